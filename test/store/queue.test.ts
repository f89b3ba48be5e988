// The queue: order, filters, tabs and totals are what a plain look at the rows says, page by page, and every query uses
// the index it was made for.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { QueueQuery, QueueSort } from '../../shared/contract/api.ts'
import { queueTabs, type QueueRow } from '../../shared/contract/rows.ts'
import { DAY, HOUR, instant } from '../../shared/kernel/instant.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import type { Store } from '../../electron/store/open.ts'
import { tabOf } from '../../electron/store/order-projection.ts'
import { queueKey } from '../../electron/store/queue-order.ts'
import { queueIds } from '../../electron/store/queries/queue-ids.ts'
import { pageStatement, queuePage } from '../../electron/store/queries/queue-page.ts'
import { queueSource, usualFew, type Few } from '../../electron/store/queries/queue-source.ts'
import { planOf } from '../../electron/store/sql.ts'
import { listShops } from '../../electron/store/settings/shops.ts'
import { someOrder, START, type Order } from './made-up-order.ts'
import { addShop, newStore, shopId, tell } from './support.ts'

const NOW = instant(START + 10 * DAY)
const stages = [
  'requirement-pending',
  'requirement-review',
  'implementing',
  'acceptance-review',
  'completed',
  'closed',
  'unknown',
  'none',
] as const

/** Some number that looks random and is always the same. */
const pick = (seed: number, below: number): number => (Math.imul(seed + 1, 2654435761) >>> 8) % below

const orderNumber = (n: number): Order => {
  const at = (salt: number, below: number) => pick(n * 31 + salt, below)
  return {
    ...someOrder,
    orderId: `2026${String(at(1, 1_000_000)).padStart(6, '0')}${String(n).padStart(4, '0')}`,
    customerName: `客户${at(2, 12)}有限公司`,
    product: `商品${at(3, 5)}`,
    amountFen: at(4, 50) * 1000,
    paidAt: n % 17 === 0 ? null : NOW - at(5, 40) * DAY,
    stage: stages[at(6, stages.length)] ?? 'unknown',
    hold: n % 11 === 0 ? 'appeal' : n % 13 === 0 ? 'refund' : null,
    dueAt: n % 3 === 0 ? null : NOW + (at(7, 20) - 8) * DAY,
    appealableFrom: n % 5 === 0 ? NOW + (at(8, 10) - 5) * DAY : null,
    assignee: n % 4 === 0 ? null : `p-${at(9, 3)}`,
    flags: n % 19 === 0 ? 1 : 0,
  }
}

const filled = (count: number): Store => {
  const store = newStore()
  addShop(store)
  store.write((db) => {
    for (let n = 0; n < count; n += 1) tell(db, orderNumber(n), n % 6 === 0 ? { by: 'provider' } : {})
  })
  return store
}

const query = (over: Partial<QueueQuery> = {}): QueueQuery => ({
  tab: 'all',
  filter: {},
  sort: 'deadline',
  descending: false,
  ...over,
})

const allPages = (store: Store, asked: QueueQuery, limit: number, few: Few): QueueRow[] => {
  const rows: QueueRow[] = []
  for (let cursor: string | null = null, pages = 0; pages < 1000; pages += 1) {
    const page = queuePage(store.db, { ...asked, cursor, limit }, NOW, few)
    rows.push(...page.rows)
    if (page.next === null) return rows
    cursor = page.next
  }
  throw new Error('the pages never end')
}

const keyOf: Record<QueueSort, (row: QueueRow) => number | string> = {
  deadline: queueKey,
  paidAt: (row) => row.paidAt ?? 0,
  updatedAt: (row) => row.updatedAt,
  amount: (row) => row.amountFen,
  customer: (row) => row.customerName,
  orderId: (row) => row.orderId,
}

const running = (row: QueueRow) =>
  row.deadline?.ours === true &&
  row.deadline.pausedSince === null &&
  row.stage !== 'completed' &&
  row.stage !== 'closed'

const compare = (a: number | string, b: number | string): number => (a < b ? -1 : a > b ? 1 : 0)

