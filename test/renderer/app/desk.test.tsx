// @vitest-environment jsdom
// The frame: palette, help, undo, the practice desk's today, the first run, and what stands in the bars.
import { NOW, fakeDesk, session } from '../fake-desk.ts'
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { initialQueue, useNavigation } from '../../../renderer/actions/navigation.ts'
import { closePanel, usePanels } from '../../../renderer/actions/panels.ts'
import { queryClient } from '../../../renderer/api/queries.ts'
import { Desk } from '../../../renderer/app/desk.tsx'
import { FirstRun } from '../../../renderer/app/first-run.tsx'
import { setLanguage } from '../../../renderer/text/text.ts'
import { closeBasis } from '../../../renderer/ui/basis-store.ts'
import { setClock } from '../../../renderer/ui/clock.ts'
import { showDone, useToast } from '../../../renderer/ui/toasts.ts'
import type { Home, Session, UndoItem } from '../../../shared/contract/desk.ts'
import type { SearchHit } from '../../../shared/contract/rows.ts'
import { DAY, after } from '../../../shared/kernel/instant.ts'
import { giveLayout } from '../../ui/layout.ts'
import type { Answers } from '../fake-desk.ts'
import { mount } from '../mount.tsx'
import { page, row, streamOf } from '../orders.ts'

giveLayout(1400, 600)
Element.prototype.scrollIntoView = () => undefined

const nothing = { total: 0, rows: [] }
const home: Home = {
  at: NOW,
  due: [],
  dueTotal: 0,
  overdueTotal: 0,
  radar: { now: nothing, tomorrow: nothing, threeDays: nothing },
  fillIn: { total: 0, items: [] },
  load: [],
  shops: [],
  invoices: { due: 0, overdue: 0 },
  waiting: { flagged: 0, conflicts: 0, unknownStage: 0 },
}
const hit = (n: number): SearchHit => ({
  stream: streamOf(n),
  marketplace: 'tencent',
  shopId: 'tencent:1001',
  orderId: `2026${n}`,
  customerName: `客户${n}`,
  product: '迁移',
  stage: 'implementing',
  hold: null,
  field: 'orderId',
})
const undoItem: UndoItem = {
  target: { kind: 'act', id: 'a1' },
  command: 'requirement.confirm',
  count: 1,
  label: '20261',
  at: NOW,
  open: true,
}

const answers: Answers = {
  'home.get': () => home,
  'search.find': ({ text }) => (text.startsWith('2026') ? [hit(Number(text.slice(4, 5)))] : []),
  'queue.page': () => page([row(1)]),
  'queue.products': () => [],
  'view.list': () => [],
  'template.list': () => [],
  'order.get': () => null,
  'undo.run': () => ({ undone: 1, kept: [] }),
  'settings.preferences': (change) => ({ ...session.preferences, ...change }),
  'session.choose-person': () => session,
}

const show = (given: Answers = {}, shown: Session = session) => {
  const desk = fakeDesk({ ...answers, 'session.get': () => shown, ...given })
  queryClient.setQueryData(['session.get', null], shown)
  mount(<Desk session={shown} />)
  return desk
}
const key = (pressed: string, more: KeyboardEventInit = {}): void =>
  void fireEvent.keyDown(document.activeElement ?? document.body, { key: pressed, ...more })

const paste = (target: Element, text: string): void =>
  void fireEvent.paste(target, {
    clipboardData: { files: [], getData: (type: string) => (type === 'text/plain' ? text : '') },
  })

beforeEach(() => {
  setLanguage('zh')
  setClock(() => NOW)
  useNavigation.setState({ screen: 'home', queue: initialQueue, order: null, view: 'drawer', trail: [], shops: [] })
})
afterEach(() => {
  cleanup()
  closePanel()
  closeBasis()
})

