// Streams are named by shop and order, so that two desks speak of the same one; inside the store they have numbers.
import type { StreamId } from '../../shared/kernel/log.ts'
import { run, value, type ReadDb, type WriteDb } from './sql.ts'

export const streamNumber = (db: ReadDb, stream: StreamId): number | null =>
  value<number>(db, 'SELECT id FROM streams WHERE name = ?', [stream]) ?? null

export const ensureStream = (db: WriteDb, stream: StreamId): number =>
  streamNumber(db, stream) ?? run(db, 'INSERT INTO streams (name) VALUES (?)', [stream]).rowid

export const streamName = (db: ReadDb, number: number): StreamId => {
  const name = value<StreamId>(db, 'SELECT name FROM streams WHERE id = ?', [number])
  if (name === undefined) throw new Error(`no stream numbered ${number}`)
  return name
}
