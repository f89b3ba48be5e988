// Streams are named by shop and order, so that two desks speak of the same one; inside the store they have numbers.
import type { StreamId } from '../../shared/kernel/log.ts'
import { remembered, run, value, type ReadDb, type WriteDb } from './sql.ts'

/** The stream asked for last: one command asks for its own several times. A name never changes its number. */
const lastAsked = (db: ReadDb): { name: string; number: number } =>
  remembered(db, 'stream', () => ({ name: '', number: 0 }))

export const streamNumber = (db: ReadDb, stream: StreamId): number | null => {
  const last = lastAsked(db)
  if (last.name === stream) return last.number
  const number = value<number>(db, 'SELECT id FROM streams WHERE name = ?', [stream])
  if (number !== undefined) Object.assign(last, { name: stream, number })
  return number ?? null
}

export const ensureStream = (db: WriteDb, stream: StreamId): number =>
  streamNumber(db, stream) ?? run(db, 'INSERT INTO streams (name) VALUES (?)', [stream]).rowid

export const streamName = (db: ReadDb, number: number): StreamId => {
  const name = value<StreamId>(db, 'SELECT name FROM streams WHERE id = ?', [number])
  if (name === undefined) throw new Error(`no stream numbered ${number}`)
  return name
}
