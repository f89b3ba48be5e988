// A list from wherever it comes (a file's bytes, the clipboard) to one table of text cells. Decides what the source is
// by what is in it, never by its name.
import { cutTable, headerIndex } from './cut-table.ts'
import type { HeaderScore, Placing } from './cut-table.ts'
import { readDelimited } from './delimited.ts'
import { decodeText, plainText } from './encoding.ts'
import type { DecodedText } from './encoding.ts'
import { readHtmlTable } from './html-table.ts'
import { LIST_LIMITS, ListRefused } from './table.ts'
import type { GridRow, ListEncoding, ListFailure, ListFormat, ListLimits, ListTable, Watch } from './table.ts'
import { openBook } from './xlsx-book.ts'
import { readSheetRows } from './xlsx-sheet.ts'
import { openZip } from './zip.ts'

export type ListSource =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'clipboard'; readonly text: string; readonly html: string | null }

export interface ReadOptions {
  /** How many of a row's cells are known column names; finds the header below a title, and the right sheet. */
  readonly headerScore?: HeaderScore
  readonly signal?: AbortSignal
  /** Share read so far, 0 to 1. */
  readonly progress?: (share: number) => void
  readonly limits?: Partial<ListLimits>
}

export type ReadListResult =
  | { readonly ok: true; readonly table: ListTable }
  | { readonly ok: false; readonly failure: ListFailure }

interface Job {
  readonly limits: ListLimits
  readonly score: HeaderScore
  readonly watch: Watch
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const watchOf = (options: ReadOptions): Watch => ({
  at: async (share) => {
    options.progress?.(share)
    await nextTurn()
    if (options.signal?.aborted) throw new ListRefused('cancelled')
  },
})

interface Found {
  readonly rows: readonly GridRow[]
  readonly placing: Placing
  readonly damaged: boolean
  readonly how: { readonly format: ListFormat; readonly encoding: ListEncoding; readonly separator: string | null }
}

const table = ({ limits, score }: Job, { rows, placing, damaged, how }: Found): ListTable => ({
  ...how,
  ...cutTable(rows, { score, placing, limits, damaged }),
})

const htmlTable = (html: string, encoding: ListEncoding, damaged: boolean, job: Job): ListTable | null => {
  const rows = readHtmlTable(html, job.limits)
  if (!rows?.some((row) => row.cells.filter((cell) => cell !== '').length > 1)) return null
  return table(job, { rows, placing: 'counted', damaged, how: { format: 'html', encoding, separator: null } })
}

const LOOKS_LIKE_HTML = /^\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|meta|table)\b/is

const textTable = async (text: DecodedText, job: Job): Promise<ListTable> => {
  const { encoding, damaged } = text
  const [head = ''] = text.pieces
  if (text.pieces.every((piece) => piece.trim() === '')) throw new ListRefused('empty')
  if (LOOKS_LIKE_HTML.test(head.slice(0, 2000))) {
    const found = htmlTable(text.pieces.join(''), encoding, damaged, job)
    if (!found) throw new ListRefused('no-table')
    return found
  }
  const { separator, rows } = await readDelimited(text, job.limits, job.watch)
  const format = separator === '\t' ? 'tsv' : 'csv'
  return table(job, { rows, placing: 'counted', damaged, how: { format, encoding, separator } })
}

const xlsxTable = async (bytes: Uint8Array, job: Job): Promise<ListTable> => {
  const zip = openZip(bytes)
  const book = await openBook(zip, job.limits, job.watch)
  let first: GridRow[] | null = null
  for (const sheet of book.sheets) {
    const rows = await readSheetRows(zip, sheet.part, book, job.limits, job.watch)
    const header = rows[headerIndex(rows, job.score)]
    if (rows.length > 0) first ??= rows
    if (header && job.score(header.cells) > 0) {
      first = rows
      break
    }
  }
  const how = { format: 'xlsx', encoding: 'utf-8', separator: null } as const
  return table(job, { rows: first ?? [], placing: 'addressed', damaged: false, how })
}

const ZIP_MARK = [0x50, 0x4b]
const OLE_MARK = [0xd0, 0xcf, 0x11, 0xe0]
const OTHER_MARKS = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
] as const

const begins = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte)

const fileTable = async (bytes: Uint8Array, job: Job): Promise<ListTable> => {
  if (bytes.length === 0) throw new ListRefused('empty')
  if (bytes.length > job.limits.bytes) throw new ListRefused('too-large', job.limits.bytes)
  if (begins(bytes, OLE_MARK)) throw new ListRefused('old-excel-or-encrypted')
  if (OTHER_MARKS.some((mark) => begins(bytes, mark))) throw new ListRefused('not-a-list', 'binary')
  if (begins(bytes, ZIP_MARK)) return xlsxTable(bytes, job)
  return textTable(decodeText(bytes), job)
}

const clipboardTable = async (text: string, html: string | null, job: Job): Promise<ListTable> => {
  if (text.length + (html?.length ?? 0) > job.limits.bytes) throw new ListRefused('too-large', job.limits.bytes)
  const copied = html === null ? null : htmlTable(html, 'text', false, job)
  return copied ?? textTable(plainText(text.startsWith('\uFEFF') ? text.slice(1) : text), job)
}

/**
 * Reads a list. Never throws for what a source holds: what cannot be read at all is a `ListFailure`, what is wrong
 * with one row stands on that row. Lines are counted from 1 in the source's own way (see `TableRow`).
 */
export const readList = async (source: ListSource, options: ReadOptions = {}): Promise<ReadListResult> => {
  const job: Job = {
    limits: { ...LIST_LIMITS, ...options.limits },
    score: options.headerScore ?? (() => 0),
    watch: watchOf(options),
  }
  try {
    if (options.signal?.aborted) throw new ListRefused('cancelled')
    const read = source.kind === 'file' ? fileTable(source.bytes, job) : clipboardTable(source.text, source.html, job)
    return { ok: true, table: await read }
  } catch (error) {
    if (error instanceof ListRefused) return { ok: false, failure: error.failure }
    throw error
  }
}
