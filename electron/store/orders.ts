// Loading an order to decide on it, and keeping what became of it: the row, its counters, its search text, all in the
// transaction that appended the events.
import type { Instant } from '../../shared/kernel/instant.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import { keepAppeals, loadAppeals } from './appeals.ts'
import { recount } from './counters.ts'
import { keepInvoice, loadInvoice } from './invoices/invoices.ts'
import { keepFillIns, keepRefunds, loadFillIns, loadRefunds } from './order-lists.ts'
import { orderStream, type OrderProjection, type StoredOrder } from './order-projection.ts'
import { projectionFromRow, rowOf, type OrderRow } from './order-row.ts'
import { keepCourse, loadCourse } from './reports/course-rows.ts'
import { keepOrderText } from './search-text.ts'
import { shopOfStream, shopByNumber } from './settings/shops.ts'
import { all, one, run, type ReadDb, type SqlValue, type WriteDb } from './sql.ts'
import { ensureStream, streamNumber } from './streams.ts'

export const orderRow = (db: ReadDb, id: number): OrderRow | undefined =>
  one<OrderRow>(db, 'SELECT * FROM orders WHERE id = ?', [id])

export const storedOrder = <State>(db: ReadDb, row: OrderRow): StoredOrder<State> => {
  const shop = shopByNumber(db, row.shop)
  return {
    stream: `order:${shop.id}:${row.order_id}` as StreamId,
    shopId: shop.id,
    orderId: row.order_id,
    version: row.version,
    updatedAt: row.updated_at as Instant,
    projection: {
      ...projectionFromRow<State>(row),
      refunds: row.refunds === 0 ? [] : loadRefunds(db, row.id),
      appeals: row.appeals === 0 ? [] : loadAppeals(db, row.id),
      fillIns: row.fill_ins === 0 ? [] : loadFillIns(db, row.id),
      invoice: row.invoiced === 0 ? null : loadInvoice(db, row.id),
      course: loadCourse(db, row.id),
    },
  }
}

/** The order as it stands, to be decided on; null where the desk doesn't know it. */
export const loadOrder = <State>(db: ReadDb, stream: StreamId): StoredOrder<State> | null => {
  const id = streamNumber(db, stream)
  const row = id === null ? undefined : orderRow(db, id)
  return row === undefined ? null : storedOrder<State>(db, row)
}

/** Ids of the marketplace's shops that know an order of this id: the same one under two shops is a conflict. */
export const shopsKnowing = (db: ReadDb, marketplace: string, orderId: string): string[] =>
  all<{ shop: number }>(db, 'SELECT shop FROM orders WHERE order_id = ?', [orderId])
    .map((row) => shopByNumber(db, row.shop))
    .filter((shop) => shop.marketplace === marketplace)
    .map((shop) => shop.id)

/** Streams of the orders with this id, of some shops or of all. */
export const streamsOfOrder = (db: ReadDb, orderId: string, shops?: readonly string[]): StreamId[] =>
  all<{ shop: number }>(db, 'SELECT shop FROM orders WHERE order_id = +? ORDER BY shop', [orderId])
    .map((row) => shopByNumber(db, row.shop))
    .filter(({ id }) => shops === undefined || shops.includes(id))
    .map((shop) => orderStream(shop, orderId))

/** Where the log of an order stands: its version, and the act that last caused an event. */
const placeOf = (
  db: ReadDb,
  id: number,
): { readonly version: number; readonly lastAct: number; readonly updatedAt: Instant } =>
  one(
    db,
    `SELECT e.version AS version, e.act AS lastAct, a.recorded_at AS updatedAt FROM events e CROSS JOIN acts a ON a.seq = e.act
     WHERE e.stream = +? ORDER BY e.version DESC LIMIT 1`,
    [id],
  ) ?? { version: 0, lastAct: 0, updatedAt: 0 as Instant }

/**
 * Keeps an order's new projection, after the append in the same transaction. Only columns that differ are written, so
 * that indexes they aren't in stay untouched. Acts without events (a mark, a reveal) don't change `updatedAt`.
 */
export const saveOrder = (db: WriteDb, stream: StreamId, projection: OrderProjection): void => {
  const id = ensureStream(db, stream)
  const before = orderRow(db, id) ?? null
  const { shop, orderId } = before === null ? shopOfStream(db, stream) : { shop: before.shop, orderId: before.order_id }
  const after = rowOf({ id, shop, orderId, ...placeOf(db, id) }, projection)
  if (before === null) insertRow(db, after)
  else updateRow(db, before, after)
  if (after.refunds > 0 || (before?.refunds ?? 0) > 0) keepRefunds(db, id, projection.refunds)
  if (after.appeals > 0 || (before?.appeals ?? 0) > 0) keepAppeals(db, id, projection.appeals)
  if (after.fill_ins > 0 || (before?.fill_ins ?? 0) > 0) keepFillIns(db, id, projection.fillIns)
  if (after.invoiced > 0 || (before?.invoiced ?? 0) > 0) keepInvoice(db, { id, shop, orderId }, projection)
  keepCourse(db, { id, shop, assignee: projection.assignee }, projection.course)
  recount(db, before, after)
  if (before === null || textChanged(before, after)) keepOrderText(db, after)
}

const textChanged = (a: OrderRow, b: OrderRow): boolean =>
  a.customer_id !== b.customer_id || a.customer_name !== b.customer_name || a.product !== b.product

export const insertRow = (db: WriteDb, row: OrderRow): void => {
  const columns = Object.keys(row)
  run(
    db,
    `INSERT INTO orders (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    Object.values<SqlValue>(row as unknown as Record<string, SqlValue>),
  )
}

const updateRow = (db: WriteDb, before: OrderRow, after: OrderRow): void => {
  const old = before as unknown as Record<string, SqlValue>
  const changed = Object.entries(after as unknown as Record<string, SqlValue>).filter(
    ([column, value]) => old[column] !== value,
  )
  if (changed.length === 0) return
  run(db, `UPDATE orders SET ${changed.map(([column]) => `${column} = ?`).join(', ')} WHERE id = ?`, [
    ...changed.map(([, value]) => value),
    after.id,
  ])
}
