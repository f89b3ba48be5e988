// One cell at a time: what is cleaned, what is refused, and by which code.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readInstant } from '../../../electron/files/list/cell-instant.ts'
import { readAmount } from '../../../electron/files/list/cell-money.ts'
import {
  cleanOrderId,
  cleanPhone,
  cleanText,
  looksRounded,
  readText,
  tidyText,
} from '../../../electron/files/list/cells.ts'
import { formatInstant } from '../../../shared/kernel/iso.ts'

test.each([
  [' 202626816467118 ', '202626816467118'],
  ['\u00A02026\u3000268 164\t67118\u200B', '202626816467118'],
  ['２０２６２６８１', '20262681'],
  ["'202626816467118", '202626816467118'],
  ['qc-78843943653', 'qc-78843943653'],
  ['Ab-Cd', 'Ab-Cd'],
  ['2026E12', '2026E12'],
])('the order id %j is %s', (cell, id) => {
  expect(cleanOrderId(cell)).toEqual({ ok: true, value: id })
})

test.each([
  ['1.05096E+14', 'damaged-number'],
  ['1.05e14', 'damaged-number'],
  ['1E+14', 'damaged-number'],
  ['#N/A', 'spreadsheet-error'],
  ['########', 'spreadsheet-error'],
  ['', 'order-id-missing'],
  [' - ', 'order-id-missing'],
  ['x'.repeat(65), 'order-id-too-long'],
])('the order id %j is refused: %s', (cell, problem) => {
  expect(cleanOrderId(cell)).toEqual({ ok: false, problem })
})

test('an id with nothing but zeros behind the fifteenth digit is suspected, not refused', () => {
  expect(looksRounded('202696167370577000')).toBe(true)
  expect(looksRounded('202696167370577')).toBe(false)
  expect(looksRounded('202696167370577100')).toBe(false)
})

test.each([
  ['￥ 6,800.00', 680_000],
  ['¥6800', 680_000],
  ['6,800元', 680_000],
  ['RMB 12,800.5', 1_280_050],
  ['12800.00 CNY', 1_280_000],
  ['１２，８００．００', 1_280_000],
  ['0.01', 1],
  ['0', 0],
  ['+5', 500],
  ['6800.', 680_000],
  ['6800.1000', 680_010],
  ['', null],
  ['--', null],
])('the amount %j is %s fen', (cell, fen) => {
  expect(readAmount(cell)).toEqual({ ok: true, value: fen })
})

test.each([
  ['6.800,00', 'amount-unreadable'],
  ['1,2', 'amount-unreadable'],
  ['.5', 'amount-unreadable'],
  ['68,00.00', 'amount-unreadable'],
  ['1.28万', 'amount-unreadable'],
  ['面议', 'amount-unreadable'],
  ['-5.00', 'amount-negative'],
  ['(5.00)', 'amount-negative'],
  ['5.001', 'amount-too-precise'],
  ['99999999999', 'amount-too-large'],
  ['$5', 'amount-other-currency'],
  ['USD 5', 'amount-other-currency'],
  ['1.28E+4', 'damaged-number'],
  ['#VALUE!', 'spreadsheet-error'],
])('the amount %j is refused: %s', (cell, problem) => {
  expect(readAmount(cell)).toEqual({ ok: false, problem })
})

test('every sum comes back to the fen, with and without separators', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), fc.boolean(), (fen, grouped) => {
      const yuan = String(Math.floor(fen / 100))
      const whole = grouped ? yuan.replaceAll(/\B(?=(\d{3})+$)/g, ',') : yuan
      expect(readAmount(`¥ ${whole}.${String(fen % 100).padStart(2, '0')}`)).toEqual({ ok: true, value: fen })
    }),
  )
})

