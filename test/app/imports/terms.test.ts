// What a new order is opened with: the list's own words first, then what the shop's product says, then what W24 infers.
import { expect, test } from 'vitest'
import { shownOf, termsOf } from '../../../electron/app/imports/terms.ts'
import { at, fromText, NOW, rowsOf } from './desk.ts'

const SHOP = { marketplace: 'tencent', targetConfirm: { days: 1 }, targetDeliver: { days: 9 } }
const PRODUCT = { goods: 'saas-manual', selfOperated: true, warranty: { days: 90 }, promisedWorkdays: 5 } as const

const row = async (goods: string) => {
  const { rows } = rowsOf(await fromText(`订单号\t类型\t交付状态\t实付金额\t订单类型\nA1\t${goods}\t待验收\t5\t续费`))
  const [found] = rows
  if (!found) throw new Error('the row is not sound')
  return found
}

test('the list says what was bought; the product and the shop say what was promised (W20)', async () => {
  expect(termsOf(await row('人工服务'), SHOP, PRODUCT)).toEqual({
    marketplace: 'tencent',
    paidAt: null,
    amountFen: 500,
    goods: 'service',
    kind: '续费',
    selfOperated: true,
    offlineInvoice: false,
    warranty: { days: 90 },
    targets: { confirm: { days: 1 }, deliver: { workdays: 5 } },
    inferred: [],
  })
})

test('without a word of the list the product decides, without a product it is inferred (W24)', async () => {
  expect(termsOf(await row(''), SHOP, PRODUCT)).toMatchObject({ goods: 'saas-manual', inferred: [] })
  expect(termsOf(await row(''), SHOP, null)).toMatchObject({
    goods: 'service',
    inferred: ['goods'],
    targets: { deliver: { days: 9 } },
  })
})

test('a row without an update time is bounded by the import', async () => {
  const bare = await row('工具')
  expect(shownOf(bare, NOW)).toEqual({ shown: { stage: 'acceptance-review' }, updatedAt: NOW, importedAt: NOW })
  const updatedAt = at('2026-10-01T00:00:00+08:00')
  expect(shownOf({ ...bare, updatedAt }, NOW).updatedAt).toBe(updatedAt)
})
