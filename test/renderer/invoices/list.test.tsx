// @vitest-environment jsdom
// The list as the marketplace shows it (I3), refunds checked before anybody asks (I10), freight beside each (I2, W7).
import { Refusal } from '../fake-desk.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'

import { chooseShops, useNavigation } from '../../../renderer/actions/navigation.ts'
import { useToast } from '../../../renderer/ui/toasts.ts'
import { streamOf } from '../orders.ts'
import { invoice, invoicePage, issued, locked } from './invoices.ts'
import { eachOnItsOwn, showDesk } from './open-desk.tsx'

eachOnItsOwn()

const grid = () => screen.getByRole('grid', { name: '发票列表' })
const rowOf = (orderId: string): HTMLElement => {
  const row = within(grid()).getByText(orderId).closest<HTMLElement>('[role=row]')
  if (row === null) throw new Error(`no row ${orderId}`)
  return row
}

test('I3: the marketplace’s own columns, with time left and freight among them', async () => {
  await showDesk([invoice(1)])
  const heads = within(grid())
    .getAllByRole('columnheader')
    .map((head) => head.textContent)
  for (const name of [
    '订单ID',
    '客户ID',
    '联系方式',
    '发票编号',
    '发票类型',
    '发票状态',
    '申请时间',
    '开票时间',
    '操作',
  ])
    expect(heads).toContain(name)
  expect(heads).toContain('发票金额（元）')
  expect(heads).toEqual(expect.arrayContaining(['剩余', '运费']))
})

test('tabs count each status and ask main for it', async () => {
  const desk = await showDesk([invoice(1)])
  expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual([
    '申请中1',
    '完成642',
    '已退款9',
    '已取消13',
    '异常3',
  ])
  fireEvent.click(screen.getByRole('tab', { name: '完成' }))
  await waitFor(() =>
    expect(desk.calls('invoice.page').at(-1)).toMatchObject({ tab: 'issued', sort: 'issuedAt', descending: true }),
  )
})

test('I10: rows with a refund are locked and said to be; one press marks them all', async () => {
  const desk = await showDesk([invoice(1), locked(2), locked(3)])
  expect(rowOf('20262').className).toContain('is-locked')
  expect(rowOf('20261').className).not.toContain('is-locked')
  expect(within(rowOf('20262')).getByText('退款申请中')).toBeTruthy()
  const note = screen.getByRole('note')
  expect(note.textContent).toContain('2 张有退款，不能开票')
  fireEvent.click(within(note).getByRole('button', { name: '标记已退款' }))
  await waitFor(() => expect(desk.calls('invoice.mark-refunded-many')).toHaveLength(1))
  expect(desk.calls('invoice.mark-refunded-many')[0]).toMatchObject({
    selection: { kind: 'all-matching', query: { tab: 'requested', filter: { locked: true } } },
  })
})

test('a locked row offers 标记已退款 at once, an open one its form', async () => {
  const desk = await showDesk([invoice(1), locked(2)])
  fireEvent.click(within(rowOf('20262')).getByRole('button', { name: '标记已退款' }))
  await waitFor(() => expect(desk.calls('order.perform')).toHaveLength(1))
  expect(desk.calls('order.perform')[0]).toMatchObject({ command: 'invoice.markRefunded', stream: streamOf(2) })
  fireEvent.click(within(rowOf('20261')).getByRole('button', { name: '开票' }))
  expect(useNavigation.getState().invoice).toBe(streamOf(1))
})

test('a special invoice that can’t be issued offers the call (I6), a refunded one its reversal (I12)', async () => {
  await showDesk([invoice(1, { type: 'special', needsCall: true }), issued(2, { toReverse: true })])
  expect(within(rowOf('20261')).getByRole('button', { name: '登记电话' })).toBeTruthy()
  expect(within(rowOf('20262')).getByRole('button', { name: '冲红' })).toBeTruthy()
})

test('W7: collect above the consent says so beside the badge', async () => {
  await showDesk([invoice(1, { freight: { pays: 'collect', clause: 'I2', beyondConsent: true, inferred: false } })])
  expect(within(rowOf('20261')).getByRole('button', { name: '到付' })).toBeTruthy()
  expect(within(rowOf('20261')).getByRole('img', { name: '到付同意书只写到 10 元' })).toBeTruthy()
})

test('many rows are marked under one undo', async () => {
  const desk = await showDesk([locked(1), locked(2)])
  fireEvent.click(within(grid()).getByRole('checkbox', { name: '全选' }))
  const bar = await screen.findByRole('toolbar', { name: '批量操作' })
  fireEvent.click(within(bar).getByRole('button', { name: '标记已退款' }))
  await waitFor(() => expect(desk.calls('invoice.mark-refunded-many')).toHaveLength(1))
  expect(desk.calls('invoice.mark-refunded-many')[0]?.selection.kind).toBe('all-matching')
  await waitFor(() => expect(useToast.getState().toast?.text).toContain('标记已退款 · 2'))
})

