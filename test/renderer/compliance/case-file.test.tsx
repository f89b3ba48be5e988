// @vitest-environment jsdom
// A case lies open with its notice, its appeal, what was taken for it and its course; a movement of the deposit has its receipt.
import { NOW, fakeDesk } from '../fake-desk.ts'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { courseOf } from '../../../renderer/features/compliance/cases/case-file.ts'
import { allCases } from '../../../renderer/features/compliance/cases/cases.ts'
import { CasesPane } from '../../../renderer/features/compliance/cases/cases-pane.tsx'
import { closeCase } from '../../../renderer/features/compliance/cases/open-case.ts'
import { LedgerPane } from '../../../renderer/features/compliance/deposit/ledger-pane.tsx'
import {
  readLastDay,
  readWhen,
  writeLastDay,
  writeWhen,
} from '../../../renderer/features/compliance/files/typed-when.ts'
import { setLanguage } from '../../../renderer/text/text.ts'
import { setClock } from '../../../renderer/ui/clock.ts'
import type { AccountFiles, CaseFile } from '../../../shared/contract/account-files.ts'
import { DAY, after } from '../../../shared/kernel/instant.ts'
import { mount } from '../mount.tsx'
import { SHOP, account, emptyCase, files } from './kept-account.ts'

const answers = {
  'account.files': () => files,
  'account.save-case': () => ({ version: 1 }),
  'account.save-receipt': () => ({ version: 1 }),
} as const
const withCase = (value: CaseFile): AccountFiles => ({
  ...files,
  cases: { 'V-1': { version: 1, at: NOW, person: '何晓', value } },
})

const open = async (name = 'V-1') => {
  mount(<CasesPane account={account} />)
  const opener = await screen.findByRole('button', { name })
  fireEvent.click(opener)
  return within(await screen.findByRole('complementary', { name: '案卷' }))
}
const dialog = () => within(screen.getByRole('dialog'))

beforeEach(() => {
  setLanguage('zh')
  setClock(() => NOW)
})
afterEach(() => {
  cleanup()
  closeCase()
})

describe('a case', () => {
  test('opens beside the list, walks to the next and closes with Esc', async () => {
    fakeDesk(answers)
    const drawer = await open()
    expect(drawer.getByRole('heading', { name: 'V-1' })).toBeTruthy()
    expect(screen.getByRole('table', { name: '违规案卷' })).toBeTruthy()
    fireEvent.click(drawer.getByRole('button', { name: '下一件' }))
    expect(await screen.findByText(/这件没有编号/)).toBeTruthy()
    fireEvent.keyDown(document.body, { key: 'Escape' })
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull())
  })

  test('A9.5.2: its notice is kept with what was taken for it; nothing lies ahead of now', async () => {
    const desk = fakeDesk(answers)
    const drawer = await open()
    fireEvent.click(drawer.getByRole('button', { name: '登记通知与事实' }))
    fireEvent.change(dialog().getByLabelText('通知编号'), { target: { value: ' T-88 ' } })
    fireEvent.change(dialog().getByLabelText('通知时间'), { target: { value: '2026-09-24' } })
    fireEvent.click(dialog().getByRole('checkbox', { name: '2026-09-20 扣 1,000.00 元' }))
    fireEvent.click(dialog().getByRole('button', { name: '保存' }))
    expect(dialog().getByRole('alert').textContent).toContain('还没有发生的事不能登记')
    expect(desk.calls('account.save-case')).toEqual([])
    fireEvent.change(dialog().getByLabelText('通知时间'), { target: { value: '2026-09-21 09:30' } })
    fireEvent.click(dialog().getByRole('button', { name: '保存' }))
    await waitFor(() => expect(desk.calls('account.save-case')).toHaveLength(1))
    expect(desk.calls('account.save-case')[0]).toEqual({
      shopId: SHOP,
      item: 'V-1',
      value: {
        ...emptyCase,
        noticeNumber: 'T-88',
        noticeAt: Date.parse('2026-09-21T09:30:00+08:00'),
        deductions: ['take-1'],
      },
    })
  })

  test('a deduction that belongs to another case isn’t offered', async () => {
    const other = { version: 1, at: NOW, person: null, value: { ...emptyCase, deductions: ['take-1'] } }
    fakeDesk({ ...answers, 'account.files': () => ({ ...files, cases: { 'V-0': other } }) })
    const drawer = await open()
    fireEvent.click(drawer.getByRole('button', { name: '登记通知与事实' }))
    expect(dialog().queryByRole('checkbox')).toBeNull()
  })

  test('W21: an appeal that was upheld moves nothing by itself and says what does', async () => {
    const appeal = {
      filedAt: after(NOW, -2 * DAY),
      text: '',
      attachments: [],
      outcome: 'upheld',
      decidedAt: NOW,
    } as const
    fakeDesk({ ...answers, 'account.files': () => withCase({ ...emptyCase, appeal }) })
    const drawer = await open()
    expect(drawer.getAllByText('申诉成立')).toHaveLength(1)
    expect(drawer.getByText(/等平台撤销违规/)).toBeTruthy()
    expect(drawer.getByRole('button', { name: '撤销违规' })).toBeTruthy()
  })

  test('an appeal isn’t decided before it was filed', async () => {
    const desk = fakeDesk(answers)
    const drawer = await open()
    fireEvent.click(drawer.getByRole('button', { name: '登记申诉' }))
    fireEvent.change(dialog().getByLabelText('提出时间'), { target: { value: '2026-09-22' } })
    fireEvent.change(dialog().getByLabelText('结果'), { target: { value: 'dismissed' } })
    fireEvent.change(dialog().getByLabelText('裁定时间'), { target: { value: '2026-09-21' } })
    fireEvent.click(dialog().getByRole('button', { name: '保存' }))
    expect(dialog().getByRole('alert').textContent).toContain('不能早于提出时间')
    fireEvent.change(dialog().getByLabelText('裁定时间'), { target: { value: '2026-09-23' } })
    fireEvent.click(dialog().getByRole('button', { name: '保存' }))
    await waitFor(() => expect(desk.calls('account.save-case')).toHaveLength(1))
    expect(desk.calls('account.save-case')[0]?.value.appeal).toMatchObject({ outcome: 'dismissed', attachments: [] })
  })

  test('A21, W8: its course is told in order, to the return of its points', () => {
    const [first] = allCases(account)
    if (first === undefined) throw new Error('there is a case')
    const file: CaseFile = { ...emptyCase, noticeAt: after(NOW, -2 * DAY), closedAt: NOW, deductions: ['take-1'] }
    const kinds = courseOf(first, file, account, 'A15').map(({ kind }) => kind)
    expect(kinds).toEqual(['occurred', 'decided', 'deducted', 'noticed', 'closed'])
    const later = { ...account, at: after(NOW, 200 * DAY) }
    expect(courseOf(first, file, later, 'A15').at(-1)).toMatchObject({ kind: 'wiped', clauses: ['A21'] })
  })
})

