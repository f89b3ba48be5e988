// The refund table of the rulebook, row by row, on every pack.
import { describe, expect, test } from 'vitest'
import type { Goods, RefundReason, Stage } from '../../shared/kernel/facts.ts'
import { after } from '../../shared/kernel/instant.ts'
import { officialCalendar } from '../../shared/packs/official-calendar.ts'
import { releasedPacks } from '../../shared/packs/released.ts'
import { entitlementOf } from '../../shared/refund/entitlement.ts'
import type { RefundSubject } from '../../shared/refund/entitlement.ts'
import { start } from '../order/arbitrary.ts'
import { day, termsOf } from '../order/told.ts'

const packs = [...releasedPacks.values()].map(([first]) => first)

const subject = (goods: Goods, stage: Stage, more: Partial<RefundSubject> = {}): RefundSubject => ({
  terms: termsOf('', { goods }),
  stage,
  hold: null,
  refundStatus: null,
  ...more,
})

type Row = readonly [ways: string, least: number, most: number, ...clauses: string[]]

const shown = (marketplace: string, of: RefundSubject, at = day(1), reason?: RefundReason): Row => {
  const pack = packs.find((one) => one.marketplace === marketplace)
  if (pack === undefined) throw new Error(marketplace)
  const { online, ticket, minFen, maxFen, clauses } = entitlementOf(of, pack, at, officialCalendar, reason)
  const ways = [online && 'online', ticket && 'ticket'].filter((way) => way !== false).join(' ')
  return [ways || 'none', minFen, maxFen, ...clauses]
}

const full = 100_000
const early: readonly Stage[] = ['requirement-pending', 'requirement-review', 'requirement-rejected']
const underWay: readonly Stage[] = ['implementing', 'acceptance-review']
const goodsWithDelivery: readonly Goods[] = ['service', 'saas-manual']
const cases = (stages: readonly Stage[]) =>
  goodsWithDelivery.flatMap((goods) => stages.map((stage) => [goods, stage] as const))

describe('qingcloud', () => {
  test.each(cases(early))('Q6 %s in %s: either way, all of it', (goods, stage) => {
    expect(shown('qingcloud', subject(goods, stage))).toEqual(['online ticket', full, full, 'Q6'])
  })
  test.each(cases(underWay))('Q10 %s in %s: by ticket, the share negotiated', (goods, stage) => {
    expect(shown('qingcloud', subject(goods, stage))).toEqual(['ticket', 0, full, 'Q10'])
    expect(shown('qingcloud', subject(goods, stage), day(1), 'customer-change')).toEqual(['ticket', 0, full, 'Q10'])
  })
  test.each(cases(['completed']))('A17.4 %s in %s: by ticket, by agreement', (goods, stage) => {
    expect(shown('qingcloud', subject(goods, stage))).toEqual(['ticket', 0, full, 'A17.4'])
    expect(shown('qingcloud', subject(goods, stage), day(1), 'quality-loss')).toEqual(['ticket', 0, full, 'A17.4'])
  })
})

describe.each(['aliyun', 'tencent'])('%s', (marketplace) => {
  test.each(cases([...early, ...underWay]))('A17.1 A17.4 %s in %s: online, all of it', (goods, stage) => {
    expect(shown(marketplace, subject(goods, stage))).toEqual(['online', full, full, 'A17.1', 'A17.4'])
  })
  test.each(cases(underWay))('A11.2 %s in %s: what the customer changed is shared', (goods, stage) => {
    expect(shown(marketplace, subject(goods, stage), day(1), 'customer-change')).toEqual(['online', 0, full, 'A11.2'])
  })
  test.each(cases(['completed']))('A17.2 A17.3 %s in %s: by ticket, all of it for a loss', (goods, stage) => {
    expect(shown(marketplace, subject(goods, stage))).toEqual(['ticket', 0, full, 'A17.2', 'A17.4'])
    expect(shown(marketplace, subject(goods, stage), day(1), 'quality-loss')).toEqual(['ticket', full, full, 'A17.3'])
  })
})

describe.each(packs.map(({ marketplace }) => marketplace))('%s, other goods', (marketplace) => {
  test('W12 A17.1 an application at exactly five days is in time, later it is not', () => {
    expect(shown(marketplace, subject('application', 'none'), day(5))).toEqual(['online', full, full, 'A17.1'])
    const late = shown(marketplace, subject('application', 'none'), after(day(5), 1))
    expect(late).toEqual(['ticket', 0, full, 'A17.4'])
  })
  test('A17.1 a tool never', () => {
    expect(shown(marketplace, subject('tool', 'none'), start)).toEqual(['none', 0, 0, 'A17.1'])
  })
  test('Q7 nothing once refunded, closed or held', () => {
    const hold = { kind: 'appeal', since: start, by: 'customer', inferred: false } as const
    const nothing: Row = ['none', 0, 0]
    expect(shown(marketplace, subject('service', 'completed', { refundStatus: 'approved' }))).toEqual(nothing)
    expect(shown(marketplace, subject('service', 'closed'))).toEqual(nothing)
    expect(shown(marketplace, subject('service', 'implementing', { hold }))).toEqual(nothing)
    expect(shown(marketplace, subject('service', 'implementing', { refundStatus: 'declined' }))[2]).toBe(full)
  })
  test('W24 nothing is counted from a stage or a payment that isn’t known', () => {
    const unpaid = { ...subject('application', 'none'), terms: termsOf('', { goods: 'application', paidAt: null }) }
    expect(shown(marketplace, unpaid)).toEqual(['none', 0, 0, 'W24'])
    expect(shown(marketplace, subject('service', 'unknown'))).toEqual(['none', 0, 0, 'W24'])
  })
})
