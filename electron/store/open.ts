// Opening a store: whose file it is, whether it is whole, whether this program is new enough, and that nobody else has
// it. Whatever is wrong is said; an existing store is never silently replaced by an empty one.
import Database from 'better-sqlite3'
import { mkdirSync } from 'node:fs'
import type { Clock } from '../platform/clock.ts'
import { fileSize, onDisk } from '../platform/fs.ts'
import type { Ids } from '../platform/ids.ts'
import { storePaths, type StorePaths } from '../platform/paths.ts'
import { WorldError } from '../platform/world-error.ts'
import { APPLICATION_ID, checkAtStart } from './health.ts'
import { takeLock } from './lock.ts'
import { tracesOf, writeMarker } from './marker.ts'
import { migrate, refuseNewer } from './migrate.ts'
import { asReadDb, asStoreError, transact, value, run, type Connection, type ReadDb, type WriteDb } from './sql.ts'

export type { ReadDb, WriteDb } from './sql.ts'

export interface Store {
  readonly paths: StorePaths
  /** Made once with the store; a restored one keeps it. */
  readonly storeId: string
  /** True right after the file was made. */
  readonly created: boolean
  readonly db: ReadDb
  /** All of `work` or nothing, durable on return. Synchronous; an inner call joins the outer one. */
  readonly write: <T>(work: (db: WriteDb) => T) => T
  /** Lets go of the file and the lock. */
  readonly close: () => void
}

export interface OpenStore {
  /** The database file; the rest stands beside it. */
  readonly file: string
  readonly clock: Pick<Clock, 'now'>
  readonly ids: Pick<Ids, 'other'>
  /** For tests of older stores: stop at this version. */
  readonly upTo?: number
}

/** Settings a connection needs; WAL leaves `synchronous` at NORMAL in this build, so FULL is set on every one. */
const pragmas = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'trusted_schema = OFF',
  'cell_size_check = ON',
  'secure_delete = ON',
  'temp_store = MEMORY',
  'cache_size = -65536',
  'wal_autocheckpoint = 4000',
  'journal_size_limit = 67108864',
]

const openFile = (path: string, readonly: boolean): Connection => {
  try {
    const raw = new Database(path, { readonly, fileMustExist: readonly, timeout: 2000 })
    return { raw, statements: new Map(), memory: new Map() }
  } catch (error) {
    throw asStoreError(error, path)
  }
}

const numberFrom = (connection: Connection, sql: string): number => value<number>(asReadDb(connection), sql) ?? 0

/** Throws `store-corrupt` for a file that is no store of ours, `store-newer` for one this program is too old for. */
const mustBeOurs = (connection: Connection, path: string): void => {
  const id = numberFrom(connection, 'PRAGMA application_id')
  if (id !== APPLICATION_ID) throw new WorldError('store-corrupt', { path, detail: `application id ${id}` })
  refuseNewer(connection, path)
}

/** A store to look at without changing it: a backup, before it is restored. Close it with `raw.close()`. */
export const openToLook = (path: string): Connection => {
  const connection = openFile(path, true)
  try {
    mustBeOurs(connection, path)
    return connection
  } catch (error) {
    connection.raw.close()
    throw error
  }
}

/** Nothing was ever written: no file, an empty one, or one whose making was cut off before its first table. */
const isBlank = (connection: Connection): boolean => numberFrom(connection, 'SELECT count(*) FROM sqlite_schema') === 0

/**
 * Opens the store at `file`, or makes one where nothing shows that there ever was one. Throws `store-locked`,
 * `store-missing`, `store-corrupt`, `store-newer`, `disk-full`, `not-writable`.
 */
export const openStore = ({ file, clock, ids, upTo }: OpenStore): Store => {
  const paths = storePaths(file)
  onDisk(paths.folder, () => mkdirSync(paths.folder, { recursive: true }))
  const lock = takeLock(paths.lock, paths.db)
  let connection: Connection | undefined
  try {
    const trace = tracesOf(paths)
    if ((fileSize(paths.db) ?? 0) === 0 && trace !== null)
      throw new WorldError('store-missing', { path: paths.db, detail: trace })
    connection = openFile(paths.db, false)
    const created = isBlank(connection)
    if (created && trace !== null) throw new WorldError('store-missing', { path: paths.db, detail: trace })
    // Before anything is changed in it: whose file is it?
    if (!created) mustBeOurs(connection, paths.db)
    for (const pragma of pragmas) connection.raw.pragma(pragma)
    if (created) connection.raw.pragma(`application_id = ${APPLICATION_ID}`)
    else checkAtStart(asReadDb(connection), paths.db)
    migrate(connection, paths, clock.now(), upTo)
    const storeId = ensureStoreId(connection, ids)
    writeMarker(paths, { storeId })
    return storeOver(connection, paths, storeId, created, lock.release)
  } catch (error) {
    connection?.raw.close()
    lock.release()
    throw asStoreError(error, paths.db)
  }
}

const ensureStoreId = (connection: Connection, ids: Pick<Ids, 'other'>): string => {
  const known = value<string>(asReadDb(connection), "SELECT value FROM meta WHERE key = 'store-id'")
  if (known !== undefined) return known
  const storeId = ids.other()
  transact(connection, (db) => run(db, "INSERT INTO meta (key, value) VALUES ('store-id', ?)", [storeId]))
  return storeId
}

const storeOver = (
  connection: Connection,
  paths: StorePaths,
  storeId: string,
  created: boolean,
  release: () => void,
): Store => ({
  paths,
  storeId,
  created,
  db: asReadDb(connection),
  write: (work) => transact(connection, work),
  close: () => {
    connection.statements.clear()
    connection.raw.close()
    release()
  },
})
