// @vitest-environment jsdom
// The form (I9): what issuing asks for (I8), checked as typed (W15, W16); what a refund forbids (I10), and every other act.
import { NOW } from '../fake-desk.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'

import { useToast } from '../../../renderer/ui/toasts.ts'
import { closed, streamOf } from '../orders.ts'
import { invoice, invoiceDetail, issued, locked } from './invoices.ts'
import { check, eachOnItsOwn, form, openForm } from './open-desk.tsx'

eachOnItsOwn()

const type = (label: string, value: string): void =>
  void fireEvent.change(form().getByLabelText(label), { target: { value } })
const fill = (): void => {
  type('发票编号', '24117306')
  type('物流公司', '顺丰速运')
  type('快递编号', 'SF1402857160233')
}
const dialog = () => within(screen.getByRole('dialog'))
const said = (): string | undefined => useToast.getState().toast?.text

test('every field of the marketplace’s form stands under its own name', async () => {
  await openForm(invoice(1))
  for (const name of [
    '发票编号',
    '物流公司',
    '快递编号',
    '发票抬头',
    '发票类型',
    '收件人',
    '联系方式',
    '收取地址',
    '邮编',
  ])
    expect(form().getByLabelText(name)).toBeTruthy()
  expect(form().getByText('没有退款')).toBeTruthy()
})

test('what is typed is checked, kept as a draft, and issued with one undo', async () => {
  const desk = await openForm(invoice(1))
  fill()
  await waitFor(() => expect(desk.calls('draft.save').at(-1)?.key).toBe(`invoice:${streamOf(1)}`))
  await waitFor(() => expect(desk.calls('invoice.check').at(-1)?.rows[0]?.draft.number).toBe('24117306'))
  fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true })
  await waitFor(() => expect(said()).toBe('已开票 · 抬头1'))
  expect(desk.calls('invoice.issue-many')).toEqual([
    {
      rows: [
        {
          stream: streamOf(1),
          draft: {
            number: '24117306',
            courier: '顺丰速运',
            tracking: 'SF1402857160233',
            freight: null,
            link: '',
          },
        },
      ],
    },
  ])
  expect(useToast.getState().toast?.undo).toBeTruthy()
  await waitFor(() => expect(desk.calls('draft.save').at(-1)?.text).toBe(''))
})

test('I8: what is missing is named, and nothing is sent', async () => {
  const desk = await openForm(invoice(1))
  type('发票编号', '24117306')
  await waitFor(() => expect(desk.calls('invoice.check').at(-1)?.rows[0]?.draft.number).toBe('24117306'))
  fireEvent.click(form().getByRole('button', { name: '开票' }))
  await form().findByText('请填写快递编号')
  expect(form().getByText('请填写物流公司')).toBeTruthy()
  expect(desk.calls('invoice.issue-many')).toHaveLength(0)
})

test('W15: a courier that doesn’t fit is repaired in one press', async () => {
  const remark = {
    code: 'tracking-fits-other',
    clause: 'W15',
    field: 'courier',
    severity: 'warning',
    other: null,
    candidates: ['中通快递'],
  } as const
  await openForm(invoice(1), {
    'invoice.check': (input) =>
      check(input).map((verdict) =>
        Object.assign(verdict, { remarks: verdict.draft.courier === '顺丰速运' ? [remark] : [] }),
      ),
  })
  fill()
  fireEvent.click(await form().findByRole('button', { name: '改为中通快递' }))
  expect(form().getByLabelText<HTMLInputElement>('物流公司').value).toBe('中通快递')
})

test('a kept draft stands in the form again', async () => {
  await openForm(invoice(1), {
    'draft.get': () => ({ text: JSON.stringify({ number: '24117399' }), savedAt: NOW }),
  })
  await waitFor(() => expect(form().getByLabelText<HTMLInputElement>('发票编号').value).toBe('24117399'))
})

