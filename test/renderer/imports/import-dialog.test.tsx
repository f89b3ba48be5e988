// @vitest-environment jsdom
// The import as a person meets it: paste and Enter where the shop is clear, one digit more where it is not; nothing is
// applied that was not shown; leaving drops the dry run.
import { Refusal, fakeDesk } from '../fake-desk.ts'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { closePanel, openImport, openPanel } from '../../../renderer/actions/panels.ts'
import { ImportDialog } from '../../../renderer/features/imports/import-dialog.tsx'
import { setLanguage } from '../../../renderer/text/text.ts'
import { useToast } from '../../../renderer/ui/toasts.ts'
import { giveLayout } from '../../ui/layout.ts'
import { mount } from '../mount.tsx'
import { answers, clean, none, plan } from './dry-run.ts'

giveLayout(1200, 600)

const onClose = vi.fn<() => void>()
const pasted = { text: '订单号\t交付状态\nqc-2\t实施中', html: '' }
const go = () => screen.findByRole('button', { name: /^导入/ })

beforeEach(() => setLanguage('zh'))
afterEach(() => {
  cleanup()
  closePanel()
  onClose.mockReset()
})

describe('a list whose shop is clear', () => {
  test('is read at once and taken by Enter', async () => {
    const desk = fakeDesk(answers)
    openImport(pasted)
    mount(<ImportDialog onClose={onClose} />)
    expect((await go()).textContent).toContain('导入 2 单')
    expect(desk.calls('import.plan')).toEqual([
      { source: { kind: 'clipboard', ...pasted }, shopId: null, mapping: null },
    ])
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter' })
    await screen.findByRole('region', { name: '导入结果' })
    expect(desk.calls('import.apply')).toEqual([{ planId: 'plan1' }])
  })

  test('Enter confirms from the list of rows too, but not while an ideograph is composed', async () => {
    const desk = fakeDesk(answers)
    openImport(pasted)
    mount(<ImportDialog onClose={onClose} />)
    const grid = await screen.findByRole('grid', { name: '预览结果' })
    fireEvent.keyDown(grid, { key: 'j' })
    fireEvent.keyDown(grid, { key: 'Enter', isComposing: true })
    expect(desk.calls('import.apply')).toHaveLength(0)
    fireEvent.keyDown(grid, { key: 'Enter' })
    await waitFor(() => expect(desk.calls('import.apply')).toHaveLength(1))
  })

  test('and from its tabs, which follow the arrows alone', async () => {
    const desk = fakeDesk(answers)
    openImport(pasted)
    mount(<ImportDialog onClose={onClose} />)
    fireEvent.keyDown(await screen.findByRole('tab', { name: '不能导入' }), { key: 'Enter' })
    await waitFor(() => expect(desk.calls('import.apply')).toHaveLength(1))
  })

  test('closes by itself when nothing is left to look at, and the toast takes the whole import back', async () => {
    const desk = fakeDesk({
      ...answers,
      'import.apply': () => clean,
      'undo.run': () => ({ undone: 2, kept: [] }),
    })
    openImport(pasted)
    mount(<ImportDialog onClose={onClose} />)
    fireEvent.click(await go())
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce())
    const { toast } = useToast.getState()
    expect(toast?.text).toBe('已导入 2 单')
    toast?.undo?.()
    await waitFor(() => expect(desk.calls('undo.run')).toEqual([{ target: { kind: 'import', id: 'i1' } }]))
  })
})

describe('the dry run', () => {
  test('counts every verdict and gives each row its reason in words', async () => {
    fakeDesk(answers)
    openImport(pasted)
    mount(<ImportDialog onClose={onClose} />)
    const tabs = await screen.findAllByRole('tab')
    expect(tabs.map((tab) => tab.textContent)).toEqual([
      '全部3',
      '新增1',
      '有变化1',
      '无变化0',
      '待回填0',
      '冲突0',
      '不能导入1',
    ])
    fireEvent.click(screen.getByRole('tab', { name: '不能导入' }))
    const grid = screen.getByRole('grid', { name: '预览结果' })
    await within(grid).findByText(/订单号「1.05E\+14」已被表格软件改成科学计数/)
    expect(within(grid).queryByText('qc-2')).toBeNull()
  })

  test('a column given another meaning is judged again with every column as it stands', async () => {
    const desk = fakeDesk(answers)
    openImport(pasted)
    mount(<ImportDialog onClose={onClose} />)
    fireEvent.click(await screen.findByRole('button', { name: '调整列' }))
    fireEvent.change(screen.getByLabelText('备注'), { target: { value: 'state' } })
    await waitFor(() => expect(desk.calls('import.plan')).toHaveLength(2))
    expect(desk.calls('import.plan')[1]).toEqual({
      source: { kind: 'plan', planId: 'plan1' },
      shopId: 'qingcloud:77',
      mapping: { 订单号: 'orderId', 交付状态: '', 备注: 'state' },
    })
  })

  test('a missing column is named, its meaning can be chosen, and nothing can be applied', async () => {
    const desk = fakeDesk({
      ...answers,
      'import.plan': () => ({
        ...plan,
        counts: none,
        missing: ['state'],
        warnings: [{ code: 'column-missing', column: null, value: 'state', severity: 'error' as const }],
      }),
    })
    openImport(pasted)
    mount(<ImportDialog onClose={onClose} />)
    await screen.findByText('缺少「交付状态」列')
    expect(screen.getByRole('region', { name: '列' })).toBeTruthy()
    expect((await go()).hasAttribute('disabled')).toBe(true)
    fireEvent.keyDown(document.body, { key: 'Enter' })
    expect(desk.calls('import.apply')).toHaveLength(0)
  })

  test('a list that brings nothing new says so and cannot be applied', async () => {
    fakeDesk({ ...answers, 'import.plan': () => ({ ...plan, counts: { ...none, unchanged: 3 } }) })
    openImport(pasted)
    mount(<ImportDialog onClose={onClose} />)
    await screen.findByText('这份清单没有新内容，不需要导入。')
    expect((await go()).hasAttribute('disabled')).toBe(true)
  })

  test('leaving drops it', async () => {
    const desk = fakeDesk(answers)
    openImport(pasted)
    const { unmount } = mount(<ImportDialog onClose={onClose} />)
    await go()
    unmount()
    await waitFor(() => expect(desk.calls('import.cancel')).toEqual([{ planId: 'plan1' }]))
  })
})

