// @vitest-environment jsdom
// 扫描枪模式: two scans a row and no key; what can't be written says why and stays (I8, I10, W15, W16).
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { useNavigation } from '../../../renderer/actions/navigation.ts'
import { beginScan } from '../../../renderer/features/invoices/scan/scan-store.ts'
import type { ApiInput } from '../../../shared/contract/api.ts'
import type { InvoiceRow, Scanned } from '../../../shared/contract/invoices.ts'
import { NOW } from '../fake-desk.ts'
import type { Answers } from '../fake-desk.ts'
import { streamOf } from '../orders.ts'
import { invoice, invoiceDetail, locked } from './invoices.ts'
import { eachOnItsOwn, showDesk } from './open-desk.tsx'

eachOnItsOwn()
beforeEach(() => beginScan([], new Map()))
afterEach(() => useNavigation.setState({ invoiceMode: 'list' }))

const shunfeng = { code: 'shunfeng', name: '顺丰速运' }
const zhongtong = { code: 'zhongtong', name: '中通快递' }

/** As main would: eight digits are an invoice's, SF is one courier's, 75 two couriers', the rest an order's or nothing. */
const scanned =
  (rows: readonly InvoiceRow[]) =>
  ({ text }: { text: string }): Scanned => {
    const row = rows.find(({ orderId }) => orderId === text)
    if (row !== undefined) return { kind: 'invoice', row }
    if (/^\d{8}$/.test(text)) return { kind: 'invoice-number', number: text, remarks: [] }
    if (text.startsWith('SF')) return { kind: 'tracking', tracking: text, candidates: [shunfeng], usedBy: null }
    if (text.startsWith('75'))
      return { kind: 'tracking', tracking: text, candidates: [zhongtong, shunfeng], usedBy: null }
    return { kind: 'unknown', text }
  }

const showScan = async (rows: readonly InvoiceRow[], given: Answers = {}) => {
  useNavigation.setState({ invoiceMode: 'scan' })
  const desk = await showDesk([], {
    'invoice.page': () => ({
      rows,
      next: null,
      total: rows.length,
      tabs: { requested: rows.length, issued: 0, refunded: 0, cancelled: 0, trouble: 0 },
      locked: 0,
      at: NOW,
    }),
    'invoice.scan': scanned(rows),
    'undo.run': () => ({ undone: 1, kept: [] }),
    ...given,
  })
  await waitFor(() => expect(screen.getByRole('dialog').getAttribute('aria-busy')).toBe('false'), { timeout: 10_000 })
  return desk
}

/** A scanner: every key at once, Enter at the end. */
const shoot = (text: string): void => {
  for (const key of text) fireEvent.keyDown(document.body, { key, code: '' })
  fireEvent.keyDown(document.body, { key: 'Enter', code: 'Enter' })
}
/** What was asked to be written. */
const issues = (desk: Awaited<ReturnType<typeof showScan>>): readonly ApiInput<'invoice.issue-many'>[] =>
  desk.calls('invoice.issue-many')
const said = (text: string | RegExp) => screen.findByText(text)
const list = () => within(screen.getByRole('complementary', { name: '刚扫过' }))

test('two scans a row, no other key, and the next row comes by itself', async () => {
  const desk = await showScan([invoice(1), invoice(2)])
  for (const [n, number, tracking] of [
    [1, '24117306', 'SF1402857160233'],
    [2, '24117310', 'SF1402857160234'],
  ] as const) {
    expect(screen.getByRole('heading', { name: `抬头${n}` })).toBeTruthy()
    shoot(number)
    await said(`发票编号 ${number}`)
    shoot(tracking)
    await said(`第 ${n} 张已写入`)
  }
  await said('这一批写完了')
  const sent = issues(desk)
  expect(
    sent.flatMap(({ rows }) => rows.map(({ stream, draft }) => [stream, draft.number, draft.courier, draft.tracking])),
  ).toEqual([
    [streamOf(1), '24117306', '顺丰速运', 'SF1402857160233'],
    [streamOf(2), '24117310', '顺丰速运', 'SF1402857160234'],
  ])
})

test('a scan while the one before is still being written waits its turn', async () => {
  const desk = await showScan([invoice(1), invoice(2)])
  shoot('24117306')
  shoot('SF1402857160233')
  shoot('SF1402857160234')
  await said('第 2 张已写入')
  const sent = issues(desk)
  expect(sent.map(({ rows }) => rows[0]?.draft.number)).toEqual(['24117306', '24117307'])
})

