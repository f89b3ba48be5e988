// The shop is asked for unless columns and content leave one choice.
import { expect, test } from 'vitest'
import { guessShop } from '../../../electron/app/imports/guess-shop.ts'
import { listShapes, readListShapes } from '../../../shared/packs/list-shapes.ts'
import { fixture } from '../../files/list/lists.ts'
import { fromText, inspect, SHOPS, tableOf } from './desk.ts'

const columnsOf = (marketplace: string): readonly string[] =>
  listShapes.find((shape) => shape.marketplace === marketplace)?.columns ?? []
const guess = (
  headers: readonly string[],
  orderIds: readonly string[],
  shops: readonly { id: string; marketplace: string }[] = SHOPS,
) => guessShop(listShapes, { headers, orderIds }, shops)

test.each([
  ['delivery-list-tencent.gbk.csv', 'tencent:100'],
  ['delivery-list-qingcloud.utf8bom.csv', 'qingcloud:200'],
])('%s leaves one shop', async (name, shop) => {
  const { shopId, guess: found } = inspect(await tableOf({ kind: 'file', bytes: fixture(name) }))
  expect(shopId).toBe(shop)
  expect(found).toEqual({ candidates: [shop], marketplace: shop.split(':')[0] })
})

test('two shops of the marketplace are a question', () => {
  const shops = [...SHOPS, { id: 'tencent:101', marketplace: 'tencent' }]
  expect(guess(columnsOf('tencent'), ['202696167370577'], shops)).toEqual({
    candidates: ['tencent:100', 'tencent:101'],
    marketplace: 'tencent',
  })
})

test('a marketplace without a shop here leaves none', () => {
  expect(guess(columnsOf('qingcloud'), ['qc-1'], [SHOPS[0]])).toEqual({ candidates: [], marketplace: 'qingcloud' })
})

test('ids that say whose they are outweigh the columns', () => {
  expect(guess(columnsOf('tencent'), ['qc-1', 'qc-2']).candidates).toEqual(['qingcloud:200'])
  expect(guess(columnsOf('qingcloud'), ['1', '2']).candidates).toEqual(['tencent:100', 'qingcloud:200'])
})

test('columns of nobody in particular leave every shop, and one shop is no question', () => {
  expect(guess(['订单号', '状态'], ['1'])).toEqual({ candidates: ['tencent:100', 'qingcloud:200'], marketplace: null })
  expect(guess(['订单号', '状态'], ['1'], [SHOPS[0]])).toEqual({ candidates: ['tencent:100'], marketplace: 'tencent' })
})

test('a chosen shop is the shop, and brings its own mapping', async () => {
  const table = await fromText('编号\t进度\t实付\nA1\t待验收\t5')
  const asked: string[] = []
  const found = inspect(table, {
    shopId: 'tencent:100',
    rememberedOf: (shop) => {
      asked.push(shop)
      return { 编号: 'orderId', 进度: 'state' }
    },
  })
  expect(asked).toEqual(['tencent:100'])
  expect(found).toMatchObject({
    shopId: 'tencent:100',
    usable: true,
    mapping: { columns: ['orderId', 'state', 'amount'] },
  })
  expect(inspect(table, { chosen: { 进度: 'state', 编号: 'orderId' } }).mapping.columns).toEqual([
    'orderId',
    'state',
    'amount',
  ])
})

test('I3: an invoice list is recognised by its columns', async () => {
  const found = inspect(await tableOf({ kind: 'file', bytes: fixture('invoice-list-1.tsv') }))
  expect(found).toMatchObject({ mapping: { kind: 'invoice' }, usable: true })
  expect(found.reasons.filter(({ severity }) => severity === 'error')).toEqual([])
})

test('what is missing is said of the list, samples of personal columns are masked', async () => {
  const found = inspect(await fromText('订单号\t手机号\t颜色\n1\t13800001234\t红'))
  expect(found.usable).toBe(false)
  expect(found.reasons.map((reason) => [reason.severity, reason.code, reason.value ?? reason.column])).toEqual([
    ['error', 'column-missing', 'state'],
    ['warning', 'column-missing-for-new', 'amount'],
    ['note', 'column-not-used', '颜色'],
  ])
  expect(found.columns).toEqual([
    { header: '订单号', field: 'orderId', sample: '1' },
    { header: '手机号', field: 'phone', sample: '13***34' },
    { header: '颜色', field: null, sample: '红' },
  ])
  expect(inspect(await fromText('甲\t乙\n1\t2')).reasons[0]?.code).toBe('not-a-list-known')
})

test('list shapes are read fail-closed', () => {
  const shape = { marketplace: 'm', list: 'delivery', columns: ['a', 'b', 'c'], orderIdPrefix: null }
  const invoiceWords = { clause: 'I3', statuses: { 完成: 'issued' }, types: { 普票: 'ordinary' } }
  const of = (clause: string, wrong: object) => ({ about: 'x', clause, shapes: [wrong], invoiceWords })
  expect(readListShapes(of('W13', shape))).toMatchObject({ shapes: [shape], invoiceWords })
  for (const wrong of [
    { ...shape, colour: 1 },
    { ...shape, columns: [] },
    { ...shape, list: 'refund' },
  ]) {
    expect(() => readListShapes(of('W13', wrong))).toThrow(/shapes/)
  }
  expect(() => readListShapes(of('W99', shape))).toThrow(/clause/)
})