describe('the palette', () => {
  test('finds an order by a part of its number and opens it with Enter', async () => {
    const desk = show()
    key('k', { ctrlKey: true })
    const field = await screen.findByRole('combobox', { name: '搜订单，或输入要做的事' })
    expect(document.activeElement).toBe(field)
    fireEvent.change(field, { target: { value: '20263' } })
    expect(await screen.findByRole('option', { name: /20263/ })).toBeTruthy()
    key('Enter')
    await waitFor(() => expect(useNavigation.getState().order).toBe(streamOf(3)))
    expect(desk.calls('search.find').at(-1)).toEqual({ text: '20263' })
    expect(usePanels.getState().open).toBeNull()
  })

  test('Enter faster than the answer takes the answer to what was typed, not the one before', async () => {
    const slow = Promise.withResolvers<undefined>()
    show({
      'search.find': async ({ text }) => {
        if (text === '20264') await slow.promise
        return [hit(Number(text.slice(4, 5)))]
      },
    })
    key('k', { ctrlKey: true })
    const field = await screen.findByRole('combobox')
    fireEvent.change(field, { target: { value: '20263' } })
    await screen.findByRole('option', { name: /20263/ })
    fireEvent.change(field, { target: { value: '20264' } })
    key('Enter')
    expect(useNavigation.getState().order).toBeNull()
    slow.resolve(undefined)
    await waitFor(() => expect(useNavigation.getState().order).toBe(streamOf(4)))
  })

  test('runs a command by its name, and not while an input method composes', async () => {
    show()
    key('k', { ctrlKey: true })
    fireEvent.change(await screen.findByRole('combobox'), { target: { value: '已逾期' } })
    key('Enter', { isComposing: true })
    expect(useNavigation.getState().screen).toBe('home')
    key('Enter')
    await waitFor(() => expect(useNavigation.getState().queue.filter).toEqual({ overdue: true }))
  })

  test('opens the help, which lists the keys of the screen although both are dialogs', async () => {
    show()
    key('k', { ctrlKey: true })
    fireEvent.change(await screen.findByRole('combobox'), { target: { value: '全部快捷键' } })
    key('Enter')
    const help = within(await screen.findByRole('dialog', { name: '全部快捷键' }))
    expect(help.getByText('打开命令面板')).toBeTruthy()
    expect(help.getByText('去交付')).toBeTruthy()
  })
})

