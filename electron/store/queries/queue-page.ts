// A page of the queue by keyset: after the last row of the page before, never by offset. Rows are picked by key and id
// alone, in an index where that can be, and only the picked ones are read whole.
import type { QueuePage, QueueQuery } from '../../../shared/contract/api.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { LIST_COLUMNS, queueRowOf, type ListRow } from '../order-row.ts'
import { shopByNumber } from '../settings/shops.ts'
import { all, value, type ReadDb, type SqlValue } from '../sql.ts'
import { queueSource, usualFew, type Few, type QueueSource } from './queue-source.ts'
import { countByCounters, tabCounts } from './tab-counts.ts'

export const PAGE_MAX = 200
/** Totals that no counter holds are counted up to here. */
export const COUNTED_UP_TO = 10_000

export interface Statement {
  readonly sql: string
  readonly params: readonly SqlValue[]
}

export type Cursor = readonly [key: SqlValue, id: number]

export const cursorOf = (text: string | null): Cursor | null => {
  if (text === null) return null
  const parsed: unknown = JSON.parse(text)
  const valid = Array.isArray(parsed) && parsed.length === 2 && typeof parsed[1] === 'number'
  if (!valid) throw new TypeError('not a cursor of this query')
  return parsed as unknown as Cursor
}

/** Keys and ids that fit, after the cursor, in order; without a limit all of them. */
export const pickStatement = (
  source: QueueSource,
  query: QueueQuery,
  cursor: Cursor | null,
  limit: number | null,
): Statement => {
  const { key } = source
  const direction = query.descending ? 'DESC' : 'ASC'
  const sign = query.descending ? '<' : '>'
  // SQLite seeks by the first comparison; the pair it would only test row by row where the key is an expression.
  const beyond = cursor === null ? [] : [`${key} ${sign}= +?`, `(${key}, o.id) ${sign} (+?, +?)`]
  const select = (tabs: string): string => {
    const where = [tabs, ...beyond, ...source.conditions].join(' AND ')
    return `SELECT o.id AS id, ${key} AS k FROM ${source.from} WHERE ${where}`
  }
  const order = `ORDER BY k ${direction}, id ${direction}${limit === null ? '' : ' LIMIT ?'}`
  const params = [
    ...(cursor === null ? [] : [cursor[0], ...cursor]),
    ...source.params,
    ...(limit === null ? [] : [limit]),
  ]
  if (source.order !== 'per-tab' || source.tabs.length === 1) {
    const tabs = source.order === 'indexed' && source.tabs.length > 1 ? '1' : tabCondition(source)
    return { sql: `${select(tabs)} ${order}`, params }
  }
  const each = source.tabs.map((tab) => `SELECT * FROM (${select(`o.tab = ${tab}`)} ${order})`)
  return {
    sql: `${each.join(' UNION ALL ')} ${order}`,
    params: [...source.tabs.flatMap(() => params), ...(limit === null ? [] : [limit])],
  }
}

const tabCondition = ({ tabs }: QueueSource): string =>
  tabs.length === 1 ? `o.tab = ${tabs[0]}` : `o.tab IN (${tabs.join(', ')})`

export const pageStatement = (
  source: QueueSource,
  query: QueueQuery,
  cursor: Cursor | null,
  limit: number,
): Statement => {
  const pick = pickStatement(source, query, cursor, limit)
  const direction = query.descending ? 'DESC' : 'ASC'
  return {
    sql: `SELECT p.k AS k, ${LIST_COLUMNS} FROM (${pick.sql}) p CROSS JOIN orders o ON o.id = p.id
      ORDER BY p.k ${direction}, p.id ${direction}`,
    params: pick.params,
  }
}

/** Orders matching tab and filter: exact from counters where they can say, else counted up to 10,000. */
const totalOf = (db: ReadDb, query: QueueQuery, source: QueueSource): number => {
  const { shops, assignees, products, ...others } = query.filter
  const beyondCounters = Object.values(others).some((value) => value !== undefined && value !== false && value !== '')
  const counted = beyondCounters ? null : countByCounters(db, { shops, assignees, products }, source.tabs)
  if (counted !== null) return counted
  // Counting needs no order: a product's own index holds fewer rows than the tabs, and the tabs fewer than another column's.
  const byProduct = products !== undefined && source.from.endsWith('orders_queue')
  const byTab = source.order === 'indexed' ? 'orders o INDEXED BY orders_queue' : source.from
  const from = byProduct ? 'orders o INDEXED BY orders_product' : byTab
  const sql = `SELECT count(*) FROM (SELECT 1 FROM ${from} WHERE ${[tabCondition(source), ...source.conditions].join(' AND ')} LIMIT ${COUNTED_UP_TO})`
  return value<number>(db, sql, source.params) ?? 0
}

/** At most 200 rows. `now` places overdue and appealable; `cursor` is a former page's `next`. */
export const queuePage = (
  db: ReadDb,
  query: QueueQuery & { readonly cursor: string | null; readonly limit: number },
  now: Instant,
  few: Few = usualFew,
): QueuePage => {
  const limit = Math.min(Math.max(1, query.limit), PAGE_MAX)
  const source = queueSource(db, query, now, few)
  const { sql, params } = pageStatement(source, query, cursorOf(query.cursor), limit)
  const rows = all<ListRow & { k: SqlValue }>(db, sql, params)
  const last = rows.at(-1)
  return {
    rows: rows.map((row) => queueRowOf(row, shopByNumber(db, row.shop))),
    next: rows.length < limit || last === undefined ? null : JSON.stringify([last.k, last.id]),
    total: totalOf(db, query, source),
    tabs: tabCounts(db, query.filter),
    at: now,
  }
}
