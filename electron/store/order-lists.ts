// What an order has several of: refunds, and provider acts that the console must be told of (W14). Kept by comparing.
import type { Instant } from '../../shared/kernel/instant.ts'
import type { ActId } from '../../shared/kernel/log.ts'
import { actPlace } from './event-log.ts'
import { idBytes, idText } from './log-rows.ts'
import type { FillInRecord, RefundRecord } from './order-projection.ts'
import { all, run, type ReadDb, type WriteDb } from './sql.ts'

interface RefundRow {
  readonly n: number
  readonly status: string
  readonly via: string | null
  readonly reason_code: string
  readonly amount_fen: number
  readonly requested_at: number
  readonly decided_at: number | null
}

/** Oldest first. */
export const loadRefunds = (db: ReadDb, stream: number): RefundRecord[] =>
  all<RefundRow>(db, 'SELECT * FROM refunds WHERE stream = +? ORDER BY n', [stream]).map(
    (row) =>
      ({
        status: row.status,
        via: row.via,
        reasonCode: row.reason_code,
        amountFen: row.amount_fen,
        requestedAt: row.requested_at,
        decidedAt: row.decided_at,
      }) as RefundRecord,
  )

export const keepRefunds = (db: WriteDb, stream: number, refunds: readonly RefundRecord[]): void => {
  const kept = loadRefunds(db, stream)
  refunds.forEach((refund, n) => {
    if (JSON.stringify(kept[n]) === JSON.stringify(loadedShape(refund))) return
    run(
      db,
      `INSERT OR REPLACE INTO refunds (stream, n, status, via, reason_code, amount_fen, requested_at, decided_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [stream, n, refund.status, refund.via, refund.reasonCode, refund.amountFen, refund.requestedAt, refund.decidedAt],
    )
  })
  if (kept.length > refunds.length) run(db, 'DELETE FROM refunds WHERE stream = ? AND n >= ?', [stream, refunds.length])
}

const loadedShape = ({ status, via, reasonCode, amountFen, requestedAt, decidedAt }: RefundRecord): RefundRecord => ({
  status,
  via,
  reasonCode,
  amountFen,
  requestedAt,
  decidedAt,
})

interface FillInRow {
  readonly act: number
  readonly uid: string
  readonly command: string
  readonly at: number
  readonly by: string | null
  readonly filled_at: number | null
  readonly filled_by: string | null
}

/** In the order the acts were recorded. */
export const loadFillIns = (db: ReadDb, stream: number): FillInRecord[] =>
  all<FillInRow>(
    db,
    'SELECT f.*, hex(a.id) AS uid FROM fill_ins f CROSS JOIN acts a ON a.seq = f.act WHERE f.stream = +? ORDER BY f.act',
    [stream],
  ).map((row) => ({
    actId: idText(row.uid) as ActId,
    command: row.command,
    at: row.at as Instant,
    by: row.by,
    filled: row.filled_at === null ? null : { at: row.filled_at as Instant, by: row.filled_by },
  }))

export const keepFillIns = (db: WriteDb, stream: number, items: readonly FillInRecord[]): void => {
  const kept = new Map(loadFillIns(db, stream).map((item) => [item.actId, item]))
  for (const item of items) {
    const old = kept.get(item.actId)
    kept.delete(item.actId)
    if (old === undefined) insertFillIn(db, stream, item)
    else if (old.filled?.at !== item.filled?.at || old.filled?.by !== item.filled?.by) {
      run(db, 'UPDATE fill_ins SET filled_at = ?, filled_by = ? WHERE stream = ? AND act = ?', [
        item.filled?.at ?? null,
        item.filled?.by ?? null,
        stream,
        actPlace(db, item.actId),
      ])
    }
  }
  for (const gone of kept.keys())
    run(db, 'DELETE FROM fill_ins WHERE stream = ? AND act = (SELECT seq FROM acts WHERE id = ?)', [
      stream,
      idBytes(gone),
    ])
}

const insertFillIn = (db: WriteDb, stream: number, item: FillInRecord): void => {
  run(db, 'INSERT INTO fill_ins (stream, act, command, at, by, filled_at, filled_by) VALUES (?, ?, ?, ?, ?, ?, ?)', [
    stream,
    actPlace(db, item.actId),
    item.command,
    item.at,
    item.by,
    item.filled?.at ?? null,
    item.filled?.by ?? null,
  ])
}
