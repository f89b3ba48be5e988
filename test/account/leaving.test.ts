// Leaving, and what is kept of how it came.
import { expect, test } from 'vitest'
import { tell } from './shop.ts'

test('A22 an agreement that ended is recorded as the exit it is, at the instant it ended', () => {
  const { session, outputs } = tell([
    [0, 'provider', 'deposit.pay'],
    [1, 'provider', 'product.list'],
    [9, 'platform', 'account.exit', { recorded: true }],
  ])
  expect(session.state.standing.left).toMatchObject({ kind: 'exited', clause: 'A23' })
  expect(outputs.at(-1)).toMatchObject({ events: ['account.exited', 'product.delisted'], flags: ['A23'] })
})

test('names from JavaScript’s own objects are names like any other', () => {
  const { session, outputs } = tell([
    [0, 'provider', 'deposit.pay'],
    [1, 'customer', 'complaint.receive', { with: { complaint: '__proto__' } }],
    [1, 'customer', 'complaint.receive', { with: { complaint: 'constructor' } }],
    [2, 'provider', 'complaint.answer', { with: { complaint: '__proto__' } }],
  ])
  expect(outputs.map(({ ok }) => ok)).toEqual([true, true, true, true])
  expect(Object.keys(session.state.listing.complaints)).toEqual(['__proto__', 'constructor'])
})
