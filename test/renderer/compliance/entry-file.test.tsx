// @vitest-environment jsdom
// 入驻资料: what is ready by hand or by the account's records, what lapses, what is kept by a save and taken back by its undo.
import { NOW, fakeDesk } from '../fake-desk.ts'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { EntryPane } from '../../../renderer/features/compliance/entry/entry-pane.tsx'
import { lapsing } from '../../../renderer/features/compliance/entry/entry-items.ts'
import { Tiles } from '../../../renderer/features/compliance/overview/tiles.tsx'
import { setLanguage } from '../../../renderer/text/text.ts'
import { setClock } from '../../../renderer/ui/clock.ts'
import { useToast } from '../../../renderer/ui/toasts.ts'
import type { AccountFiles } from '../../../shared/contract/account-files.ts'
import { mount } from '../mount.tsx'
import { SHOP, account, files, lastDay } from './kept-account.ts'

const saved = { version: 2 }
const answers = {
  'account.files': () => files,
  'account.save-entry-item': () => saved,
  'account.restore-file': () => ({ version: 3 }),
  'attachment.begin': () => ({ uploadId: 'u1' }),
  'attachment.append': ({ chunk }: { chunk: string }) => ({ received: chunk.length }),
  'attachment.finish': () => ({ sha256: 'b'.repeat(64), name: '名册.xlsx', bytes: 4 }),
} as const

const open = async (): Promise<void> => {
  mount(<EntryPane account={account} />)
  await screen.findByRole('region', { name: '入驻资料' })
}
const rowOf = (name: string) => within(screen.getByRole('row', { name: new RegExp(`^${name}`) }))
const dialog = () => within(screen.getByRole('dialog'))
const toast = () => useToast.getState().toast

beforeEach(() => {
  setLanguage('zh')
  setClock(() => NOW)
})
afterEach(cleanup)

describe('the checklist', () => {
  test('A-ON, A-MK, A9: each group counts what is ready; what has lapsed is not', async () => {
    fakeDesk(answers)
    await open()
    expect(screen.getByRole('region', { name: '入驻条件 · 服务市场' }).textContent).toContain('已备 1/4')
    expect(screen.getByRole('region', { name: '入驻资料' }).textContent).toContain('已备 1/7')
    expect(rowOf('营业执照与身份证件').getByText('已过期')).toBeTruthy()
    expect(rowOf('技术与客服').getByText('剩 12 天')).toBeTruthy()
    expect(rowOf('技术与客服').getByRole('button', { name: '社保证明.pdf' })).toBeTruthy()
    expect(rowOf('签署协议').queryByText(/剩/)).toBeNull()
  })

  test('D1, D2: deposit and category are read off the account, whatever was ticked', async () => {
    fakeDesk(answers)
    await open()
    expect(rowOf('缴清保证金').getByText('未备')).toBeTruthy()
    expect(rowOf('缴清保证金').getByText('按保证金流水')).toBeTruthy()
    expect(rowOf('类目').getByText('已备')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '缴清保证金' }))
    expect(dialog().queryByRole('checkbox')).toBeNull()
  })

  test('a category the source is silent on says so', async () => {
    const silent: AccountFiles = { ...files, silent: ['enterprise'] }
    fakeDesk({ ...answers, 'account.files': () => silent })
    await open()
    expect(screen.getByText('来源没有写 企业软件 的入驻条件')).toBeTruthy()
  })

  test('what is missing or lapsing can be looked at alone', async () => {
    fakeDesk(answers)
    await open()
    expect(screen.getByRole('radio', { name: '全部 21' })).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: '到期 2' }))
    expect(screen.getAllByRole('row').filter((row) => row.className.includes('is-openable'))).toHaveLength(2)
    fireEvent.click(screen.getByRole('radio', { name: '未备 18' }))
    expect(screen.queryByRole('button', { name: '技术与客服不少于 15 人' })).toBeNull()
    expect(screen.getByRole('button', { name: '营业执照与身份证件' })).toBeTruthy()
  })

  test('arrows, j and k walk from row to row', async () => {
    fakeDesk(answers)
    await open()
    const first = screen.getByRole('button', { name: '公司名称' })
    first.focus()
    fireEvent.keyDown(first, { key: 'ArrowDown' })
    expect(document.activeElement?.textContent).toBe('联系人')
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'j' })
    expect(document.activeElement?.textContent).toBe('电话')
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'k' })
    expect(document.activeElement?.textContent).toBe('联系人')
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'j', isComposing: true })
    expect(document.activeElement?.textContent).toBe('联系人')
  })
})