test('I10: a locked row is passed by itself, and scanned it says why and offers 标记已退款 under one key', async () => {
  const desk = await showScan([locked(1), invoice(2)])
  expect(screen.getByRole('heading', { name: '抬头2' })).toBeTruthy()
  shoot('20261')
  await said('抬头1：不能开票')
  expect(within(screen.getByRole('alert')).getByText('I10')).toBeTruthy()
  fireEvent.keyDown(document.body, { key: '1', code: 'Digit1' })
  await waitFor(() => expect(desk.calls('order.perform')).toMatchObject([{ command: 'invoice.markRefunded' }]))
  expect(desk.calls('invoice.issue-many')).toEqual([])
})

test('I10: a refund that came in after the list was read stops the row', async () => {
  const desk = await showScan([invoice(1), invoice(2)], {
    'invoice.check': ({ rows }) =>
      rows.map(({ stream, draft }) => ({ stream, state: 'locked', missing: [], refusedBy: [], remarks: [], draft })),
    'invoice.get': () => invoiceDetail(locked(1)),
  })
  shoot('24117306')
  shoot('SF1402857160233')
  await said('抬头1：不能开票')
  expect(desk.calls('invoice.issue-many')).toEqual([])
  expect(screen.getByRole('heading', { name: '抬头2' })).toBeTruthy()
})

test('W15: a parcel of two couriers asks once, and the answer is one key', async () => {
  const desk = await showScan([invoice(1), invoice(2)])
  shoot('24117306')
  shoot('75312204418896')
  await said('认不准物流公司')
  fireEvent.keyDown(document.body, { key: '1', code: 'Digit1' })
  await said('第 1 张已写入')
  shoot('75312204418897')
  await said('第 2 张已写入')
  const sent = issues(desk)
  expect(sent.map(({ rows }) => rows[0]?.draft.courier)).toEqual(['中通快递', '中通快递'])
})

test('what is no number at all is said and changes nothing', async () => {
  const desk = await showScan([invoice(1)])
  shoot('hello-world')
  await said('认不出')
  expect(within(screen.getByRole('alert')).getByText(/hello-world/)).toBeTruthy()
  expect(desk.calls('invoice.issue-many')).toEqual([])
})

test('the same label twice takes the row back, and so does Ctrl Z', async () => {
  const desk = await showScan([invoice(1), invoice(2)])
  shoot('24117306')
  shoot('SF1402857160233')
  await said('第 1 张已写入')
  shoot('SF1402857160233')
  await said('第 1 张已撤销')
  expect(desk.calls('undo.run')).toEqual([{ target: { kind: 'group', id: 'g1' } }])
  expect(list().queryByText('抬头1')).toBeNull()
  shoot('SF1402857160233')
  await said('第 1 张已写入')
  fireEvent.keyDown(document.body, { key: 'z', code: 'KeyZ', ctrlKey: true })
  await said('第 1 张已撤销')
})

test('a spoilt sheet: the number goes up by a key', async () => {
  const desk = await showScan([invoice(1)])
  shoot('24117306')
  await said('发票编号 24117306')
  fireEvent.keyDown(document.body, { key: 'ArrowUp', code: 'ArrowUp' })
  shoot('SF1402857160233')
  await said('第 1 张已写入')
  expect(desk.calls('invoice.issue-many')).toMatchObject([{ rows: [{ draft: { number: '24117307' } }] }])
})

test('an input method that is on changes nothing', async () => {
  await showScan([invoice(1)])
  for (const digit of '24117306')
    fireEvent.keyDown(document.body, { key: 'Process', code: `Digit${digit}`, keyCode: 229 })
  fireEvent.keyDown(document.body, { key: 'Process', code: 'Enter', keyCode: 229 })
  await said('发票编号 24117306')
})

test('a store that gives no answer writes nothing and the next scan has its turn', async () => {
  let broken = true
  const desk = await showScan([invoice(1)], {
    'invoice.check': ({ rows }) => {
      if (broken) throw new Error('no answer')
      return rows.map(({ stream, draft }) => ({
        stream,
        state: 'ready',
        missing: [],
        refusedBy: [],
        remarks: [],
        draft,
      }))
    },
  })
  shoot('24117306')
  shoot('SF1402857160233')
  await said('没有写入')
  broken = false
  shoot('SF1402857160233')
  await said('第 1 张已写入')
  expect(desk.calls('invoice.issue-many')).toHaveLength(1)
})

test('sound can be shut off, and Esc leaves', async () => {
  await showScan([invoice(1)])
  fireEvent.click(screen.getByRole('button', { name: '声音开' }))
  expect(screen.getByRole('button', { name: '声音关' }).getAttribute('aria-pressed')).toBe('false')
  act(() => void fireEvent.keyDown(document.body, { key: 'Escape', code: 'Escape' }))
  expect(useNavigation.getState().invoiceMode).toBe('list')
})

test('with nothing on paper to issue it says so', async () => {
  await showScan([invoice(1, { form: 'digital' })])
  expect(screen.getByText('没有待开的纸质发票')).toBeTruthy()
})
