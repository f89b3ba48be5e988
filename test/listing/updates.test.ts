// Publishing an update to a listed product.
import { expect, test } from 'vitest'
import { updateRefused } from '../../shared/listing/updates.ts'
import { tell } from '../account/shop.ts'

const { listing } = tell([
  [0, 'provider', 'deposit.pay'],
  [1, 'provider', 'product.list'],
]).session.state

test('A18.10 an audited update of a listed product may be published', () => {
  expect(updateRefused(listing, 'p1', true)).toBeNull()
})

const whyNot = (product: string) =>
  updateRefused(listing, product, false)?.refusedBy.map(({ clause, reason }) => [clause, reason])

test('A18.10 without its audit it may not, nor can what isn’t listed be updated', () => {
  expect(whyNot('p1')).toEqual([['A18.10', 'audit-not-passed']])
  expect(whyNot('p2')).toEqual([
    ['A18.10', 'not-listed'],
    ['A18.10', 'audit-not-passed'],
  ])
})
