// @vitest-environment jsdom
// The settings: every change is one call and one toast; what cannot be taken says why beside its field.
import { NOW, Refusal, fakeDesk, session } from '../fake-desk.ts'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { type SettingsSection, showSettings } from '../../../renderer/actions/settings-section.ts'
import { SettingsScreen } from '../../../renderer/features/settings/settings-screen.tsx'
import { setLanguage } from '../../../renderer/text/text.ts'
import { useToast } from '../../../renderer/ui/toasts.ts'
import type { ApiInput, RestorePreview, SettingsView } from '../../../shared/contract/api.ts'
import { DAY, after } from '../../../shared/kernel/instant.ts'
import { mount } from '../mount.tsx'

const settings: SettingsView = {
  shops: session.shops,
  products: [
    {
      id: 'x1',
      shopId: 'tencent:1001',
      name: 'SaaS CRM 实施',
      goods: 'saas-manual',
      selfOperated: false,
      warranty: { days: 90 },
      promisedWorkdays: 10,
    },
  ],
  people: session.people,
  templates: [{ id: 't1', command: 'requirement.reject', title: '缺样例', text: '缺旧数据样例，请补充。' }],
  checklists: [
    { id: 'c1', step: 'complete', product: '', items: [{ text: '交付账号', clause: null }] },
    { id: 'c2', step: 'confirm', product: '', items: [{ text: '范围一致', clause: 'T5' }] },
  ],
  preferences: session.preferences,
  storePath: '/home/desk/store.db',
  storeBytes: 48_300_000,
}
const answers = {
  'settings.get': () => settings,
  'rulebook.get': () => [],
  'shop.save': (input: ApiInput<'shop.save'>) => ({ issuesSpecial: true, ...input, id: 'tencent:9' }),
  'template.remove': () => null,
  'template.save': (input: { command: string; title: string; text: string }) => ({ ...input, id: 't9' }),
  'checklist.save': (input: Omit<SettingsView['checklists'][number], 'id'>) => ({ ...input, id: 'c1' }),
  'settings.preferences': () => session.preferences,
  'clipboard.write': () => null,
} as const

const open = async (section: SettingsSection): Promise<void> => {
  showSettings(section)
  mount(<SettingsScreen />)
  await screen.findByRole('heading', { level: 2 })
}
const type = (label: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
}
const toast = (): string | undefined => useToast.getState().toast?.text
const press = (name: string): void => {
  fireEvent.click(screen.getByRole('button', { name }))
}
const inDialog = () => within(screen.getByRole('dialog'))

beforeEach(() => setLanguage('zh'))
afterEach(cleanup)

test('sections stand at the side and arrows lead through them', async () => {
  fakeDesk(answers)
  await open('shops')
  const nav = within(screen.getByRole('navigation', { name: '设置分类' }))
  expect(nav.getAllByRole('button').map((button) => button.textContent)).toEqual([
    '店铺与商品',
    '人员',
    '规则包',
    '模板',
    '清单',
    '提醒',
    '工作日历',
    '隐私与保留',
    '备份与恢复',
    '审计',
    '显示',
    '关于',
  ])
  nav.getByRole('button', { name: '店铺与商品' }).focus()
  fireEvent.keyDown(nav.getByRole('button', { name: '店铺与商品' }), { key: 'ArrowDown' })
  expect(document.activeElement?.textContent).toBe('人员')
})

