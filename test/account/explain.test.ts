// 依据 of an account's dates, refusals and numbers.
import { describe, expect, test } from 'vitest'
import { accountClockBasis } from '../../shared/account/explain-clock.ts'
import { accountFactBasis, accountRefusalBasis } from '../../shared/account/explain.ts'
import type { AccountFact } from '../../shared/account/explain.ts'
import { inPlace } from '../../shared/account/history.ts'
import type { AccountSession } from '../../shared/account/scenario.ts'
import { accountStep } from '../../shared/account/scenario.ts'
import { fen } from '../../shared/kernel/fen.ts'
import { DAY } from '../../shared/kernel/instant.ts'
import { parseInstant } from '../../shared/kernel/iso.ts'
import type { AccountObligationKind } from '../../shared/packs/account-clocks.ts'
import { day, rules, tell } from './shop.ts'
import type { Line } from './shop.ts'

const live = ({ history }: AccountSession) => inPlace(history).map(({ event }) => event)
const rulesNow = rules()

const clock = (
  lines: readonly Line[],
  on: number,
  kind: AccountObligationKind,
  of: string | null = null,
  held = rulesNow,
) => {
  const { session } = accountStep(tell(lines, held).session, { at: day(on) })
  return accountClockBasis(kind, of, session.state, live(session), held, day(on))
}
const fact = (lines: readonly Line[], on: number, subject: AccountFact) => {
  const { session } = accountStep(tell(lines).session, { at: day(on) })
  return accountFactBasis(subject, session.state, live(session), rulesNow, day(on))
}

const paid: Line = [1, 'provider', 'deposit.pay']
const short: readonly Line[] = [paid, [3, 'platform', 'deposit.deduct']]

describe('a date', () => {
  test('W10 the deposit’s working days can be counted along: the deduction’s day and the weekend are not', () => {
    const basis = clock(short, 4, 'deposit.replenish')
    expect(basis).toMatchObject({
      clause: 'A9.5.3',
      consequence: 'A9.5.3',
      startedBy: { type: 'deposit.deducted', at: day(3) },
      dueAt: parseInstant('2026-03-11T00:00:00+08:00'),
      length: { unit: 'workdays', n: 3 },
      readings: ['W12', 'W10', 'W4'],
    })
    expect(basis?.days.map(({ day: on, role }) => `${on} ${role}`)).toEqual([
      '2026-03-05 start',
      '2026-03-06 counted',
      '2026-03-07 skipped',
      '2026-03-08 skipped',
      '2026-03-09 counted',
      '2026-03-10 end',
    ])
    expect(clock([paid], 4, 'deposit.replenish')).toBeNull()
    expect(clock([...short, [5, 'provider', 'account.exit']], 6, 'deposit.replenish')).toBeNull()
  })

  test('A-FIN a version that asks for more is what started it', () => {
    const held = rules('aliyun', [
      { effectiveFrom: day(10), set: { depositByCategoryFen: { service: fen(2_500_000) } } },
    ])
    expect(clock([paid], 11, 'deposit.replenish', null, held)?.startedBy).toEqual({
      type: 'pack.effective',
      at: day(10),
    })
  })

  test('A18.14 A9.5.3 a product’s time stood still while display was closed', () => {
    const lines: readonly Line[] = [
      paid,
      [2, 'provider', 'product.list'],
      ...short.slice(1),
      [20, 'platform', 'settlement.run'],
      [25, 'provider', 'deposit.pay'],
    ]
    expect(clock(lines, 26, 'product.sell', 'p1')).toMatchObject({
      clause: 'A18.14',
      consequence: 'A18.14',
      startedBy: { type: 'product.listed', at: day(2) },
      dueAt: parseInstant('2026-06-09T09:00:00+08:00'),
      heldMs: 5 * DAY,
      readings: ['W12', 'W3', 'A9.5.3', 'W4'],
    })
    expect(clock(lines, 26, 'product.sell', 'p1')?.days.filter(({ why }) => why === 'hold')).toHaveLength(4)
    expect(clock(lines, 26, 'product.sell', 'toString')).toBeNull()
  })

  test('A18.1 A18.16 W22 documents and complaints say what started their time', () => {
    const lines: readonly Line[] = [
      [5, 'provider', 'document.change', { with: { document: '营业执照', changedAt: day(2) } }],
      [6, 'customer', 'complaint.receive', { with: { complaint: 'c1' } }],
    ]
    expect(clock(lines, 6, 'document.report', '营业执照')).toMatchObject({
      startedBy: { type: 'document.changed', at: day(2) },
      dueAt: day(32),
      consequence: null,
    })
    expect(clock(lines, 6, 'complaint.answer', 'c1')).toMatchObject({
      startedBy: { type: 'complaint.received', at: day(6) },
      length: { unit: 'minutes', n: 30 },
      readings: ['W12', 'W22', 'W4'],
    })
  })
})

