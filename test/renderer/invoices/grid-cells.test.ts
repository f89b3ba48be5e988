// @vitest-environment jsdom
// Where the keys lead in the grid, and how its drafts are kept.
import { array, assert, constantFrom, integer, oneof, property, record } from 'fast-check'
import { expect, test } from 'vitest'

import { cellMove } from '../../../renderer/features/invoices/grid/cell-keys.ts'
import { blankDraft, firstPlace, moveCells, moveRows } from '../../../renderer/features/invoices/grid/grid-cells.ts'
import { piecesOf, rowsOf } from '../../../renderer/features/invoices/grid/kept-drafts.ts'
import { gridFields } from '../../../renderer/features/invoices/grid/paste-columns.ts'
import { streamOf } from '../orders.ts'
import { invoice, locked } from './invoices.ts'

const key = (name: string, more: object = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
})

test('arrows along the row are the caret’s once a cell is being written in', () => {
  expect(cellMove(key('ArrowRight'), true)).toEqual({ kind: 'cells', by: 1 })
  expect(cellMove(key('ArrowRight'), false)).toBeNull()
  expect(cellMove(key('ArrowLeft', { shiftKey: true }), true)).toBeNull()
  expect(cellMove(key('ArrowDown', { shiftKey: true }), false)).toEqual({ kind: 'rows', by: 1, extend: true })
  expect(cellMove(key('Enter', { ctrlKey: true }), true)).toBeNull()
  expect(cellMove(key('a'), true)).toBeNull()
})

test('I10: the place is never on a locked row, wherever it is moved', () => {
  const rows = array(constantFrom('open', 'digital', 'locked'), { minLength: 1, maxLength: 12 }).map((kinds) =>
    kinds.map((kind, n) => {
      if (kind === 'locked') return locked(n)
      return invoice(n, { form: kind === 'digital' ? 'digital' : 'paper' })
    }),
  )
  const steps = array(
    oneof(record({ along: constantFrom<1 | -1>(1, -1) }), record({ down: integer({ min: -20, max: 20 }) })),
  )
  assert(
    property(rows, steps, (all, moves) => {
      let place = firstPlace(all)
      if (place === null) return all.every(({ lock }) => lock !== null)
      for (const move of moves) {
        place = 'along' in move ? (moveCells(all, place, move.along) ?? place) : moveRows(all, place, move.down)
        if (all[place.row]?.lock !== null || !gridFields.includes(place.field)) return false
      }
      return true
    }),
  )
})

test('a thousand drafts are kept in pieces and read back as they were, digits as text', () => {
  const drafts = new Map(
    Array.from({ length: 1000 }, (_, n) => [
      streamOf(n),
      { ...blankDraft, number: `000000${String(n).padStart(14, '0')}`, courier: '顺丰速运', tracking: `SF${n}` },
    ]),
  )
  const pieces = piecesOf(drafts)
  expect(pieces.every((piece) => piece.length <= 16_000)).toBe(true)
  expect(new Map(pieces.flatMap(rowsOf).map(({ stream, draft }) => [stream, draft]))).toEqual(drafts)
})

test('a piece that cannot be read costs nothing but itself', () => {
  expect(rowsOf('{"half')).toEqual([])
  expect(rowsOf('[1,["s"],["order:a:b:1",{"number":"1"}]]')).toEqual([
    { stream: 'order:a:b:1', draft: { ...blankDraft, number: '1' } },
  ])
})