test('Enter, as a scanning gun ends with, leads from field to field and never issues; while composing it does nothing', async () => {
  const desk = await openForm(invoice(1))
  const number = form().getByLabelText('发票编号')
  number.focus()
  fireEvent.keyDown(number, { key: 'Enter', isComposing: true })
  expect(document.activeElement).toBe(number)
  fireEvent.keyDown(number, { key: 'Enter' })
  expect(document.activeElement).toBe(form().getByLabelText('物流公司'))
  fireEvent.keyDown(form().getByLabelText('快递编号'), { key: 'Enter' })
  expect(document.activeElement).toBe(form().getByRole('button', { name: '开票' }))
  expect(desk.calls('invoice.issue-many')).toHaveLength(0)
})

describe('I10: an order with a refund', () => {
  test('is said to have one, refuses 开票 with its clause and offers 标记已退款', async () => {
    const row = locked(1)
    const refusal = { clause: 'I10', reason: 'refund-asked-for' }
    const desk = await openForm(row, {
      'invoice.check': ({ rows }) =>
        rows.map(({ stream, draft }) => ({
          stream,
          draft,
          state: 'locked',
          missing: [],
          refusedBy: [refusal],
          remarks: [],
        })),
    })
    expect(form().getByText(/客户已申请退款，平台未决前不能开票/u)).toBeTruthy()
    fireEvent.click(form().getByRole('button', { name: '开票' }))
    await screen.findByText('现在不能开票')
    expect(desk.calls('invoice.issue-many')).toHaveLength(0)
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' })
    fireEvent.click(form().getByRole('button', { name: '标记已退款' }))
    await waitFor(() => expect(said()).toBe('已标记已退款 · 抬头1'))
    expect(desk.calls('order.perform')[0]).toEqual({ stream: row.stream, command: 'invoice.markRefunded', with: {} })
  })
})