test.each([
  ['2026-10-09 09:05:00', '2026-10-09T09:05:00+08:00'],
  ['2026/10/9 9:05', '2026-10-09T09:05:00+08:00'],
  ['2026年10月9日 9:05', '2026-10-09T09:05:00+08:00'],
  ['2026年10月9日', '2026-10-09T00:00:00+08:00'],
  ['2026年10月9日 星期五 下午3点05分', '2026-10-09T15:05:00+08:00'],
  ['2026.10.09 9:05:07', '2026-10-09T09:05:07+08:00'],
  ['２０２６－１０－０９　０９：０５', '2026-10-09T09:05:00+08:00'],
  ['2026-10-09T09:05:00Z', '2026-10-09T17:05:00+08:00'],
  ['2026-10-09T09:05:00.250+08:00', '2026-10-09T09:05:00.250+08:00'],
  ['2026-10-09 09:05:00 +0000', '2026-10-09T17:05:00+08:00'],
  ['2026/10/9 上午12:05', '2026-10-09T00:05:00+08:00'],
  ['2026/10/9 12:05 PM', '2026-10-09T12:05:00+08:00'],
  ['20261009', '2026-10-09T00:00:00+08:00'],
  ['20261009090500', '2026-10-09T09:05:00+08:00'],
  ['46304.378472222219', '2026-10-09T09:05:00+08:00'],
  ['46304', '2026-10-09T00:00:00+08:00'],
  ['2028-02-29', '2028-02-29T00:00:00+08:00'],
])('the instant %j is %s', (cell, iso) => {
  const result = readInstant(cell)
  expect(result.ok && result.value !== null ? formatInstant(result.value) : result).toBe(iso)
})

test.each([
  ['2026-02-30 10:00:00', 'instant-impossible'],
  ['2026-13-01', 'instant-impossible'],
  ['2026-10-09 24:00', 'instant-impossible'],
  ['2026-10-09 09:60', 'instant-impossible'],
  ['2026-10-09 上午13:00', 'instant-impossible'],
  ['1899-10-09', 'instant-impossible'],
  ['10/9/2026 9:05', 'instant-ambiguous'],
  ['9.10.26', 'instant-ambiguous'],
  ['yesterday', 'instant-unreadable'],
  ['2026-10', 'instant-unreadable'],
  ['4.6304E+4', 'damaged-number'],
  ['#########', 'spreadsheet-error'],
])('the instant %j is refused: %s', (cell, problem) => {
  expect(readInstant(cell)).toEqual({ ok: false, problem })
})

test('an empty instant is none', () => {
  for (const cell of ['', ' ', '-', '—', 'null']) expect(readInstant(cell)).toEqual({ ok: true, value: null })
})

test('a phone number loses its spaces and nothing else', () => {
  expect(cleanPhone('１３８００００１２３４')).toBe('13800001234')
  expect(cleanPhone('+86 138-0000-1234')).toBe('+8613800001234')
  expect(cleanPhone('138****1234')).toBe('138****1234')
  expect(cleanPhone(' ')).toBeNull()
})

test('texts for people keep their signs, texts for comparing lose their width', () => {
  expect(tidyText('\u3000北辰软件（北京）有限公司\u00A0\u200B')).toBe('北辰软件（北京）有限公司')
  expect(cleanText('待\u3000验收　')).toBe('待 验收')
  expect(readText('数据库调优\n (含两次回访) ')).toBe('数据库调优\n(含两次回访)')
})

test('no cell, whatever it holds, makes a reading throw', () => {
  const signs = Array.from('0123456789.,-/:年月日 eE+¥￥元()#T')
  const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...signs) }))
  fc.assert(
    fc.property(cell, (text) => {
      for (const read of [cleanOrderId, readAmount, readInstant, cleanPhone, readText, tidyText]) read(text)
    }),
    { numRuns: 1000 },
  )
})

test('no damaged number becomes a value', () => {
  const part = fc.nat({ max: 999_999 })
  fc.assert(
    fc.property(
      part,
      part,
      fc.integer({ min: 0, max: 30 }),
      fc.constantFrom('E+', 'e+'),
      (whole, decimals, exponent, mark) => {
        const cell = ` ${whole}.${decimals}${mark}${exponent}\u00A0`
        const results = [cleanOrderId, readAmount, readInstant].map((read) => read(cell))
        expect(results).toEqual(results.map(() => ({ ok: false, problem: 'damaged-number' })))
      },
    ),
  )
})

test('a long cell is answered at once', () => {
  const long = `2026-01-01${' '.repeat(30_000)}(${'('.repeat(30_000)}x`
  expect(readInstant(long)).toEqual({ ok: false, problem: 'instant-unreadable' })
  expect(readAmount(long)).toEqual({ ok: false, problem: 'amount-unreadable' })
  expect(cleanOrderId(long)).toEqual({ ok: false, problem: 'order-id-too-long' })
  expect(cleanPhone(long)).toBe(long)
})
