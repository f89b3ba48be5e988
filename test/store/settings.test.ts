// What people set up by hand comes back as it was given; personal values are masked, found, revealed and purged.
import { describe, expect, it } from 'vitest'
import {
  keepPersonal,
  masked,
  maskedContact,
  personalValue,
  purgePersonal,
  revealContact,
} from '../../electron/store/personal-data.ts'
import {
  listChecklists,
  removeChecklist,
  saveChecklist,
  tick,
  ticksOf,
} from '../../electron/store/settings/checklists.ts'
import { draft, saveDraft } from '../../electron/store/settings/drafts.ts'
import {
  importById,
  importedBefore,
  importRows,
  keepImport,
  listImports,
  markImportUndone,
} from '../../electron/store/settings/imports.ts'
import { listPeople, savePerson } from '../../electron/store/settings/people.ts'
import { allPreferences, preference, savePreferences } from '../../electron/store/settings/preferences.ts'
import { listProducts, productNamed, removeProduct, saveProduct } from '../../electron/store/settings/products.ts'
import { listViews, removeView, saveView } from '../../electron/store/settings/saved-views.ts'
import {
  freshness,
  listMapping,
  listShops,
  markFresh,
  normalOrderId,
  rememberListMapping,
  saveShop,
  shopOfStream,
} from '../../electron/store/settings/shops.ts'
import { listTemplates, removeTemplate, saveTemplate } from '../../electron/store/settings/templates.ts'
import { all, connectionOf } from '../../electron/store/sql.ts'
import { verifyWhole } from '../../electron/store/verify-chain.ts'
import { instant } from '../../shared/kernel/instant.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import { someOrder, START } from './made-up-order.ts'
import { addShop, ids, newStore, shopId, tell } from './support.ts'

const addShopTo = (db: Parameters<typeof saveShop>[0]) =>
  saveShop(db, { marketplace: 'tencent', accountId: '9', name: 'x', targetConfirm: null, targetDeliver: null })

describe('shops and products', () => {
  it('are named by marketplace and account, which never change', () => {
    const store = newStore()
    store.write((db) => {
      saveShop(db, {
        marketplace: 'tencent',
        accountId: ' １００ ',
        name: '一',
        targetConfirm: { workdays: 2 },
        targetDeliver: null,
      })
      saveShop(db, {
        marketplace: 'tencent',
        accountId: '100',
        name: '改名',
        targetConfirm: null,
        targetDeliver: { days: 3 },
      })
      saveShop(db, { marketplace: 'tencent', accountId: '100:2', name: '二', targetConfirm: null, targetDeliver: null })
    })
    expect(listShops(store.db).map(({ id, name, targetDeliver }) => [id, name, targetDeliver])).toEqual([
      ['tencent:100', '改名', { days: 3 }],
      ['tencent:100:2', '二', null],
    ])
    expect(shopOfStream(store.db, 'order:tencent:100:2:A' as StreamId)).toEqual({
      shop: expect.any(Number),
      orderId: 'A',
    })
    expect(() => shopOfStream(store.db, 'order:tencent:7:A' as StreamId)).toThrow(/no shop/)
    expect(normalOrderId(' ２０２６ 91 Ab\t')).toBe('202691Ab')
  })

  it('forget a shop that was never committed', () => {
    const store = newStore()
    const attempt = () =>
      store.write((db) => {
        addShopTo(db)
        throw new Error('no')
      })
    expect(attempt).toThrow('no')
    expect(listShops(store.db)).toEqual([])
  })

  it('remember list mappings, freshness and removed products', () => {
    const store = newStore()
    addShop(store)
    const product = {
      id: 'pr-1',
      shopId,
      name: '安全加固',
      goods: 'service' as const,
      selfOperated: false,
      warranty: { months: 3 },
      promisedWorkdays: 10,
    }
    store.write((db) => {
      rememberListMapping(db, shopId, ['订单号', '客户'], { 订单号: 'orderId' })
      markFresh(db, shopId, instant(START + 5))
      markFresh(db, shopId, START)
      saveProduct(db, product)
    })
    expect(listMapping(store.db, shopId, ['订单号', '客户'])).toEqual({ 订单号: 'orderId' })
    expect(listMapping(store.db, shopId, ['订单号'])).toBeNull()
    expect(freshness(store.db)).toEqual([{ shopId, at: START + 5 }])
    expect(listProducts(store.db)).toEqual([product])
    store.write((db) => removeProduct(db, 'pr-1'))
    expect(listProducts(store.db)).toEqual([])
    expect(productNamed(store.db, shopId, '安全加固')).toEqual(product)
    expect(store.write((db) => saveProduct(db, { ...product, id: 'pr-2' })).id).toBe('pr-1')
    expect(listProducts(store.db)).toHaveLength(1)
  })
})

