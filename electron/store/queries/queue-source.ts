// From which index a page of the queue is read. Sparse filters are answered from their own partial index and sorted,
// the default order from the one queue index, other orders from the index of that column; the counters, which are
// always at hand, say which is cheaper. Each source repeats its index's predicate literally, or SQLite wouldn't use it.
import type { QueueFilter, QueueQuery, QueueSort } from '../../../shared/contract/api.ts'
import { queueTabs, type QueueTab } from '../../../shared/contract/rows.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { HOUR } from '../../../shared/kernel/instant.ts'
import { tabNumbers } from '../order-projection.ts'
import { shopNumber } from '../settings/shops.ts'
import type { ReadDb, SqlValue } from '../sql.ts'
import { containing, matchingOrders, normalQuery } from './search.ts'
import { countByCounters } from './tab-counts.ts'

/** What counts as few, so that another way is taken than for many. */
export interface Few {
  /** Up to so many rows are cheaper fetched and sorted than met one by one along another index. */
  readonly rows: number
  /** Up to so many matches of a text are looked up first; a text that fits more rows fits soon enough on the way. */
  readonly matches: number
}
export const usualFew: Few = { rows: 20_000, matches: 2_000 }

export interface QueueSource {
  /** One of: the rows come in the wished order from the index, per tab or over all; or they are sorted afterwards. */
  readonly order: 'per-tab' | 'indexed' | 'sorted'
  readonly from: string
  /** What the rows are ordered by, then by id. */
  readonly key: string
  readonly tabs: readonly number[]
  readonly conditions: readonly string[]
  readonly params: readonly SqlValue[]
}

const sortKeys: Readonly<Record<QueueSort, string>> = {
  deadline: 'o.queue_key',
  paidAt: 'coalesce(o.paid_at, 0)',
  updatedAt: 'o.last_act',
  amount: 'o.amount_fen',
  customer: 'o.customer_name',
  orderId: 'o.order_id',
}

const sortedIndexes: Readonly<Record<Exclude<QueueSort, 'deadline'>, string>> = {
  paidAt: 'orders o INDEXED BY orders_paid',
  // The latest act of an order is where it stands in the order of changes: the log itself is the index.
  updatedAt: 'acts a NOT INDEXED CROSS JOIN orders o ON o.id = a.stream AND o.last_act = a.seq',
  amount: 'orders o INDEXED BY orders_amount',
  customer: 'orders o INDEXED BY orders_customer',
  orderId: 'orders o INDEXED BY orders_order_id',
}

interface Condition {
  readonly sql: string
  readonly params: readonly SqlValue[]
}

const oneOf = (column: string, values: readonly SqlValue[]): Condition => ({
  sql: values.length === 1 ? `${column} = +?` : `${column} IN (${values.map(() => '+?').join(', ')})`,
  params: values,
})

/** The instant up to which a deadline of ours counts for the filter; null where it doesn't ask. */
const keyLimit = (filter: QueueFilter, now: Instant): Condition | null => {
  if (filter.overdue === true) return { sql: 'o.queue_key < +?', params: [now] }
  if (filter.dueWithinHours !== undefined)
    return { sql: 'o.queue_key <= +?', params: [now + filter.dueWithinHours * HOUR] }
  return null
}

const textConditions = (
  db: ReadDb,
  text: string,
  few: number,
): { readonly few: boolean; readonly condition: Condition } => {
  const ids = matchingOrders(db, text, few + 1)
  if (ids.length <= few) {
    return { few: true, condition: { sql: 'o.id IN (SELECT value FROM json_each(?))', params: [JSON.stringify(ids)] } }
  }
  const pattern = containing(normalQuery(text))
  const sql = `((SELECT text FROM order_text t WHERE t.id = o.id) LIKE ? ESCAPE '\\'
    OR (SELECT text FROM personal_text t WHERE t.id = o.id) LIKE ? ESCAPE '\\')`
  return { few: false, condition: { sql, params: [pattern, pattern] } }
}