describe('whose list it is', () => {
  test('asks where two shops fit: a digit chooses', async () => {
    const desk = fakeDesk({
      ...answers,
      'import.plan': ({ shopId }) => ({ ...plan, shopId, shopCandidates: ['tencent:1001', 'tencent:1002'] }),
    })
    openImport(pasted)
    mount(<ImportDialog onClose={onClose} />)
    await screen.findByText('看不出这份清单属于哪家店铺，请选择。')
    expect((await go()).hasAttribute('disabled')).toBe(true)
    fireEvent.keyDown(document.body, { key: '2' })
    await screen.findByRole('grid', { name: '预览结果' })
    expect(desk.calls('import.plan')[1]).toMatchObject({ shopId: 'tencent:1002' })
  })

  test('adds a shop right there where none fits, and goes on with it', async () => {
    const shop = { marketplace: 'tencent', accountId: '9', name: '新店' }
    const desk = fakeDesk({
      ...answers,
      'import.plan': ({ shopId }) => ({ ...plan, shopId, shopCandidates: [] }),
      'shop.save': (input) => ({ issuesSpecial: true, ...input, id: 'tencent:9' }),
    })
    openImport(pasted)
    mount(<ImportDialog onClose={onClose} />)
    const save = await screen.findByRole('button', { name: '添加店铺并继续' })
    fireEvent.click(save)
    expect(screen.getAllByRole('alert').map((alert) => alert.textContent)).toEqual(['请填写', '请填写', '请填写'])
    fireEvent.change(screen.getByLabelText('云市场'), { target: { value: shop.marketplace } })
    fireEvent.change(screen.getByLabelText('服务商账号 ID'), { target: { value: shop.accountId } })
    fireEvent.change(screen.getByLabelText('店铺名称'), { target: { value: shop.name } })
    fireEvent.click(save)
    await waitFor(() => expect(desk.calls('import.plan')[1]).toMatchObject({ shopId: 'tencent:9' }))
    expect(desk.calls('shop.save')).toEqual([{ ...shop, targetConfirm: null, targetDeliver: null }])
  })
})

describe('the source', () => {
  test('an unreadable list says why and that nothing changed', async () => {
    fakeDesk({ ...answers, 'import.plan': () => new Refusal('list-unreadable', 'old-excel-or-encrypted') })
    openImport(pasted)
    mount(<ImportDialog onClose={onClose} />)
    expect((await screen.findByRole('alert')).textContent).toMatch(/看不懂这份清单.*\.xlsx。桌面数据未改动。/)
  })

  test('a clipboard without a list says so instead of importing a word', async () => {
    const desk = fakeDesk({ ...answers, 'clipboard.read': () => ({ text: '你好', html: '' }) })
    openPanel('import')
    mount(<ImportDialog onClose={onClose} />)
    fireEvent.click(screen.getByRole('button', { name: '粘贴清单' }))
    await screen.findByText(/剪贴板里没有清单/)
    expect(desk.calls('import.plan')).toHaveLength(0)
  })

  test('a dropped file crosses in chunks and is then planned', async () => {
    const desk = fakeDesk({
      ...answers,
      'attachment.begin': () => ({ uploadId: 'u1' }),
      'attachment.append': () => ({ received: 6 }),
    })
    openImport({ file: new File(['a,b\n1,'], '清单.csv') })
    mount(<ImportDialog onClose={onClose} />)
    await go()
    expect(desk.calls('attachment.begin')).toEqual([{ name: '清单.csv', bytes: 6, purpose: 'import' }])
    expect(desk.calls('import.plan')[0]).toMatchObject({ source: { kind: 'upload', uploadId: 'u1' } })
  })

  test('the history offers each import’s undo and its failed rows', async () => {
    const desk = fakeDesk({
      ...answers,
      'import.failed-rows': () => ({ saved: true, path: '/tmp/失败行.csv' }),
      'undo.run': () => ({ undone: 1, kept: [] }),
    })
    openPanel('import')
    mount(<ImportDialog onClose={onClose} />)
    const history = await screen.findByRole('region', { name: '导入记录' })
    fireEvent.click(await within(history).findByRole('button', { name: '导出失败行' }))
    await waitFor(() => expect(useToast.getState().toast?.text).toBe('失败行已存到 /tmp/失败行.csv'))
    fireEvent.click(within(history).getByRole('button', { name: '撤销' }))
    await waitFor(() => expect(desk.calls('undo.run')).toEqual([{ target: { kind: 'import', id: 'i1' } }]))
  })
})

test('every word changes with the language', async () => {
  fakeDesk(answers)
  setLanguage('en')
  openImport(pasted)
  mount(<ImportDialog onClose={onClose} />)
  expect((await screen.findByRole('button', { name: /^Import/ })).textContent).toContain('Import 2 orders')
  expect(screen.getByRole('dialog').textContent).not.toMatch(/导入|清单|店铺|取消/)
})
