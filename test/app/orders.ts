// Orders by hand, for tests that need one in a certain place.
import type { ApiInput } from '../../shared/contract/api.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import type { Actor } from '../../shared/kernel/facts.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import { invariant } from '../../shared/kernel/invariant.ts'
import { at, shopId } from './support.ts'
import type { TestDesk } from './support.ts'

export const newOrder = (over: Partial<ApiInput<'order.add'>> = {}): ApiInput<'order.add'> => ({
  shopId,
  orderId: '202600000000001',
  customerId: 'u-1',
  customerName: '杭州云栖科技有限公司',
  contactName: '沈一鸣',
  phone: '13800001234',
  email: 'shen@example.com',
  productId: null,
  product: '服务器迁移',
  goods: 'service',
  amountFen: 680_000,
  paidAt: at('2026-09-20T09:00+08:00'),
  orderKind: '新购',
  selfOperated: false,
  ...over,
})

export const addOrder = async ({ call }: TestDesk, over: Partial<ApiInput<'order.add'>> = {}): Promise<StreamId> => {
  const added = await call('order.add', newOrder(over))
  invariant(added.ok && added.stream, `the order is added: ${JSON.stringify(added)}`)
  return added.stream
}

/** What the customer or the platform did; returns the act's id. */
export const happened = async (
  { call }: TestDesk,
  stream: StreamId,
  command: string,
  fields: Readonly<Record<string, unknown>>,
  occurredAt: Instant,
  by: Actor = 'customer',
) => {
  const verdict = await call('order.record-fact', { stream, command, with: fields, by, occurredAt })
  invariant(verdict.ok, 'a fact is never refused')
  return verdict
}

/** What we do; returns the act's id. */
export const done = async (
  { call }: TestDesk,
  stream: StreamId,
  command: string,
  fields: Readonly<Record<string, unknown>>,
) => {
  const verdict = await call('order.perform', { stream, command, with: fields })
  invariant(verdict.ok, `${command} is open: ${JSON.stringify(verdict)}`)
  return verdict
}

/** An order waiting for our confirmation since `submittedAt`. */
export const orderInReview = async (
  desk: TestDesk,
  orderId = '202600000000001',
  submittedAt = '2026-09-21T09:00+08:00',
): Promise<StreamId> => {
  const stream = await addOrder(desk, { orderId })
  await happened(desk, stream, 'requirement.submit', { description: '迁移两台服务器' }, at(submittedAt))
  return stream
}
