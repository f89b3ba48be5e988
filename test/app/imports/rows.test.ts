// Cells to rows where the fixtures don't go: lost digits, errors in contacts, odd words, the other console's list.
import { expect, test } from 'vitest'
import { readRows } from '../../../electron/app/imports/rows.ts'
import { fixture } from '../../files/list/lists.ts'
import { makeXlsx } from '../../files/list/make-xlsx.ts'
import { fromText, NOW, packOf, rowsOf, tableOf } from './desk.ts'

const HEADER = '订单号\t手机号\t公司\t实付金额\t购买时间\t交付状态\t最近更新\t类型\t备注'
const list = (...lines: readonly string[]) => fromText([HEADER, ...lines].join('\n'))

test('all 24 rows of the other console read, by its own columns and words', async () => {
  const table = await tableOf({ kind: 'file', bytes: fixture('delivery-list-qingcloud.utf8bom.csv') })
  const { rows, invalid } = rowsOf(table, 'qingcloud')
  expect(invalid).toEqual([])
  expect(rows).toHaveLength(24)
  expect(rows[3]).toMatchObject({
    orderId: 'qc-57319545273',
    shown: { stage: 'completed' },
    goods: 'service',
    orderKind: '新购',
    amountFen: 99_900,
    phone: '13800003278',
  })
  expect(rows[8]?.shown).toEqual({ stage: 'requirement-review' })
})

test('a row gives every reason at once', async () => {
  const { invalid } = rowsOf(await list('1.2E+15\t\t\tabc\t10/9/2026\t\t2026-02-30\t飞机\t'))
  expect(invalid[0]?.reasons.map((reason) => [reason.column, reason.code])).toEqual([
    ['订单号', 'damaged-number'],
    ['交付状态', 'state-missing'],
    ['购买时间', 'instant-ambiguous'],
    ['最近更新', 'instant-impossible'],
    ['类型', 'goods-unknown'],
    ['实付金额', 'amount-unreadable'],
  ])
})

test('a contact that cannot be read is left out with a warning, masked; the order stays', async () => {
  const { rows } = rowsOf(await list('A1\t1.38E+10\t#N/A\t5\t2026-10-09\t待验收\t2026-10-10\t\t'))
  expect(rows[0]).toMatchObject({ orderId: 'A1', phone: null, customerName: null })
  expect(rows[0]?.notes.map((note) => [note.code, note.column, note.value])).toEqual([
    ['contact-left-out', '公司', '#***A'],
    ['contact-left-out', '手机号', '1.***10'],
  ])
})

test('a state word is the same in any width and spacing; the fixed words of a pack decide', async () => {
  const { rows, invalid } = rowsOf(await list('A1\t\t\t5\t\t 待 验收　\t\t\t', 'A2\t\t\t5\t\t待办\t\t\t'))
  expect(rows[0]?.shown).toEqual({ stage: 'acceptance-review' })
  expect(invalid[0]?.reasons[0]).toMatchObject({ code: 'state-unknown', value: '待办' })
})

test('a row without its update time, or updated before it was paid, says so', async () => {
  const { rows } = rowsOf(
    await list('A1\t\t\t5\t2026-10-09\t待验收\t\t\t', 'A2\t\t\t5\t2026-10-09\t待验收\t2026-10-08\t\t'),
  )
  expect(rows.map((row) => row.notes.map((note) => [note.code, note.severity]))).toEqual([
    [['updated-at-missing', 'note']],
    [['updated-before-paid', 'warning']],
  ])
})

test('ragged rows are invalid; a broken cell in a column nobody uses is not', async () => {
  const { rows, invalid } = rowsOf(await list('A1\t\t5', `A2\t\t\t5\t\t待验收\t\t\t${'x'.repeat(40_000)}`))
  expect(invalid[0]?.reasons).toMatchObject([
    { code: 'too-few-cells', value: '3/9', severity: 'error' },
    { code: 'state-missing' },
  ])
  expect(rows.map((row) => row.orderId)).toEqual(['A2'])
})

const text = (address: string, value: string): string => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`
const lost = (address: string): string => `<c r="${address}"><v>12345678901234567</v></c>`

test('digits a spreadsheet lost: in an id the row is refused, in a phone the phone, in an unused column nothing', async () => {
  const line = (at: number, id: string, phone: string, extra: string): string =>
    `<row r="${at}">${id}${phone}${text(`C${at}`, '待验收')}${extra}</row>`
  const sheetData =
    line(1, text('A1', '订单号'), text('B1', '手机号'), text('D1', '流水')).replace('待验收', '交付状态') +
    line(2, lost('A2'), text('B2', '1'), '') +
    line(3, text('A3', 'A3'), lost('B3'), '') +
    line(4, text('A4', 'A4'), text('B4', '1'), lost('D4'))
  const { rows, invalid } = rowsOf(await tableOf({ kind: 'file', bytes: makeXlsx({ sheetData }) }))
  expect(invalid.map((row) => [row.line, row.reasons[0]])).toEqual([
    [2, { code: 'digits-lost', column: '订单号', value: '12345678901234567', severity: 'error' }],
  ])
  expect(rows.map((row) => [row.line, row.phone, row.notes[0]?.code])).toEqual([
    [3, null, 'contact-left-out'],
    [4, '1', 'updated-at-missing'],
  ])
})

test('a list without goods, amount and time still reads what it has', async () => {
  const table = await fromText('订单号\t状态\nA1\t实施中')
  const { rows } = readRows(table, { columns: ['orderId', 'state'], words: packOf('tencent'), now: NOW })
  expect(rows[0]).toMatchObject({
    orderId: 'A1',
    goods: null,
    amountFen: null,
    paidAt: null,
    updatedAt: null,
    phone: null,
  })
})
