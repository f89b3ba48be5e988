// @vitest-environment jsdom
// 合规: what a shop stands at and why, what one more mistake would cost, its cases, and having nothing to show (A9.5, A19–A21).
import { NOW, Refusal, fakeDesk, session } from '../fake-desk.ts'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { ALL_SHOPS, chooseShops, useNavigation } from '../../../renderer/actions/navigation.ts'
import { ComplianceScreen } from '../../../renderer/features/compliance/compliance-screen.tsx'
import { setLanguage } from '../../../renderer/text/text.ts'
import { setClock } from '../../../renderer/ui/clock.ts'
import type { ApiInput } from '../../../shared/contract/api.ts'
import { queryClient } from '../../../renderer/api/queries.ts'
import { mount } from '../mount.tsx'
import { SHOP, account, row, supposed } from './made-account.ts'

const pointsOf = ({ steps }: ApiInput<'account.what-if'>): number => Number(steps[0]?.with['points'] ?? 0)

const answers = {
  'account.list': () => [row()],
  'account.get': () => account(),
  'account.basis': () => null,
  'account.what-if': (input: ApiInput<'account.what-if'>) => supposed(pointsOf(input)),
  'view.list': () => [],
} as const

const panel = (name: string) => screen.findByRole('region', { name })

beforeEach(() => {
  setLanguage('zh')
  setClock(() => NOW)
  useNavigation.setState({ screen: 'compliance', accountShop: null, complianceTab: 'overview' })
})
afterEach(() => {
  cleanup()
  chooseShops([])
})

describe('an account', () => {
  test('shows points against expulsion, the deposit against what is required, and what the numbers may still become', async () => {
    fakeDesk(answers)
    mount(<ComplianceScreen />)
    const points = within(await panel('违规扣分'))
    expect(points.getByRole('button', { name: '14' })).toBeTruthy()
    expect(points.getByText('还剩 10 分到清退')).toBeTruthy()
    expect(points.getByText('已过半')).toBeTruthy()
    // Possible, not counted: an unanswered complaint may be decided to be a violation.
    expect(points.getByText(/1 项逾期，可能被记分/)).toBeTruthy()
    expect(points.getByRole('button', { name: /A18\.16/ })).toBeTruthy()
    const deposit = within(await panel('保证金'))
    expect(deposit.getByRole('button', { name: '22,500.00' })).toBeTruthy()
    expect(deposit.getAllByText('缺 7,500.00')).toHaveLength(2)
    expect(deposit.getByText('推定')).toBeTruthy()
    expect(deposit.getByText('再扣一次，此后一年平台可要求再缴 10,000.00')).toBeTruthy()
    expect(deposit.getByText('不补：从下期结算扣 7,500.00')).toBeTruthy()
  })

  test('shows another year’s cases as wiped, and never adds them to this year’s', async () => {
    fakeDesk(answers)
    mount(<ComplianceScreen />)
    const points = within(await panel('违规扣分'))
    fireEvent.click(points.getByRole('button', { name: '年度' }))
    fireEvent.click(await screen.findByRole('menuitemradio', { name: '2025 自然年' }))
    expect(points.getByRole('button', { name: '4' })).toBeTruthy()
    expect(points.getByText('已归零')).toBeTruthy()
  })

  test('lists every case with its clause and whether it still counts', async () => {
    fakeDesk(answers)
    mount(<ComplianceScreen />)
    fireEvent.click(await screen.findByRole('tab', { name: '违规案卷' }))
    const table = within(await screen.findByRole('table', { name: '违规案卷' }))
    expect(table.getAllByRole('row')).toHaveLength(4)
    expect(table.getAllByText('已认定')).toHaveLength(2)
    expect(table.getByText('已归零')).toBeTruthy()
  })
})

