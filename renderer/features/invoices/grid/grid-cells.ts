// The cells of a row that can be typed into. A digital invoice goes by link, so its two courier cells are one (W16).
import type { InvoiceRow, IssueDraft } from '../../../../shared/contract/invoices.ts'
import { gridFields } from './paste-columns.ts'
import type { GridField } from './paste-columns.ts'

export interface GridPlace {
  readonly row: number
  readonly field: GridField
}

export type CellField = GridField | 'link'

export const blankDraft: IssueDraft = { number: '', courier: '', tracking: '', freight: null, link: '' }

export const isBlank = ({ number, courier, tracking, freight, link }: IssueDraft): boolean =>
  freight === null && [number, courier, tracking, link].every((text) => text.trim() === '')

/** What is written where a cell stands. */
export const cellField = ({ form }: Pick<InvoiceRow, 'form'>, field: GridField): CellField =>
  form === 'digital' && field !== 'number' ? 'link' : field

export const isLocked = ({ lock }: Pick<InvoiceRow, 'lock'>): boolean => lock !== null

/** The next row that can be typed into in that direction; where there is none the place stays. */
const openRow = (rows: readonly InvoiceRow[], from: number, by: 1 | -1): number => {
  for (let row = from; row >= 0 && row < rows.length; row += by) {
    const there = rows[row]
    if (there !== undefined && !isLocked(there)) return row
  }
  return -1
}

export const firstPlace = (rows: readonly InvoiceRow[]): GridPlace | null => {
  const row = openRow(rows, 0, 1)
  return row < 0 ? null : { row, field: 'number' }
}

/** Up and down, over locked rows. */
export const moveRows = (rows: readonly InvoiceRow[], place: GridPlace, by: number): GridPlace => {
  const direction = by < 0 ? -1 : 1
  const wanted = Math.min(Math.max(place.row + by, 0), rows.length - 1)
  const row = openRow(rows, wanted, direction)
  return { row: row >= 0 ? row : Math.max(openRow(rows, wanted, direction === 1 ? -1 : 1), 0), field: place.field }
}

const fieldsOf = (row: InvoiceRow | undefined): readonly GridField[] =>
  row?.form === 'digital' ? ['number', 'courier'] : gridFields

/** Along the row and on into the next; null past either end of the grid. */
export const moveCells = (rows: readonly InvoiceRow[], place: GridPlace, by: 1 | -1): GridPlace | null => {
  const fields = fieldsOf(rows[place.row])
  const field = fields[fields.indexOf(place.field) + by]
  if (field !== undefined) return { row: place.row, field }
  const row = openRow(rows, place.row + by, by)
  const there = fieldsOf(rows[row])
  const wrapped = by === 1 ? there[0] : there.at(-1)
  return row < 0 || wrapped === undefined ? null : { row, field: wrapped }
}
