// The rows that were not taken, as a file that can be put right and imported again: a first column with the reasons in
// words, then the list's own columns and cells. The reasons come first so that a row with too few or too many cells
// keeps their number, and isn't put right by being written. UTF-8 with BOM, so that a spreadsheet opens it.
import Papa from 'papaparse'
import type { TableRow } from '../../files/list/table.ts'
import { REASON_COLUMN } from './fields.ts'
import { headerKey } from './headers.ts'
import type { Reason } from './reasons.ts'

interface FailedRow {
  readonly source: TableRow
  readonly reasons: readonly Reason[]
}

/** Digits a spreadsheet would show with an exponent, cut, or strip of zeros; exponents; anything it would take for a formula. */
const NEEDS_PROTECTION = /^(?:0\d+|\d{11,}|[+-]?\d+(?:\.\d+)?[eE][+-]?\d+|[=+@\t\r-].*)$/s
/** Plain negative numbers are numbers, not formulas. */
const PLAIN_NUMBER = /^-?\d{1,10}(?:\.\d{1,4})?$/
/** A spreadsheet takes no longer text inside a formula. */
const LONGEST_PROTECTED = 250

/** `="0012"` keeps text text in every spreadsheet; the reader takes it off again. */
const protect = (cell: string): string => {
  if (!NEEDS_PROTECTION.test(cell) || (PLAIN_NUMBER.test(cell) && !/^0\d/.test(cell))) return cell
  if (cell.length > LONGEST_PROTECTED || cell.includes('\n')) return ` ${cell}`
  return `="${cell.replaceAll('"', '""')}"`
}

const reasonKeys = new Set(Object.values(REASON_COLUMN).map(headerKey))

/**
 * The file's text, BOM included. `say` puts one reason into words of `language`. A reason column the list came with is
 * replaced, so that a file can go round more than once.
 */
export const failedRowsCsv = (
  headers: readonly string[],
  failed: readonly FailedRow[],
  language: keyof typeof REASON_COLUMN,
  say: (reason: Reason) => string,
): string => {
  const kept = headers.flatMap((name, column) => (reasonKeys.has(headerKey(name)) ? [] : [column]))
  const lines = failed.map(({ source, reasons }) => [
    reasons
      .filter((reason) => reason.severity !== 'note')
      .map(say)
      .join('; '),
    ...(source.asWritten ?? kept.map((column) => source.cells[column] ?? '')).map(protect),
  ])
  const names = [REASON_COLUMN[language], ...kept.map((column) => headers[column] ?? '')]
  return `\uFEFF${Papa.unparse([names, ...lines], { newline: '\r\n' })}\r\n`
}
