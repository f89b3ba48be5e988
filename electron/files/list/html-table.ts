// A copied HTML table to rows of text cells: spans filled, line breaks kept, layout white space dropped. Consoles that
// keep the header in a table of its own (fixed headers) are put together again.
import { htmlTokens } from './html-tokens.ts'
import type { HtmlToken } from './html-tokens.ts'
import { ListRefused } from './table.ts'
import type { GridRow, ListLimits } from './table.ts'

const BREAKS = new Set(['br', 'p', 'div', 'li', 'tr', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4'])

interface Cell {
  text: string
  readonly columns: number
  readonly rows: number
}

const span = (value: string | undefined): number => {
  const count = Number.parseInt(value ?? '1', 10)
  return Number.isInteger(count) && count > 1 ? Math.min(count, 1000) : 1
}

const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replaceAll(/[ \t\f]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')

/** Collects the tables of one document. A table inside a cell gives its text to that cell. */
class Tables {
  readonly found: Cell[][][] = []
  #depth = 0
  #cell: Cell | null = null

  take(token: HtmlToken): void {
    if (token.kind === 'text') this.#text(token.text)
    else if (token.name === 'table') this.#table(token.kind)
    else if (this.#depth > 1) this.#breakAt(token.name)
    else if (this.#depth === 1) this.#part(token)
  }

  #text(text: string): void {
    if (this.#cell) this.#cell.text += text.replaceAll(/[\r\n]+/g, ' ')
  }

  #table(kind: 'open' | 'close'): void {
    this.#depth = Math.max(0, this.#depth + (kind === 'open' ? 1 : -1))
    if (kind === 'open' && this.#depth === 1) this.found.push([])
    if (this.#depth === 0) this.#cell = null
  }

  #breakAt(name: string): void {
    if (this.#cell && BREAKS.has(name)) this.#cell.text += '\n'
  }

  #part(token: Exclude<HtmlToken, { kind: 'text' }>): void {
    const rows = this.found.at(-1)
    if (!rows) return
    if (token.name === 'tr') {
      this.#cell = null
      if (token.kind === 'open') rows.push([])
    } else if (token.name === 'td' || token.name === 'th') {
      this.#cell = null
      if (token.kind === 'open') this.#openCell(rows, token.attributes)
    } else this.#breakAt(token.name)
  }

  #openCell(rows: Cell[][], attributes: ReadonlyMap<string, string>): void {
    this.#cell = { text: '', columns: span(attributes.get('colspan')), rows: span(attributes.get('rowspan')) }
    const row = rows.at(-1)
    if (row) row.push(this.#cell)
    else rows.push([this.#cell])
  }
}

/** Writes spans out: the text stands in the first column, the others stay empty; rows below repeat the text. */
const lay = (rows: readonly (readonly Cell[])[], limits: ListLimits): string[][] => {
  const below = new Map<number, { text: string; left: number }>()
  return rows.map((row) => {
    const cells: string[] = []
    const takeFromAbove = (): void => {
      for (let held = below.get(cells.length); held; held = below.get(cells.length)) {
        if (held.left === 1) below.delete(cells.length)
        else held.left -= 1
        cells.push(held.text)
      }
    }
    for (const cell of row) {
      takeFromAbove()
      if (cells.length >= limits.columns) throw new ListRefused('too-many-columns', limits.columns)
      for (let column = 0; column < cell.columns && cells.length < limits.columns; column += 1) {
        const text = column === 0 ? tidy(cell.text) : ''
        if (cell.rows > 1) below.set(cells.length, { text, left: cell.rows - 1 })
        cells.push(text)
      }
    }
    takeFromAbove()
    return cells
  })
}

const isContent = (cells: readonly string[]): boolean => cells.some((cell) => cell !== '')

/** The biggest table, behind a one-row table of about its width where that is its header. */
const choose = (tables: readonly string[][][]): string[][] => {
  const filled = tables.map((rows) => rows.filter(isContent))
  const most = Math.max(...filled.map((rows) => rows.length))
  const at = filled.findIndex((rows) => rows.length === most)
  const body = filled[at] ?? []
  const before = filled[at - 1]
  const apart = Math.abs((before?.[0]?.length ?? 0) - (body[0]?.length ?? 0))
  return before?.length === 1 && apart <= 1 ? [...before, ...body] : body
}

/** Null where the HTML holds no table. A line is the place of a row among the rows that say anything. */
export const readHtmlTable = (html: string, limits: ListLimits): GridRow[] | null => {
  const tables = new Tables()
  for (const token of htmlTokens(html)) tables.take(token)
  const rows = choose(tables.found.map((table) => lay(table, limits)).concat([[]]))
  if (rows.length > limits.rows) throw new ListRefused('too-many-rows', limits.rows)
  return rows.length === 0 ? null : rows.map((cells, index) => ({ line: index + 1, cells, issues: [] }))
}
