// Proving that the log is as it was written: every hash computed again, from the first act to the last. In slices, so
// that it can run beside other work and show how far it is.
import type { ActId, EventId } from '../../shared/kernel/log.ts'
import { batchUid } from './batches.ts'
import { CHAIN_START, linkHash, type ChainLink } from './chain.ts'
import { ACT_COLUMNS, EVENT_COLUMNS, idText, type ActRow, type EventRow } from './log-rows.ts'
import type { Progress } from './rebuild.ts'
import { all, value, type ReadDb } from './sql.ts'
import { streamName } from './streams.ts'
import { wordOf } from './words.ts'

export interface ChainReport {
  readonly intact: boolean
  readonly acts: number
  readonly events: number
  /** The latest hash that still held, in hexadecimal. */
  readonly head: string
  /** The first act whose hash doesn't hold; null where all do. */
  readonly brokenAt: ActId | null
}

const SLICE = 1_000

interface HashedRow extends ActRow {
  readonly hash: Uint8Array
}

interface PlacedRow extends EventRow {
  readonly place: number
}

/** Acts and events in the order they were written, a slice at a time. */
class Reader {
  private readonly db: ReadDb
  private waiting: PlacedRow[] = []
  private place = 0

  constructor(db: ReadDb) {
    this.db = db
  }

  acts(after: number): HashedRow[] {
    return all<HashedRow>(this.db, `SELECT ${ACT_COLUMNS}, a.hash FROM acts a WHERE a.seq > ? ORDER BY a.seq LIMIT ?`, [
      after,
      SLICE,
    ])
  }

  /** The events of an act; asked for act by act. Stray ones before it are given too: they must break the chain. */
  eventsOf(act: number): EventRow[] {
    const rows: EventRow[] = []
    for (;;) {
      if (this.waiting.length === 0) {
        this.waiting = all<PlacedRow>(
          this.db,
          `SELECT place, ${EVENT_COLUMNS} FROM events WHERE place > ? ORDER BY place LIMIT ?`,
          [this.place, SLICE],
        ).reverse()
        if (this.waiting.length === 0) return rows
        this.place = this.waiting[0]?.place ?? this.place
      }
      const next = this.waiting.at(-1)
      if (next === undefined || next.act > act) return rows
      rows.push(next)
      this.waiting.pop()
    }
  }
}

const restatedAct = (db: ReadDb, own: ActId, seq: number | null): ActId => {
  if (seq === null) return own
  const id = value<string>(db, 'SELECT hex(id) FROM acts WHERE seq = ?', [seq])
  return id === undefined ? own : (idText(id) as ActId)
}

/** An act's link as it was hashed, from its rows. */
export const linkOf = (db: ReadDb, act: ActRow, events: readonly EventRow[]): ChainLink => {
  const id = idText(act.id) as ActId
  const occurredAt = act.occurred_at ?? act.recorded_at
  return {
    id,
    stream: streamName(db, act.stream),
    name: wordOf(db, act.name),
    by: wordOf(db, act.by),
    recorded: act.recorded === 1,
    person: act.person === null ? null : wordOf(db, act.person),
    device: wordOf(db, act.device),
    occurredAt,
    recordedAt: act.recorded_at,
    batch: act.batch === null ? null : batchUid(db, act.batch),
    supersedes: act.supersedes === null ? [] : (JSON.parse(act.supersedes) as EventId[]),
    input: act.input,
    events: events.map((event) => ({
      version: event.version,
      type: wordOf(db, event.type),
      at: event.at ?? occurredAt,
      body: event.body,
      of: restatedAct(db, id, event.restates),
    })),
  }
}

/** Yields how far it is, in acts; returns the report. Stops at the first act that doesn't hold. */
export function* verifyChain(db: ReadDb): Generator<Progress, ChainReport> {
  const total = value<number>(db, 'SELECT max(seq) FROM acts') ?? 0
  const reader = new Reader(db)
  let previous: Uint8Array = CHAIN_START
  let [acts, events, seq] = [0, 0, 0]
  const report = (brokenAt: ActId | null): ChainReport => ({
    intact: brokenAt === null,
    acts,
    events,
    head: Buffer.from(previous).toString('hex'),
    brokenAt,
  })
  for (let rows = reader.acts(0); rows.length > 0; rows = reader.acts(seq)) {
    for (const row of rows) {
      const own = reader.eventsOf(row.seq)
      const hash = linkHash(previous, linkOf(db, row, own))
      if (Buffer.compare(hash, row.hash) !== 0 || own.some((event) => event.act !== row.seq))
        return report(idText(row.id) as ActId)
      previous = hash
      ;[acts, events, seq] = [acts + 1, events + own.length, row.seq]
    }
    yield { done: seq, total }
  }
  return report(null)
}

/** The same in one go. */
export const verifyWhole = (db: ReadDb): ChainReport => {
  const steps = verifyChain(db)
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value
}
