// @vitest-environment jsdom
// 滞销商品: how long each product has been without an order, the first to fall first, and what stands still (A18.14, A9.5.3).
import { NOW, fakeDesk } from '../fake-desk.ts'
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { useNavigation } from '../../../renderer/actions/navigation.ts'
import { ComplianceScreen } from '../../../renderer/features/compliance/compliance-screen.tsx'
import { setLanguage } from '../../../renderer/text/text.ts'
import { setClock } from '../../../renderer/ui/clock.ts'
import type { AccountDetail } from '../../../shared/contract/accounts.ts'
import { DAY, instant } from '../../../shared/kernel/instant.ts'
import { mount } from '../mount.tsx'
import { account, row } from './made-account.ts'

const unsold = (product: string, days: number, paused = false): AccountDetail['obligations'][number] => ({
  kind: 'product.sell',
  owner: 'provider',
  clause: 'A18.14',
  since: instant(NOW - days * DAY),
  dueAt: instant(NOW + (90 - days) * DAY),
  overdue: false,
  paused,
  provisional: false,
  subject: { product },
})

const show = (over: Partial<AccountDetail>) => {
  fakeDesk({
    'account.list': () => [row()],
    'account.get': () => account(over),
    'account.basis': () => null,
    'view.list': () => [],
  })
  mount(<ComplianceScreen />)
}

beforeEach(() => {
  setLanguage('zh')
  setClock(() => NOW)
  useNavigation.setState({ screen: 'compliance', accountShop: null, complianceTab: 'idle' })
})
afterEach(cleanup)

describe('products without orders', () => {
  test('stand with the first to fall on top, each with its ruler', async () => {
    show({ obligations: [unsold('网站建设', 20), unsold('数据库迁移', 80)] })
    const rows = within(await screen.findByRole('table', { name: '滞销商品' })).getAllByRole('row')
    expect(rows[1]?.textContent).toContain('数据库迁移')
    expect(rows[2]?.textContent).toContain('网站建设')
    expect(screen.getByRole('img', { name: '数据库迁移：已 80 天无成交，满 90 天下架' })).toBeTruthy()
  })

  test('stand still from when display was closed', async () => {
    show({ obligations: [unsold('网站建设', 60, true)], displayClosedSince: instant(NOW - 10 * DAY) })
    expect(await screen.findByText(/展示权关闭期间暂停计时/)).toBeTruthy()
    expect(screen.getByRole('img', { name: '网站建设：已 50 天无成交，满 90 天下架' })).toBeTruthy()
  })

  test('say so where no product’s time runs', async () => {
    show({ obligations: [] })
    expect(await screen.findByText('没有在计时的商品')).toBeTruthy()
  })
})
