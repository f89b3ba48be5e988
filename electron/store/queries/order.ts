// One order as the lists show it, by its stream; its log is read by event-log, its contact by personal-data.
import type { QueueRow } from '../../../shared/contract/rows.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import type { ReadDb } from '../sql.ts'
import { streamNumber } from '../streams.ts'
import { listRows } from './list-rows.ts'

export const queueRow = (db: ReadDb, stream: StreamId): QueueRow | null => {
  const id = streamNumber(db, stream)
  return id === null ? null : (listRows(db, [id])[0] ?? null)
}
