// The invoice list: pages, tabs and totals are what a plain look at the rows says, and every query uses the index made for it.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { InvoiceQuery, InvoiceRow, InvoiceSort } from '../../shared/contract/invoices.ts'
import { invoiceSorts, invoiceTabs } from '../../shared/contract/invoices.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import { invoiceKey } from '../../electron/store/invoices/invoice-order.ts'
import { invoiceTabNumber } from '../../electron/store/invoices/invoice-record.ts'
import type { Store } from '../../electron/store/open.ts'
import { orderStream } from '../../electron/store/order-projection.ts'
import { keepPersonal } from '../../electron/store/personal-data.ts'
import { countInvoicesDue, invoicesToDo } from '../../electron/store/queries/invoice-counts.ts'
import { invoiceOf } from '../../electron/store/queries/invoice-lookup.ts'
import { invoicePage, invoicePageStatement, invoiceStreams } from '../../electron/store/queries/invoice-page.ts'
import { invoiceSource } from '../../electron/store/queries/invoice-source.ts'
import type { Few } from '../../electron/store/queries/queue-source.ts'
import { findOrders } from '../../electron/store/queries/search.ts'
import { saveShop } from '../../electron/store/settings/shops.ts'
import { planOf } from '../../electron/store/sql.ts'
import { everyRow, filled, NOW } from './made-up-invoices.ts'
import { shop, someInvoice, someOrder } from './made-up-order.ts'
import { ids, newStore, shopId, tell } from './support.ts'

const query = (over: Partial<InvoiceQuery> = {}): InvoiceQuery => ({
  tab: 'requested',
  filter: {},
  sort: 'deadline',
  descending: false,
  ...over,
})

const allPages = (store: Store, asked: InvoiceQuery, limit: number, few?: Few): InvoiceRow[] => {
  const rows: InvoiceRow[] = []
  for (let cursor: string | null = null, pages = 0; pages < 1000; pages += 1) {
    const page = invoicePage(store.db, { ...asked, cursor, limit }, NOW, few)
    rows.push(...page.rows)
    if (page.next === null) return rows
    cursor = page.next
  }
  throw new Error('the pages never end')
}

const keyOf: Record<InvoiceSort, (row: InvoiceRow) => number | string> = {
  deadline: invoiceKey,
  requestedAt: (row) => row.requestedAt,
  issuedAt: (row) => row.issuedAt ?? 0,
  amount: (row) => row.amountFen,
  orderId: (row) => row.orderId,
}

const compare = (a: number | string, b: number | string): number => (a < b ? -1 : a > b ? 1 : 0)

const fits = (row: InvoiceRow, { tab, filter }: InvoiceQuery): boolean =>
  (tab === 'trouble' ? row.troubles.length > 0 : invoiceTabNumber(row) === invoiceTabs.indexOf(tab)) &&
  (filter.shops?.includes(row.shopId) ?? true) &&
  (filter.types?.includes(row.type) ?? true) &&
  (filter.freight?.includes(row.freight.pays) ?? true) &&
  (filter.locked !== true || row.lock !== null) &&
  (filter.needsCall !== true || row.needsCall) &&
  (filter.text === undefined ||
    `${row.orderId}\n${row.status === 'refunded' ? '' : (row.number ?? '')}\n${row.tracking ?? ''}`
      .toLowerCase()
      .includes(filter.text.toLowerCase()))

const expected = (rows: readonly InvoiceRow[], asked: InvoiceQuery): StreamId[] => {
  const sign = asked.descending ? -1 : 1
  const numbered = rows.map((row, id) => ({ row, id })).filter(({ row }) => fits(row, asked))
  return numbered
    .sort((a, b) => sign * (compare(keyOf[asked.sort](a.row), keyOf[asked.sort](b.row)) || a.id - b.id))
    .map(({ row }) => row.stream)
}

