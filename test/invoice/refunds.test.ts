// What a refund makes of an invoice: locked, marked, cancelled by itself, to be reversed, asked for anew.
import { describe, expect, test } from 'vitest'
import { fen } from '../../shared/kernel/fen.ts'
import { basisOf } from '../../shared/order/basis.ts'
import { obligations } from '../../shared/order/due.ts'
import { inPlace } from '../../shared/order/history.ts'
import { summarise } from '../../shared/order/summary.ts'
import { rulesOf } from '../order/arbitrary.ts'
import { day, tell, termsOf, throughDelivery } from '../order/told.ts'
import type { Line } from '../order/told.ts'
import { issueOn, requestOn } from './told.ts'

const after = (marketplace: string, lines: readonly Line[]) => tell(termsOf(marketplace), rulesOf(marketplace), lines)
const asksRefund: Line = [2, 'customer', 'refund.request']
const approves: Line = [3, 'platform', 'refund.approve']
const declines: Line = [4, 'platform', 'refund.decline']
const marks: Line = [3, 'provider', 'invoice.markRefunded']

describe('Q9 an approved refund', () => {
  test('cancels an open request by itself where the pack says so, right behind the approval', () => {
    const { session, last } = after('qingcloud', [requestOn(1), asksRefund, approves])
    expect(last.events).toEqual(['refund.approved', 'invoice.cancelled'])
    expect(last.log[1]).toMatchObject({ type: 'invoice.cancelled', citing: ['Q9'] })
    expect(session.state.invoice).toMatchObject({ status: 'cancelled', clock: null })
  })

  test('elsewhere leaves it open, locked, until it is marked', () => {
    const { session } = after('aliyun', [requestOn(1), asksRefund, approves])
    const row = summarise(session.state, session.rules, day(3)).invoice
    expect(row).toMatchObject({ status: 'requested', lock: { why: 'refunded', at: day(3) }, invoiceableFen: 0 })
    expect(row?.clock).toMatchObject({ startedAt: day(1), dueAt: day(9) })
  })

  test('taken back takes the cancelling back with it', () => {
    const undo: Line = [4, 'provider', 'command.undo', { with: { step: 2 } }]
    const { session, last } = after('qingcloud', [requestOn(1), asksRefund, approves, undo])
    expect(last.ok).toBe(true)
    expect(session.state.invoice).toMatchObject({ status: 'requested', refundedAt: null })
  })

  test('W3 gives way to an issue that had happened before it', () => {
    const learnt: Line = [5, 'provider', 'invoice.issue', { recorded: true, occurredAt: day(1.5), with: {} }]
    const { session, last } = after('qingcloud', [requestOn(1), asksRefund, approves, learnt])
    expect(last.log).toContainEqual(expect.objectContaining({ type: 'invoice.cancelled', superseded: true }))
    expect(session.state.invoice).toMatchObject({ status: 'issued', reverseSince: day(3) })
  })

  test('at one instant with a new request stands before it, also once written anew', () => {
    const kept = requestOn(3, { amountFen: 60_000 })
    const part: Line = [3, 'platform', 'refund.approve', { with: { amountFen: 40_000 } }]
    const { session } = after('qingcloud', [requestOn(1), asksRefund, part, kept])
    expect(session.state.invoice).toMatchObject({ status: 'requested', amountFen: 60_000, refundedAt: null })
    const types = inPlace(session.history).map(({ event }) => event.type)
    expect(types.slice(-3)).toEqual(['refund.approved', 'invoice.cancelled', 'invoice.requested'])
  })
})

describe('I10 while a refund is asked for', () => {
  test('W1 marked refunded and then declined: open again, its clock moved by the hold', () => {
    const { session } = after('aliyun', [requestOn(1), asksRefund, marks, declines])
    expect(session.state.invoice).toMatchObject({ status: 'requested', number: null, clock: { dueAt: day(10) } })
  })

  test('marked and then approved: 已退款 for good, nothing due', () => {
    const { session } = after('aliyun', [requestOn(1), asksRefund, marks, [4, 'platform', 'refund.approve']])
    expect(session.state.invoice).toMatchObject({ status: 'refunded', number: '已退款', clock: null })
    expect(obligations(session.state, day(5))).toEqual([])
  })

  test('an appeal pauses nothing of it (W1)', () => {
    const lines: readonly Line[] = [
      [0, 'customer', 'requirement.submit'],
      requestOn(1),
      [6, 'customer', 'appeal.file'],
      [7, 'operations', 'appeal.settle'],
    ]
    const { session } = after('tencent', lines)
    const before = after('tencent', lines.slice(0, 2)).session
    expect(session.state.invoice?.clock).toEqual(before.state.invoice?.clock)
  })
})

test('I12 an issued invoice of a refunded order waits to be reversed, with no due instant', () => {
  const lines = [...throughDelivery, [2, 'customer', 'result.accept'], requestOn(2), issueOn(2.5)] as readonly Line[]
  const refund: readonly Line[] = [
    [3, 'customer', 'refund.request', { with: { via: 'ticket', reason: 'x', detail: 'x', amountFen: fen(40_000) } }],
    [4, 'platform', 'refund.approve'],
  ]
  const { session } = after('aliyun', [...lines, ...refund])
  expect(obligations(session.state, day(5))).toMatchObject([{ kind: 'invoice.reverse', clause: 'I12', dueAt: null }])
  const again = after('aliyun', [
    ...lines,
    ...refund,
    [5, 'provider', 'invoice.reverse', { with: { redNumber: '87654321' } }],
    requestOn(6, { amountFen: 60_000 }),
  ])
  expect(again.outputs.slice(-2).map(({ ok }) => ok)).toEqual([true, true])
  expect(again.session.state.invoice).toMatchObject({ status: 'requested', amountFen: 60_000 })
})

test('A13 the invoiceable amount and its lock can be explained', () => {
  const { session } = after('aliyun', [requestOn(1), asksRefund, approves])
  const { state, rules, history } = session
  const events = inPlace(history).map(({ event }) => event)
  const basis = (subject: 'invoiceable' | 'invoiceLock') =>
    basisOf({ kind: 'fact', subject }, state, events, rules, day(4))
  expect(basis('invoiceable')).toMatchObject({ clauses: ['A13'], range: { minFen: 0, maxFen: 0 } })
  expect(basis('invoiceLock')).toMatchObject({ clauses: ['I10'], events: [{}, {}, { type: 'refund.approved' }] })
  const clock = basisOf({ kind: 'clock', obligation: 'invoice.issue' }, state, events, rules, day(4))
  expect(clock).toMatchObject({ clause: 'I1', startedBy: { type: 'invoice.requested' }, heldMs: day(1) - day(0) })
})
