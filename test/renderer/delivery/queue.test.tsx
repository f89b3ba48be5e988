// @vitest-environment jsdom
// The queue: what it asks main for, how it is walked, ticked and acted on at once, and what it saves and exports.
import { Refusal, fakeDesk } from '../fake-desk.ts'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { initialQueue, useNavigation } from '../../../renderer/actions/navigation.ts'
import { useRemembered } from '../../../renderer/actions/remembered.ts'
import { queryClient } from '../../../renderer/api/queries.ts'
import { DeliveryScreen } from '../../../renderer/features/delivery/delivery-screen.tsx'
import { setLanguage } from '../../../renderer/text/text.ts'
import { closeBasis } from '../../../renderer/ui/basis-store.ts'
import { useToast } from '../../../renderer/ui/toasts.ts'
import type { GroupOutcome } from '../../../shared/contract/outcomes.ts'
import type { SavedView } from '../../../shared/contract/desk.ts'
import { giveLayout } from '../../ui/layout.ts'
import type { Answers } from '../fake-desk.ts'
import { mount } from '../mount.tsx'
import { detail, page, row, streamOf } from '../orders.ts'

giveLayout(1400, 600)

const rows = [row(1), row(2), row(3)]
const outcome: GroupOutcome = {
  groupId: 'g1',
  accepted: 2,
  refused: 1,
  outcomes: [
    { stream: streamOf(1), orderId: '20261', verdict: { ok: true, actId: 'a1', notices: [], flags: [], moved: true } },
    {
      stream: streamOf(2),
      orderId: '20262',
      verdict: { ok: false, refusedBy: [{ clause: 'T5', reason: 'wrong-stage' }] },
    },
    { stream: streamOf(3), orderId: '20263', verdict: { ok: true, actId: 'a3', notices: [], flags: [], moved: true } },
  ],
}
const view: SavedView = {
  id: 'v1',
  screen: 'delivery',
  name: '我的逾期',
  state: { query: { ...initialQueue, tab: 'implementing', filter: { overdue: true } }, hidden: ['product'] },
}

const answers: Answers = {
  'queue.page': () => page(rows),
  'queue.products': () => ['服务器迁移'],
  'view.list': () => [view],
  'view.save': (input) => ({ ...input, id: 'v2' }),
  'queue.export': () => ({ path: '/tmp/交付.xlsx', rows: 3 }),
  'template.list': () => [{ id: 't1', command: 'requirement.confirm', title: '材料齐全', text: '材料齐全，按期实施' }],
  'order.perform-many': () => outcome,
  'order.assign': () => ({ changed: 1 }),
  'undo.list': () => [],
  'undo.run': () => ({ undone: 2, kept: [] }),
  'draft.get': () => null,
  'order.get': ({ stream }) => detail(rows.find((each) => each.stream === stream) ?? row(1)),
}

const list = (): HTMLElement => screen.getByRole('grid', { name: '订单' })
const show = async (given: Answers = {}) => {
  const desk = fakeDesk({ ...answers, ...given })
  mount(<DeliveryScreen />)
  await screen.findByText('20261')
  return desk
}
const key = (pressed: string, more: KeyboardEventInit = {}): void => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key: pressed, ...more })
}
const menu = async (button: string, item: string): Promise<void> => {
  fireEvent.click(screen.getByRole('button', { name: button }))
  fireEvent.click(await screen.findByRole('menuitem', { name: item }))
}

beforeEach(() => {
  setLanguage('zh')
  useNavigation.setState({ screen: 'delivery', queue: initialQueue, order: null, view: 'drawer', trail: [], shops: [] })
  useRemembered.setState({ hiddenColumns: ['amount', 'paidAt', 'updatedAt'], sort: 'deadline', descending: false })
})
afterEach(() => {
  cleanup()
  closeBasis()
})

