// All orders, a slice at a time in the order they came.
import type { StoredOrder } from '../order-projection.ts'
import type { OrderRow } from '../order-row.ts'
import { storedOrder } from '../orders.ts'
import { all, type ReadDb } from '../sql.ts'

export interface OrderSlice<State> {
  readonly orders: readonly StoredOrder<State>[]
  /** The last one's number; null at the end. */
  readonly last: number | null
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the store keeps a state it doesn't know
export const ordersAfter = <State>(db: ReadDb, after: number, limit: number): OrderSlice<State> => {
  const rows = all<OrderRow>(db, 'SELECT * FROM orders WHERE id > ? ORDER BY id LIMIT ?', [after, limit])
  return { orders: rows.map((row) => storedOrder<State>(db, row)), last: rows.at(-1)?.id ?? null }
}
