// @vitest-environment jsdom
// What a reading means: a locked row never (I10), a number or label used before only when scanned again (W16), the same
// label twice takes back, and the courier is asked for only where the number leaves it open (W15).
import { expect, test } from 'vitest'

import { decide } from '../../../renderer/features/invoices/scan/scan-decide.ts'
import * as session from '../../../renderer/features/invoices/scan/scan-session.ts'
import type { ScanState } from '../../../renderer/features/invoices/scan/scan-session.ts'
import type { Reading } from '../../../renderer/features/invoices/scan/scanner.ts'
import type { InvoiceRow, Scanned } from '../../../shared/contract/invoices.ts'
import { instant } from '../../../shared/kernel/instant.ts'
import { invoice, issued, locked } from './invoices.ts'

const shunfeng = { code: 'shunfeng', name: '顺丰速运' }
const zhongtong = { code: 'zhongtong', name: '中通快递' }
const yunda = { code: 'yunda', name: '韵达快递' }

const rows = [invoice(1), locked(2), invoice(3)]
const started = (): ScanState => session.startScan(rows, new Map())
const numbered = (): ScanState => session.setNumber(started(), '24117306')
const written = (state: ScanState, tracking: string, courier: string): ScanState => {
  const row = session.currentRow(state)
  if (row === null) throw new Error('a row was to be waiting')
  const draft = session.draftFor(state, row, tracking, courier)
  const verdict = { stream: row.stream, state: 'ready' as const, missing: [], refusedBy: [], remarks: [], draft }
  return session.written(state, { verdict, groupId: 'g', at: instant(0) })
}

const scan = (text: string): Reading => ({ kind: 'scan', text })
const parcel = (tracking: string, more: object = {}): Scanned => ({
  kind: 'tracking',
  tracking,
  candidates: [shunfeng],
  usedBy: null,
  ...more,
})
const ofParcel = (state: ScanState, tracking: string, more: object = {}, kind: Reading['kind'] = 'scan') =>
  decide(state, { kind, text: tracking }, parcel(tracking, more), [shunfeng, zhongtong])

test('I8: a label before the number is known is not taken', () => {
  expect(ofParcel(started(), 'SF1')).toEqual({ do: 'refuse', why: 'no-number', text: 'SF1' })
})

test('two scans write a row', () => {
  const number: Scanned = { kind: 'invoice-number', number: '24117306', remarks: [] }
  expect(decide(started(), scan('24117306'), number, [])).toEqual({ do: 'number', number: '24117306' })
  expect(ofParcel(numbered(), 'SF1')).toEqual({ do: 'write', tracking: 'SF1', courier: '顺丰速运' })
})

test('the label just scanned, scanned again, takes its row back; typed by hand it does not', () => {
  const state = written(numbered(), 'SF1', '顺丰速运')
  const used = { usedBy: { stream: rows[0]?.stream, orderId: '20261' } }
  expect(ofParcel(state, 'SF1', used)).toEqual({ do: 'take-back' })
  expect(ofParcel(state, 'SF1', used, 'typed')).toMatchObject({ do: 'doubt', what: 'tracking', orderId: '20261' })
})

test('W16: a label of another order is doubted once and taken the second time', () => {
  const used = { usedBy: { stream: rows[2]?.stream, orderId: '20263' } }
  expect(ofParcel(numbered(), 'SF9', used)).toEqual({ do: 'doubt', what: 'tracking', text: 'SF9', orderId: '20263' })
  expect(ofParcel(session.doubt(numbered(), 'SF9'), 'SF9', used)).toMatchObject({ do: 'write' })
  expect(ofParcel(session.doubt(numbered(), 'SF8'), 'SF9', used)).toMatchObject({ do: 'doubt' })
})

test('W16: so is an invoice number', () => {
  const remark = { code: 'number-used', clause: 'W16', field: 'number', severity: 'warning', candidates: [] } as const
  const other = { stream: invoice(7).stream, orderId: '20267' }
  const scanned: Scanned = { kind: 'invoice-number', number: '24117306', remarks: [{ ...remark, other }] }
  expect(decide(started(), scan('24117306'), scanned, [])).toMatchObject({ do: 'doubt', what: 'number' })
  expect(decide(session.doubt(started(), '24117306'), scan('24117306'), scanned, [])).toMatchObject({ do: 'number' })
})

test('W15: of several couriers the one last used for such a parcel; without one it is asked', () => {
  const several = { candidates: [yunda, zhongtong] }
  expect(ofParcel(numbered(), '7531', several)).toEqual({
    do: 'ask-courier',
    tracking: '7531',
    couriers: [yunda, zhongtong],
  })
  expect(ofParcel(written(numbered(), '7530', '中通快递'), '7531', several)).toMatchObject({ courier: '中通快递' })
  expect(ofParcel(numbered(), 'X1', { candidates: [] })).toMatchObject({
    do: 'ask-courier',
    couriers: [shunfeng, zhongtong],
  })
})

test('I10: a locked row is never chosen', () => {
  expect(decide(started(), scan('20262'), { kind: 'invoice', row: locked(2) }, [])).toMatchObject({ do: 'locked' })
  // A refund that came after the session began.
  expect(decide(started(), scan('20261'), { kind: 'invoice', row: locked(1) }, [])).toMatchObject({ do: 'locked' })
})

const ofOrder = (state: ScanState, row: InvoiceRow) => decide(state, scan(row.orderId), { kind: 'invoice', row }, [])
const ofOrders = (found: readonly InvoiceRow[]) => decide(started(), scan('1'), { kind: 'ambiguous', rows: found }, [])

test('an order is chosen where it waits, and refused where it does not', () => {
  expect(ofOrder(started(), invoice(3))).toMatchObject({ do: 'choose' })
  expect(ofOrder(started(), invoice(9))).toMatchObject({ do: 'refuse', why: 'elsewhere' })
  expect(ofOrder(started(), issued(9))).toMatchObject({ do: 'refuse', why: 'settled' })
  expect(ofOrder(written(numbered(), 'SF1', '顺丰速运'), issued(1))).toMatchObject({ do: 'refuse', why: 'done' })
})

test('an order of several shops is asked about only where several of them wait', () => {
  expect(ofOrders([invoice(1), invoice(9)])).toMatchObject({ do: 'choose' })
  expect(ofOrders([invoice(1), invoice(3)])).toMatchObject({ do: 'ask-row' })
  expect(ofOrders([invoice(8), invoice(9)])).toMatchObject({ do: 'refuse', why: 'elsewhere' })
})

test('skipping goes round and leaves nothing out', () => {
  const skipped = session.skipRow(numbered())
  expect(session.currentRow(skipped)?.orderId).toBe('20263')
  expect(session.currentRow(session.skipRow(skipped))?.orderId).toBe('20261')
})

test('I10: a refund that came in between locks the row and passes it on record', () => {
  const state = session.relocked(numbered(), locked(1), instant(5))
  expect(session.currentRow(state)?.orderId).toBe('20263')
  expect(state.entries.map(({ seq, kind }) => [seq, kind])).toEqual([
    [2, 'locked'],
    [1, 'locked'],
  ])
})

test('a number typed before the session is its row’s own: the book goes on from what was scanned', () => {
  const [first, , third] = rows
  if (first === undefined || third === undefined) throw new Error('three rows were to be there')
  const drafted = new Map([[third.stream, '55550000']])
  const state = written(session.setNumber(session.startScan(rows, drafted), '24117306'), 'SF1', '顺丰速运')
  expect(session.numberFor(state, third)).toBe('55550000')
  expect(written(state, 'SF2', '顺丰速运').book).toBe('24117307')
})