describe('I6: a special invoice that can’t be issued', () => {
  const row = invoice(1, { type: 'special', needsCall: true })

  test('an agreed call says who and when, and changes the type', async () => {
    const desk = await openForm(row)
    fireEvent.click(form().getByRole('button', { name: '登记电话' }))
    fireEvent.change(dialog().getByLabelText('通话人'), { target: { value: '林女士' } })
    fireEvent.click(dialog().getByRole('button', { name: '登记电话' }))
    await waitFor(() => expect(desk.calls('order.perform')).toHaveLength(1))
    expect(desk.calls('order.perform')[0]).toEqual({
      stream: row.stream,
      command: 'invoice.retype',
      with: { calledAt: NOW, spokeWith: '林女士', agreed: true },
    })
  })

  test('a call without agreement is noted: no refusal, no undo', async () => {
    await openForm(row, {
      'order.perform': () => ({ ok: false, refusedBy: [{ clause: 'I6', reason: 'not-agreed' }] }),
    })
    fireEvent.click(form().getByRole('button', { name: '登记电话' }))
    fireEvent.change(dialog().getByLabelText('通话人'), { target: { value: '林女士' } })
    fireEvent.click(dialog().getByRole('radio', { name: '不同意' }))
    fireEvent.click(dialog().getByRole('button', { name: '登记电话' }))
    await waitFor(() => expect(said()).toBe('已登记电话，客户不同意 · 抬头1'))
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

test('a correction writes what changed and why; what is masked is never sent back', async () => {
  const desk = await openForm(issued(1))
  fireEvent.click(form().getByRole('button', { name: '更正' }))
  fireEvent.change(dialog().getByLabelText('快递编号'), { target: { value: 'SF1402857160299' } })
  fireEvent.click(dialog().getByRole('button', { name: '更正' }))
  expect((await dialog().findByRole('alert')).textContent).toContain('更正原因')
  fireEvent.change(dialog().getByLabelText('更正原因'), { target: { value: '抄错一位' } })
  fireEvent.click(dialog().getByRole('button', { name: '更正' }))
  await waitFor(() => expect(desk.calls('order.perform')).toHaveLength(1))
  expect(desk.calls('order.perform')[0]).toMatchObject({
    command: 'invoice.correct',
    with: { tracking: 'SF1402857160299', why: '抄错一位' },
  })
  expect(Object.keys(desk.calls('order.perform')[0]?.with ?? {}).toSorted()).toEqual(['tracking', 'why'])
})

test('I12: refunded after it was issued, it is reversed by the paper’s return or a red-letter number', async () => {
  const desk = await openForm(issued(1, { toReverse: true, troubles: ['refund-after-issue'] }))
  fireEvent.click(form().getByRole('button', { name: '冲红' }))
  fireEvent.click(dialog().getByRole('radio', { name: '开红字发票' }))
  fireEvent.change(dialog().getByLabelText('红字发票编号'), { target: { value: '24119901' } })
  fireEvent.click(dialog().getByRole('button', { name: '冲红' }))
  await waitFor(() => expect(desk.calls('order.perform')).toHaveLength(1))
  expect(desk.calls('order.perform')[0]).toMatchObject({ command: 'invoice.reverse', with: { redNumber: '24119901' } })
})

test('I11: the customer’s cancelling is recorded as a fact of theirs', async () => {
  const desk = await openForm(invoice(1))
  fireEvent.click(form().getByRole('button', { name: '更多' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: '客户取消申请' }))
  fireEvent.click(dialog().getByRole('button', { name: '客户取消申请' }))
  await waitFor(() => expect(desk.calls('order.record-fact')).toHaveLength(1))
  expect(desk.calls('order.record-fact')[0]).toMatchObject({
    command: 'invoice.cancel',
    by: 'customer',
    occurredAt: NOW,
  })
})

test('W9: the whole address comes by a logged reveal alone', async () => {
  const desk = await openForm(invoice(1), {
    'invoice.reveal': () => ({
      recipient: '林测试',
      phone: '13800000001',
      address: '杭州市余杭区测试路 1 号',
      postcode: '311100',
      email: '',
    }),
  })
  expect(form().getByLabelText<HTMLInputElement>('收取地址').value).toBe('杭州市****')
  fireEvent.click(form().getByRole('button', { name: '显示完整信息' }))
  await waitFor(() => expect(form().getByLabelText<HTMLInputElement>('收取地址').value).toContain('测试路'))
  expect(desk.calls('invoice.reveal')).toHaveLength(1)
})

test('W16: a digital invoice asks for a link instead of a parcel', async () => {
  await openForm(
    invoice(1, { form: 'digital', freight: { pays: 'none', clause: 'W16', beyondConsent: false, inferred: false } }),
  )
  expect(form().getByLabelText('文件或链接')).toBeTruthy()
  expect(form().queryByLabelText('快递编号')).toBeNull()
})

test('a correction that the rules refuse keeps its button, which says why', async () => {
  const row = issued(1)
  const refused = closed('invoice.correct', 'provider', { clause: 'I8', reason: 'not-issued' })
  await openForm(row, {}, invoiceDetail(row, { available: [refused] }))
  fireEvent.click(form().getByRole('button', { name: '更正' }))
  await screen.findByText('现在不能更正发票')
})

test('the course shows what a correction wrote and what stood there before', async () => {
  const row = issued(1)
  const corrected = {
    eventId: 'e1',
    actId: 'a1',
    type: 'invoice.corrected',
    at: NOW,
    recordedAt: NOW,
    who: 'provider',
    person: '陈立',
    text: '抄错一位',
    attachments: [],
    citing: ['I8'],
    moved: true,
    superseded: false,
    flags: [],
    waiting: false,
    changes: [{ field: 'tracking', before: 'SF1402857160233', after: 'SF1402857160299' }],
  } as const
  await openForm(row, {}, invoiceDetail(row, { history: [corrected] }))
  const course = within(form().getByRole('list', { name: '经过' }))
  expect(course.getByText('SF1402857160233').tagName).toBe('DEL')
  expect(course.getByText('SF1402857160299')).toBeTruthy()
})
