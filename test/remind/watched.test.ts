// Which obligations call for reminders: ours, with a deadline, and only while we can do something.
import { describe, expect, it } from 'vitest'
import { DAY, after, instant } from '../../shared/kernel/instant.ts'
import type { AccountObligation } from '../../shared/packs/account-clocks.ts'
import type { Obligation } from '../../shared/packs/clock-shapes.ts'
import { watchedOfAccount, watchedOfOrder } from '../../shared/remind/watched.ts'

const SINCE = instant(1_790_000_000_000)

const one = (over: Partial<Obligation>): Obligation => ({
  kind: 'requirement.confirm',
  owner: 'provider',
  clause: 'T10',
  since: SINCE,
  dueAt: after(SINCE, 5 * DAY),
  overdue: false,
  paused: false,
  inferred: false,
  provisional: false,
  ...over,
})

const kinds = (obligations: readonly Obligation[], stage: Parameters<typeof watchedOfOrder>[1]): string[] =>
  watchedOfOrder(obligations, stage).map(({ kind }) => kind)

describe('of an order', () => {
  it('ours with a deadline are watched', () => {
    expect(kinds([one({}), one({ kind: 'invoice.issue', clause: 'I1' })], 'requirement-review')).toEqual([
      'requirement.confirm',
      'invoice.issue',
    ])
  })

  it("the customer's acceptance, the warranty and what has no deadline are not (T14, A11.3, I12)", () => {
    const others = [
      one({ kind: 'result.accept', owner: 'customer', clause: 'T14' }),
      one({ kind: 'warranty', clause: 'A11.3' }),
      one({ kind: 'invoice.reverse', clause: 'I12', dueAt: null }),
    ]
    expect(kinds(others, 'acceptance-review')).toEqual([])
  })

  it("nobody is reminded to confirm what wasn't submitted (W20)", () => {
    const target = one({ kind: 'target.confirm', clause: 'W20' })
    expect(kinds([target], 'requirement-pending')).toEqual([])
    expect(kinds([target], 'requirement-rejected')).toEqual([])
    expect(kinds([target], 'requirement-review')).toEqual(['target.confirm'])
  })

  it('a paused one is known as such (W1)', () => {
    expect(watchedOfOrder([one({ paused: true })], 'requirement-review')).toMatchObject([{ paused: true }])
  })
})

const complaint = (id: string): AccountObligation => ({
  kind: 'complaint.answer',
  owner: 'provider',
  clause: 'A18.16',
  since: SINCE,
  dueAt: after(SINCE, DAY),
  overdue: false,
  paused: false,
  provisional: false,
  subject: { complaint: id },
})

describe('of an account', () => {
  it('each is told apart by what it is about', () => {
    const deposit: AccountObligation = { ...complaint(''), kind: 'deposit.replenish', clause: 'A9.5.3', subject: null }
    expect(watchedOfAccount([complaint('C-1'), complaint('C-2'), deposit]).map(({ subject }) => subject)).toEqual([
      'C-1',
      'C-2',
      '',
    ])
  })
})
