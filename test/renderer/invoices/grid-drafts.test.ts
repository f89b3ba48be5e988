// What is judged together, and what a fill writes.
import { expect, test } from 'vitest'

import { checkSet } from '../../../renderer/features/invoices/grid/check-set.ts'
import { fillDown } from '../../../renderer/features/invoices/grid/fill-down.ts'
import type { IssueDraft } from '../../../shared/contract/invoices.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'

const id = (n: number): StreamId => `order:tencent:1001:${n}` as StreamId
const draft = (number: string, tracking: string): IssueDraft => ({
  number,
  courier: '顺丰速运',
  tracking,
  freight: null,
  link: '',
})
const drafts = (...all: readonly (readonly [string, string])[]) =>
  new Map(all.map(([number, tracking], at) => [id(at), draft(number, tracking)]))

test('those who shared a number with the changed row are judged again, and whom they share with', () => {
  const before = drafts(['A', 'x'], ['A', 'y'], ['B', 'y'], ['C', 'z'])
  const now = drafts(['D', 'x'], ['A', 'y'], ['B', 'y'], ['C', 'z'])
  expect(checkSet(before, now, [id(0)]).map(({ stream }) => stream)).toEqual([id(0), id(1), id(2)])
})

test('numbers count up down the column and locked rows use none', () => {
  const rows = [0, 1, 2].map((n) => ({ stream: id(n), orderId: String(n), locked: n === 1 }))
  expect(fillDown(rows, 'number', '00000009').map(({ value }) => value)).toEqual(['00000009', '00000010'])
  expect(fillDown(rows, 'courier', '顺丰速运').map(({ value }) => value)).toEqual(['顺丰速运', '顺丰速运'])
})
