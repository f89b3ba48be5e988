// The desk's own timer says what falls due, without anyone asking; and an interrupted look is made good by the next.
import { expect, test, vi } from 'vitest'
import { planReminders } from '../../electron/app/reminders/plan-reminders.ts'
import { viewerAmong } from '../../electron/app/reminders/viewer.ts'
import type { Clock } from '../../electron/platform/clock.ts'
import { after } from '../../shared/kernel/instant.ts'
import { addOrder, happened } from './orders.ts'
import { at, newDesk, newRealDesk } from './support.ts'
import type { TestDesk } from './support.ts'

const SUBMITTED = at('2026-09-22T09:00+08:00')

const waiting = async (desk: TestDesk, orderId = '202600000000001'): Promise<void> => {
  const stream = await addOrder(desk, { orderId })
  await happened(desk, stream, 'requirement.submit', { description: '迁移两台服务器' }, SUBMITTED)
}

/** A machine whose clock says `from` now and goes on from there. */
const clockFrom = (from: string): Clock => {
  const started = performance.now()
  return {
    now: () => after(at(from), performance.now() - started),
    practice: false,
    onJump: () => () => {},
    stop: () => {},
  }
}

test('a reminder is said at its instant', async () => {
  // 72 hours before 2026-09-27 09:00, in a moment.
  const desk = newRealDesk(clockFrom('2026-09-24T08:59:58.500+08:00'))
  await waiting(desk)
  expect((await desk.call('reminder.list', null)).total).toBe(0)
  await vi.waitFor(() => expect(desk.notices.length).toBe(1), { timeout: 5000 })
  expect(desk.notices[0]?.target).toEqual({ kind: 'order', stream: 'order:tencent:100012345678:202600000000001' })
  expect(desk.pushes).toContainEqual({ kind: 'changed', topics: ['reminders'] })
  const { items } = await desk.call('reminder.list', null)
  expect((items[0]?.raisedAt ?? 0) - at('2026-09-24T09:00+08:00')).toBeLessThan(1500)
})

test('what is done takes its reminder along without anyone looking', async () => {
  const desk = newRealDesk(clockFrom('2026-09-26T10:00+08:00'))
  await waiting(desk)
  await vi.waitFor(async () => expect((await desk.call('session.get', null)).badges.inbox).toBe(1))
  const [item] = (await desk.call('reminder.list', null)).items
  if (item?.target.kind !== 'order') throw new Error('it leads to its order')
  await desk.call('order.perform', {
    stream: item.target.stream,
    command: 'requirement.confirm',
    with: { note: '已电话核对' },
  })
  await vi.waitFor(async () => expect((await desk.call('session.get', null)).badges.inbox).toBe(0))
  expect(desk.badges.at(-1)).toBe(0)
})

test('a look that was cut off is made good by the next one', async () => {
  const desk = newDesk()
  await waiting(desk)
  await waiting(desk, '202600000000002')
  await planReminders(await desk.desk(), () => true)
  await desk.moveTo('2026-09-26T09:00+08:00')
  expect((await desk.call('reminder.list', null)).total).toBe(2)
  expect(desk.notices.length).toBe(1)
})

test("who is shown what: one's own, one's role's, and a role's that nobody has", () => {
  const service = { id: 's', name: '陈立', role: 'service' } as const
  const manager = { id: 'm', name: '何晓', role: 'manager' } as const
  expect(viewerAmong([service, manager], 's')).toEqual({
    person: 's',
    roles: ['service', 'invoice'],
    escalations: false,
  })
  expect(viewerAmong([service, manager], 'm')).toMatchObject({
    roles: ['manager', 'service', 'invoice'],
    escalations: true,
  })
  expect(viewerAmong([service], 's')).toMatchObject({ escalations: true })
  expect(viewerAmong([], null)).toMatchObject({ person: null, escalations: true })
})
