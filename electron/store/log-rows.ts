// The rows of the log as they lie in their tables, and how acts and events are read back from them.
import type { ActId, EventBase, EventId, LoggedEvent, StreamId } from '../../shared/kernel/log.ts'
import { instant, type Instant } from '../../shared/kernel/instant.ts'
import { eventIdOf } from '../platform/ids.ts'
import { WorldError } from '../platform/world-error.ts'
import { batchUid } from './batches.ts'
import type { LoggedAct, StreamLog } from './logged.ts'
import type { ReadDb } from './sql.ts'
import { wordOf } from './words.ts'

/** A UUID as the 16 bytes it is stored as. */
export const idBytes = (id: string): Uint8Array => Buffer.from(id.replaceAll('-', ''), 'hex')

/** A UUID from SQL's `hex(id)`: text is read much faster than bytes. */
export const idText = (hex: string): string => {
  const id = hex.toLowerCase()
  return `${id.slice(0, 8)}-${id.slice(8, 12)}-${id.slice(12, 16)}-${id.slice(16, 20)}-${id.slice(20)}`
}

/** What is read of an act `a`; its hash only where the chain is verified. */
export const ACT_COLUMNS = `a.seq, hex(a.id) AS id, a.stream, a.name, a.by, a.recorded, a.person, a.device, a.occurred_at,
  a.recorded_at, a.batch, a.supersedes, a.input`
/** What is read of an event, in place of its place in the log. */
export const EVENT_COLUMNS = 'act, restates, stream, version, type, at, body'

export interface ActRow {
  readonly seq: number
  /** 32 hexadecimal digits. */
  readonly id: string
  readonly stream: number
  readonly name: number
  readonly by: number
  readonly recorded: number
  readonly person: number | null
  readonly device: number
  readonly occurred_at: number | null
  readonly recorded_at: number
  readonly batch: number | null
  readonly supersedes: string | null
  readonly input: string
}

export interface EventRow {
  readonly act: number
  readonly restates: number | null
  readonly stream: number
  readonly version: number
  readonly type: number
  readonly at: number | null
  readonly body: string
}

/** An act from its row. `input` is parsed; the row's own text is what the chain covers. */
export const actFromRow = (db: ReadDb, row: ActRow): LoggedAct => ({
  id: idText(row.id) as ActId,
  name: wordOf(db, row.name),
  input: JSON.parse(row.input) as Readonly<Record<string, unknown>>,
  by: wordOf(db, row.by) as LoggedAct['by'],
  recorded: row.recorded === 1,
  person: row.person === null ? null : wordOf(db, row.person),
  device: wordOf(db, row.device),
  occurredAt: instant(row.occurred_at ?? row.recorded_at),
  recordedAt: instant(row.recorded_at),
  batch: row.batch === null ? null : batchUid(db, row.batch),
  supersedes: row.supersedes === null ? [] : (JSON.parse(row.supersedes) as EventId[]),
})

/** The log of one stream from its rows, acts by `seq` and events by version. */
export const streamLogFromRows = <E extends EventBase>(
  db: ReadDb,
  stream: StreamId,
  actRows: readonly ActRow[],
  eventRows: readonly EventRow[],
): StreamLog<E> => {
  const acts = actRows.map((row) => actFromRow(db, row))
  const bySeq = new Map(actRows.map((row, index) => [row.seq, acts[index]]))
  const counted = new Map<number, number>()
  const events = eventRows.map((row): LoggedEvent<E> => {
    const act = bySeq.get(row.act)
    if (act === undefined)
      throw new WorldError('store-corrupt', { detail: `event ${row.version} of ${stream} has no act` })
    const ordinal = (counted.get(row.act) ?? 0) + 1
    counted.set(row.act, ordinal)
    const at: Instant = instant(row.at ?? act.occurredAt)
    const event = { type: wordOf(db, row.type), at, ...(JSON.parse(row.body) as object) } as unknown as E
    const owner = row.restates === null ? act : bySeq.get(row.restates)
    return { id: eventIdOf(act.id, ordinal), actId: (owner ?? act).id, version: row.version, event }
  })
  const superseded = new Set(acts.flatMap((act) => act.supersedes))
  return { stream, version: eventRows.length, acts, events, superseded }
}
