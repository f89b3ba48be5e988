// A table as a file: xlsx, or CSV in UTF-8 with BOM; every cell is text, so that no spreadsheet turns a long id into a number or
// a name into a formula.
import Papa from 'papaparse'
import writeExcelFile from 'write-excel-file/node'

type Table = readonly (readonly string[])[]

export const CSV_BOM = '\uFEFF'

/** What a spreadsheet would take for a number to round, a number with zeros to strip, or a formula. */
const NEEDS_PROTECTION = /^(?:\d{11,}|0\d+|[=+@\t\r-])/

/** `="0012"` stays text in every spreadsheet; our own import takes it off again. */
const protect = (cell: string): string => (NEEDS_PROTECTION.test(cell) ? `="${cell.replaceAll('"', '""')}"` : cell)

/** Whole lines; nothing for no rows. */
export const csvLines = (table: Table): string =>
  table.length === 0
    ? ''
    : `${Papa.unparse(
        table.map((row) => row.map(protect)),
        { newline: '\r\n' },
      )}\r\n`

/** Its first row is the head. */
export const xlsxOf = (table: Table): Promise<Uint8Array> =>
  writeExcelFile(
    table.map((row, index) =>
      row.map((value) =>
        index === 0 ? { value, type: String, fontWeight: 'bold' as const } : { value, type: String },
      ),
    ),
  ).toBuffer()
