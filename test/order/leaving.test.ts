// Which orders a shop's leaving touches.
import { expect, test } from 'vitest'
import { refundOnLeaving } from '../../shared/order/leaving.ts'
import { rulesOf } from './arbitrary.ts'
import { tell, termsOf, throughDelivery } from './told.ts'
import type { Line } from './told.ts'

const owed = (lines: readonly Line[], more: Parameters<typeof termsOf>[1] = {}) =>
  refundOnLeaving(tell(termsOf('tencent', more), rulesOf('tencent'), lines).session.state)

const paid = termsOf('tencent').amountFen

test('A26 a project not begun or not finished is refunded in full', () => {
  expect(owed(throughDelivery.slice(0, 1))).toBe(paid)
  expect(owed(throughDelivery.slice(0, 2))).toBe(paid)
  expect(owed(throughDelivery)).toBe(paid)
  expect(owed([...throughDelivery, [3, 'customer', 'refund.request']])).toBe(paid)
})

test('A26 what is finished, given back already, or no project stays as it is', () => {
  expect(owed([...throughDelivery, [3, 'customer', 'result.accept']])).toBeNull()
  expect(owed([...throughDelivery, [3, 'customer', 'refund.request'], [4, 'platform', 'refund.approve']])).toBeNull()
  expect(owed(throughDelivery.slice(0, 1), { goods: 'application' })).toBeNull()
})
