// 提醒 on a real desk: said once, kept over a restart, gone with what they were about, for whom they are, and what happens to
// what nobody acts on.
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Inbox } from '../../shared/contract/reminders.ts'
import { defaultReminders } from '../../shared/remind/setting.ts'
import { addOrder, done, happened } from './orders.ts'
import { START, at, newDesk, newHost, proveSound, shopId } from './support.ts'
import type { TestDesk } from './support.ts'

const submitted = at('2026-09-22T09:00+08:00')

/** An order that waits for our confirmation until 2026-09-27 09:00 (T10). */
const waiting = async (desk: TestDesk, orderId = '202600000000001') => {
  const stream = await addOrder(desk, { orderId })
  await happened(desk, stream, 'requirement.submit', { description: '迁移两台服务器' }, submitted)
  return stream
}

const inbox = (desk: TestDesk): Promise<Inbox> => desk.call('reminder.list', null)

/** `requirement.confirm before 202600000000001` … newest first. */
const lines = ({ items }: Inbox): string[] =>
  items.map(({ obligation, step, orderId }) => `${obligation} ${step} ${orderId ?? ''}`.trim())

/** What was said and when it was due to be said, whenever the desk came to it. */
const told = ({ items }: Inbox) =>
  items.map(({ obligation, step, at: moment, dueAt }) => ({ obligation, step, moment, dueAt }))

/** Closed and opened again on the same file, as at another start. */
const reopened = async (desk: TestDesk, today: string): Promise<TestDesk> => {
  await desk.host.close()
  const again = newHost({ folder: desk.folder, db: path.join(desk.folder, 'test.db'), today })
  again.host.start()
  return again
}

const CONFIRM = 'requirement.confirm'

describe('a reminder', () => {
  test('is said once a rung, the later instead of the earlier', async () => {
    const desk = newDesk()
    await waiting(desk)
    expect(lines(await inbox(desk))).toEqual([])
    await desk.moveTo('2026-09-24T09:00+08:00')
    expect(lines(await inbox(desk))).toEqual([`${CONFIRM} before 202600000000001`])
    expect(desk.notices.map(({ title, body }) => `${title} | ${body}`)).toEqual([
      '确认需求 · 09-27 09:00 到期 | 云帆一店 · 202600000000001',
    ])
    await inbox(desk)
    await desk.moveTo('2026-09-24T10:00+08:00')
    expect(desk.notices.length).toBe(1)
    await desk.moveTo('2026-09-26T09:00+08:00')
    const second = await inbox(desk)
    expect(lines(second)).toEqual([`${CONFIRM} before 202600000000001`])
    expect(second.items[0]).toMatchObject({ seen: false, dueAt: at('2026-09-27T09:00+08:00'), clause: 'T10' })
    expect(desk.notices.length).toBe(2)
    proveSound(await desk.desk())
  })

  test('goes with what it was about, and comes back when that was a mistake', async () => {
    const desk = newDesk()
    const stream = await waiting(desk)
    await desk.moveTo('2026-09-26T09:00+08:00')
    expect((await inbox(desk)).total).toBe(1)
    const { actId } = await done(desk, stream, CONFIRM, { note: '已电话核对' })
    expect((await inbox(desk)).total).toBe(0)
    await desk.call('undo.run', { target: { kind: 'act', id: actId } })
    expect((await inbox(desk)).total).toBe(1)
  })

  test('rests while a hold stops its clock, and moves with it (W1)', async () => {
    const desk = newDesk()
    const stream = await waiting(desk)
    await desk.moveTo('2026-09-26T10:00+08:00')
    expect((await inbox(desk)).total).toBe(1)
    const asked = { via: 'online', reason: '不需要了', detail: '客户改用别的方案', amountFen: 680_000 }
    await happened(desk, stream, 'refund.request', asked, at('2026-09-26T10:00+08:00'))
    expect((await inbox(desk)).total).toBe(0)
    await desk.moveTo('2026-09-30T10:00+08:00')
    expect((await inbox(desk)).total).toBe(0)
    await happened(desk, stream, 'refund.decline', { note: '已协商' }, at('2026-09-30T10:00+08:00'), 'platform')
    // 23 hours are left as before: of the last 24 one was told, and isn't told again. The rung of 4 hours lies at 05:00.
    expect(lines(await inbox(desk))).toEqual([`${CONFIRM} before 202600000000001`])
    expect(desk.notices.length).toBe(1)
    await desk.moveTo('2026-10-01T07:59+08:00')
    expect(desk.notices.length).toBe(1)
    await desk.moveTo('2026-10-01T08:00+08:00')
    expect(desk.notices.length).toBe(2)
  })

  test('what fell due while the desk was closed is said at once, in one notification, and never again', async () => {
    const desk = newDesk()
    await waiting(desk)
    await waiting(desk, '202600000000002')
    const again = await reopened(desk, '2026-10-20T09:00+08:00')
    expect(lines(await inbox(again))).toEqual([
      `${CONFIRM} escalated 202600000000001`,
      `${CONFIRM} escalated 202600000000002`,
    ])
    expect(again.notices).toEqual([{ title: '离开期间 2 条提醒', body: '其中逾期 2 条', target: { kind: 'inbox' } }])
    expect(again.badges.at(-1)).toBe(2)
    const third = await reopened(again, '2026-10-20T09:00+08:00')
    expect((await inbox(third)).total).toBe(2)
    expect(third.notices).toEqual([])
    expect((await third.call('session.get', null)).badges).toMatchObject({ inbox: 2, inboxRisk: true })
  })

  test('looking once after three weeks leaves the same as looking every few hours', async () => {
    const [often, once] = [newDesk(), newDesk()]
    for (const desk of [often, once]) await waiting(desk)
    for (let day = 24; day <= 30; day += 1)
      for (const hour of ['01', '09', '13', '22']) await often.moveTo(`2026-09-${day}T${hour}:30+08:00`)
    await once.moveTo('2026-09-30T22:30+08:00')
    expect(told(await inbox(often))).toEqual(told(await inbox(once)))
  })
})

