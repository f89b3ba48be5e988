// @vitest-environment jsdom
// 上架检查: a draft's wording marked as it is typed (A10.8), and products listed only with every condition of A10 asked for.
import { NOW, fakeDesk } from '../fake-desk.ts'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { useNavigation } from '../../../renderer/actions/navigation.ts'
import { ComplianceScreen } from '../../../renderer/features/compliance/compliance-screen.tsx'
import { setLanguage } from '../../../renderer/text/text.ts'
import { setClock } from '../../../renderer/ui/clock.ts'
import { mount } from '../mount.tsx'
import { SHOP, account, row } from './made-account.ts'

const ready = {
  securityAudit: true,
  agreement: true,
  licences: true,
  accurateText: true,
  ownSitePage: true,
  delistPlan: true,
}

const show = () => {
  const desk = fakeDesk({
    'account.list': () => [row()],
    'account.get': () =>
      account({
        products: {
          网站建设: {
            status: 'listed',
            category: 'website',
            listedAt: NOW,
            lastOrderAt: null,
            checklist: ready,
            idle: null,
          },
        },
        available: {
          customer: {},
          provider: { 'product.list': { open: true }, 'product.delist': { open: true } },
          operations: {},
          platform: {},
        },
      }),
    'account.basis': () => null,
    'account.perform': () => ({ ok: false, refusedBy: [{ clause: 'A10', reason: 'audit-not-passed' }] }),
    'draft.get': () => null,
    'draft.save': () => ({ savedAt: NOW }),
    'view.list': () => [],
  })
  mount(<ComplianceScreen />)
  return desk
}

const description = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: '描述' })

beforeEach(() => {
  setLanguage('zh')
  setClock(() => NOW)
  useNavigation.setState({ screen: 'compliance', accountShop: null, complianceTab: 'listing' })
})
afterEach(cleanup)

describe('a draft', () => {
  test('has its hits marked in the text and listed with clause and suggestion', async () => {
    show()
    fireEvent.change(await description(), { target: { value: '全网唯一的方案，详见 https://example.com' } })
    const hits = within(await screen.findByRole('list', { name: '命中处' }))
    expect(hits.getAllByRole('listitem')).toHaveLength(2)
    expect(hits.getByText(/绝对化用语/)).toBeTruthy()
    expect(hits.getByText(/站外链接/)).toBeTruthy()
    expect(document.querySelectorAll('mark')).toHaveLength(2)
    expect(screen.getByText(/不是法律审查/)).toBeTruthy()
  })

  test('is stepped through from hit to hit, each selected where it stands', async () => {
    show()
    const area = await description()
    fireEvent.change(area, { target: { value: '业界领先，独一无二' } })
    fireEvent.click(await screen.findByRole('button', { name: '下一处' }))
    expect(document.activeElement).toBe(area)
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('业界领先')
    fireEvent.click(screen.getByRole('button', { name: '下一处' }))
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('独一无二')
  })

  test('says that nothing was found, and is kept as a draft', async () => {
    const desk = show()
    fireEvent.change(await description(), { target: { value: '三个工作日内完成网站迁移' } })
    expect(await screen.findByText('没有发现')).toBeTruthy()
    await waitFor(() => expect(desk.calls('draft.save').at(-1)).toMatchObject({ key: `listing-body:${SHOP}` }))
  })
})

describe('listing a product', () => {
  test('names what is missing and leaves the refusal to the rules', async () => {
    const desk = show()
    const products = within(await screen.findByRole('region', { name: '商品' }))
    expect(products.getByText('6/6')).toBeTruthy()
    fireEvent.click(products.getByRole('button', { name: '上架商品' }))
    const dialog = within(await screen.findByRole('dialog'))
    fireEvent.change(dialog.getByRole('textbox', { name: '商品' }), { target: { value: '云上备份' } })
    fireEvent.click(dialog.getByRole('checkbox', { name: '有下架预案' }))
    expect(dialog.getByRole('status').textContent).toMatch(/^还缺：通过安全审核/u)
    fireEvent.click(dialog.getByRole('button', { name: '上架商品' }))
    await waitFor(() =>
      expect(desk.calls('account.perform').at(-1)).toMatchObject({
        command: 'product.list',
        with: { product: '云上备份', category: 'service', checklist: { delistPlan: true, securityAudit: false } },
      }),
    )
    // Refused: what was filled in stays.
    expect(screen.getByRole('dialog')).toBeTruthy()
  })
})
