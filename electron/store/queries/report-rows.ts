// The rows behind one figure, the latest first, page by page: ranges of the indexes the counts were made from.
import type {
  ReportPart,
  ReportRow,
  ReportRows,
  ReportRowsQuery,
  ReportVerdict,
} from '../../../shared/contract/reports.ts'
import { instant, type Instant } from '../../../shared/kernel/instant.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import { endOfMonth, startOfMonth } from '../../../shared/kernel/months.ts'
import { dutyKinds, dutyOutcomes } from '../../../shared/order/course-duties.ts'
import { deliveryDuties, type CountedStage } from '../../../shared/order/figures.ts'
import { stageCode, stageCodes } from '../reports/stage-codes.ts'
import { shopByNumber } from '../settings/shops.ts'
import { all, type ReadDb, type SqlValue } from '../sql.ts'
import { knownNumber, wordOf } from '../words.ts'
import { amongShops, OPEN } from './report-figures.ts'

interface Where {
  readonly sql: string
  readonly params: readonly SqlValue[]
}

/** Place in the order of the rows: when it counts, then the order, then its own number. */
type Cursor = readonly [at: number, stream: number, n: number]

const cursorOf = (text: string | null): Cursor | null => {
  if (text === null) return null
  const [at = 0, stream = 0, n = 0] = text.split(' ').map(Number)
  return [at, stream, n]
}

const before = (column: string, cursor: Cursor | null): Where =>
  cursor === null
    ? { sql: '', params: [] }
    : { sql: ` AND ${column} <= +? AND (${column}, stream, n) < (+?, +?, +?)`, params: [cursor[0], ...cursor] }

const ofPerson = (db: ReadDb, person: string | null | undefined): Where => {
  if (person === undefined) return { sql: '', params: [] }
  return { sql: ' AND person = ?', params: [person === null ? 0 : (knownNumber(db, person) ?? -1)] }
}

const MET: number = dutyOutcomes.indexOf('met')

const kindsOf = (part: Extract<ReportPart, { figure: 'on-time' | 'invoices' }>): string => {
  if (part.figure === 'invoices') return String(dutyKinds.indexOf('invoice.issue'))
  const kinds = part.kind === undefined ? deliveryDuties : [part.kind]
  return kinds.map((kind) => dutyKinds.indexOf(kind)).join(', ')
}

const rejectionsOf = (of: 'requirement' | 'result' | 'reached-limit' | undefined): string => {
  if (of === undefined) return ''
  return of === 'reached-limit' ? ' AND reached = 1' : ` AND rejection = ${of === 'requirement' ? 1 : 2}`
}

interface Shown {
  readonly stream: number
  readonly n: number
  readonly at: number
  readonly shop: number
  readonly person: number
  readonly order_id: string
  readonly customer_name: string
  readonly product: string
  readonly since: number
}
interface DutyShown extends Shown {
  readonly kind: number
  readonly clause: string
  readonly due_at: number
  readonly ended_at: number | null
  readonly outcome: number
}
interface StayShown extends Shown {
  readonly stage: number
  readonly held: number
  readonly rejection: number
  readonly reached: number
}

const ORDER = 'o.order_id, o.customer_name, o.product'

const common = (db: ReadDb, row: Shown) => {
  const shop = shopByNumber(db, row.shop)
  return {
    stream: `order:${shop.id}:${row.order_id}` as StreamId,
    marketplace: shop.marketplace,
    shopId: shop.id,
    orderId: row.order_id,
    customerName: row.customer_name,
    product: row.product,
    person: row.person === 0 ? null : wordOf(db, row.person),
    since: instant(row.since),
  }
}

const verdicts: Readonly<Partial<Record<(typeof dutyOutcomes)[number], ReportVerdict>>> = {
  met: 'met',
  late: 'late',
  lapsed: 'lapsed',
}

const dutyRow = (db: ReadDb, row: DutyShown, now: Instant): ReportRow => {
  const until = row.ended_at ?? now
  return {
    ...common(db, row),
    subject: dutyKinds[row.kind] ?? 'requirement.confirm',
    clause: row.clause,
    dueAt: instant(row.due_at),
    endedAt: row.ended_at === null ? null : instant(row.ended_at),
    verdict: verdicts[dutyOutcomes[row.outcome] ?? 'open'] ?? 'overdue',
    ms: Math.abs(until - row.due_at),
  }
}

