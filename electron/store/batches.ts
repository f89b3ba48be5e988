// What acts were done together: a group over many orders, or an import. One undo takes a batch back (W23).
import { remembered, run, value, type ReadDb, type WriteDb } from './sql.ts'

export interface Batch {
  readonly id: string
  readonly kind: 'group' | 'import'
}

/** The number of a batch, made when it is new. The last one is remembered: its acts come one after another. */
export const batchNumber = (db: WriteDb, batch: Batch): number => {
  const last = remembered(db, 'batch', () => ({ id: '', number: 0 }))
  if (last.id === batch.id) return last.number
  const number =
    value<number>(db, 'SELECT id FROM batches WHERE uid = ?', [batch.id]) ??
    run(db, 'INSERT INTO batches (uid, kind) VALUES (?, ?)', [batch.id, batch.kind]).rowid
  Object.assign(last, { id: batch.id, number })
  return number
}

export const batchUid = (db: ReadDb, number: number): string => {
  const uid = value<string>(db, 'SELECT uid FROM batches WHERE id = ?', [number])
  if (uid === undefined) throw new Error(`no batch numbered ${number}`)
  return uid
}
