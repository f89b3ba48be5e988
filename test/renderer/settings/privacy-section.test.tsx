// @vitest-environment jsdom
// 隐私与保留 in the settings: the time that is set, what can go, the purge with its preview, and who looked (W9).
import { NOW, fakeDesk } from '../fake-desk.ts'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { PrivacySection } from '../../../renderer/features/settings/privacy-section.tsx'
import { setLanguage } from '../../../renderer/text/text.ts'
import { useToast } from '../../../renderer/ui/toasts.ts'
import type { RetentionView } from '../../../shared/contract/retention.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import { mount } from '../mount.tsx'

const view: RetentionView = {
  afterDays: 180,
  due: 201,
  values: 603,
  held: 2,
  waiting: 5,
  purged: 40,
  lastPurgeAt: NOW,
  backups: { count: 3, oldest: NOW },
}
const stream = 'order:tencent:1001:1' as StreamId
const answers = {
  'retention.get': () => view,
  'retention.preview': () => [{ stream, orderId: '1', customerName: '杭州云栖', since: NOW, values: 3 }],
  'retention.reveals': () => [{ seq: 9, at: NOW, person: '陈立', stream, orderId: '1', why: 'print' }],
  'retention.save': () => null,
  'retention.purge': () => ({ orders: 201, values: 603, stopped: false }),
} as const

beforeEach(() => setLanguage('zh'))
afterEach(cleanup)

test('says what can go, what is held back and why, and which backups still hold what went', async () => {
  fakeDesk(answers)
  mount(<PrivacySection />)
  await screen.findByText('201 个订单，603 项')
  expect(screen.getByText(/有退款、发票、补录/)).toBeTruthy()
  expect(screen.getByText(/还有 3 份备份早于最近一次清除/)).toBeTruthy()
  const row = within(await screen.findByRole('table', { name: '查看记录' })).getAllByRole('row')[1]
  expect(row?.textContent).toBe('2026-09-23 10:26:00陈立1打印')
})

test('the set time saves when its field is left; a wrong one says so', async () => {
  const desk = fakeDesk(answers)
  mount(<PrivacySection />)
  const field = await screen.findByLabelText('质保结束后保留（天）')
  fireEvent.change(field, { target: { value: '1.5' } })
  fireEvent.blur(field)
  await screen.findByText('请填 0 到 3650 的整数')
  fireEvent.change(field, { target: { value: '90' } })
  fireEvent.blur(field)
  await waitFor(() => expect(desk.calls('retention.save')).toEqual([{ afterDays: 90 }]))
})

test('a purge is previewed, says what goes and stays, and is done only when confirmed', async () => {
  const desk = fakeDesk(answers)
  mount(<PrivacySection />)
  fireEvent.click(await screen.findByRole('button', { name: '清除个人信息' }))
  await screen.findByText('另有 200 个未列出')
  expect(screen.getByText(/自动备份只留最近 14 份/)).toBeTruthy()
  expect(desk.calls('retention.purge')).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: '清除 201 个订单' }))
  await waitFor(() => expect(useToast.getState().toast?.text).toBe('已清除 201 个订单的个人信息'))
  expect(desk.calls('retention.purge')).toEqual([null])
})
