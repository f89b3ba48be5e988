// Ctrl D: the first cell's value goes down the range. A paper book's numbers count up, one a row; courier and label
// are copied. Locked rows are passed and use up no number (I10).
import { nextNumber } from '../next-number.ts'
import type { GridField } from './paste-columns.ts'
import type { PasteEdit, PasteRow } from './paste-plan.ts'

export const fillDown = (rows: readonly PasteRow[], field: GridField, first: string): readonly PasteEdit[] => {
  let value = first
  return rows
    .filter(({ locked }) => !locked)
    .map(({ stream }, at) => {
      if (at > 0 && field === 'number') value = nextNumber(value) ?? value
      return { stream, field, value }
    })
}
