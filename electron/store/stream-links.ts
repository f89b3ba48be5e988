// The links of one stream in the log's hash chain: what was hashed of each act, with the hash before it and its own, so that
// each can be worked out again without the rest of the log.
import type { ActId, StreamId } from '../../shared/kernel/log.ts'
import { CHAIN_START, linkHash, linkText } from './chain.ts'
import { ACT_COLUMNS, EVENT_COLUMNS, idText, type ActRow, type EventRow } from './log-rows.ts'
import { all, one, value, type ReadDb } from './sql.ts'
import { streamNumber } from './streams.ts'
import { linkOf } from './verify-chain.ts'

export interface StreamLink {
  /** The act's place in the whole log. */
  readonly seq: number
  readonly id: ActId
  readonly previous: Uint8Array
  readonly hash: Uint8Array
  /** Letter by letter what was hashed after the previous hash. */
  readonly text: string
  /** Worked out again just now. */
  readonly holds: boolean
}

interface HashedRow extends ActRow {
  readonly hash: Uint8Array
}

const EVENTS = `SELECT ${EVENT_COLUMNS} FROM events WHERE stream = +? ORDER BY place`

/** In the order they were recorded; none where there is no such stream. */
export const streamLinks = (db: ReadDb, stream: StreamId): readonly StreamLink[] => {
  const number = streamNumber(db, stream)
  if (number === null) return []
  const byAct = Map.groupBy(all<EventRow>(db, EVENTS, [number]), ({ act }) => act)
  const acts = all<HashedRow>(db, `SELECT ${ACT_COLUMNS}, a.hash FROM acts a WHERE a.stream = +? ORDER BY a.seq`, [
    number,
  ])
  return acts.map((row) => {
    const previous =
      value<Uint8Array>(db, 'SELECT hash FROM acts WHERE seq < ? ORDER BY seq DESC LIMIT 1', [row.seq]) ?? CHAIN_START
    const link = linkOf(db, row, byAct.get(row.seq) ?? [])
    return {
      seq: row.seq,
      id: idText(row.id) as ActId,
      previous,
      hash: row.hash,
      text: linkText(link),
      holds: Buffer.compare(linkHash(previous, link), row.hash) === 0,
    }
  })
}

/** The latest act of the whole log. */
export const logHead = (db: ReadDb): { readonly seq: number; readonly hash: Uint8Array } =>
  one<{ seq: number; hash: Uint8Array }>(db, 'SELECT seq, hash FROM acts ORDER BY seq DESC LIMIT 1') ?? {
    seq: 0,
    hash: CHAIN_START,
  }
