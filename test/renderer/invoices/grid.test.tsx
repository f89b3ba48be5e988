// @vitest-environment jsdom
// 批量填写: columns pasted from a sheet, a verdict a row, what is ready issued at once, one way back (I8, I10, W15, W16, W23).
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'

import { useNavigation } from '../../../renderer/actions/navigation.ts'
import { clearBook } from '../../../renderer/features/invoices/grid/grid-book.ts'
import { useToast } from '../../../renderer/ui/toasts.ts'
import type { ApiInput } from '../../../shared/contract/api.ts'
import type { DraftRemark, DraftVerdict, InvoiceRow } from '../../../shared/contract/invoices.ts'
import { NOW } from '../fake-desk.ts'
import type { Answers } from '../fake-desk.ts'
import { streamOf } from '../orders.ts'
import { invoice, locked } from './invoices.ts'
import { check, eachOnItsOwn, groupOf, showDesk } from './open-desk.tsx'

eachOnItsOwn()
beforeEach(clearBook)

const showGrid = (rows: readonly InvoiceRow[], given: Answers = {}) => {
  useNavigation.setState({ invoiceMode: 'grid' })
  return showDesk(rows, { 'undo.run': () => ({ undone: rows.length, kept: [] }), ...given })
}

const grid = () => screen.getByRole('grid', { name: '批量填写' })
const rowAt = (n: number): HTMLElement => {
  const row = within(grid()).getAllByRole('row')[n]
  if (row === undefined) throw new Error(`no row ${n}`)
  return row
}
const cell = () => within(grid()).getByRole<HTMLInputElement>('textbox')
const paste = (text: string, into: Element = cell()): void => {
  fireEvent.paste(into, {
    clipboardData: { files: [], getData: (type: string) => (type === 'text/plain' ? text : '') },
  })
}
const press = (key: string, more: object = {}): void =>
  void fireEvent.keyDown(document.activeElement ?? document, { key, ...more })
const submit = () => screen.getByRole('button', { name: /^提交/ })

test('I8, W23: three columns pasted over the rows are judged and issued at once; Ctrl Z takes all of it back', async () => {
  const rows = [1, 2, 3].map((n) => invoice(n))
  const desk = await showGrid(rows)
  expect(cell()).toBe(document.activeElement)
  paste(
    '24117306\t顺丰速运\tSF1402857160233\n24117307\t顺丰速运\tSF1402857160234\n24117308\t顺丰速运\tSF1402857160235\n',
  )
  await waitFor(() => expect(submit().textContent).toContain('3 张发票'))
  press('Enter', { ctrlKey: true })
  await waitFor(() => expect(desk.calls('invoice.issue-many')).toHaveLength(1))
  const sent = desk.calls('invoice.issue-many')[0] as ApiInput<'invoice.issue-many'>
  expect(sent.rows.map(({ stream, draft }) => [stream, draft.number, draft.tracking])).toEqual([
    [streamOf(1), '24117306', 'SF1402857160233'],
    [streamOf(2), '24117307', 'SF1402857160234'],
    [streamOf(3), '24117308', 'SF1402857160235'],
  ])
  await waitFor(() => expect(useToast.getState().toast?.text).toBe('已提交 3 张发票'))
  press('z', { ctrlKey: true })
  await waitFor(() => expect(desk.calls('undo.run')).toEqual([{ target: { kind: 'group', id: 'g1' } }]))
  await waitFor(() => expect(submit().textContent).toContain('3 张发票'))
})

test('I10: a locked row takes up its line of the paste, keeps nothing of it and is never sent', async () => {
  const desk = await showGrid([invoice(1), locked(2), invoice(3)])
  paste('24117306\t顺丰速运\tSF1\n24117307\t顺丰速运\tSF2\n24117308\t顺丰速运\tSF3')
  await waitFor(() => expect(submit().textContent).toContain('2 张发票'))
  expect(within(rowAt(2)).getByText('粘贴内容已略过')).toBeTruthy()
  press('Enter', { ctrlKey: true })
  await waitFor(() => expect(desk.calls('invoice.issue-many')).toHaveLength(1))
  const sent = desk.calls('invoice.issue-many')[0] as ApiInput<'invoice.issue-many'>
  expect(sent.rows.map(({ stream, draft }) => [stream, draft.number])).toEqual([
    [streamOf(1), '24117306'],
    [streamOf(3), '24117308'],
  ])
})

test('a column of order ids decides the row, whatever their order', async () => {
  await showGrid([invoice(1), invoice(2)])
  paste('SF2\t20262\t24117302\nSF1\t20261\t24117301')
  await waitFor(() => expect(within(rowAt(2)).getByText('24117302')).toBeTruthy())
  expect(cell().value).toBe('24117301')
  expect(within(rowAt(2)).getByText('SF2')).toBeTruthy()
})

test('I8: what is missing is said, and F8 goes to the cell', async () => {
  await showGrid([invoice(1), invoice(2)])
  paste('24117306\t顺丰速运\tSF1\n24117307\t顺丰速运\t')
  await within(rowAt(2)).findByText('缺快递编号')
  press('F8')
  expect(cell()).toBe(within(rowAt(2)).getByRole('textbox', { name: '快递编号' }))
  expect(submit().textContent).toContain('1 张发票')
})

test('a number that a sheet turned into an exponent is not taken, and the row says so', async () => {
  await showGrid([invoice(1)])
  paste('24117306\t顺丰速运\t1.40286E+15')
  const said = await within(rowAt(1)).findByText('科学计数，请重新复制')
  expect(said.closest('[title]')?.getAttribute('title')).toContain('1.40286E+15')
  expect(within(rowAt(1)).queryByText('1.40286E+15')).toBeNull()
  expect(submit()).toHaveProperty('disabled', true)
})