describe('small settings', () => {
  it('come back as they were given', () => {
    const store = newStore()
    addShop(store)
    const stream = store.write((db) => tell(db, someOrder))
    const list = { id: 'c-1', step: 'confirm' as const, product: '', items: [{ text: '范围一致', clause: 'T5' }] }
    const view = { id: 'v-1', screen: 'delivery', name: '待我确认', state: { tab: 'requirement-review' } }
    const template = { id: 't-1', command: 'requirement.reject', title: '缺资料', text: '请补充' }
    store.write((db) => {
      savePerson(db, { id: 'p-1', name: '陈立', role: 'service' })
      savePerson(db, { id: 'p-1', name: '陈立', role: 'manager' })
      saveChecklist(db, list)
      tick(db, stream, 'c-1/0', { at: START, by: 'p-1' })
      saveView(db, view)
      saveTemplate(db, template)
      saveDraft(db, 'confirm:1', { text: '写到一半', savedAt: START })
      savePreferences(db, { language: 'en', railNav: true })
    })
    const { db } = store
    expect(listPeople(db)).toEqual([{ id: 'p-1', name: '陈立', role: 'manager' }])
    expect([listChecklists(db), [...ticksOf(db, stream)]]).toEqual([[list], ['c-1/0']])
    expect([listViews(db, 'delivery'), listViews(db, 'home'), listTemplates(db)]).toEqual([[view], [], [template]])
    expect(draft(db, 'confirm:1')).toEqual({ text: '写到一半', savedAt: START })
    expect([allPreferences(db), preference(db, 'railNav'), preference(db, 'none')]).toEqual([
      { language: 'en', railNav: true },
      true,
      undefined,
    ])
    store.write((write) => {
      removeChecklist(write, 'c-1')
      tick(write, stream, 'c-1/0', null)
      removeView(write, 'v-1')
      removeTemplate(write, 't-1')
      saveDraft(write, 'confirm:1', { text: '', savedAt: START })
    })
    expect([
      listChecklists(db),
      [...ticksOf(db, stream)],
      listViews(db, 'delivery'),
      listTemplates(db),
      draft(db, 'confirm:1'),
    ]).toEqual([[], [], [], [], null])
  })

  it('keep imports as hash and row results', () => {
    const store = newStore()
    addShop(store)
    const counts = { new: 1, changed: 0, unchanged: 0, 'fill-in-pending': 0, conflicting: 0, invalid: 1 }
    const kept = {
      importId: 'i-1',
      at: START,
      by: 'p-1',
      shopId,
      fileName: 'list.csv',
      counts,
      undone: null,
      failedRows: 1,
      contentHash: 'ab',
    }
    const stream = store.write((db) => tell(db, someOrder))
    const rows = [
      { line: 2, verdict: 'new' as const, stream, orderId: someOrder.orderId, reasons: [] },
      {
        line: 3,
        verdict: 'invalid' as const,
        stream: null,
        orderId: '',
        reasons: [{ code: 'no-order-id', column: '订单号', value: null, severity: 'error' as const }],
      },
    ]
    store.write((db) => keepImport(db, kept, rows))
    expect([listImports(store.db), importById(store.db, 'i-1'), importById(store.db, 'i-2')]).toEqual([
      [kept],
      kept,
      null,
    ])
    expect([importRows(store.db, 'i-1', null), importRows(store.db, 'i-1', 'invalid')]).toEqual([rows, [rows[1]]])
    expect(importedBefore(store.db, 'ab')).toBe(START)
    store.write((db) => markImportUndone(db, 'i-1', instant(START + 1)))
    expect([importedBefore(store.db, 'ab'), importById(store.db, 'i-1')?.undone]).toEqual([null, START + 1])
  })
})

describe('personal data', () => {
  it('is masked in lists and whole on demand', () => {
    const phones = ['13800134608', '+86 138-0013-4608', '0571-8888', '138****4608']
    expect(phones.map((phone) => masked('phone', phone))).toEqual([
      '138****4608',
      '138****4608',
      '****88',
      '138****4608',
    ])
    expect(masked('email', 'chen.li@example.com')).toBe('c****@example.com')
    expect(masked('address', '杭州市西湖区文三路 1 号')).toBe('杭州市西湖区****')
    const store = newStore()
    addShop(store)
    const stream = store.write((db) => {
      const order = tell(db, someOrder)
      const id = keepPersonal(db, order, 'phone', '13800134608', ids.other())
      expect(keepPersonal(db, order, 'phone', ' 13800134608 ', ids.other())).toBe(id)
      keepPersonal(db, order, 'contact-name', '马静', ids.other())
      keepPersonal(db, order, 'email', 'ma@example.com', ids.other())
      expect(personalValue(db, id)).toEqual({ kind: 'phone', value: '13800134608' })
      return order
    })
    expect(maskedContact(store.db, stream)).toEqual({ name: '马静', phone: '138****4608', email: 'm****@example.com' })
    expect(revealContact(store.db, stream)).toEqual({ name: '马静', phone: '13800134608', email: 'ma@example.com' })
  })

  it('is purged from every page of the file, and the log still holds', () => {
    const store = newStore()
    addShop(store)
    const stream = store.write((db) => {
      const order = tell(db, someOrder)
      keepPersonal(db, order, 'phone', '13800134608', ids.other())
      keepPersonal(db, order, 'contact-name', '欧阳马静', ids.other())
      return order
    })
    expect(store.write((db) => purgePersonal(db, stream))).toBe(2)
    expect(revealContact(store.db, stream)).toEqual({ name: '', phone: '', email: '' })
    expect(all(store.db, 'SELECT * FROM personal_text')).toEqual([])
    expect(verifyWhole(store.db).intact).toBe(true)
    const { raw } = connectionOf(store.db)
    raw.pragma('wal_checkpoint(TRUNCATE)')
    const bytes = raw.serialize()
    for (const left of ['13800134608', '欧阳马静', '6b27x9633']) expect(bytes.includes(left)).toBe(false)
  })
})
