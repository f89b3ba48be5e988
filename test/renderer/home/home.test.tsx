// @vitest-environment jsdom
// 工作台: what is due, who may appeal, what the next days bring; every number leads to its orders.
import { NOW, fakeDesk, session } from '../fake-desk.ts'
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { initialQueue, useNavigation } from '../../../renderer/actions/navigation.ts'
import { usePanels } from '../../../renderer/actions/panels.ts'
import { queryClient } from '../../../renderer/api/queries.ts'
import { HomeScreen } from '../../../renderer/features/home/home-screen.tsx'
import { setLanguage } from '../../../renderer/text/text.ts'
import { setClock } from '../../../renderer/ui/clock.ts'
import type { Home } from '../../../shared/contract/desk.ts'
import { DAY, HOUR, after } from '../../../shared/kernel/instant.ts'
import { giveLayout } from '../../ui/layout.ts'
import { mount } from '../mount.tsx'
import { row, streamOf } from '../orders.ts'

giveLayout(1400, 600)

const home: Home = {
  at: NOW,
  due: [row(1), row(2, { assignee: 'p2' })],
  dueTotal: 5,
  overdueTotal: 2,
  radar: {
    now: {
      total: 4,
      rows: [3, 4, 5].map((n) => row(n, { appealableFrom: after(NOW, -HOUR), appealGround: 'T10' })),
    },
    tomorrow: { total: 1, rows: [row(6, { appealableFrom: after(NOW, 20 * HOUR), appealGround: 'T10' })] },
    threeDays: { total: 0, rows: [] },
  },
  fillIn: {
    total: 2,
    items: [0, -2].map((days, n) => ({
      actId: `a${n}`,
      stream: streamOf(7 + n),
      marketplace: 'tencent',
      shopId: 'tencent:1001',
      orderId: `2026${7 + n}`,
      customerName: `客户${7 + n}`,
      command: 'result.submit',
      at: after(NOW, days * DAY),
      by: null,
      fields: [],
      filled: null,
    })),
  },
  load: Array.from({ length: 14 }, (_, n) => ({
    day: `2026-09-${23 + n > 30 ? '30' : String(23 + n)}`,
    due: n === 0 ? 3 : 1,
    overdue: n === 0 ? 2 : 0,
    dayOff: n === 3 ? ('weekend' as const) : null,
    makeUp: false,
    holidayName: null,
  })),
  shops: [
    { shopId: 'tencent:1001', overdue: 2, appealable: 4, openOrders: 9, fillIn: 2 },
    { shopId: 'qingcloud:77', overdue: 0, appealable: 0, openOrders: 3, fillIn: 0 },
  ],
  invoices: { due: 0, overdue: 0 },
  waiting: { flagged: 1, conflicts: 0, unknownStage: 2 },
}

const show = async (shown: Home = home) => {
  const desk = fakeDesk({ 'home.get': () => shown })
  mount(<HomeScreen />)
  await screen.findByRole('heading', { name: '今天到期与逾期' })
  return desk
}
const panel = (name: string) => within(screen.getByRole('region', { name }))
const queue = () => useNavigation.getState().queue

beforeEach(() => {
  setLanguage('zh')
  setClock(() => NOW)
  useNavigation.setState({ screen: 'home', queue: initialQueue, order: null, view: 'drawer', trail: [], shops: [] })
})
afterEach(cleanup)

test('service staff see their own first and can see all', async () => {
  await show()
  const due = panel('今天到期与逾期')
  expect(due.queryByText('20262')).toBeNull()
  fireEvent.click(due.getByRole('radio', { name: '全部' }))
  expect(due.getByText('20262')).toBeTruthy()
  fireEvent.click(due.getByText('20261'))
  expect(useNavigation.getState()).toMatchObject({ screen: 'delivery', order: streamOf(1) })
})

test('what does not fit leads to the same orders in delivery', async () => {
  await show()
  fireEvent.click(screen.getByRole('button', { name: '另 3 项，去交付查看' }))
  expect(queue().filter).toEqual({ turn: 'provider', dueWithinHours: 24 })
})

const asManager = async (): Promise<void> => {
  await show()
  fireEvent.click(screen.getByRole('radio', { name: '主管' }))
}

describe('the manager', () => {
  test('"are we safe" is answered without a click, in one sentence', async () => {
    await asManager()
    expect(screen.getByText('2 单我方逾期，4 单客户此刻可申诉')).toBeTruthy()
  })
  test.each([
    ['我方逾期 2', { shops: ['tencent:1001'], overdue: true }],
    ['客户可申诉 4', { shops: ['tencent:1001'], appealable: true }],
  ])('%s opens its orders', async (name, filter) => {
    await asManager()
    fireEvent.click(screen.getByRole('button', { name }))
    expect(useNavigation.getState().screen).toBe('delivery')
    expect(queue().filter).toEqual(filter)
  })
  test('what waits for a person leads to the facts against the rules', async () => {
    await asManager()
    fireEvent.click(screen.getByRole('button', { name: '等人处理：1 条与规则不符的记录，2 单阶段待选定' }))
    expect(queue().filter).toEqual({ flagged: true })
  })
})

test('T10 the radar tells since when and until when, and leads on', async () => {
  await show()
  const now = panel('现在')
  expect(now.getAllByText('已 1 小时 0 分')).toHaveLength(3)
  expect(panel('今明两天').getByText('周四 06:26')).toBeTruthy()
  fireEvent.click(now.getByRole('button', { name: '另 1 单' }))
  expect(queue().filter).toEqual({ appealable: true })
})

test('the load reads without its colours: today holds what is overdue besides what falls due', async () => {
  await show()
  const days = screen.getAllByRole('listitem').map((day) => day.getAttribute('aria-label'))
  expect(days).toContain('2026-09-23 3 件，另逾期 2 件')
  expect(days).toContain('2026-09-26 1 件，周末')
})

test('W14 what the console lacks is listed with its day', async () => {
  await show()
  const fill = panel('待回填')
  expect(fill.getByText('10:26')).toBeTruthy()
  expect(fill.getByText('09-21')).toBeTruthy()
  fireEvent.click(fill.getByRole('button', { name: '逐项复制到控制台' }))
  expect(useNavigation.getState().screen).toBe('fill-in')
})

test('an empty desk offers the first step', async () => {
  const nothing = { total: 0, rows: [] }
  fakeDesk({
    'home.get': () => ({
      ...home,
      due: [],
      dueTotal: 0,
      overdueTotal: 0,
      radar: { now: nothing, tomorrow: nothing, threeDays: nothing },
      shops: [],
    }),
  })
  queryClient.setQueryData(['session.get', null], { ...session, shops: [] })
  mount(<HomeScreen />)
  fireEvent.click(await screen.findByRole('button', { name: '导入' }))
  expect(usePanels.getState().open).toBe('import')
})