describe('a refusal', () => {
  test('D1 lists what stands in the way, and nothing where nothing does', () => {
    const { state } = tell([]).session
    expect(accountRefusalBasis('product.list', 'provider', state, rulesNow, day(1))).toMatchObject({
      unmet: [{ clause: 'D1', reason: 'deposit-incomplete' }],
    })
    expect(accountRefusalBasis('deposit.pay', 'provider', state, rulesNow, day(1))).toBeNull()
    expect(accountRefusalBasis('deposit.pay', 'customer', state, rulesNow, day(1))).toBeNull()
  })
})

describe('a number', () => {
  test('D2 D3 A9.5.1 A9.5.4 what is required cites the categories’ amounts, or what was agreed in their place', () => {
    expect(fact([paid], 2, 'required')).toMatchObject({
      clauses: ['D2', 'D3', 'W5', 'A-FIN'],
      events: [{ type: 'account.opened' }],
      pack: { inferred: true },
    })
    const agreed: Line = [2, 'platform', 'deposit.agree', { with: { amountFen: fen(1), reason: '单独约定' } }]
    expect(fact([paid, agreed], 3, 'required')).toMatchObject({
      clauses: ['A9.5.1', 'A-FIN'],
      events: [{ type: 'account.opened' }, { type: 'deposit.agreed' }],
    })
  })

  test('A9.5.2 D4 a balance is what moved it', () => {
    expect(fact(short, 4, 'balance')).toMatchObject({
      clauses: ['D4', 'A9.5.2'],
      events: [{ type: 'deposit.paid' }, { type: 'deposit.deducted' }],
    })
  })

  test('A21 W21 points are those of the year, withdrawals told with them', () => {
    const lines: readonly Line[] = [paid, [2, 'platform', 'violation.record'], [4, 'platform', 'violation.withdraw']]
    expect(fact(lines, 5, 'points')).toMatchObject({
      clauses: ['A19', 'A20', 'A21', 'W8', 'W21'],
      events: [{ type: 'violation.recorded' }, { type: 'violation.withdrawn' }],
    })
    expect(fact(lines.slice(0, 2), 400, 'points').events).toEqual([])
    expect(fact(lines.slice(0, 2), 400, 'reset').events).toMatchObject([{ type: 'violations.reset' }])
  })

  test('A9.5.3 A23 A24 where a shop stands is what last moved it', () => {
    expect(fact([paid, [2, 'provider', 'account.exit']], 3, 'standing').clauses).toEqual(['A23', 'A26'])
    const sold: Line = [2, 'platform', 'sales.report', { with: { year: 2026, sold: 10, onCloud: 7 } }]
    expect(fact([paid, sold], 3, 'cloud-share')).toMatchObject({
      clauses: ['A24'],
      events: [{ type: 'sales.reported' }],
    })
    expect(fact(short, 4, 'exposure')).toMatchObject({ clauses: ['A9.5.4', 'W11'], events: [{}] })
  })
})
