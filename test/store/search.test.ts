// Search: the same orders as LIKE over every field finds, the first fifty in the order the desk met them, for any length
// of query; phones whole or by their last four digits; and the index is written only when a text changed.
import * as fc from 'fast-check'
import { pinyin } from 'pinyin-pro'
import { describe, expect, it } from 'vitest'
import { folded, gramQuery, gramsOf } from '../../electron/store/grams.ts'
import type { Store } from '../../electron/store/open.ts'
import { keepPersonal, purgePersonal } from '../../electron/store/personal-data.ts'
import {
  containing,
  findOrders,
  matchingOrders,
  normalQuery,
  SEARCH_HITS,
} from '../../electron/store/queries/search.ts'
import { initialsOf } from '../../electron/store/pinyin.ts'
import { all, connectionOf, planOf } from '../../electron/store/sql.ts'
import { someOrder } from './made-up-order.ts'
import { addShop, ids, newStore, tell } from './support.ts'

const withOrders = (names: readonly string[]): Store => {
  const store = newStore()
  addShop(store)
  store.write((db) => {
    names.forEach((customerName, n) => {
      const orderId = `2026${String((n * 7919) % 100_000).padStart(5, '0')}${String(n).padStart(5, '0')}`
      const stream = tell(db, {
        ...someOrder,
        orderId,
        customerName,
        customerId: `u-${n % 50}`,
        product: `商品 ${n % 7}`,
      })
      if (n % 3 === 0) keepPersonal(db, stream, 'contact-name', `联系人${n % 20}`, ids.other())
      if (n % 3 === 0) keepPersonal(db, stream, 'phone', `139${String(n * 101).padStart(8, '0')}`, ids.other())
    })
  })
  return store
}

const byLike = (store: Store, typed: string): number[] => {
  const pattern = containing(normalQuery(typed))
  const rows = all<{ id: number }>(
    store.db,
    `SELECT t.id FROM order_text t LEFT JOIN personal_text p ON p.id = t.id
     WHERE t.text LIKE ? ESCAPE '\\' OR p.text LIKE ? ESCAPE '\\' ORDER BY t.id LIMIT ${SEARCH_HITS}`,
    [pattern, pattern],
  )
  return rows.map((row) => row.id)
}

const syllables = [
  '云',
  '栖',
  '科',
  '技',
  '有',
  '限',
  '公',
  '司',
  '北',
  '京',
  '智',
  'A',
  'b',
  '1',
  '-',
  '%',
  '_',
  '（',
  ' ',
]

const spoken = (name: string) =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'removed' }).join('')