const unknown: DraftRemark = {
  code: 'courier-unknown',
  clause: 'W15',
  severity: 'warning',
  field: 'courier',
  candidates: ['顺丰速运'],
  other: null,
}
const warned = (input: ApiInput<'invoice.check'>): readonly DraftVerdict[] =>
  check(input).map((verdict) => Object.assign(verdict, verdict.draft.courier === '顺风' ? { remarks: [unknown] } : {}))

test('W15: an unknown courier warns with a candidate, one press takes it, and a warning blocks nothing', async () => {
  await showGrid([invoice(1)], { 'invoice.check': warned })
  paste('24117306\t顺风\tSF1402857160233')
  await within(rowAt(1)).findByText('未登记')
  expect(submit()).toHaveProperty('disabled', false)
  fireEvent.click(within(rowAt(1)).getByRole('button', { name: '改为顺丰速运' }))
  await within(rowAt(1)).findByText('可提交')
  expect(within(rowAt(1)).getByText('顺丰速运')).toBeTruthy()
})

test('keys move as in a sheet; Ctrl D fills down, numbers counting on, and Ctrl Z steps back', async () => {
  await showGrid([invoice(1), invoice(2), invoice(3)])
  fireEvent.change(cell(), { target: { value: '00000009' } })
  press('Enter', { ctrlKey: false })
  expect(cell()).toBe(within(rowAt(2)).getByRole('textbox'))
  press('Enter', { shiftKey: true })
  press('d', { ctrlKey: true })
  expect(within(rowAt(3)).getByText('00000011')).toBeTruthy()
  press('Tab')
  expect(cell()).toBe(within(rowAt(1)).getByRole('textbox', { name: '物流公司' }))
  press('z', { ctrlKey: true })
  expect(within(rowAt(3)).queryByText('00000011')).toBeNull()
})

test('Enter that chooses an ideograph is the input method’s', async () => {
  await showGrid([invoice(1), invoice(2)])
  press('Enter', { isComposing: true })
  press('Enter', { keyCode: 229 })
  expect(cell()).toBe(within(rowAt(1)).getByRole('textbox'))
})

test('W16: a digital invoice goes by its link, and one cell stands for both of the courier’s', async () => {
  await showGrid([invoice(1, { form: 'digital' })])
  press('Tab')
  expect(cell()).toBe(within(rowAt(1)).getByRole('textbox', { name: '下载链接' }))
})

test('what was typed is found again after the desk was closed', async () => {
  const kept = JSON.stringify([[streamOf(1), { number: '24117306' }]])
  const desk = await showGrid([invoice(1)], {
    'draft.get': ({ key }) => (key === 'invoice-grid:0' ? { text: kept, savedAt: NOW } : null),
  })
  await waitFor(() => expect(cell().value).toBe('24117306'))
  fireEvent.change(cell(), { target: { value: '24117307' } })
  await waitFor(() => expect(JSON.stringify(desk.calls('draft.save'))).toContain('24117307'))
})

test('a paste beside the cells is the grid’s as well', async () => {
  await showGrid([invoice(1)])
  screen.getByRole('button', { name: /^提交/ }).focus()
  paste('24117306\t顺丰速运\tSF1', document.body)
  await within(rowAt(1)).findByText('可提交')
})

test('rows with something to look at can be seen alone and are copied with their reasons, ids as text', async () => {
  const desk = await showGrid([invoice(1), invoice(2)], { 'clipboard.write': () => null })
  paste('24117306\t顺丰速运\tSF1\n24117307\t顺丰速运\t')
  fireEvent.click(await screen.findByRole('button', { name: /只看有问题/ }))
  expect(within(grid()).getAllByRole('row')).toHaveLength(2)
  fireEvent.click(screen.getByRole('button', { name: '复制问题行' }))
  await waitFor(() =>
    expect(desk.calls('clipboard.write')).toEqual([
      {
        text: '订单ID\t发票编号\t物流公司\t快递编号\t问题\n="20262"\t="24117307"\t="顺丰速运"\t\t缺快递编号',
      },
    ]),
  )
})

test('a refused row stays with its reason, the others are issued', async () => {
  const rows = [invoice(1), invoice(2)]
  const desk = await showGrid(rows, {
    'invoice.issue-many': (input) => {
      const { groupId, outcomes } = groupOf(input.rows)
      const verdict = { ok: false as const, refusedBy: [{ reason: 'refund-requested', clause: 'I10' }] }
      const [first, second] = outcomes
      if (first === undefined || second === undefined) throw new Error('two rows were to be sent')
      return { groupId, accepted: 1, refused: 1, outcomes: [first, { ...second, verdict }] }
    },
  })
  paste('24117306\t顺丰速运\tSF1\n24117307\t顺丰速运\tSF2')
  await waitFor(() => expect(submit().textContent).toContain('2 张发票'))
  press('Enter', { ctrlKey: true })
  await waitFor(() => expect(useToast.getState().toast?.text).toBe('已提交 1 张发票，1 张留下'))
  expect(desk.calls('invoice.issue-many')).toHaveLength(1)
  expect(within(rowAt(2)).getByText('24117307')).toBeTruthy()
})

test('the done tab has nothing to fill and leads to what has', async () => {
  useNavigation.setState(({ invoices }) => ({ invoices: { ...invoices, tab: 'issued' } }))
  await showGrid([])
  fireEvent.click(await screen.findByRole('button', { name: '看申请中' }))
  expect(useNavigation.getState().invoices.tab).toBe('requested')
})
