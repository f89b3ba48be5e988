// @vitest-environment jsdom
// The register: statuses with counts, a row that opens its order, and decisions recorded as facts (W13).
import { NOW, Refusal, fakeDesk } from '../fake-desk.ts'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { chooseShops, useNavigation } from '../../../renderer/actions/navigation.ts'
import { RefundsScreen } from '../../../renderer/features/refunds/refunds-screen.tsx'
import { setLanguage } from '../../../renderer/text/text.ts'
import { setClock } from '../../../renderer/ui/clock.ts'
import type { RefundRow } from '../../../shared/contract/rows.ts'
import { fen } from '../../../shared/kernel/fen.ts'
import { DAY, after } from '../../../shared/kernel/instant.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import { giveLayout } from '../../ui/layout.ts'
import { mount } from '../mount.tsx'

giveLayout(1400, 600)

const refund = (n: number, status: RefundRow['status'], more: Partial<RefundRow> = {}): RefundRow => ({
  stream: `order:tencent:1001:2026${n}` as StreamId,
  marketplace: 'tencent',
  shopId: 'tencent:1001',
  orderId: `2026${n}`,
  customerName: `客户${n}`,
  product: '安全加固',
  status,
  via: 'online',
  reasonCode: 'late',
  amountFen: fen(99_900),
  paidFen: fen(128_000),
  requestedAt: after(NOW, -n * DAY),
  decidedAt: status === 'requested' ? null : NOW,
  stage: 'implementing',
  ...more,
})
const all = [refund(1, 'requested'), refund(2, 'approved'), refund(3, 'requested', { shopId: 'tencent:1002' })]
const taken = { ok: true, actId: 'x', notices: [], flags: [], moved: true } as const
const answers = {
  'refund.list': ({ status }: { status: RefundRow['status'] | null }) =>
    all.filter((row) => status === null || row.status === status),
  'order.record-fact': () => taken,
} as const
const ready = () => screen.findByText('20261')
const grid = () => screen.getByRole('grid', { name: '退款登记' })

beforeEach(() => {
  setLanguage('zh')
  setClock(() => NOW)
})
afterEach(() => {
  cleanup()
  chooseShops([])
})

test('tabs count each status, and each shows its own rows', async () => {
  fakeDesk(answers)
  mount(<RefundsScreen />)
  await ready()
  expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual([
    '全部3',
    '待决定2',
    '已同意1',
    '已拒绝0',
    '已撤回0',
  ])
  fireEvent.click(screen.getByRole('tab', { name: '已同意' }))
  await screen.findByText('20262')
  expect(screen.queryByText('20261')).toBeNull()
})

test('the desk’s shops narrow rows and counts', async () => {
  fakeDesk(answers)
  chooseShops(['tencent:1002'])
  mount(<RefundsScreen />)
  await screen.findByText('20263')
  expect(screen.queryByText('20261')).toBeNull()
  expect(screen.getByRole('tab', { name: '全部' }).textContent).toBe('全部1')
})

test('Enter opens the order of the row', async () => {
  fakeDesk(answers)
  mount(<RefundsScreen />)
  await ready()
  fireEvent.keyDown(grid(), { key: 'j' })
  fireEvent.keyDown(grid(), { key: 'Enter' })
  expect(useNavigation.getState()).toMatchObject({ screen: 'delivery', order: 'order:tencent:1001:20262' })
})

test('a word finds order, customer or product', async () => {
  fakeDesk(answers)
  mount(<RefundsScreen />)
  await ready()
  fireEvent.change(screen.getByLabelText('找订单、客户、商品'), { target: { value: '客户2' } })
  await waitFor(() => expect(within(grid()).getAllByRole('row')).toHaveLength(2))
  fireEvent.change(screen.getByLabelText('找订单、客户、商品'), { target: { value: 'nobody' } })
  await screen.findByText('没有符合的退款')
})

describe('a decision', () => {
  test('records what the platform did with the sum asked for, now', async () => {
    const desk = fakeDesk(answers)
    mount(<RefundsScreen />)
    await ready()
    fireEvent.keyDown(document.body, { key: 'y', altKey: true, code: 'KeyY' })
    const dialog = screen.getByRole('dialog')
    fireEvent.click(within(dialog).getByRole('button', { name: '同意退款' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(desk.calls('order.record-fact')).toEqual([
      {
        stream: 'order:tencent:1001:20261',
        command: 'refund.approve',
        with: { amountFen: 99_900 },
        attachments: [],
        by: 'platform',
        occurredAt: NOW,
      },
    ])
  })

  test('takes another sum and an earlier time, and refuses what cannot be', async () => {
    const desk = fakeDesk(answers)
    mount(<RefundsScreen />)
    await ready()
    fireEvent.click(screen.getByRole('button', { name: '同意退款' }))
    const dialog = within(screen.getByRole('dialog'))
    fireEvent.change(dialog.getByLabelText('退款金额（元）'), { target: { value: '0' } })
    fireEvent.change(dialog.getByLabelText('发生时间'), { target: { value: '2026-09-24 10:00' } })
    fireEvent.click(dialog.getByRole('button', { name: '同意退款' }))
    expect(dialog.getAllByRole('alert')).toHaveLength(2)
    fireEvent.change(dialog.getByLabelText('退款金额（元）'), { target: { value: '500' } })
    fireEvent.change(dialog.getByLabelText('发生时间'), { target: { value: '2026-09-22 09:00' } })
    fireEvent.click(dialog.getByRole('button', { name: '同意退款' }))
    await waitFor(() => expect(desk.calls('order.record-fact')).toHaveLength(1))
    expect(desk.calls('order.record-fact')[0]).toMatchObject({
      with: { amountFen: 50_000 },
      occurredAt: Date.parse('2026-09-22T09:00:00+08:00'),
    })
  })

  test('withdrawing is the customer’s and carries no sum', async () => {
    const desk = fakeDesk(answers)
    mount(<RefundsScreen />)
    await ready()
    fireEvent.click(screen.getByRole('button', { name: '撤回退款' }))
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '撤回退款' }))
    await waitFor(() => expect(desk.calls('order.record-fact')).toHaveLength(1))
    expect(desk.calls('order.record-fact')[0]).toMatchObject({ command: 'refund.withdraw', by: 'customer', with: {} })
  })

  test('is closed for a refund that was decided', async () => {
    fakeDesk(answers)
    mount(<RefundsScreen />)
    await ready()
    fireEvent.keyDown(grid(), { key: 'j' })
    expect(screen.getByRole('button', { name: '同意退款' }).hasAttribute('disabled')).toBe(true)
    fireEvent.keyDown(document.body, { key: 'y', altKey: true, code: 'KeyY' })
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

test('a failure says what did not happen and offers to try again', async () => {
  let fails = true
  fakeDesk({ 'refund.list': () => (fails ? new Refusal('io-failed') : all) })
  mount(<RefundsScreen />)
  expect((await screen.findByRole('alert')).textContent).toContain('数据没有改动')
  fails = false
  fireEvent.click(screen.getByRole('button', { name: '重试' }))
  await ready()
})
