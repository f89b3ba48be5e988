// One sheet of a workbook to rows of text cells: a scanner over the sheet's XML, piece by piece. It reads each number
// as the characters in the file, so long digits never pass through a floating-point number, and an error cell is text
// like any other. (The library reader at hand takes numbers as text too, but it stops at the first error cell and
// needs several times the time and memory; the tests hold this one against it.)
import { numberText, serialText } from './excel-number.ts'
import { ListRefused } from './table.ts'
import type { GridRow, ListLimits, RowIssue, Watch } from './table.ts'
import type { Book } from './xlsx-book.ts'
import { records, richText, xmlText } from './xlsx-text.ts'
import type { Zip } from './zip.ts'

const EQUALS = 61
const LOWER_R = 114
const LOWER_S = 115
const LOWER_T = 116
const LETTER_A = 65
const LETTERS = 26

/** Zero-based column of an address such as `AB12`; -1 where there is none. */
const columnOf = (address: string): number => {
  let column = 0
  for (let at = 0; at < address.length; at += 1) {
    const letter = address.charCodeAt(at) - LETTER_A
    if (letter < 0 || letter >= LETTERS) break
    column = column * LETTERS + letter + 1
  }
  return column - 1
}

/** The attributes of rows and cells that matter, all named by one letter: address or number, style, type. */
class Tag {
  r = ''
  s = ''
  t = ''

  /** Reads the tag between `from` and `to`; values are never escaped in these. */
  read(xml: string, from: number, to: number): void {
    this.r = this.s = this.t = ''
    for (let at = from; at < to; at += 1) {
      if (xml.charCodeAt(at) !== EQUALS) continue
      const end = xml.indexOf(xml[at + 1] ?? '"', at + 2)
      const name = xml.charCodeAt(at - 1)
      if (xml[at - 2] === ' ') {
        if (name === LOWER_R) this.r = xml.slice(at + 2, end)
        else if (name === LOWER_S) this.s = xml.slice(at + 2, end)
        else if (name === LOWER_T) this.t = xml.slice(at + 2, end)
      }
      if (end < 0) return
      at = end
    }
  }
}

/** Content of `<v>` between `from` and `to`; empty where the cell has none. */
const valueOf = (xml: string, from: number, to: number): string => {
  if (xml.startsWith('<v>', from) && xml.startsWith('</v>', to - 4)) return xml.slice(from + 3, to - 4)
  const at = xml.indexOf('<v', from)
  const start = xml.indexOf('>', at) + 1
  const end = xml.indexOf('</v>', start)
  return at < 0 || at >= to || end < 0 || end >= to ? '' : xml.slice(start, end)
}

const NONE: readonly RowIssue[] = []

class SheetScanner {
  readonly rows: GridRow[] = []
  readonly #book: Book
  readonly #limits: ListLimits
  readonly #tag = new Tag()
  #line = 0
  #cells: string[] = []
  #issues: RowIssue[] = []
  #next = 0

  constructor(book: Book, limits: ListLimits) {
    this.#book = book
    this.#limits = limits
  }

  /** Takes a piece of XML that ends behind a whole row. */
  take(xml: string): void {
    for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
      if (xml.startsWith('<c', at) && !/\w/.test(xml[at + 2] ?? '')) at = this.#cell(xml, at + 2)
      else if (xml.startsWith('<row', at) && !/\w/.test(xml[at + 4] ?? '')) at = this.#openRow(xml, at + 4)
      else if (xml.startsWith('</row>', at)) this.#closeRow()
    }
  }

  #openRow(xml: string, from: number): number {
    const head = xml.indexOf('>', from)
    if (head < 0) throw new ListRefused('xlsx-damaged', 'row')
    this.#tag.read(xml, from, head)
    this.#line = Number(this.#tag.r) || this.#line + 1
    this.#cells = []
    this.#issues = []
    this.#next = 0
    return head
  }

  #closeRow(): void {
    if (this.#cells.every((cell) => cell === '')) return
    if (this.rows.length >= this.#limits.rows) throw new ListRefused('too-many-rows', this.#limits.rows)
    const issues = this.#issues.length === 0 ? NONE : this.#issues
    this.rows.push({ line: this.#line, cells: this.#cells.slice(), issues })
  }

  #cell(xml: string, from: number): number {
    const head = xml.indexOf('>', from)
    if (head < 0) throw new ListRefused('xlsx-damaged', 'cell')
    this.#tag.read(xml, from, head)
    const given = columnOf(this.#tag.r)
    const column = given < 0 ? this.#next : given
    if (column >= this.#limits.columns) throw new ListRefused('too-many-columns', this.#limits.columns)
    this.#next = column + 1
    if (xml[head - 1] === '/') return head
    const end = xml.indexOf('</c>', head)
    if (end < 0) throw new ListRefused('xlsx-damaged', 'cell')
    while (this.#cells.length < column) this.#cells.push('')
    this.#cells[column] = this.#text(xml, head + 1, end, column)
    return end
  }

  #text(xml: string, from: number, to: number, column: number): string {
    const { t: kind, s: style } = this.#tag
    if (kind === 'inlineStr') return richText(xml.slice(from, to))
    const value = valueOf(xml, from, to)
    if (value === '') return ''
    if (kind === 's') {
      const shared = this.#book.strings[Number(value)]
      if (shared === undefined) throw new ListRefused('xlsx-damaged', 'string')
      return shared
    }
    if (kind === 'b') return value === '1' ? 'TRUE' : 'FALSE'
    if (kind !== '' && kind !== 'n') return xmlText(value)
    return this.#number(value.trim(), style, column)
  }

  #number(raw: string, style: string, column: number): string {
    const date = style !== '' && this.#book.dateStyles[Number(style)] ? serialText(raw, this.#book.from1904) : null
    if (date !== null) return date
    const { text, digitsLost } = numberText(raw)
    if (digitsLost) this.#issues.push({ code: 'digits-lost', column, value: null })
    return xmlText(text)
  }
}

/** Rows that say anything, with their row number in the sheet. Throws `ListRefused`. */
export const readSheetRows = async (
  zip: Zip,
  part: string,
  book: Book,
  limits: ListLimits,
  watch: Watch,
): Promise<GridRow[]> => {
  const scanner = new SheetScanner(book, limits)
  const size = Math.max(1, zip.size(part))
  for await (const piece of records(zip, part, 'row', limits.unpacked)) {
    scanner.take(piece.text)
    await watch.at(Math.min(1, piece.read / size))
  }
  return scanner.rows
}