describe('the invoice list', () => {
  it('answers any query with the rows, order, tabs and totals of a plain look', () => {
    const store = filled(300)
    const rows = everyRow(store)
    expect(rows).toHaveLength(240)
    const filter = fc.record(
      {
        shops: fc.subarray([shopId, 'tencent:2'], { minLength: 1 }),
        types: fc.subarray(['ordinary' as const, 'special' as const], { minLength: 1 }),
        freight: fc.subarray(['collect' as const, 'prepaid' as const, 'none' as const], { minLength: 1 }),
        locked: fc.boolean(),
        needsCall: fc.boolean(),
        text: fc.constantFrom('3', '77', 'sf10', 'A000', 'zz'),
      },
      { requiredKeys: [] },
    )
    const asked = fc.record({
      tab: fc.constantFrom(...invoiceTabs),
      filter,
      sort: fc.constantFrom(...invoiceSorts),
      descending: fc.boolean(),
    })
    const few = fc.constantFrom<Few>({ rows: 20_000, matches: 2_000 }, { rows: 0, matches: 3 })
    fc.assert(
      fc.property(asked, few, (one, ways) => {
        const wanted = expected(rows, one)
        expect(allPages(store, one, 37, ways).map(({ stream }) => stream)).toEqual(wanted)
        const page = invoicePage(store.db, { ...one, cursor: null, limit: 5 }, NOW, ways)
        expect(page.total).toBe(wanted.length)
        expect(page.locked).toBe(
          rows.filter((row) => fits(row, { ...one, filter: { ...one.filter, locked: true } })).length,
        )
        const { shops, types, freight } = one.filter
        const narrow = { ...(shops && { shops }), ...(types && { types }), ...(freight && { freight }) }
        for (const tab of invoiceTabs)
          expect(page.tabs[tab]).toBe(rows.filter((row) => fits(row, { ...one, tab, filter: narrow })).length)
        expect(invoiceStreams(store.db, one, NOW, 1000)).toEqual(wanted)
      }),
      { numRuns: 300 },
    )
  })

  it('counts what is to do and what is due', () => {
    const store = filled(120)
    const rows = everyRow(store)
    expect(invoicesToDo(store.db)).toEqual({
      requested: rows.filter(({ status }) => status === 'requested').length,
      toReverse: rows.filter(({ toReverse }) => toReverse).length,
    })
    expect(countInvoicesDue(store.db, NOW)).toBe(rows.filter(({ troubles }) => troubles.includes('overdue')).length)
    expect(countInvoicesDue(store.db, NOW, ['tencent:2'])).toBe(0)
  })

  it('a shop that cannot issue special ones has to call, from the moment it says so', () => {
    const store = filled(60)
    const asked = { ...query({ filter: { needsCall: true } }), cursor: null, limit: 50 }
    expect(invoicePage(store.db, asked, NOW)).toMatchObject({ total: 0, rows: [] })
    store.write((db) =>
      saveShop(db, { ...shop, name: '云帆一店', targetConfirm: null, targetDeliver: null, issuesSpecial: false }),
    )
    const { rows, total } = invoicePage(store.db, asked, NOW)
    expect(total).toBeGreaterThan(0)
    expect(rows.every(({ needsCall, type, status }) => needsCall && type === 'special' && status === 'requested')).toBe(
      true,
    )
    store.write((db) => saveShop(db, { ...shop, name: '改名', targetConfirm: null, targetDeliver: null }))
    expect(invoicePage(store.db, asked, NOW).total).toBe(total)
  })

  it('shows the contact masked (W9)', () => {
    const store = filled(3)
    const stream = orderStream(shop, 'A00000000')
    store.write((db) => {
      const phone = keepPersonal(db, stream, 'invoice-phone', '13900002222', ids.other())
      tell(db, { orderId: 'A00000000', invoice: { ...someInvoice, personal: { phone } } })
    })
    expect(invoiceOf(store.db, stream, NOW)).toMatchObject({
      contact: '139****2222',
      customerName: someOrder.customerName,
    })
    expect(findOrders(store.db, '2222')).toMatchObject([{ stream, field: 'contact' }])
  })
})

const planned = (store: Store, asked: InvoiceQuery, cursor: [number, number] | null = null): string => {
  const source = invoiceSource(store.db, asked, NOW, { rows: 0, matches: 0 })
  const { sql, params } = invoicePageStatement(source, asked, cursor, 50)
  return planOf(store.db, sql, params).join('\n')
}

describe('the plans', () => {
  it('seek in the index of the sort and never sort a tab', () => {
    const store = filled(40)
    const indexes: Record<InvoiceSort, string> = {
      deadline: 'SEARCH i USING COVERING INDEX invoices_queue (tab=?',
      requestedAt: 'SEARCH i USING INDEX invoices_requested (tab=?',
      issuedAt: 'SEARCH i USING INDEX invoices_issued (tab=?',
      amount: 'SEARCH i USING INDEX invoices_amount (tab=?',
      orderId: 'SEARCH i USING INDEX invoices_order_id (tab=?',
    }
    for (const sort of invoiceSorts)
      for (const cursor of [null, [0, 0] as [number, number]])
        for (const descending of [true, false]) {
          const plan = planned(store, query({ sort, descending, filter: { types: ['special'] } }), cursor)
          const first = plan.split('\n').find((line) => line.includes(' i USING')) ?? ''
          expect(first.replace('COVERING INDEX invoices_requested', 'INDEX invoices_requested')).toContain(
            indexes[sort],
          )
          // The page's own rows are sorted once more after they were read; the tab never is.
          expect(plan.match(/TEMP B-TREE/g)?.length ?? 0).toBeLessThanOrEqual(1)
        }
  })

  it('read trouble from its partial index and the overdue from their range', () => {
    const plan = planned(filled(40), query({ tab: 'trouble' }))
    expect(plan).toContain('invoices_troubled')
    expect(plan).toContain('invoices_queue (tab=? AND due_key<?)')
    expect(plan).not.toMatch(/SCAN i$/m)
  })

  it('look numbers up', () => {
    const { db } = newStore()
    const plan = planOf(
      db,
      `SELECT order_id FROM invoices INDEXED BY invoices_number
       WHERE shop = +? AND number = +? AND tab = 1 AND number IS NOT NULL AND id <> +? LIMIT 1`,
      [1, '1', 1],
    )
    expect(plan).toEqual(['SEARCH invoices USING INDEX invoices_number (shop=? AND number=?)'])
  })
})
