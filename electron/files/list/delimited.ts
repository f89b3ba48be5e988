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

const hasLoneReturn = (text: string): boolean => {
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) if (text[at + 1] !== '\n') return true
  return false
}

const withPlainBreaks = (text: string): string => (text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text)

/** A line ends with a line feed; the return before it, and those inside quotes, are taken off where the cells are. */
const withoutReturns = (cells: string[], quoted: boolean): void => {
  const last = cells.at(-1) ?? ''
  if (last.endsWith('\r')) cells[cells.length - 1] = last.slice(0, -1)
  if (quoted) for (const [at, cell] of cells.entries()) cells[at] = withPlainBreaks(cell)
}

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

/** What a piece of text may hold, so that its cells are looked at no closer than they need. */
interface Shape {
  readonly quoted: boolean
  readonly returns: boolean
  readonly guarded: boolean
}

const NONE: readonly RowIssue[] = []

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
    const whole = this.#pending === '' ? piece : this.#pending + piece
    const halfBreak = !last && whole.endsWith('\r')
    const lines = halfBreak ? whole.slice(0, -1) : whole
    const block = hasLoneReturn(lines) ? withPlainBreaks(lines) : lines
    const parsed = this.#parser.parse(block, 0, !last) as Parsed
    const shape = {
      quoted: this.#how.quotes && block.includes('"'),
      returns: block.includes('\r'),
      guarded: block.includes('="'),
    }
    for (const [index, cells] of parsed.data.entries()) this.#row(cells, index, parsed, shape)
    this.#pending = last ? '' : block.slice(parsed.meta.cursor) + (halfBreak ? '\r' : '')
  }

  #row(cells: string[], index: number, parsed: Parsed, shape: Shape): void {
    if (shape.returns) withoutReturns(cells, shape.quoted)
    const lines = shape.quoted ? lineBreaks(cells) : 0
    const issues = parsed.errors.length > 0 ? issuesOf(parsed, index, this.#line, lines) : NONE
    if (issues.length > 0) this.brokenQuotes = true
    if (issues.length > 0 || !isBlank(cells)) {
      this.rows.push({ line: this.#line, cells: shape.guarded ? cells.map(unprotect) : cells, issues })
    }
    this.#line += 1 + lines
  }
}

const WHOLLY_QUOTED = /^"(?:[^"]|"")*"$/

/** Every line has the same cells when quotes are content, and no cell looks as if its quotes were meant. */
const quotesAreContent = (rows: readonly GridRow[]): boolean => {
  const width = rows[0]?.cells.length ?? 0
  return (
    width > 1 && rows.every(({ cells }) => cells.length === width && !cells.some((cell) => WHOLLY_QUOTED.test(cell)))
  )
}

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
  return { separator, rows: quotesAreContent(literal.rows) ? literal.rows : quoted.rows }
}