const stayRow = (db: ReadDb, row: StayShown): ReportRow => ({
  ...common(db, row),
  subject: (stageCodes[row.stage] ?? 'unknown') as CountedStage | 'unknown',
  clause: null,
  dueAt: null,
  endedAt: instant(row.at),
  verdict: row.reached === 1 ? 'reached-limit' : row.rejection > 0 ? 'rejected' : 'stayed',
  ms: row.at - row.since - row.held,
})

type Asked = Omit<ReportRowsQuery, 'part'> & { readonly cursor: string | null; readonly limit: number }

const indexes = {
  duties_decided: { table: 'duties', at: 'decided_at', holds: `outcome < ${OPEN}` },
  duties_open: { table: 'duties', at: 'decided_at', holds: `outcome = ${OPEN}` },
  stays_left: { table: 'stays', at: 'left_at', holds: 'left_at IS NOT NULL' },
  stays_rejected: { table: 'stays', at: 'left_at', holds: 'rejection > 0' },
} as const

/** A range of one index; SQLite uses a partial one only where the query says what it holds in the same words. */
interface Source {
  readonly index: keyof typeof indexes
  readonly also: Where
}

const pickFrom = (db: ReadDb, { index, also }: Source, columns: string, asked: Asked): Where => {
  const { table, at, holds } = indexes[index]
  const parts: readonly Where[] = [
    { sql: ` AND ${at} >= +? AND ${at} < +?`, params: [startOfMonth(asked.from), endOfMonth(asked.to)] },
    before(at, cursorOf(asked.cursor)),
    amongShops(db, asked.shops),
    ofPerson(db, asked.person),
    also,
  ]
  return {
    sql: `SELECT * FROM (SELECT stream, n, ${at} AS at, shop, person, since, ${columns} FROM ${table} INDEXED BY ${index}
      WHERE ${holds}${parts.map(({ sql }) => sql).join('')} ORDER BY ${at} DESC, stream DESC, n DESC LIMIT ?)`,
    params: [...parts.flatMap(({ params }) => params), asked.limit + 1],
  }
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- SQL has no types: `columns` and the row belong together
const pick = <Row extends Shown>(
  db: ReadDb,
  sources: readonly Source[],
  columns: string,
  asked: Asked,
): { readonly picked: readonly Row[]; readonly next: string | null } => {
  const each = sources.map((source) => pickFrom(db, source, columns, asked))
  const picked = all<Row>(
    db,
    `SELECT p.*, ${ORDER} FROM (${each.map(({ sql }) => sql).join(' UNION ALL ')}) p CROSS JOIN orders o ON o.id = p.stream
     ORDER BY p.at DESC, p.stream DESC, p.n DESC LIMIT ?`,
    [...each.flatMap(({ params }) => params), asked.limit + 1],
  )
  const last = picked.length > asked.limit ? picked[asked.limit - 1] : undefined
  return {
    picked: picked.slice(0, asked.limit),
    next: last === undefined ? null : `${last.at} ${last.stream} ${last.n}`,
  }
}

/** Of one verdict or of both; what is open counts once it is past. */
const dutySources = (
  part: Extract<ReportPart, { figure: 'on-time' | 'invoices' }>,
  now: Instant,
): readonly Source[] => {
  const kinds = ` AND kind IN (${kindsOf(part)})`
  const verdict = part.kept === undefined ? '' : ` AND outcome ${part.kept ? '=' : '<>'} ${MET}`
  const decided: Source = { index: 'duties_decided', also: { sql: kinds + verdict, params: [] } }
  const open: Source = { index: 'duties_open', also: { sql: `${kinds} AND decided_at < +?`, params: [now] } }
  return part.kept === true ? [decided] : [decided, open]
}

const staySource = (part: Extract<ReportPart, { figure: 'rejections' | 'stays' }>): Source =>
  part.figure === 'rejections'
    ? { index: 'stays_rejected', also: { sql: rejectionsOf(part.of), params: [] } }
    : { index: 'stays_left', also: { sql: ` AND whole = 1 AND stage = ${stageCode(part.stage)}`, params: [] } }

export const reportRows = (
  db: ReadDb,
  { part, ...asked }: Asked & Pick<ReportRowsQuery, 'part'>,
  now: Instant,
): ReportRows => {
  if (part.figure === 'on-time' || part.figure === 'invoices') {
    const columns = 'kind, clause, due_at, ended_at, outcome'
    const { picked, next } = pick<DutyShown>(db, dutySources(part, now), columns, asked)
    return { rows: picked.map((row) => dutyRow(db, row, now)), next }
  }
  const { picked, next } = pick<StayShown>(db, [staySource(part)], 'stage, held, rejection, reached', asked)
  return { rows: picked.map((row) => stayRow(db, row)), next }
}