const plainConditions = (db: ReadDb, filter: QueueFilter): Condition[] => [
  ...(filter.shops === undefined
    ? []
    : [
        oneOf(
          'o.shop',
          filter.shops.map((shop) => shopNumber(db, shop)),
        ),
      ]),
  ...(filter.assignees === undefined
    ? []
    : [
        oneOf(
          'o.assignee',
          filter.assignees.map((person) => person ?? ''),
        ),
      ]),
  ...(filter.products === undefined ? [] : [oneOf('o.product', filter.products)]),
  ...(filter.turn === undefined ? [] : [oneOf('o.turn', [filter.turn])]),
  ...(filter.flagged === true ? [{ sql: 'o.open_flags > 0', params: [] }] : []),
  ...(filter.fillInPending === true
    ? [{ sql: 'o.id IN (SELECT stream FROM fill_ins WHERE filled_at IS NULL)', params: [] }]
    : []),
]

/** The only tabs in which it can be that seat's turn; finished orders are nobody's, held ones the platform's (W2, W22). */
const tabsOfTurn: Readonly<Record<NonNullable<QueueFilter['turn']>, readonly QueueTab[]>> = {
  provider: ['requirement-review', 'implementing'],
  customer: ['requirement-pending', 'requirement-rejected', 'acceptance-review'],
  platform: ['requirement-pending', 'requirement-rejected', 'acceptance-review', 'appeal', 'refund'],
}

const tabsOf = ({ tab, filter: { turn } }: Pick<QueueQuery, 'tab' | 'filter'>): readonly number[] => {
  const tabs = tab === 'all' ? tabNumbers : [queueTabs.indexOf(tab)]
  if (turn === undefined) return tabs
  return atLeastOne(tabs, (number) => tabsOfTurn[turn].some((name) => queueTabs.indexOf(name) === number))
}

/** Those that fit; the first where none does, so that there is something to ask. */
const atLeastOne = (tabs: readonly number[], fits: (tab: number) => boolean): readonly number[] => {
  const fitting = tabs.filter(fits)
  return fitting.length === 0 ? tabs.slice(0, 1) : fitting
}

/** Chooses the source for a query; `now` places `overdue`, `dueWithinHours` and `appealable`. */
export const queueSource = (
  db: ReadDb,
  { tab, filter, sort }: QueueQuery,
  now: Instant,
  few: Few = usualFew,
): QueueSource => {
  const { shops, assignees, products } = filter
  const narrow = { shops, ...(products === undefined ? { assignees } : { products }) }
  // A tab in which nothing fits would be read to its end.
  const tabs = atLeastOne(tabsOf({ tab, filter }), (number) => (countByCounters(db, narrow, [number]) ?? 1) > 0)
  const limit = keyLimit(filter, now)
  const text =
    filter.text === undefined || normalQuery(filter.text) === '' ? null : textConditions(db, filter.text, few.matches)
  const all: Condition[] = [
    ...plainConditions(db, filter),
    ...(limit === null ? [] : [limit]),
    ...(filter.appealable === true
      ? [{ sql: 'o.appealable_from IS NOT NULL AND o.appealable_from <= +?', params: [now] }]
      : []),
    ...(text === null ? [] : [text.condition]),
  ]
  const source = (order: QueueSource['order'], from: string, key = sortKeys[sort]): QueueSource => ({
    order,
    from,
    key,
    tabs,
    conditions: all.map((condition) => condition.sql),
    params: all.flatMap((condition) => condition.params),
  })
  if (text?.few === true || filter.fillInPending === true) return source('sorted', 'orders o NOT INDEXED')
  if (filter.flagged === true) return source('sorted', 'orders o INDEXED BY orders_flagged')
  if (filter.appealable === true) return source('sorted', 'orders o INDEXED BY orders_appealable')
  if (sort === 'deadline') return source('per-tab', 'orders o INDEXED BY orders_queue')
  if (limit !== null) return source('sorted', 'orders o INDEXED BY orders_queue')
  if (
    filter.products !== undefined &&
    (countByCounters(db, { shops: filter.shops, products: filter.products }, tabNumbers) ?? 0) <= few.rows
  ) {
    return source('sorted', 'orders o INDEXED BY orders_product')
  }
  const matching = countByCounters(db, { shops: filter.shops, assignees: filter.assignees }, tabs) ?? 0
  const everything = countByCounters(db, {}, tabNumbers) ?? 0
  // Where every fifth row fits, a page of them is soon met along the index, however small the desk.
  if (matching <= few.rows && matching * 5 < everything) return source('sorted', 'orders o INDEXED BY orders_queue')
  return source('indexed', sortedIndexes[sort], sort === 'updatedAt' ? 'a.seq' : sortKeys[sort])
}
