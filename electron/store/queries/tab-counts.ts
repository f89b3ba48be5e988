// How many orders stand in each tab, from the counters kept with every change.
import type { QueueFilter } from '../../../shared/contract/api.ts'
import type { TabCounts } from '../../../shared/contract/desk.ts'
import { queueTabs } from '../../../shared/contract/rows.ts'
import type { CounterName } from '../counters.ts'
import { tabNumbers } from '../order-projection.ts'
import { shopNumber } from '../settings/shops.ts'
import { all, value, type ReadDb, type SqlValue } from '../sql.ts'

/** The part of a filter that counters can answer: people or products, not both. */
export interface Countable {
  readonly shops?: readonly string[] | undefined
  readonly assignees?: readonly (string | null)[] | undefined
  readonly products?: readonly string[] | undefined
}

const among = (column: string, values: readonly SqlValue[] | undefined): { sql: string; params: readonly SqlValue[] } =>
  values === undefined
    ? { sql: '', params: [] }
    : { sql: ` AND ${column} IN (${values.map(() => '?').join(', ')})`, params: values }

const rowsFor = (db: ReadDb, { shops, assignees, products }: Countable): { tab: number; n: number }[] => {
  const name: CounterName = products === undefined ? 'assignee' : 'product'
  const shop = among(
    'shop',
    shops?.map((id) => shopNumber(db, id)),
  )
  const of = among('of', products ?? assignees?.map((person) => person ?? ''))
  return all(db, `SELECT tab, sum(n) AS n FROM counters WHERE name = '${name}'${shop.sql}${of.sql} GROUP BY tab`, [
    ...shop.params,
    ...of.params,
  ])
}

/** Orders in the tabs with these numbers; null where counters can't say (people and products together). */
export const countByCounters = (db: ReadDb, filter: Countable, tabs: readonly number[]): number | null => {
  if (filter.assignees !== undefined && filter.products !== undefined) return null
  return rowsFor(db, filter).reduce((sum, row) => sum + (tabs.includes(row.tab) ? row.n : 0), 0)
}

/** Every tab's count, narrowed to shops and to people or products; both together are counted by product. */
export const tabCounts = (
  db: ReadDb,
  filter: Pick<QueueFilter, 'shops' | 'assignees' | 'products'> = {},
): TabCounts => {
  const rows = rowsFor(db, filter)
  const counts = new Map(rows.map((row) => [row.tab, row.n]))
  const count = (index: number) =>
    index === 0 ? tabNumbers.reduce((sum, tab) => sum + (counts.get(tab) ?? 0), 0) : (counts.get(index) ?? 0)
  return Object.fromEntries(queueTabs.map((tab, index) => [tab, count(index)])) as TabCounts
}

/** One badge's number, over all shops or some. */
export const badgeCount = (
  db: ReadDb,
  name: Exclude<CounterName, 'assignee' | 'product'>,
  shops?: readonly string[],
): number => {
  const shop = among(
    'shop',
    shops?.map((id) => shopNumber(db, id)),
  )
  return (
    value<number>(db, `SELECT coalesce(sum(n), 0) FROM counters WHERE name = ?${shop.sql}`, [name, ...shop.params]) ?? 0
  )
}

/** The product names orders have, sorted; for the filter. */
export const productNames = (db: ReadDb): string[] =>
  all<{ of: string }>(db, "SELECT DISTINCT of FROM counters WHERE name = 'product' AND n > 0 ORDER BY of").map(
    (row) => row.of,
  )