describe('what is asked for', () => {
  test('opens on every stage, sorted by the next own deadline, with the focus on the list', async () => {
    const desk = await show()
    expect(desk.calls('queue.page')).toEqual([{ ...initialQueue, cursor: null, limit: 100 }])
    expect(document.activeElement).toBe(list())
    expect(screen.getByRole('tab', { name: '待确认需求' }).textContent).toBe('待确认需求3')
  })

  test('a tab, the search, a filter and a column head each change the question', async () => {
    const desk = await show()
    fireEvent.click(screen.getByRole('tab', { name: '实施中' }))
    await waitFor(() => expect(desk.calls('queue.page').at(-1)?.tab).toBe('implementing'))
    key('/')
    expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: '找订单、客户' }))
    fireEvent.change(document.activeElement as Element, { target: { value: '白鹭' } })
    await waitFor(() => expect(desk.calls('queue.page').at(-1)?.filter).toEqual({ text: '白鹭' }))
    fireEvent.click(screen.getByRole('button', { name: '剩余时间' }))
    fireEvent.click(await screen.findByRole('checkbox', { name: '已逾期' }))
    await waitFor(() => expect(desk.calls('queue.page').at(-1)?.filter).toEqual({ text: '白鹭', overdue: true }))
    fireEvent.click(screen.getByRole('button', { name: '客户' }))
    await waitFor(() => expect(desk.calls('queue.page').at(-1)).toMatchObject({ sort: 'customer', descending: false }))
    expect(useRemembered.getState().sort).toBe('customer')
  })

  test('the window bar’s shops narrow the question without becoming a filter of the list', async () => {
    useNavigation.setState({ shops: ['tencent:1002'] })
    const desk = await show()
    expect(desk.calls('queue.page').at(-1)?.filter).toEqual({ shops: ['tencent:1002'] })
    fireEvent.change(screen.getByRole('searchbox', { name: '找订单、客户' }), { target: { value: 'a' } })
    await waitFor(() => expect(desk.calls('queue.page').at(-1)?.filter).toEqual({ text: 'a', shops: ['tencent:1002'] }))
    expect(useNavigation.getState().queue.filter).toEqual({ text: 'a' })
  })

  test('an error says what to do, and asking again brings the rows', async () => {
    let broken = true
    fakeDesk({ ...answers, 'queue.page': () => (broken ? new Refusal('io-failed') : page(rows)) })
    mount(<DeliveryScreen />)
    expect(await screen.findByText('没有完成：读写磁盘失败')).toBeTruthy()
    broken = false
    fireEvent.click(screen.getByRole('button', { name: '重试' }))
    expect(await screen.findByText('20261')).toBeTruthy()
  })

  test('an empty desk offers to paste; a filter that fits nothing offers to clear it', async () => {
    fakeDesk({ ...answers, 'queue.page': () => page([]) })
    mount(<DeliveryScreen />)
    expect(await screen.findByText('这里还没有订单')).toBeTruthy()
    useNavigation.setState({ queue: { ...initialQueue, filter: { overdue: true } } })
    expect(await screen.findByText('没有符合的订单')).toBeTruthy()
    fireEvent.click(screen.getAllByRole('button', { name: '清除筛选' }).at(-1) as Element)
    await waitFor(() => expect(useNavigation.getState().queue.filter).toEqual({}))
  })
})

describe('walking', () => {
  test('j and k move, Enter opens the drawer with the note focused, Esc gives the list its focus back', async () => {
    const desk = await show()
    key('j')
    key('j')
    key('k')
    key('Enter')
    const note = await screen.findByRole('textbox', { name: '备注' })
    expect(desk.calls('order.get')).toEqual([{ stream: streamOf(2) }])
    expect(document.activeElement).toBe(note)
    key('Escape')
    await waitFor(() => expect(screen.queryByRole('textbox', { name: '备注' })).toBeNull())
    expect(document.activeElement).toBe(list())
  })

  test('Alt J goes on to the next order, with its own empty note focused', async () => {
    await show()
    key('Enter')
    const first = await screen.findByRole('textbox', { name: '备注' })
    fireEvent.change(first, { target: { value: '给第一单' } })
    key('j', { altKey: true, code: 'KeyJ' })
    await screen.findByRole('heading', { name: '20262' })
    const second = await screen.findByRole('textbox', { name: '备注' })
    expect((second as HTMLTextAreaElement).value).toBe('')
    expect(document.activeElement).toBe(second)
  })

  test('once an act has taken the order out of the list, the next one is the row in its place', async () => {
    let left = rows
    const desk = await show({ 'queue.page': () => page(left) })
    key('j')
    key('Enter')
    await screen.findByRole('heading', { name: '20262' })
    left = [row(1), row(3)]
    await queryClient.invalidateQueries({ queryKey: ['queue.page'] })
    await waitFor(() => expect(within(list()).queryByText('20262')).toBeNull())
    key('j', { altKey: true, code: 'KeyJ' })
    await screen.findByRole('heading', { name: '20263' })
    expect(desk.calls('order.get').at(-1)).toEqual({ stream: streamOf(3) })
  })
})

