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

const code = (name: (typeof dutyOutcomes)[number]): number => dutyOutcomes.indexOf(name)
const MET = `outcome = ${code('met')}`
const ENDED_MISSED = `outcome IN (${code('late')}, ${code('lapsed')})`

/** Of one verdict or of both; what is open counts once it is past. */
const keptOr = (kept: boolean | undefined, now: Instant): Where => {
  if (kept === true) return { sql: ` AND ${MET}`, params: [] }
  const missed = `${ENDED_MISSED} OR (outcome = ${OPEN} AND decided_at < +?)`
  return { sql: ` AND (${kept === undefined ? `${MET} OR ` : ''}${missed})`, params: [now] }
}

const kindsOf = (part: Extract<ReportPart, { figure: 'on-time' | 'invoices' }>): string => {
  if (part.figure === 'invoices') return String(dutyKinds.indexOf('invoice.issue'))
  const kinds = part.kind === undefined ? deliveryDuties : [part.kind]
  return kinds.map((kind) => dutyKinds.indexOf(kind)).join(', ')
}

const rejectionsOf = (of: 'requirement' | 'result' | 'reached-limit' | undefined): string => {
  // The index holds rejections alone, and is used only where the query says so in the same words.
  const any = ' AND rejection > 0'
  if (of === undefined) return any
  return any + (of === 'reached-limit' ? ' AND reached = 1' : ` AND rejection = ${of === 'requirement' ? 1 : 2}`)
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

const tableOfIndex = {
  duties_decided: { table: 'duties', at: 'decided_at' },
  stays_left: { table: 'stays', at: 'left_at' },
  stays_rejected: { table: 'stays', at: 'left_at' },
} as const

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- SQL has no types: `columns` and the row belong together
const pick = <Row extends Shown>(
  db: ReadDb,
  index: keyof typeof tableOfIndex,
  columns: string,
  asked: Asked,
  also: Where,
): { readonly picked: readonly Row[]; readonly next: string | null } => {
  const { table, at } = tableOfIndex[index]
  const parts: readonly Where[] = [
    { sql: ` AND ${at} >= +? AND ${at} < +?`, params: [startOfMonth(asked.from), endOfMonth(asked.to)] },
    before(at, cursorOf(asked.cursor)),
    amongShops(db, asked.shops),
    ofPerson(db, asked.person),
    also,
  ]
  const picked = all<Row>(
    db,
    `SELECT p.*, ${ORDER} FROM (
       SELECT stream, n, ${at} AS at, shop, person, since, ${columns} FROM ${table} INDEXED BY ${index}
       WHERE ${at} IS NOT NULL${parts.map(({ sql }) => sql).join('')} ORDER BY ${at} DESC, stream DESC, n DESC LIMIT ?
     ) p CROSS JOIN orders o ON o.id = p.stream ORDER BY p.at DESC, p.stream DESC, p.n DESC`,
    [...parts.flatMap(({ params }) => params), asked.limit + 1],
  )
  const last = picked.length > asked.limit ? picked[asked.limit - 1] : undefined
  return {
    picked: picked.slice(0, asked.limit),
    next: last === undefined ? null : `${last.at} ${last.stream} ${last.n}`,
  }
}

export const reportRows = (
  db: ReadDb,
  { part, ...asked }: Asked & Pick<ReportRowsQuery, 'part'>,
  now: Instant,
): ReportRows => {
  if (part.figure === 'on-time' || part.figure === 'invoices') {
    const kept = keptOr(part.kept, now)
    const also = { sql: ` AND kind IN (${kindsOf(part)})${kept.sql}`, params: kept.params }
    const { picked, next } = pick<DutyShown>(
      db,
      'duties_decided',
      'kind, clause, due_at, ended_at, outcome',
      asked,
      also,
    )
    return { rows: picked.map((row) => dutyRow(db, row, now)), next }
  }
  const isRejections = part.figure === 'rejections'
  const sql = isRejections ? rejectionsOf(part.of) : ` AND whole = 1 AND stage = ${stageCode(part.stage)}`
  const index = isRejections ? 'stays_rejected' : 'stays_left'
  const { picked, next } = pick<StayShown>(db, index, 'stage, held, rejection, reached', asked, { sql, params: [] })
  return { rows: picked.map((row) => stayRow(db, row)), next }
}
