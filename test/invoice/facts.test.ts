// Invoices as lists show them: facts with gaps, orders known from nothing else, and what a fact can't move.
import { describe, expect, test } from 'vitest'
import { evolve, opened } from '../../shared/order/evolve.ts'
import { judge } from '../../shared/order/decide.ts'
import { openOrder } from '../../shared/order/open.ts'
import type { OrderCommand } from '../../shared/order/commands.ts'
import type { OrderState } from '../../shared/order/order-state.ts'
import { fen } from '../../shared/kernel/fen.ts'
import { rulesOf } from '../order/arbitrary.ts'
import { day, tell, termsOf } from '../order/told.ts'
import type { Line } from '../order/told.ts'
import { issueOn, requestOn } from './told.ts'

const rules = rulesOf('aliyun')
const listed = { type: 'ordinary', amountFen: fen(100_000), listed: true } as const

const recorded = (state: OrderState, command: OrderCommand, on: number) => {
  const judged = judge({ ...command, occurredAt: day(on) }, state, rules)
  return { flags: judged.flags, moved: judged.moved, state: judged.moved ? evolve(state, judged.event) : state }
}

describe('W24 an order known only from an invoice row', () => {
  const terms = termsOf('aliyun', { paidAt: null, inferred: ['goods', 'amountFen'] })
  const first = opened(openOrder(terms, rules, day(0)))
  const adopt = { name: 'order.adopt', by: 'platform', input: { stage: null, since: day(0), inferred: true } } as const
  const unknown = recorded(first, adopt, 0).state

  test('W13 W19 is asked for and issued without a title, a courier or a flag', () => {
    const asked = recorded(unknown, { name: 'invoice.request', by: 'customer', input: listed }, 1)
    expect(asked).toMatchObject({ moved: true, flags: [] })
    expect(asked.state.invoice).toMatchObject({ title: '', inferred: true, clock: { startedAt: day(1) } })
    const issued = recorded(asked.state, { name: 'invoice.issue', by: 'provider', input: { number: '123' } }, 2)
    expect(issued).toMatchObject({ moved: true, flags: [] })
    expect(issued.state.invoice).toMatchObject({
      status: 'issued',
      number: '123',
      courier: '',
      freight: null,
      clock: null,
    })
    expect(issued.state.delivery.stage).toBe('unknown')
  })

  test('I10 is marked refunded though no refund is known here, and flagged', () => {
    const asked = recorded(unknown, { name: 'invoice.request', by: 'customer', input: listed }, 1)
    const marked = recorded(asked.state, { name: 'invoice.markRefunded', by: 'provider', input: {} }, 2)
    expect(marked).toMatchObject({ moved: true, flags: ['I10'], state: { invoice: { status: 'refunded' } } })
  })

  test('I11 is cancelled as its list says', () => {
    const asked = recorded(unknown, { name: 'invoice.request', by: 'customer', input: listed }, 1)
    const cancelled = recorded(asked.state, { name: 'invoice.cancel', by: 'customer', input: {} }, 2)
    expect(cancelled).toMatchObject({
      moved: true,
      flags: [],
      state: { invoice: { status: 'cancelled', clock: null } },
    })
  })

  test('may still be adopted from a delivery list afterwards', () => {
    const asked = recorded(first, { name: 'invoice.request', by: 'customer', input: listed }, 1)
    const adopted = recorded(asked.state, { ...adopt, input: { ...adopt.input, stage: 'implementing' } }, 2)
    expect(adopted).toMatchObject({ moved: true, flags: [], state: { delivery: { stage: 'implementing' } } })
  })
})

const fact = ([on, by, command, more]: Line): Line => [on, by, command, { ...more, recorded: true }]
const told = (lines: readonly Line[], more: Parameters<typeof termsOf>[1] = {}) =>
  tell(termsOf('aliyun', more), rules, lines)

test('I4 an offline order’s invoice has no clock, and asking for it says so', () => {
  const { session, last } = told([requestOn(1)], { offlineInvoice: true })
  expect(last.notices).toEqual([{ clause: 'I4' }])
  expect(session.state.invoice?.clock).toBeNull()
})

test('A13 W19 a second request is kept beside the first; another amount is taken and flagged', () => {
  const { session, last } = told([requestOn(1), fact(requestOn(2))])
  expect(last).toMatchObject({ flags: ['A13'], events: [] })
  expect(session.state).toMatchObject({ keptFacts: 1, invoice: { requestedAt: day(1) } })
  expect(told([fact(requestOn(1, { amountFen: 5 }))]).last).toMatchObject({
    flags: ['A13'],
    events: ['invoice.requested'],
  })
})

test('I6 a call that ended in a no is refused as a command and only kept as a fact', () => {
  const call = { calledAt: day(1), spokeWith: '客户', agreed: false }
  const retype: Line = [2, 'provider', 'invoice.retype', { with: call }]
  expect(told([requestOn(1), retype]).last).toMatchObject({ ok: false, refusedBy: ['I6'] })
  const { session, last } = told([requestOn(1), fact(retype)])
  expect(last).toMatchObject({ flags: ['I6'], events: [] })
  expect(session.state.invoice?.type).toBe('special')
})

test('I8 a correction keeps what was before in the log, and says why', () => {
  const correct: Line = [3, 'provider', 'invoice.correct', { with: { number: '87654321', why: '写错' } }]
  const { session } = told([requestOn(1), issueOn(2), correct])
  expect(session.state.invoice).toMatchObject({ number: '87654321', tracking: 'SF1234567890123' })
  const numbers = session.history.events.map(({ event }) => event)
  expect(numbers).toContainEqual(expect.objectContaining({ type: 'invoice.issued', number: '12345678' }))
  expect(numbers).toContainEqual(
    expect.objectContaining({ type: 'invoice.corrected', changes: { number: '87654321' }, why: '写错' }),
  )
})

test('I10 I12 issued elsewhere although it had been refunded: flagged, and to be reversed at once', () => {
  const { session, last } = told([
    requestOn(1),
    [2, 'customer', 'refund.request'],
    [3, 'platform', 'refund.approve'],
    fact(issueOn(4)),
  ])
  expect(last.flags).toEqual(['I10'])
  expect(session.state.invoice).toMatchObject({ status: 'issued', reverseSince: day(4) })
})
