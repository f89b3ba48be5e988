// The one row of an order: whose turn, which deadline, from when an appeal.
import { describe, expect, test } from 'vitest'
import { after } from '../../shared/kernel/instant.ts'
import { summarise } from '../../shared/order/summary.ts'
import { rulesOf } from './arbitrary.ts'
import { day, tell, termsOf, throughDelivery } from './told.ts'
import type { Line } from './told.ts'

const row = (marketplace: string, lines: readonly Line[], more: Parameters<typeof termsOf>[1] = {}) => {
  const rules = rulesOf(marketplace)
  return summarise(tell(termsOf(marketplace, more), rules, lines).session.state, rules, day(9))
}

const rejectedThrice: readonly Line[] = [0, 1, 2].flatMap((n): Line[] => [
  [n, 'customer', 'requirement.submit'],
  [n + 0.5, 'provider', 'requirement.reject'],
])

describe('whose turn', () => {
  test.each<[string, readonly Line[], string | null]>([
    ['T5 the provider’s while a requirement waits', throughDelivery.slice(0, 1), 'provider'],
    ['T8 the customer’s while a result waits', throughDelivery, 'customer'],
    ['T13 the platform’s under a hold', [...throughDelivery, [3, 'customer', 'refund.request']], 'platform'],
    ['T8 nobody’s when complete', [...throughDelivery, [3, 'customer', 'result.accept']], null],
  ])('%s', (_, lines, turn) => {
    expect(row('tencent', lines).turn).toBe(turn)
  })

  test('W2 the platform’s where it sits in the customer’s seat', () => {
    const lines: readonly Line[] = [[0, 'platform', 'requirement.submit'], ...throughDelivery.slice(1)]
    expect(row('tencent', lines, { selfOperated: true }).turn).toBe('platform')
  })
})

describe('deadlines', () => {
  test('W20 the earliest of our own, target or step, and anybody’s beside it', () => {
    const targets = { confirm: null, deliver: { days: 3 } }
    const implementing = row('tencent', throughDelivery.slice(0, 2), { targets })
    expect(implementing.ownDeadline).toMatchObject({ kind: 'target.deliver', dueAt: day(4), pausedSince: null })
    const waiting = row('tencent', throughDelivery, { targets })
    expect(waiting.ownDeadline).toBeNull()
    expect(waiting.deadline).toMatchObject({ kind: 'result.accept', clause: 'T14', dueAt: day(32) })
    expect(waiting.nextAutomaticAt).toBe(after(day(32), 1))
  })

  test('W1 a held one says since when it stands still', () => {
    const held = row('tencent', [...throughDelivery, [3, 'customer', 'refund.request']])
    expect(held.deadline).toMatchObject({ dueAt: day(32), pausedSince: day(3) })
    expect(held.nextAutomaticAt).toBeNull()
  })
})

describe('from when the customer may appeal', () => {
  test('T10 just after the step’s due instant', () => {
    expect(row('tencent', throughDelivery.slice(0, 1))).toMatchObject({
      appealableFrom: after(day(5), 1),
      appealGround: 'T10',
    })
  })

  test('T11 with the rejection that reaches the limit', () => {
    expect(row('tencent', rejectedThrice)).toMatchObject({
      appealableFrom: day(2.5),
      appealGround: 'T11',
      rejectionLimit: 3,
    })
    expect(row('tencent', rejectedThrice.slice(0, 4)).appealableFrom).toBeNull()
  })

  test('W18 never where the marketplace knows no appeal', () => {
    expect(row('qingcloud', throughDelivery.slice(0, 1))).toMatchObject({ appealableFrom: null, rejectionLimit: null })
  })
})
