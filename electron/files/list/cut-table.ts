// Rows of cells to a table: finds the header row, brings every row to the header's width and names what doesn't fit.
import { ListRefused } from './table.ts'
import type { GridRow, ListLimits, RowIssue, TableRow } from './table.ts'

interface CutTable {
  readonly headers: readonly string[]
  readonly headerLine: number
  readonly rows: readonly TableRow[]
}

/** How many of these cells are names of columns somebody knows. */
export type HeaderScore = (cells: readonly string[]) => number

/** How far down a header may stand below a title and a line of remarks. */
const HEADER_WITHIN = 15

/** Delimited text places cells by counting, so a wrong count makes every cell doubtful; the others address them. */
export type Placing = 'counted' | 'addressed'

interface Cut {
  readonly score: HeaderScore
  readonly placing: Placing
  readonly limits: ListLimits
  /** Cells may hold U+FFFD for bytes that could not be read. */
  readonly damaged: boolean
}

export const headerIndex = (grid: readonly GridRow[], score: HeaderScore): number => {
  let best = 0
  let points = -1
  for (const [index, row] of grid.slice(0, HEADER_WITHIN).entries()) {
    const found = score(row.cells)
    if (found > points) [best, points] = [index, found]
  }
  return best
}

const NONE: readonly RowIssue[] = []

const widthOf = (headers: readonly string[]): number => {
  let width = headers.length
  while (width > 0 && headers[width - 1]?.trim() === '') width -= 1
  return width
}

const widthIssue = (cells: readonly string[], width: number, placing: Placing): RowIssue | null => {
  if (placing === 'addressed') return null
  if (cells.length < width) return { code: 'too-few-cells', column: null, value: `${cells.length}/${width}` }
  const surplus = cells.slice(width).some((cell) => cell.trim() !== '')
  return surplus ? { code: 'too-many-cells', column: null, value: `${cells.length}/${width}` } : null
}

const contentIssues = (cells: readonly string[], how: Cut): readonly RowIssue[] => {
  if (!how.damaged && cells.every((cell) => cell.length <= how.limits.cell)) return NONE
  const issues: RowIssue[] = []
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column] ?? ''
    if (cell.length > how.limits.cell) issues.push({ code: 'cell-too-long', column, value: String(cell.length) })
    if (cell.includes('\uFFFD')) issues.push({ code: 'unreadable-bytes', column, value: null })
  }
  return issues
}

const fit = (cells: string[], width: number): string[] => {
  if (cells.length === width) return cells
  return cells.length > width ? cells.slice(0, width) : [...cells, ...Array<string>(width - cells.length).fill('')]
}

/** A row whose quotes don't close is one text: its cells can't be told apart. */
const asWritten = (row: GridRow, odd: boolean): readonly string[] | null => {
  if (row.issues.some(({ code }) => code === 'quote-broken' || code === 'quote-unclosed')) return [row.cells.join(', ')]
  return odd ? row.cells : null
}

const tableRow = (row: GridRow, width: number, how: Cut): TableRow => {
  const cells = fit(row.cells, width)
  const found = contentIssues(cells, how)
  const odd = row.issues.length > 0 ? null : widthIssue(row.cells, width, how.placing)
  const issues = odd || found.length > 0 ? [...row.issues, ...(odd ? [odd] : []), ...found] : row.issues
  return { line: row.line, cells, asWritten: asWritten(row, odd !== null), issues }
}

/** Throws `ListRefused` for a source without rows or with too many columns. A header alone is a table of no rows. */
export const cutTable = (grid: readonly GridRow[], how: Cut): CutTable => {
  const at = headerIndex(grid, how.score)
  const header = grid[at]
  if (!header) throw new ListRefused('empty')
  const width = widthOf(header.cells)
  if (width > how.limits.columns) throw new ListRefused('too-many-columns', how.limits.columns)
  const rows = grid.slice(at + 1).map((row) => tableRow(row, width, how))
  return { headers: header.cells.slice(0, width).map((cell) => cell.trim()), headerLine: header.line, rows }
}
