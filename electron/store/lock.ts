// One process per store. The lock is a small SQLite file held in an exclusive transaction: it works on every system, and
// the system lets go of it when the process dies, however it dies.
import Database from 'better-sqlite3'
import { WorldError } from '../platform/world-error.ts'
import { asStoreError } from './sql.ts'

export interface StoreLock {
  readonly release: () => void
}

/** Takes the lock or throws `store-locked`. `path` is the lock file, `store` the file to name in the error. */
export const takeLock = (path: string, store: string): StoreLock => {
  let db: Database.Database | undefined
  try {
    db = new Database(path, { timeout: 0 })
    // Nothing is ever written to it, so nothing need be journalled on disk.
    db.pragma('journal_mode = MEMORY')
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    db?.close()
    const known = asStoreError(error, store)
    throw known instanceof WorldError && known.kind === 'store-locked'
      ? new WorldError('store-locked', { path: store, cause: error })
      : known
  }
  const held = db
  return { release: () => held.close() }
}
