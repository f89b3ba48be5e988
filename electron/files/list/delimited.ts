// CSV and TSV to rows of text cells, by papaparse, in blocks so that a long file can be stopped. A quote that breaks
// the pattern spoils its own row, which says so; it never moves a cell of another.
import Papa from 'papaparse'
import type { DecodedText } from './encoding.ts'
import { detectSeparator } from './separator.ts'
import { ListRefused } from './table.ts'
import type { GridRow, ListLimits, RowIssue, Watch } from './table.ts'

export interface Delimited {
  readonly separator: string
  readonly rows: GridRow[]
}

interface Parsed {
  readonly data: string[][]
  readonly errors: readonly { readonly code: string; readonly row: number }[]
  readonly meta: { readonly cursor: number }
}

/** Characters that decide about the separator. */
const SAMPLE = 200_000

/** `="0012"` is how a spreadsheet is told that digits are text; the quotes inside are doubled. */
const PROTECTED = /^="((?:[^"]|"")*)"$/s

const unprotect = (cell: string): string => {
  const inner = cell.startsWith('="') ? PROTECTED.exec(cell)?.[1] : undefined
  return inner === undefined ? cell : inner.replaceAll('""', '"')
}

const lineBreaks = (cells: readonly string[]): number => {
  let count = 0
  for (const cell of cells) for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1
  return count
}

/** Line ends of every system to one. */
const withPlainBreaks = (text: string): string => (text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text)

const issuesOf = (parsed: Parsed, row: number, line: number, lines: number): RowIssue[] => {
  const codes = new Set(parsed.errors.filter((error) => error.row === row).map((error) => error.code))
  const through = `${line}–${line + lines}`
  if (codes.has('MissingQuotes')) return [{ code: 'quote-unclosed', column: null, value: through }]
  if (codes.has('InvalidQuotes')) return [{ code: 'quote-broken', column: null, value: through }]
  return []
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

interface How {
  readonly separator: string
  readonly quotes: boolean
  /** A `sep=` line stands before the header. */
  readonly declared: boolean
  readonly limits: ListLimits
  readonly watch: Watch
}

/** Turns the pieces of a text into rows. Every piece is let go once its rows are made. */
class RowReader {
  readonly rows: GridRow[] = []
  brokenQuotes = false
  readonly #how: How
  readonly #parser: Papa.Parser
  #line = 1
  #pending = ''

  constructor(how: How) {
    this.#how = how
    const fast = how.quotes ? {} : { fastMode: true }
    this.#parser = new Papa.Parser({ delimiter: how.separator, newline: '\n', ...fast })
  }

  async readAll(pieces: string[]): Promise<void> {
    const count = pieces.length
    for (let index = 0; index < count; index += 1) {
      this.#take(pieces[index] ?? '', index === count - 1)
      pieces[index] = ''
      if (this.rows.length > this.#how.limits.rows) throw new ListRefused('too-many-rows', this.#how.limits.rows)
      await this.#how.watch.at((index + 1) / count)
    }
    if (this.#how.declared) this.rows.shift()
  }

  #take(piece: string, last: boolean): void {
    const whole = this.#pending + piece
    const halfBreak = !last && whole.endsWith('\r')
    const block = withPlainBreaks(halfBreak ? whole.slice(0, -1) : whole)
    const parsed = this.#parser.parse(block, 0, !last) as Parsed
    const quoted = this.#how.quotes && block.includes('"')
    const isProtected = block.includes('="')
    for (const [index, cells] of parsed.data.entries()) {
      const lines = quoted ? lineBreaks(cells) : 0
      const issues = parsed.errors.length > 0 ? issuesOf(parsed, index, this.#line, lines) : []
      if (issues.length > 0) this.brokenQuotes = true
      if (issues.length > 0 || !isBlank(cells)) {
        this.rows.push({ line: this.#line, cells: isProtected ? cells.map(unprotect) : cells, issues })
      }
      this.#line += 1 + lines
    }
    this.#pending = last ? '' : block.slice(parsed.meta.cursor) + (halfBreak ? '\r' : '')
  }
}

const sameWidth = (rows: readonly GridRow[]): boolean =>
  rows.every((row) => row.cells.length === rows[0]?.cells.length) && (rows[0]?.cells.length ?? 0) > 1

/**
 * Reads delimited text. Where the quotes don't make sense but every line has the same number of cells without them,
 * the source doesn't quote at all (a table copied as text) and its quotes are content.
 */
export const readDelimited = async (source: DecodedText, limits: ListLimits, watch: Watch): Promise<Delimited> => {
  const { separator, declared } = detectSeparator(withPlainBreaks((source.pieces[0] ?? '').slice(0, SAMPLE)))
  const quoted = new RowReader({ separator, declared, quotes: true, limits, watch })
  await quoted.readAll(source.pieces)
  if (!quoted.brokenQuotes) return { separator, rows: quoted.rows }
  const literal = new RowReader({ separator, declared, quotes: false, limits, watch })
  await literal.readAll(source.again())
  return { separator, rows: sameWidth(literal.rows) ? literal.rows : quoted.rows }
}
