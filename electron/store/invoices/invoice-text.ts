// What an invoice is found by: its number, its parcel's and its title (I5). Written only when one of them changed.
import { folded, gramsOf } from '../grams.ts'
import { run, value, type WriteDb } from '../sql.ts'
import type { InvoiceColumns } from './invoice-row.ts'

/** What each line of an invoice's text is. */
export const invoiceSearchFields = ['invoiceNumber', 'tracking', 'invoiceTitle'] as const

/** One field a line; '' where there is nothing to find. What stands for a number after a refund (I10) is none. */
export const invoiceTextOf = ({
  status,
  number,
  tracking,
  title,
}: Pick<InvoiceColumns, 'status' | 'number' | 'tracking' | 'title'>): string => {
  const lines = [status === 'refunded' ? '' : (number ?? ''), tracking ?? '', title]
  return lines.every((line) => line === '') ? '' : lines.map((line) => folded(line).replaceAll('\n', ' ')).join('\n')
}

/** Puts it into the index, in place of what was there; null: the invoice is gone. */
export const keepInvoiceText = (db: WriteDb, id: number, invoice: InvoiceColumns | null): void => {
  const text = invoice === null ? '' : invoiceTextOf(invoice)
  const before = value<string>(db, 'SELECT text FROM invoice_text WHERE id = ?', [id])
  if ((before ?? '') === text) return
  if (before !== undefined) run(db, 'DELETE FROM invoice_grams WHERE rowid = ?', [id])
  if (text === '') run(db, 'DELETE FROM invoice_text WHERE id = ?', [id])
  else {
    run(db, 'INSERT OR REPLACE INTO invoice_text (id, text) VALUES (?, ?)', [id, text])
    run(db, 'INSERT INTO invoice_grams (rowid, grams) VALUES (?, ?)', [id, gramsOf(text)])
  }
}