test('filters and the desk’s shops narrow what is asked', async () => {
  chooseShops(['tencent:1002'])
  const desk = await showDesk([invoice(1)])
  expect(desk.calls('invoice.page')[0]).toMatchObject({ filter: { shops: ['tencent:1002'] } })
  fireEvent.click(screen.getByRole('button', { name: '运费' }))
  fireEvent.click(await screen.findByRole('checkbox', { name: '到付' }))
  await waitFor(() => expect(desk.calls('invoice.page').at(-1)).toMatchObject({ filter: { freight: ['collect'] } }))
})

test('the shipping list is printed of what is shown', async () => {
  const desk = await showDesk([invoice(1)], {
    'invoice.print': () => ({ path: '/tmp/list.pdf', pages: 2, left: 1, problem: null }),
    'file.open-saved': () => ({ opened: true }),
  })
  fireEvent.click(screen.getByRole('button', { name: '打印' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: /^寄件清单/ }))
  await waitFor(() => expect(useToast.getState().toast?.text).toContain('2 页'))
  expect(useToast.getState().toast?.text).toContain('1 张不用寄')
  expect(desk.calls('invoice.print')[0]).toMatchObject({ what: 'shipping-list', selection: { kind: 'all-matching' } })
  fireEvent.click(screen.getByRole('button', { name: '打开' }))
  await waitFor(() => expect(desk.calls('file.open-saved')).toEqual([{ path: '/tmp/list.pdf' }]))
})

test('an open invoice is printed alone', async () => {
  const desk = await showDesk([invoice(1)], {
    'invoice.print': () => ({ path: '/tmp/one.pdf', pages: 1, left: 0, problem: null }),
  })
  fireEvent.keyDown(grid(), { key: 'Enter' })
  fireEvent.click(await screen.findByRole('button', { name: '打印这一张' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: /100 × 150/ }))
  await waitFor(() =>
    expect(desk.calls('invoice.print')).toEqual([
      { what: 'labels', selection: { kind: 'streams', streams: [streamOf(1)] } },
    ]),
  )
})

test('where nothing can be printed, it says why', async () => {
  await showDesk([invoice(1)], {
    'invoice.print': () => ({ path: null, pages: 0, left: 0, problem: 'no-printer' }),
  })
  fireEvent.click(screen.getByRole('button', { name: '打印' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: /100 × 150/ }))
  expect((await screen.findByRole('alert')).textContent).toContain('生成不了 PDF')
})

test('W9: an export holds whom it goes to only where that was chosen', async () => {
  const desk = await showDesk([invoice(1)], { 'invoice.export': () => ({ path: '/tmp/list.xlsx', rows: 1 }) })
  for (const [name, asked] of [
    ['导出 xlsx', { format: 'xlsx', personal: false }],
    ['导出 CSV', { format: 'csv', personal: false }],
    ['导出 xlsx（含收件信息，会留记录）', { format: 'xlsx', personal: true }],
    ['导出 CSV（含收件信息，会留记录）', { format: 'csv', personal: true }],
  ] as const) {
    const before = desk.calls('invoice.export').length
    fireEvent.click(screen.getByRole('button', { name: '导出' }))
    fireEvent.click(await screen.findByRole('menuitem', { name }))
    await waitFor(() => expect(desk.calls('invoice.export')).toHaveLength(before + 1))
    expect(desk.calls('invoice.export').at(-1)).toMatchObject(asked)
  }
  await waitFor(() => expect(useToast.getState().toast?.text).toContain('/tmp/list.xlsx'))
})

test('Enter opens the current row, Escape leads back to the list', async () => {
  await showDesk([invoice(1), invoice(2)])
  fireEvent.keyDown(grid(), { key: 'j' })
  fireEvent.keyDown(grid(), { key: 'Enter' })
  expect(useNavigation.getState().invoice).toBe(streamOf(2))
  await screen.findByRole('heading', { name: '20262' })
  fireEvent.keyDown(document.body, { key: 'Escape' })
  expect(useNavigation.getState().invoice).toBeNull()
})

test('nothing asked for yet offers the import; a filter without a match offers to clear it', async () => {
  await showDesk([])
  expect(await screen.findByText('还没有发票申请')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('找订单、抬头、编号'), { target: { value: 'nobody' } })
  await screen.findByText('没有符合的发票')
})

test('a failure says that nothing changed and offers to try again', async () => {
  let fails = true
  await showDesk([], { 'invoice.page': () => (fails ? new Refusal('io-failed') : invoicePage([invoice(1)])) })
  expect((await screen.findByRole('alert')).textContent).toContain('数据没有改动')
  fails = false
  fireEvent.click(screen.getByRole('button', { name: '重试' }))
  await screen.findByText('20261')
})
