// What is kept of invoices: duplicates are marked as long as there are two, numbers are found, drift is seen, and a rebuild makes the
// same again.
import { describe, expect, it } from 'vitest'
import { findDrift } from '../../electron/store/drift-check.ts'
import { dropOrder } from '../../electron/store/drop-order.ts'
import type { InvoiceRecord } from '../../electron/store/invoices/invoice-record.ts'
import type { Store } from '../../electron/store/open.ts'
import { orderStream } from '../../electron/store/order-projection.ts'
import { loadOrder } from '../../electron/store/orders.ts'
import { invoicesToDo } from '../../electron/store/queries/invoice-counts.ts'
import { usedBy } from '../../electron/store/queries/invoice-lookup.ts'
import { findOrders } from '../../electron/store/queries/search.ts'
import { rebuild } from '../../electron/store/rebuild.ts'
import { all, connectionOf } from '../../electron/store/sql.ts'
import { everyRow, filled, invoiceNumbered } from './made-up-invoices.ts'
import { project, shop, someInvoice, someOrder, START } from './made-up-order.ts'
import { addShop, newStore, tell } from './support.ts'

const issued = (number: string, tracking: string | null = null): InvoiceRecord => ({
  ...someInvoice,
  status: 'issued',
  issuedAt: START,
  number,
  tracking,
  deadline: null,
})

const marked = (store: Store): string[] =>
  everyRow(store).flatMap((row) => row.troubles.map((one) => `${row.orderId} ${one}`))

const contents = (store: Store) => ({
  invoices: all(store.db, 'SELECT * FROM invoices ORDER BY id'),
  text: all(store.db, 'SELECT * FROM invoice_text ORDER BY id'),
  counters: all(store.db, 'SELECT * FROM counters WHERE n <> 0 ORDER BY 1, 2, 3, 4'),
  indexes: all(store.db, "SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name"),
})

describe('numbers used twice (W16)', () => {
  it('are marked on all that share one, and on none once there is only one left', () => {
    const store = newStore()
    addShop(store)
    const keep = (orderId: string, invoice: InvoiceRecord | null) =>
      store.write((db) => tell(db, { ...someOrder, orderId, invoice }))
    keep('A1', issued('12345678', 'SF1'))
    expect(marked(store)).toEqual([])
    keep('A2', issued('12345678', 'SF2'))
    keep('A3', issued('12345678', 'SF1'))
    keep('A4', issued('12345678'))
    expect(marked(store)).toEqual([
      'A1 duplicate-number',
      'A1 duplicate-tracking',
      'A2 duplicate-number',
      'A3 duplicate-number',
      'A3 duplicate-tracking',
      'A4 duplicate-number',
    ])
    expect(findDrift(store.db, project)).toEqual([])
    keep('A1', issued('87654321', 'SF9'))
    keep('A2', null)
    keep('A3', { ...someInvoice, status: 'refunded', number: '已退款', deadline: null })
    expect(marked(store)).toEqual([])
    expect(findDrift(store.db, project)).toEqual([])
    const stream = orderStream(shop, 'A4')
    expect(usedBy(store.db, 'number', 1, '12345678', null)).toEqual({ stream, orderId: 'A4' })
    expect(usedBy(store.db, 'number', 1, '12345678', stream)).toBeNull()
  })

  it('are found by search, by whole numbers and pieces, under their own field', () => {
    const store = newStore()
    addShop(store)
    store.write((db) => tell(db, { ...someOrder, orderId: 'A1', invoice: issued('44190021', 'SF1088877766') }))
    expect(findOrders(store.db, '44190021')).toMatchObject([{ orderId: 'A1', field: 'invoiceNumber' }])
    expect(findOrders(store.db, 'sf10888')).toMatchObject([{ orderId: 'A1', field: 'tracking' }])
    expect(findOrders(store.db, '77')).toMatchObject([{ field: 'tracking' }])
    store.write((db) => tell(db, { orderId: 'A1', invoice: null }))
    expect(findOrders(store.db, '44190021')).toEqual([])
    store.write((db) => tell(db, { orderId: 'A1', invoice: { ...someInvoice, status: 'refunded', number: '已退款' } }))
    expect(findOrders(store.db, '已退款')).toEqual([])
  })
})

describe('what is kept of invoices', () => {
  it('is made the same again by a rebuild', () => {
    const store = filled(150)
    const before = contents(store)
    expect(findDrift(store.db, project)).toEqual([])
    connectionOf(store.db).raw.exec('UPDATE invoices SET troubles = 31, number = NULL; DELETE FROM counters')
    expect([...rebuild(store, project)]).toHaveLength(1)
    expect(contents(store)).toEqual(before)
    expect(findDrift(store.db, project)).toEqual([])
    const stream = orderStream(shop, 'A00000000')
    expect(loadOrder(store.db, stream)?.projection.invoice).toEqual(invoiceNumbered(0))
  })

  it('is looked at for drift', () => {
    const store = filled(20)
    connectionOf(store.db).raw.exec(`UPDATE invoices SET amount_fen = 7 WHERE id = 1;
      DELETE FROM invoices WHERE id = 2; UPDATE invoices SET troubles = troubles | 1 WHERE id = 3;
      INSERT INTO invoice_text (id, text) VALUES (4, 'x') ON CONFLICT DO UPDATE SET text = 'x'`)
    const found = findDrift(store.db, project).map(({ what }) => what)
    expect(found).toEqual(
      expect.arrayContaining(['invoices.amount_fen', 'invoices', 'invoices.troubles', 'invoice_text']),
    )
  })

  it('goes with its order', () => {
    const store = filled(10)
    for (const { stream } of everyRow(store)) store.write((db) => dropOrder(db, stream))
    expect(contents(store)).toMatchObject({ invoices: [], text: [] })
    expect(invoicesToDo(store.db)).toEqual({ requested: 0, toReverse: 0 })
  })
})