describe('many at once', () => {
  test('a batch asks for one text, shows a verdict a row and one undo', async () => {
    const desk = await show()
    key('a', { ctrlKey: true })
    fireEvent.click(await screen.findByRole('button', { name: '确认需求' }))
    const dialog = await screen.findByRole('dialog', { name: '确认需求 · 3 单' })
    fireEvent.click(within(dialog).getByRole('button', { name: '确认需求' }))
    expect(within(dialog).getByText('请填写备注')).toBeTruthy()
    fireEvent.click(within(dialog).getByRole('button', { name: '材料齐全' }))
    fireEvent.click(within(dialog).getByRole('button', { name: '确认需求' }))
    const verdicts = await screen.findByRole('table', { name: '确认需求的结果' })
    expect(desk.calls('order.perform-many')).toEqual([
      {
        selection: { kind: 'all-matching', query: initialQueue },
        command: 'requirement.confirm',
        with: { note: '材料齐全，按期实施' },
      },
    ])
    expect(
      within(verdicts)
        .getAllByRole('row')
        .map((line) => line.textContent),
    ).toEqual(['订单结果', '20262T5 当前阶段没有这一步', '20261 已完成', '20263 已完成'])
    useToast.getState().toast?.undo?.()
    await waitFor(() => expect(desk.calls('undo.run')).toEqual([{ target: { kind: 'group', id: 'g1' } }]))
  })

  test('all but one unticked means exactly that, however few rows are loaded', async () => {
    const desk = await show({
      'queue.page': ({ cursor }) => (cursor === null ? page(rows, 5000) : { ...page([], 5000), next: null }),
    })
    key('a', { ctrlKey: true })
    fireEvent.click(screen.getByRole('checkbox', { name: '选中 20262' }))
    expect(screen.getByText('已选 4,999')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '指派' }))
    fireEvent.click(await screen.findByRole('menuitem', { name: '何晓' }))
    await waitFor(() =>
      expect(desk.calls('order.assign')).toEqual([
        { selection: { kind: 'all-matching', query: initialQueue, except: [streamOf(2)] }, personId: 'p2' },
      ]),
    )
  })

  test('another question forgets the ticks', async () => {
    await show()
    fireEvent.click(screen.getByRole('checkbox', { name: '选中 20261' }))
    expect(screen.getByText('已选 1')).toBeTruthy()
    fireEvent.click(screen.getByRole('tab', { name: '已完成' }))
    await waitFor(() => expect(screen.queryByText('已选 1')).toBeNull())
  })
})

describe('views and export', () => {
  test('a saved view brings its tab, filter and columns back', async () => {
    const desk = await show()
    fireEvent.click(screen.getByRole('button', { name: '视图' }))
    fireEvent.click(await screen.findByRole('menuitemradio', { name: '我的逾期' }))
    await waitFor(() =>
      expect(desk.calls('queue.page').at(-1)).toMatchObject({ tab: 'implementing', filter: { overdue: true } }),
    )
    expect(useRemembered.getState().hiddenColumns).toEqual(['product'])
  })

  test('what is shown can be saved under a name', async () => {
    const desk = await show()
    fireEvent.click(screen.getByRole('button', { name: '视图' }))
    fireEvent.click(await screen.findByRole('menuitemradio', { name: '存为视图' }))
    fireEvent.change(await screen.findByRole('textbox', { name: '视图名称' }), { target: { value: ' 今天 ' } })
    fireEvent.click(screen.getByRole('button', { name: '存为视图' }))
    await waitFor(() =>
      expect(desk.calls('view.save')).toEqual([
        {
          id: null,
          screen: 'delivery',
          name: '今天',
          state: { query: initialQueue, hidden: ['amount', 'paidAt', 'updatedAt'] },
        },
      ]),
    )
  })

  test('the export holds what is shown; contacts only when asked for', async () => {
    const desk = await show()
    await menu('导出', '导出 xlsx')
    await waitFor(() => expect(useToast.getState().toast?.text).toBe('已导出 3 行到 /tmp/交付.xlsx'))
    await menu('导出', '导出 CSV（含联系方式，会留记录）')
    await waitFor(() => expect(desk.calls('queue.export')).toHaveLength(2))
    expect(desk.calls('queue.export').map(({ format, personal }) => [format, personal])).toEqual([
      ['xlsx', false],
      ['csv', true],
    ])
    expect(desk.calls('queue.export')[0]?.columns).toEqual([
      'order',
      'due',
      'customer',
      'product',
      'stage',
      'turn',
      'rejections',
      'fillIn',
      'assignee',
    ])
  })
})

test('the desk’s own words follow the language', async () => {
  setLanguage('en')
  await show()
  expect(screen.getByRole('grid', { name: 'Orders' })).toBeTruthy()
})
