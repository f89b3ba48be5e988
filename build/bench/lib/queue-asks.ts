// The pages that people ask the queue for: every tab, filtered and sorted in the ways the screen offers, the first page and
// one further on.
import { queuePage } from '../../../electron/store/queries/queue-page.ts'
import type { Store } from '../../../electron/store/open.ts'
import { listPeople } from '../../../electron/store/settings/people.ts'
import { listShops } from '../../../electron/store/settings/shops.ts'
import { all } from '../../../electron/store/sql.ts'
import type { QueueFilter, QueueQuery, QueueSort } from '../../../shared/contract/api.ts'
import { queueTabs } from '../../../shared/contract/rows.ts'
import { DEFAULT_NOW } from '../../seed/defaults.ts'
import { mustEqual } from './bench.ts'

export const PAGE = 50

export type Ask = QueueQuery & { readonly cursor: string | null; readonly limit: number }

const sorts: readonly QueueSort[] = ['deadline', 'paidAt', 'updatedAt', 'amount', 'customer', 'orderId']

const query = (tab: QueueQuery['tab'], filter: QueueFilter, sort: QueueSort, descending = false): QueueQuery => ({
  tab,
  filter,
  sort,
  descending,
})

const queriesFor = ({ db }: Store): QueueQuery[] => {
  const [shop] = listShops(db)
  const [person] = listPeople(db)
  const plain: QueueFilter = {}
  const filters: QueueFilter[] = [
    { shops: [shop?.id ?? ''] },
    { assignees: [person?.id ?? null] },
    { products: ['安全加固'] },
    { turn: 'provider' },
    { overdue: true },
    { dueWithinHours: 24 },
    { shops: [shop?.id ?? ''], assignees: [person?.id ?? null] },
  ]
  return [
    ...queueTabs.map((tab) => query(tab, plain, 'deadline')),
    ...sorts.flatMap((sort) => [query('all', plain, sort), query('implementing', plain, sort, true)]),
    ...filters.flatMap((filter) => [query('all', filter, 'deadline'), query('requirement-review', filter, 'deadline')]),
    ...filters.slice(0, 4).map((filter) => query('all', filter, 'paidAt', true)),
  ]
}

/** Each query's first page, and the page after it where there is one. */
export const asksFor = (store: Store): Ask[] =>
  queriesFor(store).flatMap((query) => {
    const first = { ...query, cursor: null, limit: PAGE }
    const { next } = queuePage(store.db, first, DEFAULT_NOW)
    return next === null ? [first] : [first, { ...first, cursor: next }]
  })

const columns: Readonly<Record<QueueSort, string>> = {
  deadline: 'queue_key',
  paidAt: 'coalesce(paid_at, 0)',
  updatedAt: 'last_act',
  amount: 'amount_fen',
  customer: 'customer_name',
  orderId: 'order_id',
}

const conditionsOf = ({ tab, filter }: QueueQuery): string[] => [
  ...(tab === 'all' ? [] : [`tab = ${queueTabs.indexOf(tab)}`]),
  ...(filter.shops === undefined ? [] : [`shop = 1`]),
  ...(filter.assignees === undefined ? [] : [`assignee = '${filter.assignees[0]}'`]),
  ...(filter.products === undefined ? [] : [`product = '${filter.products[0]}'`]),
  ...(filter.turn === undefined ? [] : [`turn = '${filter.turn}'`]),
  ...(filter.overdue === true ? [`queue_key < ${DEFAULT_NOW}`] : []),
  ...(filter.dueWithinHours === undefined ? [] : [`queue_key <= ${DEFAULT_NOW + filter.dueWithinHours * 3_600_000}`]),
]

/** The first page holds what a plain scan and sort finds, the second what comes after it, and the counts are true. */
export const checkPages = ({ db }: Store, asks: readonly Ask[]): void => {
  for (const ask of asks) {
    const where = conditionsOf(ask)
    const way = ask.descending ? 'DESC' : 'ASC'
    const filtered = where.length === 0 ? '' : ` WHERE ${where.join(' AND ')}`
    const sql = `SELECT order_id AS orderId FROM orders NOT INDEXED${filtered} ORDER BY ${columns[ask.sort]} ${way}, id ${way} LIMIT ${PAGE} OFFSET ?`
    const page = queuePage(db, ask, DEFAULT_NOW)
    const plain = all<{ orderId: string }>(db, sql, [ask.cursor === null ? 0 : PAGE])
    const name = JSON.stringify({ ...ask, cursor: ask.cursor !== null })
    mustEqual(
      page.rows.map(({ orderId }) => orderId),
      plain.map(({ orderId }) => orderId),
      `the page ${name}`,
    )
  }
  const counted = all<{ tab: number; n: number }>(db, 'SELECT tab, count(*) AS n FROM orders NOT INDEXED GROUP BY tab')
  const { tabs } = queuePage(
    db,
    { tab: 'all', filter: {}, sort: 'deadline', descending: false, cursor: null, limit: 1 },
    DEFAULT_NOW,
  )
  const byTab = new Map(counted.map(({ tab, n }) => [tab, n]))
  queueTabs.forEach((tab, index) => {
    const n = index === 0 ? counted.reduce((sum, one) => sum + one.n, 0) : (byTab.get(index) ?? 0)
    mustEqual(tabs[tab], n, `the count of ${tab}`)
  })
}
