// The one place that speaks to SQLite. Everything else in this folder goes through these five functions, and nothing
// outside this folder imports this file: there a store is only something branded to read from or to write to.
import Database from 'better-sqlite3'
import { asWorldError, WorldError, type WorldErrorKind } from '../platform/world-error.ts'

declare const reads: unique symbol
declare const writes: unique symbol

/** May be read. */
export interface ReadDb {
  readonly [reads]: true
}
/** May be read and written: handed out only inside a transaction. */
export interface WriteDb extends ReadDb {
  readonly [writes]: true
}

export type SqlValue = number | string | Uint8Array | null
export type SqlParams = readonly SqlValue[] | Readonly<Record<string, SqlValue>>

/** A connection with one prepared statement per SQL text, and memory that must not outlive a rolled-back transaction. */
export interface Connection {
  readonly raw: Database.Database
  readonly statements: Map<string, Database.Statement>
  /** Values read or interned so far; cleared when a transaction is rolled back. */
  readonly memory: Map<string, unknown>
}

export const connectionOf = (db: ReadDb): Connection => db as unknown as Connection
const asWriteDb = (connection: Connection): WriteDb => connection as unknown as WriteDb
export const asReadDb = (connection: Connection): ReadDb => connection as unknown as ReadDb

const kinds: readonly (readonly [prefix: string, kind: WorldErrorKind])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_BUSY', 'store-locked'],
  ['SQLITE_LOCKED', 'store-locked'],
  ['SQLITE_CORRUPT', 'store-corrupt'],
  ['SQLITE_NOTADB', 'store-corrupt'],
  ['SQLITE_READONLY', 'not-writable'],
  ['SQLITE_CANTOPEN', 'not-writable'],
  ['SQLITE_PERM', 'not-writable'],
  ['SQLITE_IOERR', 'io-failed'],
]

/** SQLite's refusal in our words; a broken constraint or wrong SQL is our mistake and comes back unchanged. */
export const asStoreError = (error: unknown, path: string): unknown => {
  if (!(error instanceof Database.SqliteError)) return asWorldError(error, path)
  const kind = kinds.find(([prefix]) => error.code.startsWith(prefix))?.[1]
  return kind === undefined
    ? error
    : new WorldError(kind, { path, detail: `${error.code}: ${error.message}`, cause: error })
}

export const guarded = <T>(connection: Connection, work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw asStoreError(error, connection.raw.name)
  }
}

// This SQLite is built with STAT4: it plans a statement anew whenever a parameter is bound that an index and an ORDER BY
// hang on, which costs ten times the look-up. Where that matters the SQL says `= +?`: the same plan, made once.
const prepare = (connection: Connection, sql: string): Database.Statement => {
  const known = connection.statements.get(sql)
  if (known !== undefined) return known
  const statement = connection.raw.prepare(sql)
  connection.statements.set(sql, statement)
  return statement
}

/** All rows. `Row` is what the SELECT names; the caller vouches for it. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- SQL has no types: the caller vouches for the row
export const all = <Row>(db: ReadDb, sql: string, params: SqlParams = []): Row[] => {
  const connection = connectionOf(db)
  return guarded(connection, () => prepare(connection, sql).all(params) as Row[])
}

/** The first row, or undefined. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- SQL has no types: the caller vouches for the row
export const one = <Row>(db: ReadDb, sql: string, params: SqlParams = []): Row | undefined => {
  const connection = connectionOf(db)
  return guarded(connection, () => prepare(connection, sql).get(params) as Row | undefined)
}

/** The first column of the first row, or undefined. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- SQL has no types: the caller vouches for the row
export const value = <T extends SqlValue>(db: ReadDb, sql: string, params: SqlParams = []): T | undefined => {
  const row = one<Record<string, T>>(db, sql, params)
  return row === undefined ? undefined : Object.values(row)[0]
}

/** Writes; returns how many rows changed and the last row id. */
export const run = (db: WriteDb, sql: string, params: SqlParams = []): { changes: number; rowid: number } => {
  const connection = connectionOf(db)
  return guarded(connection, () => {
    const result = prepare(connection, sql).run(params)
    return { changes: result.changes, rowid: Number(result.lastInsertRowid) }
  })
}

/** Several statements without parameters; not cached. For schemas. */
export const script = (db: WriteDb, sql: string): void => {
  const connection = connectionOf(db)
  guarded(connection, () => connection.raw.exec(sql))
}

/** SQLite's plan for a statement, one line per step: what the tests hold the queries to. */
export const planOf = (db: ReadDb, sql: string, params: SqlParams = []): string[] =>
  all<{ detail: string }>(db, `EXPLAIN QUERY PLAN ${sql}`, params).map((row) => row.detail)

/** All or nothing, with the write lock taken at once. Not nested: an inner call joins the outer one. */
export const transact = <T>(connection: Connection, work: (db: WriteDb) => T): T => {
  const db = asWriteDb(connection)
  if (connection.raw.inTransaction) return work(db)
  return guarded(connection, () => {
    prepare(connection, 'BEGIN IMMEDIATE').run()
    try {
      const result = work(db)
      prepare(connection, 'COMMIT').run()
      return result
    } catch (error) {
      connection.memory.clear()
      // SQLite has already rolled back by itself after a full disk.
      if (connection.raw.inTransaction) prepare(connection, 'ROLLBACK').run()
      throw error
    }
  })
}

/** A value kept per connection, made on first use and forgotten with a rolled-back transaction. */
export const remembered = <T>(db: ReadDb, key: string, make: () => T): T => {
  const { memory } = connectionOf(db)
  if (!memory.has(key)) memory.set(key, make())
  return memory.get(key) as T
}