describe('if it happened once more', () => {
  test('asks with what is typed, says what follows, and puts everything back', async () => {
    const desk = fakeDesk(answers)
    mount(<ComplianceScreen />)
    const whatIf = within(await panel('如果再有一次'))
    await waitFor(() => expect(whatIf.getByRole('status').textContent).toContain('不会清退'))
    fireEvent.change(whatIf.getByRole('textbox', { name: '扣分' }), { target: { value: '10' } })
    await waitFor(() => expect(whatIf.getByRole('status').textContent).toContain('会被清退'))
    expect(whatIf.getByText('不能再申请')).toBeTruthy()
    expect(screen.getByRole('img', { name: '违规扣分 14/24，推演再扣 10' })).toBeTruthy()
    expect(desk.calls('account.what-if').at(-1)).toMatchObject({
      shopId: SHOP,
      steps: [{ command: 'violation.record', by: 'platform', at: null, with: { points: 10 } }],
    })
    fireEvent.click(whatIf.getByRole('button', { name: '复原' }))
    await waitFor(() => expect(whatIf.getByRole('status').textContent).toContain('不会清退'))
    expect(desk.calls('account.perform')).toEqual([])
    expect(desk.calls('account.record-fact')).toEqual([])
  })

  test('says what is wrong with a field, and asks nothing meanwhile', async () => {
    const desk = fakeDesk(answers)
    mount(<ComplianceScreen />)
    const whatIf = within(await panel('如果再有一次'))
    await waitFor(() => expect(whatIf.getByRole('status')).toBeTruthy())
    const asked = desk.calls('account.what-if').length
    fireEvent.change(whatIf.getByRole('textbox', { name: '扣分' }), { target: { value: '半分' } })
    expect(await whatIf.findByText('扣分请写成 0 以上的整数')).toBeTruthy()
    await waitFor(() => expect(whatIf.queryByRole('status')).toBeNull())
    fireEvent.change(whatIf.getByRole('textbox', { name: '认定日' }), { target: { value: '2026-01-01' } })
    expect(await whatIf.findByText('日期请写成 2026-12-01，不早于今天')).toBeTruthy()
    expect(desk.calls('account.what-if')).toHaveLength(asked)
  })

  test('is kept as a scenario that can be looked at again', async () => {
    const saved: ApiInput<'view.save'>[] = []
    fakeDesk({
      ...answers,
      'view.list': () => saved.map(({ screen: of, name, state }, n) => ({ id: `s${n}`, screen: of, name, state })),
      'view.save': (input) => {
        saved.push(input)
        return { id: 's0', screen: input.screen, name: input.name, state: input.state }
      },
    })
    mount(<ComplianceScreen />)
    const whatIf = within(await panel('如果再有一次'))
    fireEvent.change(whatIf.getByRole('textbox', { name: '扣分' }), { target: { value: '7' } })
    fireEvent.click(await whatIf.findByRole('button', { name: '存为情景' }))
    fireEvent.change(await screen.findByRole('textbox', { name: '情景名称' }), { target: { value: '再扣七分' } })
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '存为情景' }))
    expect(await whatIf.findByRole('button', { name: '情景' })).toBeTruthy()
    expect(saved).toMatchObject([{ id: null, screen: 'compliance.what-if', name: '再扣七分', state: { points: '7' } }])
    fireEvent.click(whatIf.getByRole('button', { name: '复原' }))
    fireEvent.click(whatIf.getByRole('button', { name: '情景' }))
    fireEvent.click(await screen.findByRole('menuitemradio', { name: '再扣七分' }))
    expect(whatIf.getByRole('textbox', { name: '扣分' })).toHaveProperty('value', '7')
  })
})

describe('where there is no account to show', () => {
  test('a shop without one offers to open it, and asks for a category first (D2)', async () => {
    const desk = fakeDesk({
      ...answers,
      'account.list': () => [row({ summary: null })],
      'account.open': () => ({ actId: 'a1' }),
    })
    mount(<ComplianceScreen />)
    fireEvent.click(await screen.findByRole('button', { name: '建立店铺账户' }))
    const dialog = within(await screen.findByRole('dialog'))
    fireEvent.click(dialog.getByRole('button', { name: '建立店铺账户' }))
    expect(await dialog.findByRole('alert')).toHaveProperty('textContent', '请至少选一个类目，保证金按其中最高的收')
    expect(desk.calls('account.open')).toEqual([])
    fireEvent.click(dialog.getByRole('checkbox', { name: '服务市场' }))
    fireEvent.click(dialog.getByRole('button', { name: '建立店铺账户' }))
    await waitFor(() => expect(desk.calls('account.open')).toMatchObject([{ shopId: SHOP, categories: ['service'] }]))
  })

  test('a desk without shops says where to add one', async () => {
    fakeDesk({ ...answers, 'account.list': () => [] })
    queryClient.setQueryData(['session.get', null], { ...session, shops: [] })
    mount(<ComplianceScreen />)
    expect(await screen.findByRole('button', { name: '添加店铺' })).toBeTruthy()
  })

  test('a store that can’t be read says so instead of showing nothing', async () => {
    fakeDesk({ ...answers, 'account.list': () => new Refusal('store-broken') })
    mount(<ComplianceScreen />)
    expect(await screen.findByRole('alert')).toBeTruthy()
  })

  test('all shops stand in one table, and a name opens its account', async () => {
    const other = session.shops[1]?.id ?? ''
    const nothing = { total: 0, rows: [] }
    const line = { overdue: 0, appealable: 0, openOrders: 0, fillIn: 0 }
    useNavigation.setState({ accountShop: ALL_SHOPS })
    fakeDesk({
      ...answers,
      'account.list': () => [row(), row({ shopId: other, summary: null })],
      'home.get': () => ({
        at: NOW,
        due: [],
        dueTotal: 0,
        overdueTotal: 0,
        radar: { now: nothing, tomorrow: nothing, threeDays: nothing },
        fillIn: { total: 0, items: [] },
        load: [],
        shops: [
          { ...line, shopId: SHOP },
          { ...line, shopId: other },
        ],
        invoices: { due: 0, overdue: 0 },
        waiting: { flagged: 0, conflicts: 0, unknownStage: 0 },
      }),
    })
    mount(<ComplianceScreen />)
    const table = within(await screen.findByRole('table'))
    expect(table.getAllByRole('row')).toHaveLength(3)
    expect(table.getByRole('button', { name: '投诉待答 1' })).toBeTruthy()
    expect(table.getByRole('button', { name: '建立店铺账户' })).toBeTruthy()
    expect(screen.queryByRole('tablist')).toBeNull()
    fireEvent.click(table.getByText('云帆腾讯一店'))
    expect(await panel('违规扣分')).toBeTruthy()
    expect(useNavigation.getState().accountShop).toBe(SHOP)
  })
})
