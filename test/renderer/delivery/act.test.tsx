// @vitest-environment jsdom
// Acting on one order in the drawer: what it costs, what is sent, what is refused and why, what becomes of the note.
import { NOW, Refusal } from '../fake-desk.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'

import { closed, detail, open, row, streamOf } from '../orders.ts'
import { drawer, eachOnItsOwn, key, note, said, showOrder, taken, write } from './open-drawer.tsx'

eachOnItsOwn()

describe('T5, T6 confirming and rejecting', () => {
  test('Ctrl Enter in the note sends the note and the files, says so and empties the draft', async () => {
    const sha256 = 'f'.repeat(64)
    const desk = await showOrder(detail(row(1)), {
      'attachment.begin': () => ({ uploadId: 'u1' }),
      'attachment.append': () => ({ received: 4 }),
      'attachment.finish': () => ({ sha256, name: '报价.txt', bytes: 4 }),
    })
    write('已确认范围')
    const files = [new File(['报价'], '报价.txt')]
    fireEvent.change(document.querySelector('.composer input[type=file]') as Element, { target: { files } })
    await waitFor(() => expect(document.querySelector('.composer .attachment.is-kept')).not.toBeNull())
    note().focus()
    key('Enter', { ctrlKey: true })
    await waitFor(() => expect(said()).toBe('已确认需求 · 客户1'))
    expect(desk.calls('order.perform')).toEqual([
      {
        stream: streamOf(1),
        command: 'requirement.confirm',
        with: { note: '已确认范围' },
        attachments: [{ sha256, name: '报价.txt', bytes: 4 }],
      },
    ])
    expect(note().value).toBe('')
    expect(desk.calls('draft.save').at(-1)?.text).toBe('')
  })

  test('rejecting needs Alt R: a plain r is a letter, and nothing fires while an input method composes', async () => {
    const desk = await showOrder(detail(row(1)))
    write('缺清单')
    note().focus()
    key('r', { code: 'KeyR' })
    key('Enter', { ctrlKey: true, isComposing: true })
    expect(desk.calls('order.perform')).toEqual([])
    key('r', { altKey: true, code: 'KeyR' })
    await waitFor(() => expect(desk.calls('order.perform')).toHaveLength(1))
    expect(desk.calls('order.perform')[0]).toMatchObject({ command: 'requirement.reject', with: { reason: '缺清单' } })
    expect(desk.calls('order.perform')[0]?.attachments).toEqual([])
  })

  test('pressed twice, it is done once', async () => {
    const desk = await showOrder(detail(row(1)))
    write('好')
    note().focus()
    key('Enter', { ctrlKey: true })
    key('Enter', { ctrlKey: true })
    await waitFor(() => expect(said()).toContain('已确认需求'))
    expect(desk.calls('order.perform')).toHaveLength(1)
  })

  test('a refusal opens the basis with every clause not met and keeps what was written', async () => {
    await showOrder(detail(row(1)), {
      'order.perform': () => ({
        ok: false,
        refusedBy: [
          { clause: 'T5', reason: 'note-missing' },
          { clause: 'T13', reason: 'appeal-pending', event: { type: 'appeal.filed', at: NOW } },
        ],
      }),
    })
    write(' ')
    fireEvent.click(drawer().getByRole('button', { name: '确认需求' }))
    const basis = within(await screen.findByRole('dialog', { name: '依据' }))
    expect(await basis.findByText('现在不能确认需求')).toBeTruthy()
    expect(basis.getByText(/缺备注/)).toBeTruthy()
    expect(basis.getByText(/09-23 10:26:00 发起申诉/)).toBeTruthy()
    expect(note().value).toBe(' ')
  })

  test('a forbidden button keeps its name and its place in the tab order, and says why', async () => {
    const available = [closed('requirement.confirm', 'provider', { clause: 'T5', reason: 'wrong-stage' })]
    const desk = await showOrder(detail(row(1), { available }))
    const button = drawer().getByRole('button', { name: '确认需求' })
    expect(button.getAttribute('aria-disabled')).toBe('true')
    button.focus()
    expect(document.activeElement).toBe(button)
    fireEvent.click(button)
    expect(await screen.findByText('当前阶段没有这一步')).toBeTruthy()
    expect(desk.calls('order.perform')).toEqual([])
  })

  test('a failed file holds the act back until it is removed', async () => {
    const desk = await showOrder(detail(row(1)), { 'attachment.begin': () => new Refusal('disk-full') })
    write('好')
    const files = [new File(['x'], 'x.txt')]
    fireEvent.change(document.querySelector('.composer input[type=file]') as Element, { target: { files } })
    await screen.findByText(/磁盘已满/)
    fireEvent.click(drawer().getByRole('button', { name: '确认需求' }))
    expect(said()).toMatch(/^有附件还没有传完/)
    expect(desk.calls('order.perform')).toEqual([])
    fireEvent.click(drawer().getByRole('button', { name: '移除 x.txt' }))
    fireEvent.click(drawer().getByRole('button', { name: '确认需求' }))
    await waitFor(() => expect(desk.calls('order.perform')).toHaveLength(1))
  })
})

describe('the note', () => {
  test('a template fills it, another takes its place, and what was written stays before one', async () => {
    await showOrder(detail(row(1)))
    fireEvent.click(await drawer().findByRole('button', { name: '材料齐全' }))
    expect(note().value).toBe('材料齐全，按期实施')
    expect(document.activeElement).toBe(note())
    fireEvent.click(drawer().getByRole('button', { name: '缺清单' }))
    expect(note().value).toBe('缺服务器清单')
    write('另请寄回合同')
    fireEvent.click(drawer().getByRole('button', { name: '材料齐全' }))
    expect(note().value).toBe('另请寄回合同\n材料齐全，按期实施')
  })

  test('a draft is kept as it is typed and there when the order is opened again', async () => {
    const desk = await showOrder(detail(row(1)), { 'draft.get': () => ({ text: '上次写的', savedAt: NOW }) })
    await waitFor(() => expect(note().value).toBe('上次写的'))
    expect(screen.getByText('草稿已存 10:26')).toBeTruthy()
    write('上次写的，补一句')
    await waitFor(() =>
      expect(desk.calls('draft.save').at(-1)).toEqual({
        key: `${streamOf(1)}:requirement-review:`,
        text: '上次写的，补一句',
      }),
    )
  })

  test('a draft that could not be kept says so', async () => {
    await showOrder(detail(row(1)), { 'draft.save': () => new Refusal('disk-full') })
    write('一句')
    expect(await screen.findByText('草稿没有存上')).toBeTruthy()
  })
})

test('A15 stands where a result is submitted, and the notices of what was taken stand in the toast', async () => {
  const implementing = detail(row(1, { stage: 'implementing' }), { available: [open('result.submit', 'provider')] })
  await showOrder(implementing, { 'order.perform': () => taken({ notices: ['A15'] }) })
  expect(drawer().getByText(/不要催促客户确认未完成的工作/)).toBeTruthy()
  expect(drawer().getByRole('button', { name: 'A15' })).toBeTruthy()
  write('已迁移')
  fireEvent.click(drawer().getByRole('button', { name: '提交验收' }))
  await waitFor(() => expect(said()).toBe('已提交验收 · 客户1；请留意 不得催促客户 A15'))
})
