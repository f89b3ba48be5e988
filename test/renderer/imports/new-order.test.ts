// A single order as it is typed: what is wrong with it, and what goes to main.
import { describe, expect, test } from 'vitest'

import {
  OTHER_PRODUCT,
  type OrderDraft,
  emptyOrder,
  orderInput,
  orderProblems,
} from '../../../renderer/features/imports/new-order.ts'
import { importsText } from '../../../renderer/text/imports.ts'
import type { Product } from '../../../shared/contract/desk.ts'
import { instant } from '../../../shared/kernel/instant.ts'

const NOW = instant(Date.parse('2026-09-23T10:26:00+08:00'))
const words = importsText.zh.add
const product: Product = {
  id: 'x1',
  shopId: 'tencent:1001',
  name: 'SaaS CRM 实施',
  goods: 'saas-manual',
  selfOperated: true,
  warranty: null,
  promisedWorkdays: null,
}
const filled: OrderDraft = {
  ...emptyOrder('tencent:1001', '新购'),
  orderId: ' 202691531240135 ',
  customerName: '青禾餐饮',
  productId: 'x1',
  amount: '12,800.5',
  paidAt: '2026-09-15 20:36',
}

describe('problems', () => {
  test('an empty form names every field it needs', () => {
    expect(Object.keys(orderProblems(emptyOrder('', '新购'), NOW, words)).toSorted()).toEqual(
      ['amount', 'customerName', 'orderId', 'paidAt', 'productId', 'shopId'].toSorted(),
    )
  })
  test('a whole form has none', () => {
    expect(orderProblems(filled, NOW, words)).toEqual({})
  })
  test.each([
    [{ amount: '12.345' }, 'amount', words.badAmount],
    [{ amount: '-5' }, 'amount', words.badAmount],
    [{ paidAt: '09-15' }, 'paidAt', words.badPaidAt],
    [{ paidAt: '2026-02-30 10:00' }, 'paidAt', words.badPaidAt],
    [{ paidAt: '2026-09-23 10:27' }, 'paidAt', words.futurePaidAt],
    [{ orderId: '2026 9153' }, 'orderId', words.badOrderId],
    [{ email: 'nobody' }, 'email', words.badEmail],
    [{ productId: OTHER_PRODUCT }, 'product', words.missing(words.productName)],
  ] as const)('%o', (change, field, said) => {
    expect(orderProblems({ ...filled, ...change }, NOW, words)).toEqual({ [field]: said })
  })
  test('paid this very minute is not the future', () => {
    expect(orderProblems({ ...filled, paidAt: '2026-09-23 10:26' }, NOW, words)).toEqual({})
  })
})

describe('what goes to main', () => {
  test('a product of the shop brings its name, goods kind and seat', () => {
    expect(orderInput(filled, [product])).toMatchObject({
      orderId: '202691531240135',
      productId: 'x1',
      product: 'SaaS CRM 实施',
      goods: 'saas-manual',
      selfOperated: true,
      amountFen: 1_280_050,
      paidAt: Date.parse('2026-09-15T20:36:00+08:00'),
    })
  })
  test('a typed product brings its own', () => {
    const typed = { ...filled, productId: OTHER_PRODUCT, product: ' 等保测评 ', goods: 'tool' as const }
    expect(orderInput(typed, [product])).toMatchObject({ productId: null, product: '等保测评', goods: 'tool' })
  })
  test('nothing goes while a figure cannot be read', () => {
    expect(orderInput({ ...filled, amount: 'viel' }, [product])).toBeNull()
  })
})
