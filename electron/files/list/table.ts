// What reading a list gives: one table of text cells, each row with its line in the source, and the words for what
// was wrong with a row or with the whole source. No rule of any marketplace is known here.

export type ListFormat = 'csv' | 'tsv' | 'html' | 'xlsx'
export type ListEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'text'

/** Why a row cannot be trusted as it stands. The row is kept, in its place. */
export type RowIssueCode =
  | 'too-few-cells'
  | 'too-many-cells'
  | 'quote-broken'
  | 'quote-unclosed'
  | 'unreadable-bytes'
  | 'digits-lost'
  | 'cell-too-long'

export interface RowIssue {
  readonly code: RowIssueCode
  /** Index of the column, where one is to blame. */
  readonly column: number | null
  /** Counts and line numbers only; never what a cell says. */
  readonly value: string | null
}

export interface TableRow {
  /** Line of the source where the row begins: a text line, a spreadsheet row, or the n-th row of an HTML table. From 1. */
  readonly line: number
  /** As many as there are headers, whatever the source had. */
  readonly cells: readonly string[]
  /** What the source had, where that is another number of cells or can't be told apart; null where `cells` is all. */
  readonly asWritten: readonly string[] | null
  readonly issues: readonly RowIssue[]
}

export interface ListTable {
  readonly format: ListFormat
  readonly encoding: ListEncoding
  /** Of delimited text; null elsewhere. */
  readonly separator: string | null
  readonly headers: readonly string[]
  readonly headerLine: number
  readonly rows: readonly TableRow[]
}

/** A row before the header is known: as wide as the source made it. */
export interface GridRow {
  readonly line: number
  readonly cells: string[]
  readonly issues: readonly RowIssue[]
}

/** Why a source gives no table at all. `value` is a number or a short technical word, never content. */
export interface ListFailure {
  readonly code:
    | 'empty'
    | 'too-large'
    | 'too-many-rows'
    | 'too-many-columns'
    | 'encoding-unknown'
    | 'old-excel-or-encrypted'
    | 'not-a-list'
    | 'no-table'
    | 'xlsx-damaged'
    | 'cancelled'
  readonly value: string | null
}

/** Thrown inside the readers and turned into a value by `readList`: the world said no, and the reading stops there. */
export class ListRefused extends Error {
  readonly failure: ListFailure
  constructor(code: ListFailure['code'], value: string | number | null = null) {
    super(code)
    this.failure = { code, value: value === null ? null : String(value) }
  }
}

export interface ListLimits {
  /** Bytes of the file, or characters of the clipboard. */
  readonly bytes: number
  readonly rows: number
  readonly columns: number
  /** Characters of one cell: what a spreadsheet cell can hold. */
  readonly cell: number
  /** Bytes an xlsx part may unpack to. */
  readonly unpacked: number
}

export const LIST_LIMITS: ListLimits = {
  bytes: 50 * 1024 * 1024,
  rows: 500_000,
  columns: 512,
  cell: 32_767,
  unpacked: 1024 * 1024 * 1024,
}

/** How long-running readers report and are stopped. */
export interface Watch {
  /** Share done, 0 to 1. Throws `ListRefused('cancelled')` once the caller gave up, after letting it be heard. */
  readonly at: (share: number) => Promise<void>
}