test('? lists the keys of the list that is open, Esc closes it', async () => {
  useNavigation.setState({ screen: 'delivery' })
  show()
  await screen.findByText('20261')
  key('?')
  const help = within(await screen.findByRole('dialog', { name: '全部快捷键' }))
  expect(within(help.getByRole('region', { name: '列表' })).getByText('打开这一单')).toBeTruthy()
  key('Escape')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('g d goes to delivery, Alt ← comes back', async () => {
  show()
  key('g')
  key('d')
  expect(await screen.findByRole('grid', { name: '订单' })).toBeTruthy()
  key('ArrowLeft', { altKey: true })
  expect(await screen.findByRole('heading', { name: '工作台' })).toBeTruthy()
})

describe('undo', () => {
  const withUndo: Session = {
    ...session,
    undo: [undoItem, { ...undoItem, target: { kind: 'group', id: 'g1' }, count: 3, open: false }],
  }

  test('the menu names what can be taken back and what no longer can', async () => {
    const desk = show({}, withUndo)
    const button = screen.getByRole('button', { name: '撤销' })
    expect(button.getAttribute('aria-description')).toBe('1 项可撤销')
    fireEvent.click(button)
    expect((await screen.findAllByRole('menuitem')).map((item) => item.textContent)).toEqual([
      '10:26 确认需求 · 20261',
      '10:26 确认需求 × 3 · 20261 · 已不能撤销',
    ])
    fireEvent.click(screen.getAllByRole('menuitem')[0] as Element)
    await waitFor(() => expect(useToast.getState().toast?.text).toBe('已撤销 1 项'))
    expect(desk.calls('undo.run')).toEqual([{ target: undoItem.target }])
  })

  test('Ctrl Z takes the latest back; refused, it says by what (W23)', async () => {
    const refusedBy = [{ clause: 'W23', reason: 'already-filled-in' }]
    const desk = show(
      {
        'undo.run': () => ({ undone: 0, kept: [{ stream: streamOf(1), orderId: '20261', refusedBy }] }),
        'rulebook.get': () => [],
      },
      withUndo,
    )
    key('z', { ctrlKey: true })
    expect(await screen.findByText('已标记回填，控制台里已经有了')).toBeTruthy()
    expect(desk.calls('undo.run')).toHaveLength(1)
  })

  test('Ctrl Z takes back what the toast on show offers, which need not be an act of the list', () => {
    const desk = show({}, withUndo)
    let taken = 0
    act(() =>
      showDone('已保存', () => {
        taken += 1
      }),
    )
    key('z', { ctrlKey: true })
    expect(taken).toBe(1)
    expect(useToast.getState().toast).toBeNull()
    expect(desk.calls('undo.run')).toEqual([])
  })
})

describe('the practice desk', () => {
  test('moves today forward only, and says where it is', async () => {
    const desk = show({ 'practice.move-today': ({ to }) => ({ ...session, now: to }) })
    fireEvent.click(screen.getByRole('button', { name: '移动今天' }))
    const dialog = within(await screen.findByRole('dialog', { name: '移动今天' }))
    const target = dialog.getByRole('textbox', { name: '新的今天' })
    fireEvent.change(target, { target: { value: '2026-09-01 09:00' } })
    fireEvent.click(dialog.getByRole('button', { name: '移动' }))
    expect(dialog.getByText('请写成 2026-12-01 09:00，且晚于现在')).toBeTruthy()
    expect(desk.calls('practice.move-today')).toEqual([])
    fireEvent.change(target, { target: { value: '2026-09-24 10:26' } })
    fireEvent.click(dialog.getByRole('button', { name: '加 5 天' }))
    fireEvent.click(dialog.getByRole('button', { name: '移动' }))
    await waitFor(() => expect(desk.calls('practice.move-today')).toEqual([{ to: after(NOW, 6 * DAY) }]))
    await waitFor(() => expect(useToast.getState().toast?.text).toBe('今天移到 09-29 周二 10:26'))
  })

  test('a real desk has no movable today', () => {
    show({}, { ...session, practice: false })
    expect(screen.queryByRole('button', { name: '移动今天' })).toBeNull()
  })
})

test('the status bar says how fresh each marketplace is: as its stalest shop', () => {
  const at = after(NOW, -DAY)
  show(
    {},
    {
      ...session,
      freshness: [
        { shopId: 'tencent:1001', at: NOW },
        { shopId: 'tencent:1002', at },
        { shopId: 'qingcloud:77', at: null },
      ],
    },
  )
  expect(screen.getByText('数据：腾讯云 09-22 10:26 · 青云 未导入')).toBeTruthy()
})

test('the person is named by what the button shows, and chosen from the people', async () => {
  const desk = show()
  fireEvent.click(screen.getByRole('button', { name: '陈立 · 实施' }))
  fireEvent.click(await screen.findByRole('menuitemradio', { name: '何晓 · 主管' }))
  await waitFor(() => expect(desk.calls('session.choose-person')).toEqual([{ personId: 'p2' }]))
})

test('a list pasted anywhere begins an import; a word does not, nor one pasted into a field', async () => {
  show()
  paste(document.body, '202696167370577')
  expect(usePanels.getState().open).toBeNull()
  key('k', { ctrlKey: true })
  paste(await screen.findByRole('combobox'), '订单号\t客户\n1\t2')
  expect(usePanels.getState().open).toBe('palette')
  closePanel()
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  paste(document.body, '订单号\t客户\n1\t2')
  expect(usePanels.getState()).toMatchObject({ open: 'import', importFrom: { text: '订单号\t客户\n1\t2' } })
})

test('first run offers an empty desk or a practice desk, and what was chosen is the session', async () => {
  const desk = fakeDesk({ ...answers, 'session.choose-desk': () => session })
  queryClient.clear()
  mount(<FirstRun />)
  expect(screen.getByRole('button', { name: '用空桌面开始' })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '用练习桌面开始' }))
  await waitFor(() => expect(queryClient.getQueryData(['session.get', null])).toBe(session))
  expect(desk.calls('session.choose-desk')).toEqual([{ desk: 'practice' }])
})
