// Clocks: how they start, what a release does to them, when a step is late and a result accepts itself.
import { describe, expect, test } from 'vitest'
import { acceptanceClock, automaticAcceptance } from '../../shared/delivery/automatic-acceptance.ts'
import { deliveryAt } from '../../shared/delivery/evolve.ts'
import { stepIsLate } from '../../shared/delivery/provider-step.ts'
import type { DeliveryState } from '../../shared/delivery/state.ts'
import { confirmTarget } from '../../shared/delivery/targets.ts'
import { startWarranty } from '../../shared/delivery/warranty.ts'
import type { Hold } from '../../shared/kernel/facts.ts'
import { after } from '../../shared/kernel/instant.ts'
import { parseInstant } from '../../shared/kernel/iso.ts'
import { calendarFrom } from '../../shared/kernel/working-days.ts'
import { obligationOf, resumed, startClock, startStepClock } from '../../shared/packs/clock.ts'
import type { Clock } from '../../shared/packs/clock-shapes.ts'
import { rulesOf, start } from '../order/arbitrary.ts'
import { day, termsOf } from '../order/told.ts'

const hold = (since = day(3)): Hold => ({ kind: 'refund', since, by: 'customer', inferred: false })

const inStage = (marketplace: string, stage: DeliveryState['stage'], inferred = false): DeliveryState => {
  const step = startStepClock(stage, termsOf(marketplace), rulesOf(marketplace), start, inferred)
  return { ...deliveryAt(stage, start, null), clocks: { step, confirmTarget: null, deliverTarget: null } }
}

const clockOf = ({ clocks: { step } }: DeliveryState): Clock => {
  if (step === null) throw new Error('no clock runs')
  return step
}

const clocks = (step: Clock) => ({ step, confirmTarget: null, deliverTarget: null })

const at = (text: string) => parseInstant(text) ?? start

describe('T10 the provider’s step', () => {
  test.each(['requirement-review', 'implementing'] as const)(
    'T10 W12 %s is late just after five days, not at them',
    (stage) => {
      const delivery = inStage('tencent', stage)
      expect([stepIsLate(delivery, day(5)), stepIsLate(delivery, after(day(5), 1))]).toEqual([false, true])
    },
  )

  test('W24 an inferred clock is never late, W18 nor is one that isn’t there', () => {
    expect(stepIsLate(inStage('tencent', 'implementing', true), day(99))).toBe(false)
    expect(stepIsLate(inStage('qingcloud', 'implementing'), day(99))).toBe(false)
    expect(stepIsLate(inStage('tencent', 'acceptance-review'), day(99))).toBe(false)
  })
})

describe('the automatic acceptance', () => {
  test.each([
    ['T14', 'tencent', 30],
    ['Q12', 'qingcloud', 15],
  ])('%s on %s after %i days, dated at the due instant (W3)', (clause, marketplace, days) => {
    const delivery = inStage(marketplace, 'acceptance-review')
    const clock = clockOf(delivery)
    expect(acceptanceClock(delivery, null)).toBe(clock)
    const event = automaticAcceptance(clock, termsOf(marketplace), rulesOf(marketplace))
    expect(event).toMatchObject({ at: day(days), citing: [clause] })
  })

  test('A11.1 never on aliyun, W24 never from an inferred clock, W1 never under a hold', () => {
    expect(inStage('aliyun', 'acceptance-review').clocks.step).toBeNull()
    expect(acceptanceClock(inStage('tencent', 'acceptance-review', true), null)).toBeNull()
    expect(acceptanceClock(inStage('tencent', 'acceptance-review'), hold())).toBeNull()
  })
})

describe('W1 a hold', () => {
  test('W1 moves the due instant by the time both ran; since stays', () => {
    const clock = clockOf(inStage('tencent', 'implementing'))
    const { step } = resumed(clocks(clock), day(3), day(7), rulesOf('tencent').calendar)
    expect(step).toEqual({ ...clock, dueAt: day(9) })
    const younger = { ...clock, startedAt: day(6), dueAt: day(11) }
    expect(resumed(clocks(younger), day(3), day(7), rulesOf('tencent').calendar).step?.dueAt).toBe(day(12))
    const ahead = { ...clock, startedAt: day(8), dueAt: day(13) }
    expect(resumed(clocks(ahead), day(3), day(7), rulesOf('tencent').calendar).step).toBe(ahead)
  })

  test('W1 ends a working-day clock with the working day it falls on, or the next', () => {
    const calendar = calendarFrom({ off: [], work: [] })
    const terms = { kind: 'target.deliver', clause: 'W20', pack: null, inferred: false, automatic: false } as const
    const monday = at('2026-03-02T09:00:00+08:00')
    const clock = startClock({ ...terms, duration: { workdays: 3 } }, monday, calendar)
    expect(clock.dueAt).toBe(at('2026-03-06T00:00:00+08:00'))
    const due = (from: string, to: string) => resumed(clocks(clock), at(from), at(to), calendar).step?.dueAt
    expect(due('2026-03-03T09:00:00+08:00', '2026-03-03T10:00:00+08:00')).toBe(at('2026-03-07T00:00:00+08:00'))
    expect(due('2026-03-03T09:00:00+08:00', '2026-03-04T09:00:00+08:00')).toBe(at('2026-03-07T00:00:00+08:00'))
    expect(due('2026-03-03T09:00:00+08:00', '2026-03-05T09:00:00+08:00')).toBe(at('2026-03-10T00:00:00+08:00'))
  })

  test('W1 W12 overdue is what it was when the hold began, and exactly due is in time', () => {
    const clock = clockOf(inStage('tencent', 'implementing'))
    expect(obligationOf(clock, null, day(5)).overdue).toBe(false)
    expect(obligationOf(clock, null, after(day(5), 1)).overdue).toBe(true)
    expect(obligationOf(clock, hold(day(5)), day(90))).toMatchObject({ overdue: false, paused: true })
    expect(obligationOf(clock, hold(day(6)), day(90))).toMatchObject({ overdue: true, paused: true })
  })
})

describe('promises', () => {
  test('A11.3 the product’s own over the pack’s, W4 the pack’s of the day of completion', () => {
    const later = rulesOf('tencent', [{ effectiveFrom: day(2), set: { warranty: { days: 30 } } }])
    expect(startWarranty(termsOf('tencent'), later, day(1))).toBeNull()
    expect(startWarranty(termsOf('tencent'), later, day(2))?.dueAt).toBe(day(32))
    const promised = startWarranty(termsOf('tencent', { warranty: { days: 7 } }), later, day(2))
    expect(promised).toMatchObject({ dueAt: day(9), pack: null })
  })

  test('W20 a target runs from payment, and not at all where that isn’t known (W24)', () => {
    const { calendar } = rulesOf('tencent')
    const targets = { confirm: { days: 1 }, deliver: null }
    expect(confirmTarget(termsOf('tencent', { targets }), calendar)?.dueAt).toBe(day(1))
    expect(confirmTarget(termsOf('tencent', { targets, paidAt: null }), calendar)).toBeNull()
  })
})
