// What an order's page shows, as the customer's side of the marketplace describes it.
import { expect, test } from 'vitest'
import { addOrder } from './orders.ts'
import { newDesk } from './support.ts'

const page = async () => {
  const desk = newDesk()
  await desk.call('session.choose-person', { personId: 'p-1' })
  const stream = await addOrder(desk)
  const read = async () => {
    const order = await desk.call('order.get', { stream })
    if (order === null) throw new Error('the order is gone')
    return order
  }
  return { desk, stream, read }
}

test('Q1 an order exists from its payment on, and its log begins there', async () => {
  const { read } = await page()
  const { log, row } = await read()
  expect(log[0]).toMatchObject({ type: 'order.opened', at: row.paidAt, citing: ['Q1'] })
})

test('Q2 the page says which actions are open now and to whom, and closes the others with a reason', async () => {
  const { read } = await page()
  const { available, row } = await read()
  expect(row.stage).toBe('requirement-pending')
  const open = available.filter((each) => each.open).map(({ by, command }) => `${by} ${command}`)
  expect(open).toContain('customer requirement.submit')
  expect(open).not.toContain('provider requirement.confirm')
  const closed = available.filter((each) => !each.open)
  expect(closed.length).toBeGreaterThan(0)
  for (const { refusedBy } of closed) expect(refusedBy.length).toBeGreaterThan(0)
})

test('Q3 each step holds what was done in it, and the process log has every step of both sides in order', async () => {
  const { desk, stream, read } = await page()
  const { row } = await read()
  await desk.call('order.record-fact', {
    stream,
    command: 'requirement.submit',
    with: { description: '迁移两台服务器' },
    by: 'customer',
    occurredAt: row.paidAt ?? row.updatedAt,
  })
  await desk.call('order.perform', { stream, command: 'requirement.reject', with: { reason: '缺服务器清单' } })
  const { steps, log, requirements } = await read()
  expect(requirements).toMatchObject([{ version: 1, description: '迁移两台服务器' }])
  expect(log.filter(({ moved }) => moved).map(({ type, who }) => `${who} ${type}`)).toEqual([
    'platform order.opened',
    'customer requirement.submitted',
    'provider requirement.rejected',
  ])
  const rejected = log.find(({ type }) => type === 'requirement.rejected')
  expect(steps.find(({ entries }) => entries.includes(rejected?.eventId ?? ''))).toBeDefined()
  expect(log.map(({ at }) => at)).toEqual(log.map(({ at }) => at).toSorted((a, b) => a - b))
})