describe('the inbox', () => {
  test('remembers what was seen and taken note of, also over a restart; the next rung comes all the same', async () => {
    const desk = newDesk()
    await waiting(desk)
    await waiting(desk, '202600000000002')
    await desk.moveTo('2026-09-24T09:00+08:00')
    const [first] = (await inbox(desk)).items
    await desk.call('reminder.dismiss', { ids: [first?.id ?? 0] })
    await desk.call('reminder.see', { ids: null })
    const again = await reopened(desk, '2026-09-24T09:00+08:00')
    expect(await inbox(again)).toMatchObject({ total: 1, unseen: 0 })
    await again.moveTo('2026-09-26T09:00+08:00')
    expect(await inbox(again)).toMatchObject({ total: 2, unseen: 2 })
  })

  test('a reminder put off leaves it and comes back', async () => {
    const desk = newDesk()
    await waiting(desk)
    await desk.moveTo('2026-09-24T09:00+08:00')
    const [first] = (await inbox(desk)).items
    const ids = [first?.id ?? 0]
    expect(await desk.call('reminder.snooze', { ids, until: 'hour' })).toEqual({ until: at('2026-09-24T10:00+08:00') })
    expect((await inbox(desk)).total).toBe(0)
    await desk.moveTo('2026-09-24T10:00+08:00')
    expect(await inbox(desk)).toMatchObject({ total: 1, unseen: 1 })
    expect(await desk.call('reminder.snooze', { ids, until: 'tomorrow' })).toEqual({
      until: at('2026-09-25T09:00+08:00'),
    })
    expect(desk.notices.length).toBe(2)
  })

  test('shows each what is theirs, and the managers what nobody acted on', async () => {
    const desk = newDesk()
    await desk.call('person.save', { id: 'm-1', name: '何晓', role: 'manager' })
    await desk.call('person.save', { id: 'i-1', name: '周敏', role: 'invoice' })
    const stream = await waiting(desk)
    await desk.call('order.assign', { selection: { kind: 'streams', streams: [stream] }, personId: 'p-1' })
    const seenBy = async (personId: string): Promise<string[]> => {
      await desk.call('session.choose-person', { personId })
      return (await inbox(desk)).items.map(({ step, person }) => `${step} ${person ?? ''}`)
    }
    await desk.moveTo('2026-09-26T09:00+08:00')
    expect(await seenBy('p-1')).toEqual(['before 陈立'])
    expect(await seenBy('m-1')).toEqual([])
    expect(await seenBy('i-1')).toEqual([])
    await desk.moveTo('2026-09-27T10:00+08:00')
    expect(await seenBy('m-1')).toEqual([])
    await desk.moveTo('2026-09-27T13:00+08:00')
    expect(await seenBy('p-1')).toEqual(['overdue 陈立'])
    expect(await seenBy('m-1')).toEqual(['escalated 陈立'])
  })

  test('holds a complaint of an account from its first minute (A18.16)', async () => {
    const desk = newDesk()
    await desk.call('account.open', { shopId, categories: ['service'], openedAt: at('2026-01-05T09:00+08:00') })
    await desk.call('account.record-fact', {
      shopId,
      command: 'complaint.receive',
      by: 'customer',
      occurredAt: at(START),
      with: { complaint: 'C-1' },
    })
    const { items } = await inbox(desk)
    const complaint = items.find(({ obligation }) => obligation === 'complaint.answer')
    expect(complaint).toMatchObject({ subject: 'C-1', step: 'before', target: { kind: 'account', shopId } })
    await desk.moveTo('2026-09-23T11:00+08:00')
    const later = (await inbox(desk)).items.find(({ obligation }) => obligation === 'complaint.answer')
    expect(later?.step).toBe('escalated')
    await desk.call('account.perform', { shopId, command: 'complaint.answer', with: { complaint: 'C-1' } })
    expect((await inbox(desk)).items.filter(({ subject }) => subject === 'C-1')).toEqual([])
  })

  test('is silent where it is off, and says at once what it missed when it is on again', async () => {
    const desk = newDesk()
    await waiting(desk)
    await desk.call('settings.preferences', { reminders: { ...defaultReminders, on: false } })
    await desk.moveTo('2026-09-26T09:00+08:00')
    expect((await inbox(desk)).total).toBe(0)
    await desk.call('settings.preferences', { reminders: defaultReminders })
    expect((await inbox(desk)).total).toBe(1)
  })
})
