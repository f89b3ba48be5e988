// @vitest-environment jsdom
// The course of a session: locked rows are passed on record, the book counts up, taking back restores what was.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { ScanState } from '../../../renderer/features/invoices/scan/scan-session.ts'
import * as session from '../../../renderer/features/invoices/scan/scan-session.ts'
import type { DraftVerdict, InvoiceRow } from '../../../shared/contract/invoices.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { instant } from '../../../shared/kernel/instant.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import { invoiceRow } from './invoice-rows.ts'

const at = (seconds: number): Instant => instant(seconds * 1000)
const verdictOf = (state: ScanState, row: InvoiceRow, tracking: string): DraftVerdict => ({
  stream: row.stream,
  state: 'ready',
  missing: [],
  refusedBy: [],
  remarks: [],
  draft: session.draftFor(state, row, tracking, '顺丰速运'),
})
const write = (state: ScanState, tracking: string, seconds: number): ScanState => {
  const row = session.currentRow(state)
  if (row === null) return state
  return session.written(state, { verdict: verdictOf(state, row, tracking), groupId: `g${tracking}`, at: at(seconds) })
}
const locked = { lock: { why: 'refunded', clause: 'I10', at: at(0) } } as const
const rows = [invoiceRow(1), invoiceRow(2, locked), invoiceRow(3), invoiceRow(4)]
const started = () => session.setNumber(session.startScan(rows, new Map()), '24117306')

test('a written row brings the next one that waits, with the next number of the book', () => {
  const state = write(started(), 'SF1', 1)
  expect(state.at).toBe(2)
  expect(session.numberFor(state, rows[2] as InvoiceRow)).toBe('24117307')
  expect(state.entries.map(({ seq, kind }) => [seq, kind])).toEqual([
    [2, 'locked'],
    [1, 'written'],
  ])
})

test('taking back brings the row and its number back', () => {
  const before = started()
  const state = session.takenBack(write(before, 'SF1', 1))
  expect(session.currentRow(state)?.stream).toBe(rows[0]?.stream)
  expect(session.numberFor(state, rows[0] as InvoiceRow)).toBe('24117306')
  expect(session.lastWritten(state)).toBeNull()
})

test('a spoilt sheet shifts the number and all after it', () => {
  const state = write(session.shiftNumber(started(), 1), 'SF1', 1)
  expect(session.lastWritten(state)?.number).toBe('24117307')
  expect(session.numberFor(state, rows[2] as InvoiceRow)).toBe('24117308')
})

test('the pace is the middle of the gaps, so a pause says nothing', () => {
  const state = [10, 24, 38].reduce((now, seconds) => write(now, `SF${seconds}`, seconds), started())
  expect(session.progressOf(state)).toMatchObject({ done: 4, total: 4, written: 3, locked: 1, msEach: 14_000 })
  expect(session.currentRow(state)).toBeNull()
})

test('whatever is scanned in whatever order, every row is written once or stands waiting', () => {
  const act = fc.oneof(
    fc.record({ act: fc.constant('choose' as const), n: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ act: fc.constantFrom('write', 'undo', 'up', 'down'), n: fc.constant(0) }),
  )
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      let state = started()
      for (const [index, { act, n }] of acts.entries()) {
        const done = new Set(state.entries.map(({ stream }) => stream))
        const row = rows[n - 1]
        if (act === 'choose' && row !== undefined && row.lock === null && !done.has(row.stream))
          state = session.chooseRow(state, row.stream) ?? state
        if (act === 'write') state = write(state, `SF${index}`, index)
        if (act === 'undo') state = session.takenBack(state)
        if (act === 'up' || act === 'down') state = session.shiftNumber(state, act === 'up' ? 1 : -1)
        const streams: StreamId[] = state.entries.map(({ stream }) => stream)
        expect(new Set(streams).size).toBe(streams.length)
        const now = session.currentRow(state)
        // Nobody is current only when all are done; a done row never is.
        expect(now === null ? streams.length === rows.length : !streams.includes(now.stream)).toBe(true)
      }
    }),
  )
})