describe('回单', () => {
  test('D4: is recorded with its number, courier and place', async () => {
    const desk = fakeDesk(answers)
    mount(<LedgerPane account={account} />)
    const [, paid] = await screen.findAllByRole('button', { name: '登记回单' })
    if (paid === undefined) throw new Error('each movement can have a receipt')
    fireEvent.click(paid)
    fireEvent.change(dialog().getByLabelText('回单编号'), { target: { value: 'SJ-1' } })
    fireEvent.change(dialog().getByLabelText('存放处'), { target: { value: '档案盒 3' } })
    fireEvent.click(dialog().getByRole('button', { name: '保存' }))
    await waitFor(() => expect(desk.calls('account.save-receipt')).toHaveLength(1))
    expect(desk.calls('account.save-receipt')[0]).toMatchObject({
      item: 'pay-1',
      value: { number: 'SJ-1', receivedAt: null, keptWhere: '档案盒 3' },
    })
  })

  test('shows its number in its column once it is kept', async () => {
    const value = {
      number: 'SJ-1',
      receivedAt: null,
      courier: '',
      tracking: '',
      keptWhere: '档案盒 3',
      attachments: [],
    }
    const receipts = { 'pay-1': { version: 1, at: NOW, person: null, value } }
    fakeDesk({ ...answers, 'account.files': () => ({ ...files, receipts }) })
    mount(<LedgerPane account={account} />)
    expect((await screen.findByRole('button', { name: 'SJ-1' })).title).toBe('存放 档案盒 3')
    expect(screen.getAllByRole('button', { name: '登记回单' })).toHaveLength(1)
  })
})

test('days and times are read as they are written, and nothing else is', () => {
  expect(writeLastDay(readLastDay('2026-12-31') ?? null)).toBe('2026-12-31')
  expect(readLastDay('2027-01-01') ?? 0).toBe(Date.parse('2027-01-02T00:00:00+08:00'))
  expect([readLastDay(' '), readLastDay('2026-13-01'), readLastDay('明天')]).toEqual([null, undefined, undefined])
  expect(writeWhen(readWhen('2026-09-12 09:30') ?? null)).toBe('2026-09-12 09:30')
  expect(writeWhen(readWhen('２０２６-9-12') ?? null)).toBe('2026-09-12')
  expect([readWhen(''), readWhen('2026-09-12 24:00')]).toEqual([null, undefined])
})
