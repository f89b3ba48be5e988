// Projections: what is loaded is what was kept, counters move with the orders, drift is found, and a rebuild makes the
// same again from the log alone, also after it was broken off.
import { describe, expect, it } from 'vitest'
import { findDrift } from '../../electron/store/drift-check.ts'
import { readStream } from '../../electron/store/event-log.ts'
import type { Store } from '../../electron/store/open.ts'
import { orderStream } from '../../electron/store/order-projection.ts'
import { loadOrder, shopsKnowing } from '../../electron/store/orders.ts'
import { fillInEntries } from '../../electron/store/queries/fill-in-queue.ts'
import { appealable, countDue, dueLoad, dueRows, shopSafety } from '../../electron/store/queries/home.ts'
import { nextAutomatic } from '../../electron/store/queries/next-due.ts'
import { refundRegister } from '../../electron/store/queries/refund-register.ts'
import { badgeCount, productNames, tabCounts } from '../../electron/store/queries/tab-counts.ts'
import { undoEntries } from '../../electron/store/queries/undo-list.ts'
import { needsRebuild, rebuild } from '../../electron/store/rebuild.ts'
import { all, connectionOf, planOf } from '../../electron/store/sql.ts'
import { DAY, HOUR, instant } from '../../shared/kernel/instant.ts'
import { project, shop, someOrder, START } from './made-up-order.ts'
import { addShop, ids, newStore, shopId, tell } from './support.ts'

const busy = (): Store => {
  const store = newStore()
  addShop(store)
  store.write((db) => {
    for (let n = 0; n < 30; n += 1)
      tell(db, { ...someOrder, orderId: `A${n}`, dueAt: START + (n - 10) * HOUR, product: `商品${n % 3}` })
    for (let n = 0; n < 30; n += 2)
      tell(db, { orderId: `A${n}`, stage: 'implementing', assignee: 'p-1' }, { by: 'provider' })
    for (let n = 0; n < 30; n += 5) tell(db, { orderId: `A${n}`, hold: 'refund' })
    tell(db, { orderId: 'A1', stage: 'acceptance-review', automaticAt: START + 5 * DAY, dueAt: START + 5 * DAY })
    tell(db, { orderId: 'A3', stage: 'acceptance-review', automaticAt: START + 4 * DAY, dueAt: START + 4 * DAY })
    tell(db, { orderId: 'A7', appealableFrom: START })
    tell(db, { orderId: 'A9', appealableFrom: START + DAY })
  })
  return store
}

const tables = ['orders', 'fill_ins', 'refunds', 'invoices', 'order_text', 'invoice_text'] as const
const contents = (store: Store) => ({
  ...Object.fromEntries(tables.map((table) => [table, all(store.db, `SELECT * FROM ${table} ORDER BY 1, 2`)])),
  counters: all(store.db, 'SELECT * FROM counters WHERE n <> 0'),
  indexes: all(store.db, "SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name"),
})

describe('an order', () => {
  it('is loaded as it was kept', () => {
    const store = busy()
    const stream = orderStream(shop, 'A10')
    const loaded = loadOrder(store.db, stream)
    const log = readStream(store.db, stream)
    expect(loaded).toMatchObject({ stream, shopId, orderId: 'A10', version: 3, updatedAt: log.acts.at(-1)?.recordedAt })
    expect(loaded?.projection).toEqual(project(log))
    expect(loadOrder(store.db, orderStream(shop, 'nobody'))).toBeNull()
    expect(shopsKnowing(store.db, 'tencent', 'A10')).toEqual([shopId])
    expect(shopsKnowing(store.db, 'aliyun', 'A10')).toEqual([])
  })
})

