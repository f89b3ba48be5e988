// The orders that something can still happen to, of some shops, a slice at a time in the order they came.
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { StoredOrder } from '../order-projection.ts'
import type { OrderRow } from '../order-row.ts'
import { storedOrder } from '../orders.ts'
import { shopNumber } from '../settings/shops.ts'
import { all, value, type ReadDb } from '../sql.ts'

/** Not over, or over with a warranty, a refund or an invoice still open; goods without a flow while they can be refunded. */
const LIVE = `(stage NOT IN ('completed', 'closed', 'none') OR (stage = 'none' AND goods = 'application') OR hold IS NOT NULL OR warranty_until > :at
  OR id IN (SELECT id FROM invoices WHERE status = 'requested'))`

const shopsIn = (db: ReadDb, shopIds: readonly string[]): string =>
  shopIds.flatMap((id) => shopNumber(db, id) ?? []).join(', ')

export const countLiveOrders = (db: ReadDb, shopIds: readonly string[], at: Instant): number =>
  value<number>(db, `SELECT count(*) FROM orders WHERE shop IN (${shopsIn(db, shopIds)}) AND ${LIVE}`, { at }) ?? 0

export interface LiveSlice<State> {
  readonly orders: readonly StoredOrder<State>[]
  /** Pass it back for the next slice; null at the end. */
  readonly next: number | null
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the store keeps a state it doesn't know
export const liveOrders = <State>(
  db: ReadDb,
  shopIds: readonly string[],
  at: Instant,
  after: number,
  limit: number,
): LiveSlice<State> => {
  const rows = all<OrderRow>(
    db,
    `SELECT * FROM orders WHERE id > :after AND shop IN (${shopsIn(db, shopIds)}) AND ${LIVE} ORDER BY id LIMIT :limit`,
    { at, after, limit },
  )
  const last = rows.at(-1)
  return {
    orders: rows.map((row) => storedOrder<State>(db, row)),
    next: last === undefined || rows.length < limit ? null : last.id,
  }
}
