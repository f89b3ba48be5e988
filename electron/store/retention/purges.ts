// Taking the personal data of an order away for good (W9): its contact, whom its invoice went to, what they are found by, and
// drafts about it. The log holds only ids, so neither it nor its hashes change.
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import { dropPersonal } from '../personal-data.ts'
import { connectionOf, guarded, one, run, type ReadDb, type WriteDb } from '../sql.ts'
import { streamName, streamNumber } from '../streams.ts'

export interface Purged {
  readonly at: Instant
  readonly person: string | null
  readonly afterDays: number
  /** The end of its warranty, or its completion where it had none. */
  readonly since: Instant
  readonly removed: number
}

/** Null where the order's personal data was never purged. */
export const purgeOf = (db: ReadDb, stream: StreamId): Purged | null =>
  one<Purged>(db, 'SELECT at, person, after_days AS afterDays, since, removed FROM purges WHERE stream = ?', [
    streamNumber(db, stream),
  ]) ?? null

const dropDrafts = (db: WriteDb, stream: StreamId): void => {
  // A prefix as a range, so that no letter of an order id is taken for a wildcard.
  for (const key of [`${stream}:`, `invoice:${stream}`])
    run(db, 'DELETE FROM drafts WHERE key >= ? AND key < ?', [key, `${key}\u{10FFFF}`])
}

/** In a transaction with the act that says so; returns how many values went. `order` is the stream's number. */
export const purgeOrder = (db: WriteDb, order: number, purged: Omit<Purged, 'removed'>): number => {
  const removed = dropPersonal(db, order)
  dropDrafts(db, streamName(db, order))
  run(db, 'INSERT OR REPLACE INTO purges (stream, at, person, after_days, since, removed) VALUES (?, ?, ?, ?, ?, ?)', [
    order,
    purged.at,
    purged.person,
    purged.afterDays,
    purged.since,
    removed,
  ])
  return removed
}

/** Empties the write-ahead file, which still holds pages as they were before. Outside of any transaction. */
export const emptyWal = (db: ReadDb): void => {
  const connection = connectionOf(db)
  guarded(connection, () => connection.raw.pragma('wal_checkpoint(TRUNCATE)'))
}