describe('search', () => {
  it('finds what LIKE finds, for queries of one, two and more characters', () => {
    const name = fc.array(fc.constantFrom(...syllables), { minLength: 2, maxLength: 9 }).map((parts) => parts.join(''))
    const query = fc.oneof(
      fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
      fc.integer({ min: 0, max: 99_999_999 }).map((n) => String(n)),
      fc.constantFrom('2026', '20260', '商品', '商品 3', 'u-1', '联系人7', 'kj', 'yqkj', 'YXGS', '公司', '限公司'),
    )
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 120, maxLength: 160 }),
        fc.array(query, { minLength: 30, maxLength: 30 }),
        (names, queries) => {
          const store = withOrders(names)
          for (const typed of queries) {
            // Digits may also be a phone's; that is a field LIKE isn't asked about here.
            if (/^\d{4}$|^\d{11}$/.test(normalQuery(typed)) || normalQuery(typed) === '') continue
            expect([typed, matchingOrders(store.db, typed, SEARCH_HITS)]).toEqual([typed, byLike(store, typed)])
          }
        },
      ),
      { numRuns: 8 },
    )
  })

  it('finds any piece of what is there', () => {
    const texts = ['202691531240135', '杭州云栖（北京）科技有限公司', 'HuaXia-Cloud 2号', 'u-1001']
    for (const text of texts) {
      const chars = Array.from(folded(text))
      for (let start = 0; start < chars.length; start += 1) {
        for (let end = start + 1; end <= chars.length; end += 1) {
          const { words } = gramQuery(chars.slice(start, end).join(''))
          const there = new Set(gramsOf(folded(text)).split(' '))
          expect(words.filter((word) => !there.has(word))).toEqual([])
        }
      }
    }
  })

  it('finds a phone whole or by its last four digits, and says which field matched', () => {
    const store = newStore()
    addShop(store)
    const stream = store.write((db) => {
      const one = tell(db, someOrder)
      keepPersonal(db, one, 'phone', '+86 138-0013-4608', ids.other())
      keepPersonal(db, one, 'contact-name', '马静', ids.other())
      return one
    })
    const fieldsFor = (typed: string) => findOrders(store.db, typed).map((hit) => [hit.stream, hit.field])
    expect(fieldsFor('13800134608')).toEqual([[stream, 'contact']])
    expect(fieldsFor('4608')).toEqual([[stream, 'contact']])
    expect(fieldsFor('马')).toEqual([[stream, 'contact']])
    expect(fieldsFor('138001')).toEqual([])
    expect(fieldsFor('hzyq')).toEqual([[stream, 'customerName']])
    expect(fieldsFor('31240135')).toEqual([[stream, 'orderId']])
    expect(fieldsFor('迁移')).toEqual([[stream, 'product']])
    expect(fieldsFor('  ')).toEqual([])
    store.write((db) => purgePersonal(db, stream))
    expect(['马静', '4608', '13800134608'].flatMap(fieldsFor)).toEqual([])
    expect(fieldsFor('杭州')).toHaveLength(1)
  })

  it('writes the index only when a text changed', () => {
    const store = newStore()
    addShop(store)
    store.write((db) => tell(db, someOrder))
    const { raw } = connectionOf(store.db)
    const segments = () => raw.prepare('SELECT count(*) AS n, sum(length(block)) AS bytes FROM order_grams_data').get()
    const before = segments()
    store.write((db) => tell(db, { orderId: someOrder.orderId, stage: 'implementing' }))
    expect(segments()).toEqual(before)
    store.write((db) => tell(db, { orderId: someOrder.orderId, customerName: '上海远山贸易有限公司' }))
    expect(segments()).not.toEqual(before)
    expect(matchingOrders(store.db, '云栖', 50)).toEqual([])
    expect(matchingOrders(store.db, '远山', 50)).toHaveLength(1)
  })

  it('reads initials as they are spoken', () => {
    expect(initialsOf('杭州云栖科技')).toBe('hzyqkj')
    expect(initialsOf('A1 重庆银行')).toBe('cqyh')
    expect(initialsOf('Acme Inc.')).toBe('')
    const names = [
      '河图测绘（南京）有限公司',
      '恒穗农业股份有限公司',
      '南浦书局',
      '青禾餐饮',
      '云岫旅行社',
      '拾光影像工作室',
      '厦门音乐会',
      '海屿医药',
    ]
    expect(names.map(initialsOf)).toEqual(names.map(spoken))
  })

  it('walks the index in order and stops, and looks phones up', () => {
    const { db } = newStore()
    const plan = planOf(db, 'SELECT rowid FROM order_grams WHERE order_grams MATCH ? ORDER BY rowid LIMIT 50', [
      '"4e91"',
    ])
    expect(plan.join('\n')).toMatch(/VIRTUAL TABLE INDEX/)
    expect(plan.join('\n')).not.toContain('TEMP B-TREE')
    const phone =
      'SELECT DISTINCT stream AS id FROM personal_data WHERE whole = +? AND whole IS NOT NULL ORDER BY stream LIMIT ?'
    expect(planOf(db, phone, ['1', 1]).join('\n')).toContain('COVERING INDEX personal_data_whole (whole=?)')
  })
})
