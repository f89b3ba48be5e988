// @vitest-environment jsdom
// The bell and its inbox: what it counts, how it is grouped and worked through, and where a reminder leads.
import { NOW, Refusal, fakeDesk, session } from '../fake-desk.ts'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { announce } from '../../../renderer/actions/announce.ts'
import { closeInbox, useInbox } from '../../../renderer/actions/inbox.ts'
import { useNavigation } from '../../../renderer/actions/navigation.ts'
import { useSettingsSection } from '../../../renderer/actions/settings-section.ts'
import { queryClient } from '../../../renderer/api/queries.ts'
import { Bell } from '../../../renderer/features/reminders/bell.tsx'
import { setLanguage } from '../../../renderer/text/text.ts'
import { setClock } from '../../../renderer/ui/clock.ts'
import { useToast } from '../../../renderer/ui/toasts.ts'
import type { Inbox, InboxItem } from '../../../shared/contract/reminders.ts'
import { DAY, HOUR, after } from '../../../shared/kernel/instant.ts'
import type { Answers } from '../fake-desk.ts'
import { mount } from '../mount.tsx'
import { streamOf } from '../orders.ts'

const item = (id: number, over: Partial<InboxItem> = {}): InboxItem => ({
  id,
  target: { kind: 'order', stream: streamOf(id) },
  marketplace: 'tencent',
  shopId: 'tencent:1001',
  orderId: `2026${id}`,
  customerName: `客户${id}`,
  obligation: 'requirement.confirm',
  subject: '',
  clause: 'T10',
  step: 'before',
  dueAt: after(NOW, 4 * HOUR),
  inferred: false,
  at: NOW,
  raisedAt: NOW,
  seen: false,
  person: null,
  ...over,
})

const inboxOf = (...items: InboxItem[]): Inbox => ({
  at: NOW,
  items,
  total: items.length,
  unseen: items.filter(({ seen }) => !seen).length,
})

const three = inboxOf(
  item(1),
  item(2, { step: 'escalated', dueAt: after(NOW, -HOUR), person: '陈立' }),
  item(3, { seen: true, obligation: 'invoice.issue', target: { kind: 'invoice', stream: streamOf(3) } }),
  item(4, { seen: true, raisedAt: after(NOW, -3 * DAY) }),
)

const show = (inbox: Inbox, given: Answers = {}, badges = { inbox: 0, inboxRisk: false }) => {
  const withBadges = { ...session, badges: { ...session.badges, ...badges } }
  const desk = fakeDesk({
    'session.get': () => withBadges,
    'reminder.list': () => inbox,
    'reminder.see': () => null,
    'reminder.dismiss': () => null,
    'reminder.snooze': () => ({ until: after(NOW, HOUR) }),
    ...given,
  })
  queryClient.setQueryData(['session.get', null], withBadges)
  mount(<Bell />)
  return desk
}
const bell = () => screen.getByRole('button', { name: '提醒' })
const opened = async (inbox: Inbox, given: Answers = {}) => {
  const desk = show(inbox, given)
  fireEvent.click(bell())
  const panel = await screen.findByRole('dialog', { name: '提醒' })
  return { desk, panel }
}
/** The number itself: who can't see it hears it with each act as well. */
const shown = { selector: '.mono' }
const rowOf = (orderId: string): HTMLElement => {
  const row = screen.getByText(orderId, shown).closest('li')
  if (row === null) throw new Error('a reminder stands in a list')
  return row
}

beforeEach(() => {
  setLanguage('zh')
  setClock(() => NOW)
})
afterEach(() => {
  closeInbox()
  cleanup()
})

describe('the bell', () => {
  test('counts what nobody has seen, red where one of them was missed', () => {
    show(inboxOf(), {}, { inbox: 3, inboxRisk: true })
    expect(bell().textContent).toBe('3')
    expect(bell().getAttribute('aria-description')).toBe('未读 3 条')
    expect(bell().querySelector('.is-risk')).not.toBeNull()
  })

  test('has no count where everything was seen', () => {
    show(inboxOf())
    expect(bell().textContent).toBe('')
    expect(bell().getAttribute('aria-description')).toBe('没有未读')
  })
})

