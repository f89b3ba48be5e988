// Where in the grid the person is: a row by its invoice, so that the place stays when others leave the list, and a range
// for filling down.
import { useState } from 'react'

import type { InvoiceRow } from '../../../../shared/contract/invoices.ts'
import type { StreamId } from '../../../../shared/kernel/log.ts'
import type { CellMove } from './cell-keys.ts'
import { endTyping } from './grid-book.ts'
import { firstPlace, moveCells, moveRows } from './grid-cells.ts'
import type { GridPlace } from './grid-cells.ts'
import type { GridField } from './paste-columns.ts'

interface Kept {
  readonly stream: StreamId | null
  readonly row: number
  readonly field: GridField
  /** Where the range began; null without one. */
  readonly anchor: number | null
}

const start: Kept = { stream: null, row: 0, field: 'number', anchor: null }

/** The kept place among today's rows: its invoice, or where it stood once that has left. */
const placeIn = (rows: readonly InvoiceRow[], kept: Kept): GridPlace | null => {
  const found = kept.stream === null ? -1 : rows.findIndex(({ stream }) => stream === kept.stream)
  if (found >= 0) return { row: found, field: kept.field }
  if (kept.stream === null) return firstPlace(rows)
  return rows.length === 0 ? null : moveRows(rows, { row: Math.min(kept.row, rows.length - 1), field: kept.field }, 0)
}

export const useGridPlace = (rows: readonly InvoiceRow[]) => {
  const [kept, setKept] = useState(start)
  const place = placeIn(rows, kept)
  const go = (to: GridPlace, anchor: number | null = null): void => {
    endTyping()
    setKept({ stream: rows[to.row]?.stream ?? null, row: to.row, field: to.field, anchor })
  }
  /** False where there is nowhere to go. */
  const move = (by: CellMove): boolean => {
    if (place === null) return false
    if (by.kind === 'cells') {
      const to = moveCells(rows, place, by.by)
      if (to !== null) go(to)
      return to !== null
    }
    go(moveRows(rows, place, by.by), by.extend ? (kept.anchor ?? place.row) : null)
    return true
  }
  const inRange = (row: number): boolean =>
    place !== null &&
    kept.anchor !== null &&
    row >= Math.min(kept.anchor, place.row) &&
    row <= Math.max(kept.anchor, place.row)
  return { place, anchor: kept.anchor, go, move, inRange }
}