describe('what the screens ask', () => {
  it('is answered from indexes and counters', () => {
    const store = busy()
    const { db } = store
    expect(tabCounts(db)).toMatchObject({
      all: 30,
      'requirement-review': 10,
      implementing: 12,
      'acceptance-review': 2,
      refund: 6,
    })
    expect(badgeCount(db, 'refund-requested')).toBe(6)
    expect(badgeCount(db, 'fill-in')).toBe(15)
    expect(productNames(db)).toEqual(['商品0', '商品1', '商品2'])
    expect(nextAutomatic(db)).toEqual({ stream: orderStream(shop, 'A3'), at: START + 4 * DAY })
    const overdue = dueRows(db, START, 3)
    expect(overdue.rows.map((row) => row.orderId)).toEqual(['A2', 'A4', 'A6'])
    expect(overdue.total).toBe(countDue(db, START))
    expect(overdue.rows.every((row) => (row.deadline?.dueAt ?? Infinity) < START)).toBe(true)
    expect(dueLoad(db, [START, instant(START + DAY)]).reduce((sum, n) => sum + n, 0)).toBe(
      countDue(db, instant(START + DAY)) - countDue(db, START),
    )
    expect(appealable(db, null, START, 5).rows.map((row) => row.orderId)).toEqual(['A7'])
    expect(appealable(db, START, instant(START + DAY), 5, [shopId])).toMatchObject({ total: 1 })
    expect(shopSafety(db, START)).toEqual([
      { shopId, overdue: countDue(db, START), appealable: 1, openOrders: 30, fillIn: 15 },
    ])
    expect(refundRegister(db, 'requested')).toHaveLength(6)
    expect(refundRegister(db, 'approved')).toEqual([])
    expect(refundRegister(db, null)[0]).toMatchObject({
      shopId,
      marketplace: 'tencent',
      status: 'requested',
      paidFen: someOrder.amountFen,
    })
  })

  it('uses the partial indexes', () => {
    const { db } = newStore()
    const next =
      'SELECT o.id FROM orders o INDEXED BY orders_automatic WHERE o.automatic_at IS NOT NULL ORDER BY o.automatic_at, o.id LIMIT 1'
    expect(planOf(db, next)).toEqual(['SEARCH o USING COVERING INDEX orders_automatic (automatic_at>?)'])
  })

  it('lists what is to fill in, and what was', () => {
    const store = busy()
    const [first] = fillInEntries(store.db, false)
    expect(first).toMatchObject({
      orderId: 'A0',
      command: 'requirement.confirm',
      filled: null,
      input: { note: '已电话核对' },
    })
    store.write((db) => tell(db, { orderId: 'A0' }, { name: 'fill-in.mark', input: { act: first?.actId ?? '' } }))
    expect(fillInEntries(store.db, false)).toHaveLength(14)
    expect(fillInEntries(store.db, true)).toMatchObject([{ actId: first?.actId }])
    expect(badgeCount(store.db, 'fill-in', [shopId])).toBe(14)
  })

  it('lists what may be taken back, groups as one', () => {
    const store = busy()
    const batch = { id: ids.other(), kind: 'group' as const }
    store.write((db) => {
      for (const orderId of ['A1', 'A2', 'A3']) tell(db, { orderId, flags: 1 }, { by: 'provider', batch })
    })
    const [latest, before] = undoEntries(store.db, 5, (act) => act.by === 'provider')
    expect(latest).toMatchObject({ target: { kind: 'group', id: batch.id }, count: 3 })
    expect(latest?.acts.every((act) => !act.undone)).toBe(true)
    expect(before?.target.kind).toBe('act')
  })
})

describe('drift', () => {
  it('is found in rows, lists, texts and counters', () => {
    const store = busy()
    expect(findDrift(store.db, project)).toEqual([])
    const { raw } = connectionOf(store.db)
    raw.exec(`UPDATE orders SET amount_fen = 1 WHERE order_id = 'A4';
      DELETE FROM fill_ins WHERE stream = (SELECT id FROM orders WHERE order_id = 'A6');
      UPDATE order_text SET text = 'x' WHERE id = (SELECT id FROM orders WHERE order_id = 'A7');
      UPDATE counters SET n = n + 1 WHERE name = 'refund-requested'`)
    const found = findDrift(store.db, project).map(({ stream, what }) => `${stream?.split(':').at(-1) ?? ''} ${what}`)
    expect(found.sort()).toEqual([
      ' counter fill-in/1//0',
      ' counter refund-requested/1//0',
      'A4 orders.amount_fen',
      'A6 fill_ins',
      'A7 order_text',
    ])
  })
})

describe('a rebuild', () => {
  it('makes the same again, indexes included', () => {
    const store = busy()
    const before = contents(store)
    connectionOf(store.db).raw.exec(
      "UPDATE orders SET stage = 'closed', customer_name = 'x'; DELETE FROM counters; DELETE FROM refunds",
    )
    expect([...rebuild(store, project)]).toEqual([{ done: 30, total: 30 }])
    expect(contents(store)).toEqual(before)
    expect(findDrift(store.db, project)).toEqual([])
  })

  it('can be broken off and begun again', () => {
    const store = busy()
    const before = contents(store)
    const broken = rebuild(store, project)
    broken.next()
    expect(needsRebuild(store.db)).toBe(true)
    expect([...rebuild(store, project)]).toHaveLength(1)
    expect(needsRebuild(store.db)).toBe(false)
    expect(contents(store)).toEqual(before)
  })
})
