// Column names to fields: both consoles' own, English ones, people's variations, and what a shop remembers.
import { expect, test } from 'vitest'
import { synonyms } from '../../../electron/app/imports/fields.ts'
import { fromChosen, headerKey, headerScore, mapHeaders, toRemember } from '../../../electron/app/imports/headers.ts'
import { listShapes } from '../../../shared/packs/list-shapes.ts'

const DELIVERY = [
  'orderId',
  'productName',
  'goods',
  'customerId',
  'contactName',
  'customerName',
  'phone',
  'amount',
  'paidAt',
  'orderKind',
  'state',
  'updatedAt',
]

test.each(listShapes.filter((shape) => shape.list === 'delivery'))(
  'every column of the delivery list of $marketplace is known',
  ({ columns }) => {
    expect(mapHeaders(columns)).toEqual({
      kind: 'delivery',
      columns: DELIVERY,
      unmapped: [],
      missing: [],
      missingForNew: [],
    })
  },
)

test.each(listShapes.filter((shape) => shape.list === 'invoice'))(
  'the invoice list of $marketplace is recognised as one',
  ({ columns }) => {
    const mapping = mapHeaders(columns)
    expect(mapping.kind).toBe('invoice')
    expect(mapping.unmapped).toEqual([])
  },
)

test('English columns, in any case and punctuation', () => {
  const mapping = mapHeaders([
    'ORDER_ID',
    'product name',
    'Goods-Type',
    'Amount paid (CNY)',
    ' status ',
    'Last Updated',
    'E-mail',
    'Colour',
  ])
  expect(mapping.columns).toEqual(['orderId', 'productName', 'goods', 'amount', 'state', 'updatedAt', 'email', null])
  expect(mapping.unmapped).toEqual(['Colour'])
})

test('no name belongs to two fields', () => {
  const keys = Object.values(synonyms).flatMap((names) => names.map(headerKey))
  expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted())
})

test.each([
  ['实收金额（元）', '实收金额'],
  ['＊订单 号', '订单号'],
  ['更新时间[UTC+8]', '更新时间'],
  ['Order_ID', 'orderid'],
  ['（）', ''],
  ['(金额)', '金额'],
])('%s is compared as %s', (name, key) => {
  expect(headerKey(name)).toBe(key)
})

test('of two columns for one field the surer name wins, the other is left over', () => {
  const mapping = mapHeaders(['订单号', '订单状态', '交付状态', '订单金额', '实付金额'])
  expect(mapping.columns).toEqual(['orderId', null, 'state', null, 'amount'])
  expect(mapping.unmapped).toEqual(['订单状态', '订单金额'])
})

test('what is missing is named, for every order and for new ones', () => {
  expect(mapHeaders(['订单号', '商品名称'])).toMatchObject({
    kind: 'delivery',
    missing: ['state'],
    missingForNew: ['amount'],
  })
  expect(mapHeaders(['甲', '乙'])).toMatchObject({ kind: 'unknown', missing: ['orderId', 'state'] })
})

test('what a shop remembers wins over every synonym, and can leave a column out', () => {
  const headers = ['订单号', '交付状态', '进度', '实付金额']
  const remembered = fromChosen({ '进度 ': 'state', 实付金额: '', 订单号: 'orderId' })
  const mapping = mapHeaders(headers, remembered)
  expect(mapping.columns).toEqual(['orderId', null, 'state', null])
  expect(mapHeaders(headers, toRemember(headers, mapping.columns)).columns).toEqual(mapping.columns)
  expect(mapHeaders(['订单号', '__proto__', 'constructor']).columns).toEqual(['orderId', null, null])
})

test('a header row scores by the names it has', () => {
  expect(headerScore(['订单ID', '订单ID', '失败原因', '无名'])).toBe(2)
  expect(headerScore(['202696167370577', '安全加固'])).toBe(0)
})