describe('shops', () => {
  test('a shop is added with its targets (W20)', async () => {
    const desk = fakeDesk(answers)
    await open('shops')
    press('添加店铺')
    type('云市场', 'tencent')
    type('服务商账号 ID', ' 9 ')
    type('店铺名称', '新店')
    type('确认目标（从付款起）', '2')
    fireEvent.click(inDialog().getByRole('button', { name: '保存' }))
    await waitFor(() => expect(toast()).toBe('已保存店铺 新店'))
    const saved = { accountId: '9', name: '新店', targetConfirm: { days: 2 }, targetDeliver: null, issuesSpecial: true }
    expect(desk.calls('shop.save')).toEqual([{ ...saved, marketplace: 'tencent' }])
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('an account that is here already is no second shop, and a target must be a whole number', async () => {
    const desk = fakeDesk(answers)
    await open('shops')
    press('添加店铺')
    type('云市场', 'tencent')
    type('服务商账号 ID', '1001')
    type('店铺名称', '又一家')
    type('交付目标（从确认起）', '1.5')
    fireEvent.click(inDialog().getByRole('button', { name: '保存' }))
    expect(
      inDialog()
        .getAllByRole('alert')
        .map((alert) => alert.textContent),
    ).toEqual(['这家店铺已经在了，请在列表里编辑它', '请填 1 以上的整数，或留空'])
    expect(desk.calls('shop.save')).toHaveLength(0)
  })

  test('marketplace and account of a shop never change', async () => {
    fakeDesk(answers)
    await open('shops')
    fireEvent.click(
      within(screen.getByRole('region', { name: '云帆腾讯一店' })).getAllByRole('button', { name: '编辑' })[0] ??
        document.body,
    )
    expect(screen.getByLabelText('云市场').hasAttribute('disabled')).toBe(true)
    expect(screen.getByLabelText('服务商账号 ID').hasAttribute('disabled')).toBe(true)
    expect(screen.getByLabelText('店铺名称').hasAttribute('disabled')).toBe(false)
  })

  test('a failure of the world is said in the form, which stays open', async () => {
    fakeDesk({ ...answers, 'shop.save': () => new Refusal('disk-full') })
    await open('shops')
    press('添加店铺')
    type('云市场', 'tencent')
    type('服务商账号 ID', '9')
    type('店铺名称', '新店')
    fireEvent.click(inDialog().getByRole('button', { name: '保存' }))
    await waitFor(() => expect(inDialog().getByRole('alert').textContent).toContain('磁盘已满'))
  })

  test('products are told in words', async () => {
    fakeDesk(answers)
    await open('shops')
    const cells = within(screen.getByRole('table', { name: '云帆腾讯一店 商品' })).getAllByRole('cell')
    expect(cells.slice(0, 5).map((cell) => cell.textContent)).toEqual([
      'SaaS CRM 实施',
      'SaaS 人工交付',
      '否',
      '90 天',
      '10 个工作日',
    ])
  })
})

test('people: there is no password yet, and it says so', async () => {
  fakeDesk(answers)
  await open('people')
  expect(screen.getByText(/还没有密码/)).toBeTruthy()
  expect(within(screen.getByRole('row', { name: /陈立/ })).getByText('当前使用者')).toBeTruthy()
})

test('a removed template comes back with one press', async () => {
  const desk = fakeDesk(answers)
  await open('templates')
  press('删除 缺样例')
  await waitFor(() => expect(toast()).toBe('已删除模板 缺样例'))
  useToast.getState().toast?.undo?.()
  await waitFor(() => expect(desk.calls('template.save')).toHaveLength(1))
  expect(desk.calls('template.save')[0]).toEqual({ ...settings.templates[0], id: null })
})

test('A18.15 a closing list without the deletion of backups offers it with its clause', async () => {
  const desk = fakeDesk(answers)
  await open('checklists')
  expect(screen.getAllByRole('heading', { level: 3 }).map((each) => each.textContent)).toEqual([
    '确认前核对',
    '收尾清单',
  ])
  press('补上这一项')
  await waitFor(() => expect(desk.calls('checklist.save')).toHaveLength(1))
  expect(desk.calls('checklist.save')[0]?.items).toEqual([
    { text: '交付账号', clause: null },
    { text: '服务结束后删除为服务做的备份', clause: 'A18.15' },
  ])
})

describe('backup', () => {
  const preview: RestorePreview = {
    path: '/backups/1',
    intact: true,
    problem: null,
    orders: 10,
    events: 90,
    lastEventAt: after(NOW, -DAY),
    attachments: 3,
    current: { orders: 12, events: 100, lastEventAt: NOW },
  }
  const backups = {
    ...answers,
    'backup.list': () => [{ path: '/backups/1', at: NOW, bytes: 2_000_000 }],
    'restore.preview': () => preview,
    'restore.apply': () => session,
    'backup.run': () => ({ path: '/backups/2', at: NOW }),
  } as const

  test('is made now, and the place is told', async () => {
    const desk = fakeDesk(backups)
    await open('backup')
    press('立即备份')
    await waitFor(() => expect(toast()).toBe('已备份到 /backups/2'))
    expect(desk.calls('backup.run')).toEqual([{ askWhere: false }])
  })

  test('is restored only after a look at what changes', async () => {
    const desk = fakeDesk(backups)
    await open('backup')
    fireEvent.click(await screen.findByRole('button', { name: '恢复' }))
    await screen.findByText('校验通过：日志连续，附件齐全')
    expect(
      inDialog()
        .getAllByRole('row')
        .map((row) => row.textContent),
    ).toEqual([
      '内容现在恢复后',
      '订单1210',
      '日志条数10090',
      '最后一条2026-09-23 10:26:002026-09-22 10:26:00',
      '附件—3',
    ])
    expect(inDialog().getByText('现有数据比这份备份多 10 条日志，恢复后不再显示。')).toBeTruthy()
    expect(desk.calls('restore.apply')).toHaveLength(0)
    fireEvent.click(inDialog().getByRole('button', { name: '用这份备份恢复' }))
    await waitFor(() => expect(desk.calls('restore.apply')).toEqual([{ path: '/backups/1' }]))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  test('a broken one cannot be restored and says why', async () => {
    fakeDesk({ ...backups, 'restore.preview': () => ({ ...preview, intact: false, problem: 'no note' }) })
    await open('backup')
    fireEvent.click(await screen.findByRole('button', { name: '恢复' }))
    await screen.findByText('这份备份不可用：no note')
    expect(screen.queryByRole('button', { name: '用这份备份恢复' })).toBeNull()
  })
})

describe('display', () => {
  test('a choice saves at once', async () => {
    const desk = fakeDesk(answers)
    await open('display')
    fireEvent.click(screen.getByRole('radio', { name: '深色' }))
    await waitFor(() => expect(desk.calls('settings.preferences')).toEqual([{ theme: 'dark' }]))
    expect(toast()).toBe('已保存')
  })

  test('a figure saves when its field is left, and one out of range says so and is not sent', async () => {
    const desk = fakeDesk(answers)
    await open('display')
    type('黄色：剩余不足（小时）', '2')
    fireEvent.blur(screen.getByLabelText('黄色：剩余不足（小时）'))
    expect(screen.getByRole('alert').textContent).toBe('请填 1 到 720，且不小于黄底的小时数')
    type('黄色：剩余不足（小时）', '48')
    fireEvent.keyDown(screen.getByLabelText('黄色：剩余不足（小时）'), { key: 'Enter' })
    await waitFor(() => expect(desk.calls('settings.preferences')).toEqual([{ dueSoonHours: 48 }]))
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

test('about copies the path of the data', async () => {
  const desk = fakeDesk(answers)
  await open('about')
  press('复制路径')
  await waitFor(() => expect(desk.calls('clipboard.write')).toEqual([{ text: '/home/desk/store.db' }]))
})

test('English leaves no Chinese label behind', async () => {
  fakeDesk(answers)
  setLanguage('en')
  await open('display')
  const page = screen.getByRole('heading', { level: 2 }).closest('.settings-sheet')
  expect(page?.textContent?.replace('中文', '')).not.toMatch(/\p{Script=Han}/u)
})
