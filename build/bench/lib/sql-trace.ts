// Which SQL a piece of the desk runs, with its parameters: noted once, so that a floor can run the very same statements
// with nothing around them.
import type Database from 'better-sqlite3'
import type { Store } from '../../../electron/store/open.ts'
import { connectionOf } from '../../../electron/store/sql.ts'

export interface SqlCall {
  readonly sql: string
  readonly method: 'all' | 'get' | 'run'
  readonly params: unknown
}

type Traced = Pick<Database.Statement, SqlCall['method']>

/** Runs `work` and returns every statement the store executed for it, `BEGIN` and `COMMIT` included. */
export const sqlOf = (store: Store, work: () => void): SqlCall[] => {
  const { raw, statements } = connectionOf(store.db)
  const prepare = raw.prepare.bind(raw)
  const calls: SqlCall[] = []
  const tracing = (sql: string): Traced => {
    const statement = prepare(sql)
    const through =
      (method: SqlCall['method']) =>
      (params: unknown = []) => {
        calls.push({ sql, method, params })
        return statement[method](params)
      }
    return { all: through('all'), get: through('get'), run: through('run') } as Traced
  }
  statements.clear()
  Object.assign(raw, { prepare: tracing })
  try {
    work()
    return calls
  } finally {
    Object.assign(raw, { prepare })
    statements.clear()
  }
}

/** The same statements by hand: prepared once each, bound and run, nothing read from what they return. */
export const replayer = (db: Database.Database) => {
  const prepared = new Map<string, Database.Statement>()
  const statementFor = (sql: string): Database.Statement => {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    const fresh = db.prepare(sql)
    prepared.set(sql, fresh)
    return fresh
  }
  return (calls: readonly SqlCall[]): (() => void) => {
    const bound = calls.map(({ sql, method, params }) => ({ statement: statementFor(sql), method, params }))
    return () => {
      for (const { statement, method, params } of bound) statement[method](params)
    }
  }
}