const expected = (rows: readonly QueueRow[], { tab, filter, sort, descending }: QueueQuery): StreamId[] => {
  const fits = (row: QueueRow): boolean =>
    (tab === 'all' || tabOf(row) === tab) &&
    (filter.assignees?.includes(row.assignee) ?? true) &&
    (filter.products?.includes(row.product) ?? true) &&
    (filter.turn === undefined || row.turn === filter.turn) &&
    (filter.overdue !== true || (running(row) && (row.deadline?.dueAt ?? 0) < NOW)) &&
    (filter.dueWithinHours === undefined ||
      (running(row) && (row.deadline?.dueAt ?? 0) <= NOW + filter.dueWithinHours * HOUR)) &&
    (filter.appealable !== true || (row.appealableFrom !== null && row.appealableFrom <= NOW)) &&
    (filter.fillInPending !== true || row.fillIn === 'pending') &&
    (filter.flagged !== true || row.openFlags > 0) &&
    (filter.text === undefined ||
      `${row.orderId}\n${row.customerId}\n${row.customerName}\n${row.product}`.includes(filter.text))
  const sign = descending ? -1 : 1
  const numbered = rows.map((row, id) => ({ row, id })).filter(({ row }) => fits(row))
  return numbered
    .sort((a, b) => sign * (compare(keyOf[sort](a.row), keyOf[sort](b.row)) || a.id - b.id))
    .map(({ row }) => row.stream)
}

describe('the queue', () => {
  it('answers any query with the rows, order and totals of a plain look', () => {
    const store = filled(400)
    const everything = store.db
    const rows = queueIds(everything, query({ sort: 'updatedAt' }), NOW).map((stream) => {
      const row = queuePage(
        everything,
        { ...query({ filter: { text: stream.split(':').at(-1) ?? '' } }), cursor: null, limit: 1 },
        NOW,
      ).rows[0]
      if (row === undefined) throw new Error(`not found: ${stream}`)
      return row
    })
    expect(rows).toHaveLength(400)
    const filter = fc.record(
      {
        shops: fc.constant([shopId]),
        assignees: fc.subarray([null, 'p-0', 'p-1', 'p-2', 'nobody'], { minLength: 1 }),
        products: fc.subarray(['商品0', '商品1', '商品4', '没有'], { minLength: 1 }),
        turn: fc.constantFrom('provider' as const, 'customer' as const, 'platform' as const),
        overdue: fc.boolean(),
        dueWithinHours: fc.constantFrom(0, 24, 72),
        appealable: fc.boolean(),
        fillInPending: fc.boolean(),
        flagged: fc.boolean(),
        text: fc.constantFrom('1', '20', '2026', '客户3', '商品1', '000123', 'zz'),
      },
      { requiredKeys: [] },
    )
    const anyQuery = fc.record({
      tab: fc.constantFrom(...queueTabs),
      filter,
      sort: fc.constantFrom<QueueSort>('deadline', 'paidAt', 'updatedAt', 'amount', 'customer', 'orderId'),
      descending: fc.boolean(),
    })
    fc.assert(
      fc.property(
        anyQuery,
        fc.integer({ min: 1, max: 200 }),
        fc.constantFrom(usualFew, { rows: 0, matches: 0 }),
        (asked, limit, few) => {
          // Within one transaction many orders share an instant of change; the log's order is what counts then.
          const wanted = expected(rows, asked)
          expect(queueIds(store.db, asked, NOW)).toEqual(wanted)
          expect(allPages(store, asked, limit, few).map((row) => row.stream)).toEqual(wanted)
          expect(queuePage(store.db, { ...asked, cursor: null, limit }, NOW, few).total).toBe(wanted.length)
        },
      ),
      { numRuns: 120 },
    )
  })

  it('counts its tabs, by shop and person', () => {
    const store = filled(200)
    const { tabs } = queuePage(store.db, { ...query(), cursor: null, limit: 1 }, NOW)
    for (const tab of queueTabs) expect(tabs[tab]).toBe(queueIds(store.db, query({ tab }), NOW).length)
    const mine = query({ filter: { assignees: ['p-1'], shops: [shopId] } })
    const own = queuePage(store.db, { ...mine, cursor: null, limit: 1 }, NOW).tabs
    for (const tab of queueTabs) expect(own[tab]).toBe(queueIds(store.db, { ...mine, tab }, NOW).length)
    expect(
      queuePage(store.db, { ...query({ filter: { shops: ['tencent:other'] } }), cursor: null, limit: 1 }, NOW).total,
    ).toBe(0)
    expect(listShops(store.db)).toHaveLength(1)
  })
})

