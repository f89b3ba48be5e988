// The list with every oddity that its README names, one by one: what each comes to (W13, W24, W25).
import { beforeAll, expect, test } from 'vitest'
import type { InvalidRow, ListRow, ReadRows } from '../../../electron/app/imports/list-row.ts'
import type { DryRun, PlannedRow } from '../../../electron/app/imports/planned.ts'
import type { ListTable } from '../../../electron/files/list/table.ts'
import { fixture } from '../../files/list/lists.ts'
import { adopted, at, deskOf, dryRun, rowsOf, tableOf } from './desk.ts'

let table: ListTable
let read: ReadRows
let plan: DryRun

beforeAll(async () => {
  table = await tableOf({ kind: 'file', bytes: fixture('delivery-list-tencent.gbk.csv') })
  read = rowsOf(table)
  plan = dryRun(read)
})

const row = (orderId: string): ListRow => {
  const found = read.rows.find((candidate) => candidate.orderId === orderId)
  if (!found) throw new Error(`no row ${orderId}`)
  return found
}
const refused = (line: number): InvalidRow | undefined => read.invalid.find((candidate) => candidate.line === line)
const planned = (line: number): PlannedRow | undefined => plan.rows.find((candidate) => candidate.line === line)

test('36 rows in GBK, none of them moved', () => {
  expect(table.encoding).toBe('gb18030')
  expect(table.rows).toHaveLength(36)
  expect(table.rows.flatMap((line) => line.issues)).toEqual([])
  expect(table.rows.every((line) => line.cells.length === 12)).toBe(true)
})

test('a repeated row is unchanged, and names the first', () => {
  expect(planned(15)).toMatchObject({
    orderId: '202691531240135',
    verdict: 'unchanged',
    action: null,
    reasons: [{ code: 'repeated-row', value: '5' }],
  })
  expect(planned(5)?.verdict).toBe('new')
})

test('an order id already damaged by a spreadsheet is refused with the reason', () => {
  expect(refused(12)).toMatchObject({
    orderId: '1.05096E+14',
    reasons: [{ code: 'damaged-number', column: '订单ID', value: '1.05096E+14', severity: 'error' }],
  })
})

test('quotes and a line break in cells', () => {
  expect(row('202673873062963').customerName).toBe('云帆科技, "华北"分公司')
  expect(row('202648504510623')).toMatchObject({ productName: '数据库调优\n(含两次回访)', line: 8 })
  expect(row('202690061891174').line).toBe(10)
})

test('￥ 6,800.00 is 680000 fen', () => {
  expect(row('202625960808426').amountFen).toBe(680_000)
})

test('full-width digits of a phone are digits', () => {
  expect(row('202635429376736').phone).toBe('13800001234')
})

test('an unknown state is an invalid row with its reason', () => {
  expect(refused(21)).toMatchObject({
    orderId: '202654837151951',
    reasons: [{ code: 'state-unknown', column: '交付状态', value: '处理中' }],
  })
})

test('another date shape is the same instant', () => {
  expect(row('202611197177656').paidAt).toBe(at('2026-10-09T09:05:00+08:00'))
})

test('a missing amount keeps a new order out, with the reason', () => {
  expect(row('202647835889104').amountFen).toBeNull()
  expect(planned(31)).toMatchObject({ verdict: 'invalid', reasons: [{ code: 'amount-missing' }], action: null })
})

test('an impossible date is an invalid row', () => {
  expect(refused(33)).toMatchObject({
    reasons: [{ code: 'instant-impossible', column: '支付时间', value: '2026-02-30 10:00:00' }],
  })
})

test('spaces around an id are no part of it', () => {
  expect(row('202626816467118').line).toBe(28)
})

test('row 34: an instant after the import is kept with a warning', () => {
  const late = row('202621956277380')
  expect(late.source).toBe(table.rows[33])
  expect(late.updatedAt).toBe(at('2026-12-09T10:00:00+08:00'))
  expect(late.notes).toMatchObject([{ code: 'instant-later-than-import', severity: 'warning', column: '更新时间' }])
  expect(planned(late.line)).toMatchObject({ verdict: 'new', action: { kind: 'adopt' } })
  const order = adopted(late)
  expect(order.state.delivery.since).toBe(late.updatedAt)
  expect(order.state.delivery.clocks.step).toBeNull()
})

test('退款中 is a hold over an unknown stage', () => {
  expect(row('202673873062963').shown).toEqual({ hold: 'refund' })
  expect(adopted(row('202673873062963')).state).toMatchObject({
    delivery: { stage: 'unknown' },
    hold: { kind: 'refund' },
  })
})

test('31 new, 1 unchanged, 4 invalid: every row has its place', () => {
  expect(plan.counts).toEqual({ new: 31, changed: 0, unchanged: 1, 'fill-in-pending': 0, conflicting: 0, invalid: 4 })
  expect(plan.rows.map((line) => line.line)).toEqual(table.rows.map((line) => line.line))
})

test('the same file again changes nothing', () => {
  const orders = new Map(
    plan.rows.flatMap(({ action }) =>
      action?.kind === 'adopt' ? [[action.row.orderId, adopted(action.row)] as const] : [],
    ),
  )
  const again = dryRun(read, deskOf(orders))
  expect(again.counts).toEqual({ new: 0, changed: 0, unchanged: 32, 'fill-in-pending': 0, conflicting: 0, invalid: 4 })
  expect(again.rows.every((line) => line.action === null)).toBe(true)
})

test('no reason names a person', () => {
  const people = new Set(
    read.rows.flatMap((line) => [line.contactName, line.customerName, line.phone, line.customerId]),
  )
  const values = plan.rows.flatMap((line) => line.reasons.map((reason) => reason.value))
  expect(values.filter((value) => value !== null && people.has(value))).toEqual([])
})