describe('the inbox', () => {
  test('groups what nobody has seen, today’s and earlier ones', async () => {
    const { panel } = await opened(three)
    const groups = await waitFor(() => {
      const found = within(panel).getAllByRole('heading', { level: 3 })
      expect(found.length).toBe(3)
      return found
    })
    expect(groups.map((group) => group.textContent)).toEqual(['未读', '今天', '更早'])
    expect(within(rowOf('20261')).getByText('剩 4 小时 0 分')).toBeTruthy()
    expect(within(rowOf('20263')).getByText('开票')).toBeTruthy()
    expect(within(rowOf('20262')).getByText('无人处理 · 陈立')).toBeTruthy()
  })

  test('Enter opens the order, which is seen by that', async () => {
    const { desk, panel } = await opened(three)
    await within(panel).findByText('20261', shown)
    fireEvent.click(within(rowOf('20261')).getAllByRole('button')[0] ?? panel)
    expect(useNavigation.getState()).toMatchObject({ screen: 'delivery', order: streamOf(1) })
    expect(desk.calls('reminder.see')).toEqual([{ ids: [1] }])
    expect(useInbox.getState().open).toBe(false)
  })

  test('an invoice is opened where invoices are', async () => {
    const { panel } = await opened(three)
    await within(panel).findByText('20263', shown)
    fireEvent.click(within(rowOf('20263')).getAllByRole('button')[0] ?? panel)
    expect(useNavigation.getState()).toMatchObject({ screen: 'invoices', invoice: streamOf(3) })
  })

  test('is worked through by the keyboard: arrows, and the focus goes on when a row goes', async () => {
    const { desk, panel } = await opened(three)
    await within(panel).findByText('20261', shown)
    expect(document.activeElement?.textContent).toContain('20261')
    fireEvent.keyDown(document.activeElement ?? panel, { key: 'ArrowDown' })
    expect(document.activeElement?.textContent).toContain('20262')
    fireEvent.keyDown(document.activeElement ?? panel, { key: 'ArrowUp' })
    fireEvent.keyDown(document.activeElement ?? panel, { key: 'Delete' })
    expect(desk.calls('reminder.dismiss')).toEqual([{ ids: [1] }])
    expect(document.activeElement?.textContent).toContain('20262')
  })

  test('a reminder is taken note of or put off', async () => {
    const { desk, panel } = await opened(three)
    await within(panel).findByText('20261', shown)
    fireEvent.click(within(rowOf('20261')).getByRole('button', { name: '知道了' }))
    expect(desk.calls('reminder.dismiss')).toEqual([{ ids: [1] }])
    fireEvent.click(within(rowOf('20262')).getByRole('button', { name: '1 小时后' }))
    await waitFor(() => expect(useToast.getState().toast?.text).toBe('09-23 11:26 再提醒'))
    fireEvent.click(within(rowOf('20262')).getByRole('button', { name: '明天 9:00' }))
    expect(desk.calls('reminder.snooze')).toEqual([
      { ids: [2], until: 'hour' },
      { ids: [2], until: 'tomorrow' },
    ])
  })

  test('all are seen at once, and nothing is to be seen then', async () => {
    const { desk, panel } = await opened(three)
    await within(panel).findByText('20261', shown)
    fireEvent.click(within(panel).getByRole('button', { name: '全部已读' }))
    expect(desk.calls('reminder.see')).toEqual([{ ids: null }])
    expect(panel.contains(document.activeElement)).toBe(true)
  })

  test('says what belongs there when it is empty, and what failed', async () => {
    const { panel } = await opened(inboxOf())
    expect(await within(panel).findByText('没有提醒')).toBeTruthy()
    expect(within(panel).getByRole<HTMLButtonElement>('button', { name: '全部已读' }).disabled).toBe(true)
    cleanup()
    closeInbox()
    await opened(inboxOf(), { 'reminder.list': () => new Refusal('disk-full') })
    expect(await screen.findByRole('alert')).toBeTruthy()
  })

  test('leads to its settings', async () => {
    const { panel } = await opened(inboxOf())
    fireEvent.click(within(panel).getByRole('button', { name: '提醒设置' }))
    expect(useNavigation.getState().screen).toBe('settings')
    expect(useSettingsSection.getState().section).toBe('reminders')
  })
})

describe('a notification that is clicked', () => {
  test('opens what it is about, or the inbox', () => {
    show(three)
    announce({ kind: 'open', target: { kind: 'order', stream: streamOf(7) } })
    expect(useNavigation.getState()).toMatchObject({ screen: 'delivery', order: streamOf(7) })
    announce({ kind: 'open', target: { kind: 'account', shopId: 'tencent:1001' } })
    expect(useNavigation.getState().order).toBeNull()
    announce({ kind: 'open', target: { kind: 'inbox' } })
    expect(useInbox.getState().open).toBe(true)
  })
})
