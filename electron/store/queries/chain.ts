// The chain as it stands in the store, not proven: its head, the act a head belongs to, and the whole of it line by line.
import { instant, type Instant } from '../../../shared/kernel/instant.ts'
import { ACT_COLUMNS, actFromRow, EVENT_COLUMNS, type ActRow, type EventRow } from '../log-rows.ts'
import { CHAIN_START } from '../chain.ts'
import { all, one, value, type ReadDb } from '../sql.ts'
import { streamName } from '../streams.ts'
import { wordOf } from '../words.ts'

export interface ChainHead {
  readonly acts: number
  readonly head: string
  readonly at: Instant | null
}

export const actCount = (db: ReadDb): number => value<number>(db, 'SELECT max(seq) FROM acts') ?? 0

export const chainHead = (db: ReadDb): ChainHead => {
  const last = one<{ seq: number; head: string; at: number }>(
    db,
    'SELECT seq, lower(hex(hash)) AS head, recorded_at AS at FROM acts ORDER BY seq DESC LIMIT 1',
  )
  if (last === undefined) return { acts: 0, head: Buffer.from(CHAIN_START).toString('hex'), at: null }
  return { acts: last.seq, head: last.head, at: instant(last.at) }
}

/** The act whose hash begins like that. Every hash is looked at: it is asked for once in a while. */
export const actWithHead = (db: ReadDb, head: string): { readonly act: number; readonly at: Instant } | null =>
  one<{ act: number; at: Instant }>(
    db,
    'SELECT seq AS act, recorded_at AS at FROM acts WHERE substr(hex(hash), 1, ?) = ? ORDER BY seq DESC LIMIT 1',
    [head.length, head.toUpperCase()],
  ) ?? null

const SLICE = 500

const lineOf = (db: ReadDb, row: ActRow & { readonly hash: string }, events: readonly EventRow[]): string =>
  JSON.stringify({
    n: row.seq,
    stream: streamName(db, row.stream),
    ...actFromRow(db, row),
    events: events.map(({ version, type, at, body }) => ({
      version,
      type: wordOf(db, type),
      at,
      body: JSON.parse(body) as unknown,
    })),
    hash: row.hash,
  })

/** Pieces of JSON Lines, an act a line, up to the act `until`. No personal value is in it: the log has only ids (W9). */
export function* chainLines(db: ReadDb, until: number): Generator<string> {
  for (let from = 0; from < until; from += SLICE) {
    const to = Math.min(from + SLICE, until)
    const acts = all<ActRow & { hash: string }>(
      db,
      `SELECT ${ACT_COLUMNS}, lower(hex(a.hash)) AS hash FROM acts a WHERE a.seq > ? AND a.seq <= ? ORDER BY a.seq`,
      [from, to],
    )
    const events = Map.groupBy(
      all<EventRow>(db, `SELECT ${EVENT_COLUMNS} FROM events WHERE act > ? AND act <= ? ORDER BY place`, [from, to]),
      ({ act }) => act,
    )
    yield acts.map((act) => `${lineOf(db, act, events.get(act.seq) ?? [])}\n`).join('')
  }
}
