// 依据: what a date, a refusal and a sum rest on.
import { describe, expect, test } from 'vitest'
import { basisOf } from '../../shared/order/basis.ts'
import type { BasisSubject } from '../../shared/order/basis.ts'
import { inPlace } from '../../shared/order/history.ts'
import { rulesOf } from './arbitrary.ts'
import { day, tell, termsOf, throughDelivery } from './told.ts'
import type { Line } from './told.ts'

const explain = (
  subject: BasisSubject,
  lines: readonly Line[],
  more: Parameters<typeof termsOf>[1] = {},
  overrides: Parameters<typeof rulesOf>[1] = [],
) => {
  const rules = rulesOf('tencent', overrides)
  const { session } = tell(termsOf('tencent', more), rules, lines)
  const events = inPlace(session.history).map(({ event }) => event)
  return basisOf(
    subject,
    session.state,
    events,
    rules,
    lines.at(-1) === undefined ? day(0) : day(lines.at(-1)?.[0] ?? 0),
  )
}

describe('of a clock', () => {
  test('T10 clause, version, start, length, what an expiry leads to and what did not restart it', () => {
    const basis = explain({ kind: 'clock', obligation: 'requirement.confirm' }, [
      [0, 'customer', 'requirement.submit'],
      [1, 'customer', 'requirement.revise'],
    ])
    expect(basis).toMatchObject({
      clause: 'T10',
      consequence: 'T13',
      startedBy: { type: 'requirement.submitted', at: day(0) },
      dueAt: day(5),
      length: { unit: 'days', n: 5 },
      heldMs: 0,
      notRestartedBy: [{ type: 'requirement.revised', at: day(1), clause: 'W1' }],
      readings: ['W12', 'W4'],
      pack: { marketplace: 'tencent', inferred: false, origin: null },
    })
  })

  test('W1 the days a released hold kept out are skipped', () => {
    const basis = explain({ kind: 'clock', obligation: 'result.accept' }, [
      ...throughDelivery,
      [3, 'customer', 'refund.request'],
      [6, 'platform', 'refund.decline'],
    ])
    if (basis?.kind !== 'clock') throw new Error('a clock runs')
    expect(basis).toMatchObject({ dueAt: day(35), heldMs: day(6) - day(3), consequence: 'T14' })
    expect(basis.days.filter(({ why }) => why === 'hold').map((cell) => cell.day)).toEqual(['2026-03-06', '2026-03-07'])
    expect(basis.readings).toContain('W1')
  })

  test('W10 working days: weekends and holidays are skipped, make-up days count', () => {
    const targets = { confirm: null, deliver: { workdays: 3 } }
    const basis = explain(
      { kind: 'clock', obligation: 'target.deliver' },
      [
        [30, 'customer', 'requirement.submit'],
        [31.5, 'provider', 'requirement.confirm'],
      ],
      { targets },
    )
    if (basis?.kind !== 'clock') throw new Error('a clock runs')
    expect(basis.days).toEqual([
      { day: '2026-04-02', role: 'start', why: null },
      { day: '2026-04-03', role: 'counted', why: null },
      { day: '2026-04-04', role: 'skipped', why: 'weekend' },
      { day: '2026-04-05', role: 'skipped', why: 'weekend' },
      { day: '2026-04-06', role: 'skipped', why: 'holiday' },
      { day: '2026-04-07', role: 'counted', why: null },
      { day: '2026-04-08', role: 'end', why: null },
    ])
    expect(basis).toMatchObject({ clause: 'W20', consequence: null, readings: ['W10'] })
  })

  test('W4 the version that set it, not the one in force now', () => {
    const later = [{ effectiveFrom: day(2.5), set: { autoAccept: { days: 7 } } }]
    const basis = explain(
      { kind: 'clock', obligation: 'result.accept' },
      [...throughDelivery, [3, 'customer', 'requirement.revise']],
      {},
      later,
    )
    expect(basis).toMatchObject({ length: { unit: 'days', n: 30 }, dueAt: day(32) })
  })

  test('A11.3 a warranty rests on the product’s promise', () => {
    const basis = explain(
      { kind: 'clock', obligation: 'warranty' },
      [...throughDelivery, [3, 'customer', 'result.accept']],
      { warranty: { months: 12 } },
    )
    expect(basis).toMatchObject({
      clause: 'A11.3',
      length: { unit: 'months', n: 12 },
      startedBy: { type: 'result.accepted' },
    })
  })

  test('T10 no clock, nothing to explain', () => {
    expect(explain({ kind: 'clock', obligation: 'warranty' }, throughDelivery)).toBeNull()
  })
})

describe('of a refusal and of a sum', () => {
  test('W22 under a hold the hold’s clause alone', () => {
    const lines: readonly Line[] = [...throughDelivery.slice(0, 1), [1, 'customer', 'refund.request']]
    expect(explain({ kind: 'refusal', command: 'requirement.confirm', by: 'provider' }, lines)).toEqual({
      kind: 'refusal',
      command: 'requirement.confirm',
      unmet: [{ clause: 'Q7', reason: 'refund-pending' }],
    })
    expect(explain({ kind: 'refusal', command: 'refund.approve', by: 'platform' }, lines)).toBeNull()
  })

  test('A17.4 an entitlement with its range, and 推定 where the pack took it from elsewhere', () => {
    expect(explain({ kind: 'fact', subject: 'entitlement' }, throughDelivery)).toMatchObject({
      clauses: ['A17.1', 'A17.4'],
      range: { minFen: 100_000, maxFen: 100_000 },
      pack: { inferred: true },
    })
  })

  test('T6 a stage by the events that led there', () => {
    const basis = explain({ kind: 'fact', subject: 'stage' }, throughDelivery)
    expect(basis).toMatchObject({ clauses: ['T7'], range: null })
    expect(basis?.kind === 'fact' && basis.events.at(-1)?.type).toBe('result.submitted')
  })
})
