// Keeping an order's invoice in the transaction that keeps the order: the row, its counters, its search text, and the marks of
// those whose number or parcel another invoice of the shop has too (W16).
import { recountAll } from '../counters.ts'
import type { OrderProjection } from '../order-projection.ts'
import { all, one, run, type ReadDb, type SqlValue, type WriteDb } from '../sql.ts'
import { invoiceCountsOf } from './invoice-counts.ts'
import { troubleBits, TWIN_BITS } from './invoice-record.ts'
import type { InvoiceRecord } from './invoice-record.ts'
import { invoiceColumns, recordFromColumns, type InvoiceColumns } from './invoice-row.ts'
import { keepInvoiceText } from './invoice-text.ts'

export const invoiceRow = (db: ReadDb, id: number): InvoiceColumns | undefined =>
  one<InvoiceColumns>(db, 'SELECT * FROM invoices WHERE id = ?', [id])

export const loadInvoice = (db: ReadDb, id: number): InvoiceRecord | null => {
  const row = invoiceRow(db, id)
  return row === undefined ? null : recordFromColumns(row)
}

export interface InvoicePlace {
  readonly id: number
  readonly shop: number
  readonly orderId: string
}

const twinColumns = [
  ['number', troubleBits['duplicate-number']],
  ['tracking', troubleBits['duplicate-tracking']],
] as const
type TwinColumn = (typeof twinColumns)[number][0]

/** Only what was issued takes up a number. */
const takenBy = (row: InvoiceColumns | null, column: TwinColumn): string | null =>
  row === null || row.tab !== 1 ? null : row[column]

/** The first few issued invoices of a shop with this number, or this tracking number. */
const withSame = (db: ReadDb, column: TwinColumn, shop: number, text: string): InvoiceColumns[] =>
  all<InvoiceColumns>(
    db,
    `SELECT * FROM invoices INDEXED BY invoices_${column}
     WHERE shop = +? AND ${column} = +? AND tab = 1 AND ${column} IS NOT NULL LIMIT 3`,
    [shop, text],
  )

const mark = (db: WriteDb, row: InvoiceColumns, bit: number, on: boolean): void => {
  const troubles = on ? row.troubles | bit : row.troubles & ~bit
  if (troubles === row.troubles) return
  run(db, 'UPDATE invoices SET troubles = ? WHERE id = ?', [troubles, row.id])
  recountAll(db, invoiceCountsOf(row), invoiceCountsOf({ ...row, troubles }))
}

/** The mark stands on all that share it as soon as there are two; of many at most three are looked at. */
const markTwins = (db: WriteDb, before: InvoiceColumns | null, after: InvoiceColumns | null): void => {
  for (const [column, bit] of twinColumns) {
    const left = takenBy(before, column)
    const taken = takenBy(after, column)
    if (left === taken) continue
    const [alone, ...others] = before === null || left === null ? [] : withSame(db, column, before.shop, left)
    if (alone !== undefined && others.length === 0) mark(db, alone, bit, false)
    const own = after === null ? undefined : invoiceRow(db, after.id)
    if (own === undefined) continue
    const same = taken === null ? [] : withSame(db, column, own.shop, taken)
    for (const row of same.length > 1 ? same : []) mark(db, row, bit, true)
    mark(db, invoiceRow(db, own.id) ?? own, bit, same.length > 1)
  }
}

export const insertInvoice = (db: WriteDb, row: InvoiceColumns): void => {
  const columns = Object.keys(row)
  run(
    db,
    `INSERT INTO invoices (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    Object.values<SqlValue>(row as unknown as Record<string, SqlValue>),
  )
}

const updateInvoice = (db: WriteDb, before: InvoiceColumns, after: InvoiceColumns): void => {
  const old = before as unknown as Record<string, SqlValue>
  const changed = Object.entries(after as unknown as Record<string, SqlValue>).filter(
    ([column, value]) => old[column] !== value,
  )
  if (changed.length === 0) return
  run(db, `UPDATE invoices SET ${changed.map(([column]) => `${column} = ?`).join(', ')} WHERE id = ?`, [
    ...changed.map(([, value]) => value),
    after.id,
  ])
}

/** Keeps the invoice as it now stands; null takes it away (the request was undone, W23). */
export const keepInvoice = (
  db: WriteDb,
  place: InvoicePlace,
  order: Pick<OrderProjection, 'invoice' | 'fillIns' | 'customerId' | 'customerName'>,
): void => {
  const { invoice } = order
  const before = invoiceRow(db, place.id) ?? null
  const after = invoice === null ? null : invoiceColumns(place, invoice, order, (before?.troubles ?? 0) & TWIN_BITS)
  if (before === null && after === null) return
  if (after === null) run(db, 'DELETE FROM invoices WHERE id = ?', [place.id])
  else if (before === null) insertInvoice(db, after)
  else updateInvoice(db, before, after)
  recountAll(db, before === null ? [] : invoiceCountsOf(before), after === null ? [] : invoiceCountsOf(after))
  markTwins(db, before, after)
  keepInvoiceText(db, place.id, after)
}

/** What `markTwins` would have left, found at once: for a rebuild and the drift check. */
export const twinsAfresh = (column: TwinColumn): string =>
  `SELECT i.id AS id FROM invoices i JOIN (SELECT shop, ${column} AS same FROM invoices
     WHERE tab = 1 AND ${column} IS NOT NULL GROUP BY shop, ${column} HAVING count(*) > 1) t
   ON i.shop = t.shop AND i.${column} = t.same WHERE i.tab = 1 AND i.${column} IS NOT NULL`

export const markAllTwins = (db: WriteDb): void => {
  for (const [column, bit] of twinColumns)
    run(db, `UPDATE invoices SET troubles = troubles | ${bit} WHERE id IN (${twinsAfresh(column)})`)
}

/** The bits an invoice's twins ask for, counted anew. */
export const twinBitsOf = (db: ReadDb, row: InvoiceColumns): number =>
  twinColumns.reduce((bits, [column, bit]) => {
    const text = takenBy(row, column)
    return text !== null && withSame(db, column, row.shop, text).length > 1 ? bits | bit : bits
  }, 0)

/** Takes it away again: its order is gone. */
export const dropInvoice = (db: WriteDb, place: InvoicePlace): void =>
  keepInvoice(db, place, { invoice: null, fillIns: [], customerId: '', customerName: '' })
