// How many orders stand where, kept in the transaction that moves them: tabs by person and by product, and the badges.
import { INVOICES_AFRESH } from './invoices/invoice-counts.ts'
import { all, run, type ReadDb, type WriteDb } from './sql.ts'

/**
 * `assignee`: orders by tab and person. `product`: by tab and product. `invoice` and `invoice-trouble`: invoices by their own
 * tab and by what a filter may ask (invoice-counts.ts). The others count in tab 0.
 */
export type CounterName =
  | 'assignee'
  | 'product'
  | 'flagged'
  | 'unknown-stage'
  | 'conflict'
  | 'refund-requested'
  | 'fill-in'
  | 'invoice'
  | 'invoice-trouble'
  | 'invoice-reverse'

export interface Counted {
  readonly name: CounterName
  readonly shop: number
  readonly of: string
  readonly tab: number
  readonly n: number
}

/** What one order adds to the counters. */
export interface CountedOrder {
  readonly shop: number
  readonly tab: number
  readonly assignee: string
  readonly product: string
  readonly stage: string
  readonly open_flags: number
  readonly conflict: string | null
  readonly refund_status: string | null
  readonly fill_ins_pending: number
}

export const countsOf = (order: CountedOrder): Counted[] => {
  const { shop, tab } = order
  const badge = (name: CounterName, n: number): Counted => ({ name, shop, of: '', tab: 0, n })
  const counts: Counted[] = [
    { name: 'assignee', shop, of: order.assignee, tab, n: 1 },
    { name: 'product', shop, of: order.product, tab, n: 1 },
    badge('flagged', order.open_flags > 0 ? 1 : 0),
    badge('unknown-stage', order.stage === 'unknown' ? 1 : 0),
    badge('conflict', order.conflict === null ? 0 : 1),
    badge('refund-requested', order.refund_status === 'requested' ? 1 : 0),
    badge('fill-in', order.fill_ins_pending),
  ]
  return counts.filter((count) => count.n !== 0)
}

const same = (a: Counted, b: Counted): boolean =>
  a.name === b.name && a.shop === b.shop && a.of === b.of && a.tab === b.tab

/** Moves an order from where it was counted to where it now belongs; only what differs is written. */
export const recount = (db: WriteDb, before: CountedOrder | null, after: CountedOrder | null): void => {
  recountAll(db, before === null ? [] : countsOf(before), after === null ? [] : countsOf(after))
}

/** The same for what was counted and what is to be. */
export const recountAll = (db: WriteDb, gone: readonly Counted[], come: readonly Counted[]): void => {
  for (const count of come) add(db, count, count.n - (gone.find((other) => same(count, other))?.n ?? 0))
  for (const count of gone) if (!come.some((other) => same(count, other))) add(db, count, -count.n)
}

/** Adds what many orders count for, each counter written once: for a rebuild. */
export const countTogether = (db: WriteDb, orders: readonly CountedOrder[]): void => {
  const sums = new Map<string, { readonly count: Counted; n: number }>()
  for (const count of orders.flatMap(countsOf)) {
    const key = `${count.name}/${count.shop}/${count.tab}/${count.of}`
    const sum = sums.get(key)
    if (sum === undefined) sums.set(key, { count, n: count.n })
    else sum.n += count.n
  }
  for (const { count, n } of sums.values()) add(db, count, n)
}

const add = (db: WriteDb, { name, shop, of, tab }: Counted, n: number): void => {
  if (n === 0) return
  run(
    db,
    `INSERT INTO counters (name, shop, of, tab, n) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET n = n + excluded.n`,
    [name, shop, of, tab, n],
  )
}

/** Every counter that isn't zero, as the orders themselves say it: what the stored ones must equal. */
export const countAfresh = (db: ReadDb): Counted[] =>
  all<Counted>(
    db,
    `SELECT 'assignee' AS name, shop, assignee AS of, tab, count(*) AS n FROM orders GROUP BY shop, assignee, tab
     UNION ALL SELECT 'product', shop, product, tab, count(*) FROM orders GROUP BY shop, product, tab
     UNION ALL SELECT 'flagged', shop, '', 0, count(*) FROM orders WHERE open_flags > 0 GROUP BY shop
     UNION ALL SELECT 'unknown-stage', shop, '', 0, count(*) FROM orders WHERE stage = 'unknown' GROUP BY shop
     UNION ALL SELECT 'conflict', shop, '', 0, count(*) FROM orders WHERE conflict IS NOT NULL GROUP BY shop
     UNION ALL SELECT 'refund-requested', shop, '', 0, count(*) FROM orders WHERE refund_status = 'requested' GROUP BY shop
     UNION ALL SELECT 'fill-in', o.shop, '', 0, count(*) FROM fill_ins f JOIN orders o ON o.id = f.stream WHERE f.filled_at IS NULL GROUP BY o.shop
     UNION ALL ${INVOICES_AFRESH}`,
  )

/** The stored counters that aren't zero. */
export const storedCounts = (db: ReadDb): Counted[] =>
  all<Counted>(db, 'SELECT name, shop, of, tab, n FROM counters WHERE n <> 0')

/** Counts every invoice anew: for a rebuild, once all of them are there. */
export const countInvoices = (db: WriteDb): void => {
  run(db, `INSERT INTO counters (name, shop, of, tab, n) ${INVOICES_AFRESH}`)
}
