// What the home screen shows of orders: what is due, what a customer may appeal against, and the days ahead. Everything
// comes from ranges of an index; "today" and the days are the caller's, as instants.
import type { RadarColumn, ShopSafety } from '../../../shared/contract/desk.ts'
import type { QueueRow } from '../../../shared/contract/rows.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { tabNumbers } from '../order-projection.ts'
import { dueBefore } from '../queue-order.ts'
import { listShops, shopNumber } from '../settings/shops.ts'
import { all, value, type ReadDb, type SqlValue } from '../sql.ts'
import { badgeCount } from './tab-counts.ts'
import { listRows } from './list-rows.ts'

const anyTab = `o.tab IN (${tabNumbers.join(', ')})`

interface Among {
  readonly sql: string
  readonly params: readonly SqlValue[]
}

const ofShops = (db: ReadDb, shops: readonly string[] | undefined): Among =>
  shops === undefined
    ? { sql: '', params: [] }
    : { sql: ` AND o.shop IN (${shops.map(() => '?').join(', ')})`, params: shops.map((shop) => shopNumber(db, shop)) }

/** Our running deadlines that fall due before `until`, the most urgent first, and how many there are. */
export const dueRows = (
  db: ReadDb,
  until: Instant,
  limit: number,
  shops?: readonly string[],
): { readonly rows: QueueRow[]; readonly total: number } => {
  const among = ofShops(db, shops)
  const each = tabNumbers.map(
    (tab) => `SELECT * FROM (SELECT o.id AS id, o.queue_key AS k FROM orders o INDEXED BY orders_queue
      WHERE o.tab = ${tab} AND o.queue_key < +?${among.sql} ORDER BY k, id LIMIT ?)`,
  )
  const params = [dueBefore(until), ...among.params, limit]
  const ids = all<{ id: number }>(db, `${each.join(' UNION ALL ')} ORDER BY k, id LIMIT ?`, [
    ...tabNumbers.flatMap(() => params),
    limit,
  ])
  return {
    rows: listRows(
      db,
      ids.map((row) => row.id),
    ),
    total: countDue(db, until, shops),
  }
}

/** How many running deadlines of ours fall due before `until`; those before now are overdue. */
export const countDue = (db: ReadDb, until: Instant, shops?: readonly string[]): number => {
  const among = ofShops(db, shops)
  const sql = `SELECT count(*) FROM orders o INDEXED BY orders_queue WHERE ${anyTab} AND o.queue_key < +?${among.sql}`
  return value<number>(db, sql, [dueBefore(until), ...among.params]) ?? 0
}

/** Orders a customer may first appeal against after `from` (null: at any earlier time) and at or before `until`. */
export const appealable = (
  db: ReadDb,
  from: Instant | null,
  until: Instant,
  limit: number,
  shops?: readonly string[],
): RadarColumn => {
  const among = ofShops(db, shops)
  const where = `o.appealable_from IS NOT NULL AND o.appealable_from > +? AND o.appealable_from <= +?${among.sql}`
  const source = `FROM orders o INDEXED BY orders_appealable WHERE ${where}`
  const params = [from ?? -1, until, ...among.params]
  const ids = all<{ id: number }>(db, `SELECT o.id AS id ${source} ORDER BY o.appealable_from LIMIT ?`, [
    ...params,
    limit,
  ])
  return {
    total: value<number>(db, `SELECT count(*) ${source}`, params) ?? 0,
    rows: listRows(
      db,
      ids.map((row) => row.id),
    ),
  }
}

/** Our running deadlines due in each span between neighbouring `edges`: one number fewer than there are edges. */
export const dueLoad = (db: ReadDb, edges: readonly Instant[], shops?: readonly string[]): number[] => {
  const counts = edges.map((edge) => countDue(db, edge, shops))
  return counts.slice(1).map((count, index) => count - (counts[index] ?? 0))
}

const perShop = (db: ReadDb, sql: string, params: readonly SqlValue[]): Map<number, number> =>
  new Map(all<{ shop: number; n: number }>(db, sql, params).map((row) => [row.shop, row.n]))

/** One line per shop: what is overdue, what may be appealed against now, what is open, what the console must be told. */
export const shopSafety = (db: ReadDb, now: Instant): ShopSafety[] => {
  const overdue = perShop(
    db,
    `SELECT o.shop AS shop, count(*) AS n FROM orders o INDEXED BY orders_queue WHERE ${anyTab} AND o.queue_key < +? GROUP BY o.shop`,
    [dueBefore(now)],
  )
  const open = perShop(
    db,
    `SELECT shop, sum(n) AS n FROM counters WHERE name = 'assignee' AND tab BETWEEN 1 AND 7 GROUP BY shop`,
    [],
  )
  const radar = perShop(
    db,
    `SELECT o.shop AS shop, count(*) AS n FROM orders o INDEXED BY orders_appealable
     WHERE o.appealable_from IS NOT NULL AND o.appealable_from <= +? GROUP BY o.shop`,
    [now],
  )
  return listShops(db).map((shop) => {
    const number = shopNumber(db, shop.id) ?? -1
    return {
      shopId: shop.id,
      overdue: overdue.get(number) ?? 0,
      appealable: radar.get(number) ?? 0,
      openOrders: open.get(number) ?? 0,
      fillIn: badgeCount(db, 'fill-in', [shop.id]),
    }
  })
}
