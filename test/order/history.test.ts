// Late facts and undo, where the scenario files can't look: events restated, places kept, the event that stands in the way.
import { describe, expect, test } from 'vitest'
import type { ActId } from '../../shared/kernel/log.ts'
import { inPlace, isLate } from '../../shared/order/history.ts'
import { undo } from '../../shared/order/rewrite.ts'
import { rulesOf } from './arbitrary.ts'
import { day, tell, termsOf, throughDelivery } from './told.ts'

const rules = rulesOf('tencent')
const terms = termsOf('tencent')

const ask = (act: string, filledIn = false) =>
  ({ act: act as ActId, undoing: 'u' as ActId, by: 'provider', at: day(50), filledIn }) as const
const reasons = (undone: ReturnType<typeof undo>) => (undone.ok ? [] : undone.refusedBy.map(({ reason }) => reason))

describe('W19 a late fact', () => {
  test('W19 restates what followed where clocks move, and says nothing new of it', () => {
    const { session, last } = tell(terms, rules, [
      ...throughDelivery,
      [10, 'customer', 'refund.request'],
      [12, 'platform', 'refund.decline'],
      [13, 'customer', 'refund.request', { recorded: true, occurredAt: day(8) }],
    ])
    expect(last).toMatchObject({ events: ['refund.requested'], flags: [] })
    expect(last.log).toMatchObject([{ type: 'refund.requested' }, { type: 'refund.requested', superseded: true }])
    expect(session.state.delivery.clocks.step?.dueAt).toBe(day(2 + 30 + 4))
    const declined = session.history.events.filter(({ event }) => event.type === 'refund.declined')
    expect(declined.map(({ id }) => session.history.superseded.has(id))).toEqual([true, false])
    expect(inPlace(session.history).map(({ event }) => event.type)).toEqual([
      'order.opened',
      'requirement.submitted',
      'requirement.confirmed',
      'result.submitted',
      'refund.requested',
      'refund.declined',
    ])
  })

  test('W19 a superfluous act keeps its place and counts again when something before it makes it', () => {
    const { session } = tell(terms, rules, [
      ...throughDelivery,
      [3, 'customer', 'result.accept'],
      [5, 'customer', 'result.accept', { recorded: true, occurredAt: day(2.5) }],
    ])
    expect(session.state.delivery.completedAt).toBe(day(2.5))
    expect(isLate(session.state, day(2.7))).toBe(true)
    const undone = undo(
      session.history,
      { act: 'step-4' as ActId, undoing: 'u' as ActId, by: 'provider', at: day(6), filledIn: false },
      rules,
    )
    expect(undone.ok && undone.state.delivery.completedAt).toBe(day(3))
  })

  test('W12 what happened exactly at the due instant is in time', () => {
    const { session, last } = tell(terms, rules, [
      ...throughDelivery,
      [40, 'customer', 'result.reject', { recorded: true, occurredAt: day(32) }],
    ])
    expect(last.events).toEqual(['result.autoAccepted', 'result.rejected'])
    expect(session.state.delivery).toMatchObject({ stage: 'implementing', acceptedBy: null })
  })

  test('W19 kept facts wait for a person until a later one moves the order', () => {
    const kept = tell(terms, rules, [[1, 'provider', 'requirement.confirm', { recorded: true }]])
    expect(kept.session.state.keptFacts).toBe(1)
    const cleared = tell(terms, rules, [
      [1, 'provider', 'requirement.confirm', { recorded: true }],
      [2, 'customer', 'requirement.submit', { recorded: true, occurredAt: day(0) }],
    ])
    expect(cleared.session.state.keptFacts).toBe(0)
  })
})

describe('W23 undo', () => {
  test('W23 names the later event that would no longer fit', () => {
    const { session } = tell(terms, rules, throughDelivery)
    const undone = undo(session.history, ask('step-1'), rules)
    expect(undone.ok ? null : undone.because?.event.type).toBe('result.submitted')
    expect(reasons(undone)).toEqual(['later-event-depends-on-it'])
  })

  test('W23 an automatic event that would fall away stands in the way', () => {
    const { session } = tell(terms, rules, [...throughDelivery, [50, 'provider', 'result.submit']])
    const undone = undo(session.history, ask('step-2'), rules)
    expect(undone.ok ? null : undone.because?.event.type).toBe('result.autoAccepted')
  })

  test('W23 what is filled in at the console stays', () => {
    const { session } = tell(terms, rules, throughDelivery)
    expect(reasons(undo(session.history, ask('step-2', true), rules))).toEqual(['already-filled-in'])
    expect(undo(session.history, ask('step-2'), rules).ok).toBe(true)
    expect(reasons(undo(session.history, ask('step-9'), rules))).toEqual(['no-such-act'])
  })
})
