// @vitest-environment jsdom
// 投诉: the stopwatch that runs by the desk's clock (A18.16), the course of a complaint, and the lists beside it.
import { NOW, Refusal, fakeDesk } from '../fake-desk.ts'
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { AppealsScreen } from '../../../renderer/features/appeals/appeals-screen.tsx'
import { useAppealPlace } from '../../../renderer/features/appeals/use-appeals.ts'
import { setLanguage } from '../../../renderer/text/text.ts'
import { setClock } from '../../../renderer/ui/clock.ts'
import type { ComplaintRow } from '../../../shared/contract/appeals.ts'
import { DAY, MINUTE, SECOND, after } from '../../../shared/kernel/instant.ts'
import { giveLayout } from '../../ui/layout.ts'
import { mount } from '../mount.tsx'
import { row as queueRow } from '../orders.ts'
import { SHOP, account, row as accountRow } from '../compliance/made-account.ts'

giveLayout(1400, 600)

const complaint = (over: Partial<ComplaintRow> = {}): ComplaintRow => ({
  shopId: SHOP,
  complaint: 'TS-1',
  receivedAt: after(NOW, -12 * MINUTE),
  dueAt: after(NOW, 18 * MINUTE),
  answeredAt: null,
  answeredBy: null,
  file: {
    version: 1,
    at: NOW,
    person: '陈立',
    value: {
      text: '迁移后打不开',
      orderId: '20267',
      log: [{ at: after(NOW, -5 * MINUTE), person: '陈立', text: '已致电' }],
      attachments: [],
    },
  },
  ...over,
})

const nothing = { total: 0, rows: [] }
const answers = {
  'account.list': () => [accountRow()],
  'account.get': () => account(),
  'appeal.complaints': () => [complaint()],
  'appeal.cases': () => [],
  'appeal.list': () => nothing,
  'appeal.appealable': () => ({ now: nothing, soon: nothing }),
  'draft.get': () => null,
  'draft.save': () => ({ savedAt: NOW }),
} as const

const panel = async () => within(await screen.findByRole('region', { name: '投诉' }))

beforeEach(() => {
  setLanguage('zh')
  setClock(() => NOW)
  useAppealPlace.setState({ tab: 'complaints', word: '' })
})
afterEach(() => {
  vi.useRealTimers()
  cleanup()
})

describe('a complaint', () => {
  test('counts its time down second by second, and says so when it is over', async () => {
    fakeDesk(answers)
    mount(<AppealsScreen />)
    const watch = (await panel()).getByRole('timer')
    expect(watch.textContent).toBe('18:00')
    setClock(() => after(NOW, 18 * MINUTE + 61 * SECOND))
    await waitFor(() => expect(watch.textContent).toBe('01:01'), { timeout: 3000 })
    expect((await panel()).getByText('已超时')).toBeTruthy()
    expect((await panel()).getByText(/没有人答复，已在 .* 提醒所有主管/)).toBeTruthy()
  })

  test('shows what it says and what was done, and takes a line more (IME keys apart)', async () => {
    const desk = fakeDesk({ ...answers, 'account.log-complaint': () => ({ version: 2 }) })
    mount(<AppealsScreen />)
    const shown = await panel()
    expect(shown.getByText('迁移后打不开')).toBeTruthy()
    expect(shown.getByRole('list', { name: '经过' }).textContent).toContain('已致电')
    const note = shown.getByRole('textbox', { name: '处理经过' })
    fireEvent.change(note, { target: { value: '客户确认恢复' } })
    fireEvent.keyDown(note, { key: 'Enter', ctrlKey: true, isComposing: true })
    expect(desk.calls('account.log-complaint')).toEqual([])
    await act(async () => void fireEvent.keyDown(note, { key: 'Enter', ctrlKey: true }))
    expect(desk.calls('account.log-complaint')).toEqual([{ shopId: SHOP, item: 'TS-1', text: '客户确认恢复' }])
    await waitFor(() => expect(note).toHaveProperty('value', ''))
  })

  test('answered, says how long it took and by whom', async () => {
    const answered = complaint({ answeredAt: after(NOW, -2 * MINUTE), answeredBy: '何晓' })
    fakeDesk({ ...answers, 'appeal.complaints': () => [answered] })
    mount(<AppealsScreen />)
    const shown = await panel()
    expect(shown.getByRole('timer').textContent).toBe('10:00')
    expect(shown.getByText('答复用时')).toBeTruthy()
    expect(shown.queryByRole('button', { name: '答复投诉' })).toBeNull()
    expect(screen.getByRole('grid', { name: '投诉列表' }).textContent).toContain('何晓')
  })
})

describe('the lists', () => {
  test('count what waits, and orders open to an appeal say since when and why (T10)', async () => {
    const open = queueRow(7, { appealableFrom: after(NOW, -DAY), appealGround: 'T10' })
    fakeDesk({ ...answers, 'appeal.appealable': () => ({ now: { total: 1, rows: [open] }, soon: nothing }) })
    mount(<AppealsScreen />)
    fireEvent.click(await screen.findByRole('tab', { name: '可申诉' }))
    const grid = await screen.findByRole('grid', { name: '可申诉的订单' })
    expect(grid.textContent).toContain('已 1 天 0 小时')
    expect(grid.textContent).toContain('我方环节超过时限')
    expect(screen.getByRole('tab', { name: '投诉' }).textContent).toContain('1')
  })

  test('say what would stand there, that nothing fits, and that they can’t be read', async () => {
    fakeDesk({ ...answers, 'appeal.complaints': () => [] })
    mount(<AppealsScreen />)
    expect(await screen.findByText('没有投诉')).toBeTruthy()
    fireEvent.change(screen.getByRole('searchbox', { name: '找订单、客户、编号' }), { target: { value: '没有' } })
    expect(await screen.findByRole('button', { name: '清除搜索' })).toBeTruthy()
    cleanup()
    fakeDesk({ ...answers, 'appeal.complaints': () => new Refusal('store-broken') })
    mount(<AppealsScreen />)
    expect(await screen.findByRole('alert')).toBeTruthy()
  })
})