describe('an item', () => {
  test('is kept with evidence, expiry and note, and the undo gives the version before back', async () => {
    const desk = fakeDesk(answers)
    await open()
    fireEvent.click(screen.getByRole('button', { name: '技术与客服不少于 15 人' }))
    fireEvent.change(dialog().getByLabelText('有效期至'), { target: { value: '2027-01-31' } })
    fireEvent.change(dialog().getByLabelText('选择附件'), { target: { files: [new File(['abcd'], '名册.xlsx')] } })
    await waitFor(() => expect(dialog().getByText('4 B')).toBeTruthy())
    fireEvent.click(dialog().getByRole('button', { name: '保存' }))
    await waitFor(() => expect(toast()?.text).toBe('已保存 · 技术与客服不少于 15 人'))
    const [input] = desk.calls('account.save-entry-item')
    expect(input).toMatchObject({ shopId: SHOP, item: 'staff', value: { done: true, note: '名册 18 人' } })
    expect(input?.value.attachments.map(({ name }) => name)).toEqual(['社保证明.pdf', '名册.xlsx'])
    // It is valid on its last day (W12 has nothing to say of it: the day ends at midnight).
    expect(input?.value.validUntil).toBe(Date.parse('2027-02-01T00:00:00+08:00'))
    toast()?.undo?.()
    await waitFor(() =>
      expect(desk.calls('account.restore-file')).toEqual([
        { shopId: SHOP, kind: 'entry', item: 'staff', to: 1, over: 2 },
      ]),
    )
  })

  test('is not sent with a date that is none, and says why', async () => {
    const desk = fakeDesk(answers)
    await open()
    fireEvent.click(screen.getByRole('button', { name: '注册地' }))
    fireEvent.change(dialog().getByLabelText('有效期至'), { target: { value: '2026-02-30' } })
    fireEvent.click(dialog().getByRole('button', { name: '保存' }))
    expect(dialog().getByRole('alert').textContent).toBe('日期请写成 2026-12-01')
    expect(desk.calls('account.save-entry-item')).toEqual([])
  })

  test('takes files dropped on its row, ticked at once', async () => {
    fakeDesk(answers)
    await open()
    const row = screen.getByRole('row', { name: /^公司名称/ })
    fireEvent.drop(row, { dataTransfer: { types: ['Files'], files: [new File(['abcd'], '名册.xlsx')] } })
    expect(screen.getByRole('dialog', { name: '公司名称' })).toBeTruthy()
    expect(dialog().getByRole<HTMLInputElement>('checkbox', { name: '已备齐' }).checked).toBe(true)
    await waitFor(() => expect(dialog().getByText('4 B')).toBeTruthy())
  })

  test('takes files pasted on its row', async () => {
    fakeDesk(answers)
    await open()
    const opener = screen.getByRole('button', { name: '注册地' })
    fireEvent.paste(opener, { clipboardData: { files: [new File(['abcd'], '名册.xlsx')], getData: () => '' } })
    expect(screen.getByRole('dialog', { name: '注册地' })).toBeTruthy()
    await waitFor(() => expect(dialog().getByText('4 B')).toBeTruthy())
  })

  test('shows its versions, and one changed outside the desk says so', async () => {
    fakeDesk({
      ...answers,
      'account.file-history': () => [
        { version: 1, at: NOW, person: '何晓', changed: ['note'], emptied: false, altered: true },
      ],
    })
    await open()
    fireEvent.click(screen.getByRole('button', { name: '技术与客服不少于 15 人' }))
    const details = dialog().getByText('改动记录 · 1 版').closest('details')
    if (details === null) throw new Error('the versions are in a details element')
    details.open = true
    fireEvent(details, new Event('toggle'))
    expect((await dialog().findByRole('alert')).textContent).toContain('在工作台之外被改过')
  })
})

const edge = (days: number): AccountFiles => ({
  ...files,
  entry: {
    staff: {
      version: 1,
      at: NOW,
      person: null,
      value: { done: true, note: '', validUntil: lastDay(days), attachments: [] },
    },
  },
})

describe('what lapses', () => {
  test('is what has lapsed or will within the days we remind before, the earliest first', () => {
    expect(lapsing(files, NOW).map(({ item }) => item.id)).toEqual(['licence', 'staff'])
    expect(lapsing(edge(30), NOW)).toHaveLength(1)
    expect(lapsing(edge(31), NOW)).toHaveLength(0)
  })

  test('A18.1: a lapse is recorded as a change from the instant it lapsed', async () => {
    fakeDesk(answers)
    await open()
    const panel = within(screen.getByRole('region', { name: '到期提醒' }))
    fireEvent.click(panel.getByRole('button', { name: '登记资料变更' }))
    expect(dialog().getByLabelText<HTMLInputElement>('资料').value).toBe('营业执照与身份证件')
    expect(dialog().getByLabelText<HTMLInputElement>('变更时间').value).toBe('2026-09-18 00:00')
  })

  test('is counted in the overview’s tile', async () => {
    fakeDesk(answers)
    mount(<Tiles account={account} />)
    expect(await screen.findByText('2 项快到期或已过期')).toBeTruthy()
    expect(screen.getByText('1 份变更待申报')).toBeTruthy()
  })
})

test('A18.1: a changed document shows its clock and keeps what shows that it was reported', async () => {
  const desk = fakeDesk({ ...answers, 'account.save-document': () => ({ version: 1 }) })
  await open()
  const panel = within(screen.getByRole('region', { name: '资料变更申报' }))
  expect(panel.getByText(/^剩 22 天/)).toBeTruthy()
  fireEvent.click(panel.getByRole('button', { name: '申报凭证' }))
  fireEvent.change(dialog().getByLabelText('备注'), { target: { value: '工单 8841' } })
  fireEvent.click(dialog().getByRole('button', { name: '保存' }))
  await waitFor(() =>
    expect(desk.calls('account.save-document')).toEqual([
      { shopId: SHOP, item: '营业执照', value: { note: '工单 8841', attachments: [] } },
    ]),
  )
})
