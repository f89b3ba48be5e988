// The appeals over an order, in the order they were filed. Kept by comparing, like its refunds.
import { isDeepStrictEqual } from 'node:util'
import type { AppealRecord } from './order-projection.ts'
import { all, run, type ReadDb, type WriteDb } from './sql.ts'

interface KeptAppeal {
  readonly by: string
  readonly ground: string | null
  readonly filed_at: number
  readonly outcome: string | null
  readonly ended_at: number | null
}

const fromKept = (row: KeptAppeal): AppealRecord =>
  ({
    by: row.by,
    ground: row.ground,
    filedAt: row.filed_at,
    outcome: row.outcome,
    endedAt: row.ended_at,
  }) as AppealRecord

/** Oldest first. */
export const loadAppeals = (db: ReadDb, stream: number): AppealRecord[] =>
  all<KeptAppeal>(db, 'SELECT * FROM appeals WHERE stream = +? ORDER BY n', [stream]).map(fromKept)

export const keepAppeals = (db: WriteDb, stream: number, appeals: readonly AppealRecord[]): void => {
  const kept = loadAppeals(db, stream)
  appeals.forEach((appeal, n) => {
    const { by, ground, filedAt, outcome, endedAt } = appeal
    if (isDeepStrictEqual(kept[n], { by, ground, filedAt, outcome, endedAt })) return
    run(
      db,
      'INSERT OR REPLACE INTO appeals (stream, n, by, ground, filed_at, outcome, ended_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [stream, n, by, ground, filedAt, outcome, endedAt],
    )
  })
  if (kept.length > appeals.length) run(db, 'DELETE FROM appeals WHERE stream = ? AND n >= ?', [stream, appeals.length])
}
