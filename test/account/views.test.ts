// What can be read off an account without changing it: its ledger, its summary, what would follow from one act more.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ledgerOf } from '../../shared/account/ledger.ts'
import { summariseAccount } from '../../shared/account/summary.ts'
import { whatIf } from '../../shared/account/what-if.ts'
import { fen } from '../../shared/kernel/fen.ts'
import { parseInstant } from '../../shared/kernel/iso.ts'
import { day, opening, rules, tell } from './shop.ts'
import type { Line } from './shop.ts'

const rulesNow = rules()

const deduct = (on: number): Line => [
  on,
  'platform',
  'deposit.deduct',
  { with: { amountFen: fen(1), reason: 'refund' } },
]

const inferredOf = (lines: readonly Line[], categories?: readonly string[]) =>
  summariseAccount(tell(lines, rulesNow, categories).session.state, rulesNow, day(9)).deposit.inferred

/** More than lies there. */
const take = (on: number) =>
  ({
    name: 'deposit.deduct',
    by: 'platform',
    at: day(on),
    input: { amountFen: 3_000_000, reason: 'refund' },
  }) as const

describe('the deposit’s ledger', () => {
  test('A9.5.2 A9.5.3 every change has its line, and the balance is their sum', () => {
    const { session } = tell([
      [1, 'provider', 'deposit.pay'],
      [2, 'platform', 'deposit.deduct'],
      [20, 'platform', 'settlement.run'],
      [21, 'platform', 'deposit.agree', { with: { amountFen: fen(1_500_000), reason: '信誉良好' } }],
    ])
    expect(ledgerOf(session.history)).toMatchObject([
      { type: 'deposit.paid', changeFen: 2_000_000, balanceFen: 2_000_000, requiredFen: 2_000_000, citing: ['D4'] },
      { type: 'deposit.deducted', changeFen: -300_000, balanceFen: 1_700_000, reason: 'refund' },
      { type: 'settlement.ran', changeFen: 100_000, balanceFen: 1_800_000 },
      { type: 'deposit.agreed', changeFen: 0, balanceFen: 1_800_000, requiredFen: 1_500_000, reason: '信誉良好' },
    ])
  })

  test('A20 the points take the whole deposit; W21 withdrawn, the line stays and moves nothing', () => {
    const lines: readonly Line[] = [
      [1, 'provider', 'deposit.pay'],
      [2, 'platform', 'violation.record', { with: { id: 'v1', type: 'A14', points: 24, occurredAt: opening } }],
    ]
    expect(ledgerOf(tell(lines).session.history).at(-1)).toMatchObject({
      type: 'account.expelled',
      changeFen: -2_000_000,
      balanceFen: 0,
      superseded: false,
    })
    const { session } = tell([...lines, [3, 'platform', 'violation.withdraw']])
    expect(ledgerOf(session.history).at(-1)).toMatchObject({ balanceFen: 2_000_000, superseded: true })
    expect(session.state.deposit.balanceFen).toBe(2_000_000)
  })

  const money: fc.Arbitrary<Line> = fc.oneof(
    fc.nat(3_000_000).map((sum): Line => [1, 'provider', 'deposit.pay', { with: { amountFen: fen(sum) } }]),
    fc.nat(900_000).map((sum): Line => {
      return [1, 'platform', 'deposit.deduct', { recorded: true, with: { amountFen: fen(sum), reason: 'violation' } }]
    }),
    fc.nat(900_000).map((sum): Line => [1, 'platform', 'settlement.run', { with: { amountFen: fen(sum) } }]),
    fc.constant<Line>([1, 'platform', 'deposit.surcharge']),
    fc.nat(6).map((step): Line => [1, 'provider', 'command.undo', { with: { step } }]),
  )

  test('W19 W23 whatever is done or undone, the lines that count add up to the balance', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), money), { maxLength: 14 }), (acts) => {
        let on = 0
        const lines = acts.map(([pause, [, by, command, more]]): Line => {
          on += pause
          return [on, by, command, more ?? {}]
        })
        const { session } = tell(lines)
        const counting = ledgerOf(session.history).filter(({ superseded }) => !superseded)
        expect(counting.reduce((sum, { changeFen }) => sum + changeFen, 0)).toBe(session.state.deposit.balanceFen)
        expect(counting.at(-1)?.balanceFen ?? 0).toBe(session.state.deposit.balanceFen)
        expect(counting.every(({ balanceFen }) => balanceFen >= 0)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('an account in one line', () => {
  test('A20 A21 points count in their year, until the year’s end', () => {
    const { session } = tell([
      [1, 'provider', 'deposit.pay'],
      [2, 'platform', 'violation.record'],
    ])
    expect(summariseAccount(session.state, rulesNow, day(3)).points).toEqual({
      year: 2026,
      total: 12,
      left: 12,
      limit: 24,
      resetAt: parseInstant('2027-01-01T00:00:00+08:00'),
    })
  })

  test('W8 a violation of last year decided this year counts this year, complaint or not', () => {
    const occurredAt = parseInstant('2025-12-20T09:00:00+08:00')
    const record = (complaint: boolean): Line => [
      2,
      'platform',
      'violation.record',
      { with: { id: String(complaint), type: 'A14', points: 3, occurredAt, complaint } },
    ]
    const { session } = tell([record(true), record(false)])
    expect(session.state.standing.violations.map(({ year }) => year)).toEqual([2026, 2026])
    expect(summariseAccount(session.state, rulesNow, day(3)).points.total).toBe(6)
  })

  test('W11 the third deduction within 12 months exposes the shop for a year, the second does not', () => {
    const before = tell([[1, 'provider', 'deposit.pay'], deduct(2), deduct(3)])
    const shown = ({ session }: typeof before, on: number) => summariseAccount(session.state, rulesNow, day(on)).deposit
    expect(shown(before, 4)).toMatchObject({ deductionsIn12Months: 2, deductionsAllowed: 2, exposure: null })
    const after = tell([[1, 'provider', 'deposit.pay'], deduct(2), deduct(3), deduct(4)])
    expect(shown(after, 4)).toMatchObject({
      deductionsIn12Months: 3,
      requiredFen: 2_000_000,
      exposure: { from: day(4), until: day(4 + 365), amountFen: 1_000_000 },
    })
    expect(shown(after, 4 + 366).exposure).toBeNull()
  })

  test('W5 W18 an amount that is not the source’s own is 推定; one that was agreed is not', () => {
    expect(inferredOf([])).toBe(true)
    expect(inferredOf([], ['something-new'])).toBe(true)
    expect(inferredOf([[1, 'platform', 'deposit.agree', { with: { amountFen: fen(5), reason: '单独约定' } }]])).toBe(
      false,
    )
  })

  test('A18.14 A25 what falls next and when one may come back are said', () => {
    const listed: readonly Line[] = [
      [1, 'provider', 'deposit.pay'],
      [2, 'provider', 'product.list'],
    ]
    const dueAt = parseInstant('2026-06-04T09:00:00+08:00')
    expect(summariseAccount(tell(listed).session.state, rulesNow, day(3))).toMatchObject({
      idleDue: [{ product: 'p1', dueAt }],
      nextAutomaticAt: dueAt === null ? null : dueAt + 1,
      reapplyFrom: null,
    })
    const gone = tell([...listed, [4, 'provider', 'account.exit']])
    expect(summariseAccount(gone.session.state, rulesNow, day(5))).toMatchObject({
      standing: 'exited',
      idleDue: [],
      reapplyFrom: parseInstant('2027-03-06T09:00:00+08:00'),
    })
  })
})

describe('what if', () => {
  const { session } = tell([
    [1, 'provider', 'deposit.pay'],
    [2, 'provider', 'product.list'],
    [3, 'platform', 'violation.record'],
  ])
  const { state } = session

  test('A20 one more violation that fills the year expels, delists and takes the deposit, and nothing is written', () => {
    const before = JSON.stringify(state)
    const input = { type: 'A15', points: 12, occurredAt: day(4) }
    const seen = whatIf(state, [{ name: 'violation.record', by: 'platform', at: day(5), input }], rulesNow, day(4))
    expect(seen.follows.map(({ type }) => type)).toEqual(['violation.recorded', 'account.expelled', 'product.delisted'])
    expect(seen.before).toMatchObject({ standing: 'active', points: { left: 12 } })
    expect(seen.after).toMatchObject({ standing: 'expelled', points: { left: 0 }, deposit: { balanceFen: 0 } })
    expect(seen.notices).toEqual(['A26'])
    expect(JSON.stringify(state)).toBe(before)
  })

  test('W3 what falls due by itself meanwhile follows too', () => {
    const at = day(400)
    const seen = whatIf(
      state,
      [{ name: 'deposit.deduct', by: 'platform', at, input: { amountFen: 1, reason: 'refund' } }],
      rulesNow,
      day(4),
    )
    expect(seen.follows.map(({ type }) => type)).toEqual([
      'product.delistedIdle',
      'violations.reset',
      'deposit.deducted',
    ])
    expect(seen.after.deposit.topUp?.kind).toBe('deposit.replenish')
  })

  test('A9.5.2 what would be refused is said, and ends it', () => {
    const seen = whatIf(state, [take(5), take(6)], rulesNow, day(4))
    expect(seen).toMatchObject({ follows: [], refusedBy: [{ clause: 'A9.5.2', reason: 'amount-above-balance' }] })
  })
})
