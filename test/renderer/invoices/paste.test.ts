// What a clerk pastes from Excel lands in its own rows, whole: parsing, columns, matching.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { nextNumber } from '../../../renderer/features/invoices/next-number.ts'
import { recogniseColumns } from '../../../renderer/features/invoices/grid/paste-columns.ts'
import { planPaste } from '../../../renderer/features/invoices/grid/paste-plan.ts'
import { cellValue, damageOf, readPasted } from '../../../renderer/features/invoices/grid/paste-table.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'

const rows = Array.from({ length: 6 }, (_, n) => ({
  stream: `order:tencent:1001:${n}` as StreamId,
  orderId: `10512779660076${n}`,
  locked: n === 2,
}))
const couriers = new Set(['顺丰速运', '中通快递', 'EMS'])
const known = { orders: new Set(rows.map(({ orderId }) => orderId)), couriers }
const plan = (text: string, row = 0, field: 'number' | 'courier' | 'tracking' = 'number') =>
  planPaste(readPasted(text), rows, { row, field }, couriers)

/** As a spreadsheet writes the clipboard: quotes only where they are needed. */
const quoted = (cell: string): string => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

describe('parsing', () => {
  test('quoted cells keep their line breaks and the last line break is no row', () => {
    expect(readPasted('a\t"b\r\nc"\r\nd\te\r\n')).toEqual([
      ['a', 'b\nc'],
      ['d', 'e'],
    ])
    expect(readPasted('a\n\nb\n')).toEqual([['a'], [''], ['b']])
  })

  test('a quote that never closes is content and swallows no row', () => {
    expect(readPasted('"a\tb\nc\td')).toEqual([
      ['"a', 'b'],
      ['c', 'd'],
    ])
  })

  test('what a spreadsheet writes comes back cell for cell', () => {
    const cell = fc.string({ unit: fc.constantFrom('1', 'a', '顺', '"', '\t', '\n', ' ') })
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }))
    fc.assert(
      fc.property(table, (cells) => {
        const text = `${cells.map((line) => line.map(quoted).join('\t')).join('\n')}\n`
        expect(readPasted(text)).toEqual(cells)
      }),
    )
  })

  test('any text at all is read, and without quotes every line is one row', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(readPasted(text))))
    const line = fc.string({ unit: fc.constantFrom('1', '\t', 'x'), minLength: 1 })
    fc.assert(fc.property(fc.array(line, { minLength: 1 }), (all) => readPasted(all.join('\n')).length === all.length))
  })

  test('long digits stay as they are, whatever they are wrapped in', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,40}$/), (digits) => {
        expect(cellValue(digits)).toBe(digits)
        expect(cellValue(`="${digits}"`)).toBe(digits)
        expect(cellValue(`'${digits}`)).toBe(digits)
        expect(damageOf(digits)).toBeNull()
      }),
    )
  })

  test('1.05E+14, #### and #N/A are known for what they are', () => {
    expect([damageOf('1.05E+14'), damageOf('1E+08'), damageOf('########'), damageOf('#N/A')]).toEqual([
      'exponent',
      'exponent',
      'hidden',
      'formula',
    ])
    expect([damageOf('12E45678901'), damageOf('SF1402857160233')]).toEqual([null, null])
  })
})

describe('columns', () => {
  test('a head decides, in any order', () => {
    const table = readPasted('快递单号\t发票号码\t备注\t订单号\nSF1402857160233\t24117306\tx\t105127796600760')
    expect(recogniseColumns(table, known, 'number')).toEqual({
      columns: ['tracking', 'number', null, 'order'],
      head: true,
      ignored: [3],
    })
  })

  test('without a head the cells decide, in any order', () => {
    const cells = { order: '105127796600760', number: '24117306', courier: '顺丰速运', tracking: 'SF1402857160233' }
    const kinds = ['order', 'number', 'courier', 'tracking'] as const
    fc.assert(
      fc.property(fc.shuffledSubarray([...kinds], { minLength: 2 }), (order) => {
        const table = readPasted(order.map((kind) => cells[kind]).join('\t'))
        expect(recogniseColumns(table, known, 'number').columns).toEqual(order)
      }),
    )
  })

  test('one column stays where it is pasted', () => {
    expect(recogniseColumns([['24117306']], known, 'tracking').columns).toEqual(['tracking'])
  })
})

describe('matching', () => {
  test('by position a locked row takes up its line and is left out', () => {
    const { edits, skipped } = plan('24117301\n24117302\n24117303\n24117304\n')
    expect(edits.map(({ stream, value }) => [stream.at(-1), value])).toEqual([
      ['0', '24117301'],
      ['1', '24117302'],
      ['3', '24117304'],
    ])
    expect(skipped).toEqual([rows[2]?.stream])
  })

  test('by order id each line finds its row in any order; unknown and repeated ids are named', () => {
    const text =
      '105127796600764\t24117301\n999\t24117302\n105127796600760\t24117303\n105127796600761\t1\n105127796600761\t2'
    const found = plan(text, 5)
    expect(found.edits.map(({ stream, value }) => [stream.at(-1), value])).toEqual([
      ['4', '24117301'],
      ['0', '24117303'],
    ])
    expect(found.unknownOrders).toEqual(['999'])
    expect(found.unclearOrders).toEqual(['105127796600761'])
  })

  test('a damaged number is refused in its cell and moves nothing', () => {
    const found = plan('1.05E+14\n24117302')
    expect(found.refused).toEqual([{ stream: rows[0]?.stream, field: 'number', value: '1.05E+14', why: 'exponent' }])
    expect(found.edits).toEqual([{ stream: rows[1]?.stream, field: 'number', value: '24117302' }])
  })

  test('lines below the last row are counted', () => {
    expect(plan('1\n2\n3', 4).beyond).toBe(1)
  })

  test('by position the n-th line goes to the n-th row and to no other', () => {
    const value = fc.constantFrom('24117306', '顺丰速运', '', '1.05E+14', 'x y', '"')
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 9 }), fc.nat(5), (values, from) => {
        const found = plan(values.map(quoted).join('\n'), from)
        for (const { stream, value: written } of [...found.edits, ...found.refused])
          expect(values[Number(stream.at(-1)) - from]).toBe(written)
      }),
    )
  })
})

test('a book counts up digit by digit', () => {
  expect([nextNumber('00999999'), nextNumber('24117306'), nextNumber('99999999999999999999')]).toEqual([
    '01000000',
    '24117307',
    '100000000000000000000',
  ])
  expect([nextNumber('24117306', -1), nextNumber('纸票')]).toEqual(['24117305', null])
})
