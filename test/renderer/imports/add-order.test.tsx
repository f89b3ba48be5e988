// @vitest-environment jsdom
// One order by hand: problems beside their fields, Ctrl+Enter saves, and a number that is known already is no second order.
import { Refusal, fakeDesk, session } from '../fake-desk.ts'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { chooseShops, useNavigation } from '../../../renderer/actions/navigation.ts'
import { queryClient } from '../../../renderer/api/queries.ts'
import { AddOrderDialog } from '../../../renderer/features/imports/add-order-dialog.tsx'
import { setLanguage } from '../../../renderer/text/text.ts'
import { useToast } from '../../../renderer/ui/toasts.ts'
import type { SettingsView } from '../../../shared/contract/api.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import { mount } from '../mount.tsx'

const settings: SettingsView = {
  shops: session.shops,
  people: session.people,
  products: [
    {
      id: 'x1',
      shopId: 'tencent:1001',
      name: 'SaaS CRM 实施',
      goods: 'saas-manual',
      selfOperated: false,
      warranty: null,
      promisedWorkdays: null,
    },
  ],
  templates: [],
  checklists: [],
  preferences: session.preferences,
  storePath: '/tmp/store.db',
  storeBytes: 1,
}
const onClose = vi.fn<() => void>()
const stream = 'order:tencent:1001:2026' as StreamId

beforeEach(() => {
  setLanguage('zh')
  chooseShops(['tencent:1001'])
})
afterEach(() => {
  cleanup()
  chooseShops([])
  onClose.mockReset()
})

const type = (label: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
}
const fill = async (): Promise<void> => {
  await screen.findByRole('option', { name: 'SaaS CRM 实施' })
  type('订单号', '2026')
  type('客户名称', '青禾餐饮')
  type('商品', 'x1')
  type('实收金额（元）', '6800')
  type('付款时间', '2026-01-15 20:36')
}
const save = () => fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true })

test('says beside each field what it still needs, and sends nothing', () => {
  const desk = fakeDesk({ 'settings.get': () => settings })
  mount(<AddOrderDialog onClose={onClose} />)
  save()
  expect(screen.getAllByRole('alert').map((alert) => alert.textContent)).toEqual([
    '请填写订单号',
    '请填写客户名称',
    '请选择商品',
    '请填写实收金额',
    '请填写付款时间',
  ])
  expect(screen.getByLabelText('订单号').getAttribute('aria-invalid')).toBe('true')
  expect(desk.calls('order.add')).toHaveLength(0)
})

test('saves with Ctrl+Enter, opens the order and offers to take it back', async () => {
  const added = { ok: true, actId: 'a1', notices: [], flags: [], moved: true, stream } as const
  const desk = fakeDesk({ 'settings.get': () => settings, 'order.add': () => added })
  mount(<AddOrderDialog onClose={onClose} />)
  await fill()
  save()
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce())
  expect(desk.calls('order.add')[0]).toMatchObject({ shopId: 'tencent:1001', productId: 'x1', amountFen: 680_000 })
  expect(useNavigation.getState()).toMatchObject({ screen: 'delivery', order: stream })
  expect(useToast.getState().toast).toMatchObject({ text: '已新增订单 2026', tone: 'done' })
})

test('a number another shop has already is refused at its field, with the shop', async () => {
  fakeDesk({ 'settings.get': () => settings, 'order.add': () => new Refusal('already-there', 'tencent:1002') })
  mount(<AddOrderDialog onClose={onClose} />)
  await fill()
  save()
  expect((await screen.findByRole('alert')).textContent).toBe('这个订单号已在云帆腾讯二店')
  type('订单号', '2027')
  expect(screen.queryByRole('alert')).toBeNull()
  expect(onClose).not.toHaveBeenCalled()
})

test('a typed product asks for its name and goods kind', () => {
  fakeDesk({ 'settings.get': () => settings })
  mount(<AddOrderDialog onClose={onClose} />)
  expect(screen.queryByLabelText('商品类型')).toBeNull()
  type('商品', 'other')
  expect(screen.getByLabelText('商品名称')).toBeTruthy()
  expect(screen.getByLabelText('商品类型')).toBeTruthy()
})

test('without a shop it leads to the settings', () => {
  fakeDesk({ 'settings.get': () => settings })
  queryClient.setQueryData(['session.get', null], { ...session, shops: [] })
  mount(<AddOrderDialog onClose={onClose} />)
  fireEvent.click(screen.getByRole('button', { name: '添加店铺' }))
  expect(useNavigation.getState().screen).toBe('settings')
  expect(onClose).toHaveBeenCalledOnce()
})
