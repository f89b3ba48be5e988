// Orders done to their end by hand for what happens long after.
import type { StreamId } from '../../shared/kernel/log.ts'
import { addOrder, happened } from './orders.ts'
import { at } from './support.ts'
import type { TestDesk } from './support.ts'

/** Completed on 22 September; its values are its own. */
export const completedOrder = async (desk: TestDesk, n: number): Promise<StreamId> => {
  const stream = await addOrder(desk, {
    orderId: `2026000000${1000 + n}`,
    contactName: `欧阳测${n}号`,
    phone: `1380017${1000 + n}`,
    email: `ouyang${1000 + n}@example.com`,
  })
  await happened(desk, stream, 'requirement.submit', { description: '迁移' }, at('2026-09-21T09:00+08:00'))
  await happened(desk, stream, 'requirement.confirm', { note: '好' }, at('2026-09-21T10:00+08:00'), 'provider')
  await happened(desk, stream, 'result.submit', { note: '好' }, at('2026-09-21T11:00+08:00'), 'provider')
  await happened(desk, stream, 'result.accept', {}, at('2026-09-22T09:00+08:00'))
  return stream
}

/** The values that must be gone from everywhere. */
export const secretsOf = (n: number): string[] => [
  `欧阳测${n}号`,
  `1380017${1000 + n}`,
  `ouyang${1000 + n}@example.com`,
]