const plan = (store: Store, asked: QueueQuery): string => {
  const { sql, params } = pageStatement(queueSource(store.db, asked, NOW), asked, null, 50)
  return planOf(store.db, sql, params).join('\n')
}

describe('the plan of a page', () => {
  it('walks the queue index for the default order and sorts nothing', () => {
    const store = filled(10)
    for (const descending of [false, true]) {
      const one = plan(store, query({ tab: 'implementing', descending }))
      expect(one).toContain('USING COVERING INDEX orders_queue (tab=?)')
      expect(one.split('\n').filter((line) => line.includes('TEMP B-TREE')).length).toBeLessThanOrEqual(1)
      expect(plan(store, query({ descending }))).toContain('USING COVERING INDEX orders_queue (tab=?)')
    }
    expect(plan(store, query({ tab: 'implementing', filter: { assignees: ['p-1'], shops: [shopId] } }))).toContain(
      'COVERING INDEX orders_queue',
    )
    expect(plan(store, query({ tab: 'implementing', filter: { overdue: true } }))).toContain(
      'orders_queue (tab=? AND queue_key<?)',
    )
  })

  it('walks the index of another order where many rows would have to be sorted', () => {
    const store = filled(10)
    const indexes: Readonly<Record<Exclude<QueueSort, 'deadline'>, RegExp>> = {
      paidAt: /SCAN o USING (COVERING )?INDEX orders_paid/,
      updatedAt: /SCAN a\n[^]*SEARCH o USING INTEGER PRIMARY KEY/,
      amount: /SCAN o USING (COVERING )?INDEX orders_amount/,
      customer: /SCAN o USING (COVERING )?INDEX orders_customer/,
      orderId: /SCAN o USING (COVERING )?INDEX orders_order_id/,
    }
    for (const [sort, index] of Object.entries(indexes)) {
      for (const [tab, descending] of [
        ['all', false],
        ['completed', true],
      ] as const) {
        const asked = query({ sort: sort as QueueSort, tab, descending })
        const { sql, params } = pageStatement(
          queueSource(store.db, asked, NOW, { rows: 0, matches: 0 }),
          asked,
          null,
          50,
        )
        const lines = planOf(store.db, sql, params)
        expect(lines.join('\n')).toMatch(index)
        expect(lines.filter((line) => line.includes('TEMP B-TREE')).length).toBeLessThanOrEqual(1)
      }
    }
  })

  it('seeks the place after the last page instead of walking to it', () => {
    const store = filled(10)
    const after = (asked: QueueQuery, key: number | string, few = usualFew) => {
      const { sql, params } = pageStatement(queueSource(store.db, asked, NOW, few), asked, [key, 3], 50)
      return planOf(store.db, sql, params).join('\n')
    }
    expect(after(query({ tab: 'implementing' }), 5)).toMatch(
      /SEARCH o USING COVERING INDEX orders_queue \(tab=\? AND queue_key>\?\)/,
    )
    const many = { rows: 0, matches: 0 }
    expect(after(query({ sort: 'paidAt' }), 5, many)).toMatch(/SEARCH o USING .*INDEX orders_paid \(.*>/)
    expect(after(query({ sort: 'customer', descending: true }), '客', many)).toMatch(
      /SEARCH o USING .*INDEX orders_customer \(.*</,
    )
  })

  it('uses the partial index of a sparse filter', () => {
    const store = filled(10)
    expect(plan(store, query({ filter: { appealable: true } }))).toContain(
      'INDEX orders_appealable (appealable_from>? AND appealable_from<?)',
    )
    expect(plan(store, query({ filter: { flagged: true } }))).toContain('INDEX orders_flagged')
    expect(plan(store, query({ filter: { fillInPending: true } }))).toMatch(
      /SEARCH o USING INTEGER PRIMARY KEY \(rowid=\?\)[^]*fill_ins_pending/,
    )
    expect(plan(store, query({ filter: { text: '客户3' } }))).toContain('SEARCH o USING INTEGER PRIMARY KEY (rowid=?)')
  })
})
