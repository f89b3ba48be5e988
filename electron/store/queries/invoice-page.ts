// A page of the invoice list by keyset, as the queue's: rows are picked by key and id alone, and only the picked are read whole.
import type { InvoicePage, InvoiceQuery, InvoiceRow } from '../../../shared/contract/invoices.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import type { InvoiceRecord } from '../invoices/invoice-record.ts'
import { invoiceRowOf, type InvoiceColumns } from '../invoices/invoice-row.ts'
import { masked, maskedPhone, personalValue } from '../personal-data.ts'
import { shopByNumber } from '../settings/shops.ts'
import { all, value, type ReadDb, type SqlValue } from '../sql.ts'
import { countInvoiceTab, invoiceTabCounts } from './invoice-counts.ts'
import { invoiceSource, type InvoiceSource } from './invoice-source.ts'
import { COUNTED_UP_TO, cursorOf, PAGE_MAX, type Cursor, type Statement } from './queue-page.ts'
import { usualFew, type Few } from './queue-source.ts'

/** Keys and ids that fit, after the cursor, in order; without a limit all of them. */
export const pickInvoices = (
  { key, branches }: InvoiceSource,
  { descending }: Pick<InvoiceQuery, 'descending'>,
  cursor: Cursor | null,
  limit: number | null,
): Statement => {
  const direction = descending ? 'DESC' : 'ASC'
  const sign = descending ? '<' : '>'
  const beyond = cursor === null ? [] : [`${key} ${sign}= +?`, `(${key}, i.id) ${sign} (+?, +?)`]
  const order = `ORDER BY k ${direction}, id ${direction}${limit === null ? '' : ' LIMIT ?'}`
  const last = limit === null ? [] : [limit]
  const after = cursor === null ? [] : [cursor[0], ...cursor]
  const each = branches.map(
    ({ from, conditions }) =>
      `SELECT i.id AS id, ${key} AS k FROM ${from} WHERE ${[...beyond, ...conditions].join(' AND ')} ${order}`,
  )
  const params = branches.flatMap((branch) => [...after, ...branch.params, ...last])
  const [only] = each
  if (each.length === 1 && only !== undefined) return { sql: only, params }
  return {
    sql: `${each.map((sql) => `SELECT * FROM (${sql})`).join(' UNION ALL ')} ${order}`,
    params: [...params, ...last],
  }
}

interface PageRow extends InvoiceColumns {
  readonly k: SqlValue
  readonly customer_id: string
  readonly customer_name: string
}

const SHOWN = 'i.*, o.customer_id, o.customer_name'

export const invoicePageStatement = (
  source: InvoiceSource,
  query: Pick<InvoiceQuery, 'descending'>,
  cursor: Cursor | null,
  limit: number,
): Statement => {
  const pick = pickInvoices(source, query, cursor, limit)
  const direction = query.descending ? 'DESC' : 'ASC'
  return {
    sql: `SELECT p.k AS k, ${SHOWN} FROM (${pick.sql}) p CROSS JOIN invoices i ON i.id = p.id CROSS JOIN orders o ON o.id = p.id
      ORDER BY p.k ${direction}, p.id ${direction}`,
    params: pick.params,
  }
}

/** 联系方式: the recipient's phone, or the address a digital one goes to; of one known only from a list, the order's contact. */
const contactOf = (db: ReadDb, { id: order, personal }: InvoiceColumns): string => {
  const { phone, email } = JSON.parse(personal) as InvoiceRecord['personal']
  const id = phone ?? email
  if (id === undefined) return maskedPhone(db, order)
  const known = id === undefined ? null : personalValue(db, id)
  return known === null ? '' : masked(known.kind, known.value)
}

const shown = (db: ReadDb, row: Omit<PageRow, 'k'>, now: Instant): InvoiceRow =>
  invoiceRowOf(row, {
    shop: shopByNumber(db, row.shop),
    customerId: row.customer_id,
    customerName: row.customer_name,
    contact: contactOf(db, row),
    now,
  })

/** One order's invoice as the list shows it. */
export const shownInvoice = (db: ReadDb, id: number, now: Instant): InvoiceRow | null => {
  const sql = `SELECT ${SHOWN} FROM invoices i CROSS JOIN orders o ON o.id = i.id WHERE i.id = ?`
  const [row] = all<PageRow>(db, sql, [id])
  return row === undefined ? null : shown(db, row, now)
}

// I5: the list can be searched.
const isTyped = ({ text }: InvoiceQuery['filter']): boolean => text !== undefined && text.trim() !== ''

/** Exact from counters; a text's matches are counted up to 10,000. */
const totalOf = (db: ReadDb, query: InvoiceQuery, source: InvoiceSource, now: Instant): number => {
  if (!isTyped(query.filter)) return countInvoiceTab(db, query, now) ?? 0
  const each = source.branches.map(({ from, conditions }) => `SELECT 1 FROM ${from} WHERE ${conditions.join(' AND ')}`)
  const sql = `SELECT count(*) FROM (${each.join(' UNION ALL ')} LIMIT ${COUNTED_UP_TO})`
  return (
    value<number>(
      db,
      sql,
      source.branches.flatMap(({ params }) => params),
    ) ?? 0
  )
}

interface Rows {
  readonly rows: readonly InvoiceRow[]
  readonly next: string | null
}

const rowsAfter = (
  db: ReadDb,
  source: InvoiceSource,
  query: Pick<InvoiceQuery, 'descending'> & { readonly cursor: string | null },
  limit: number,
  now: Instant,
): Rows => {
  const { sql, params } = invoicePageStatement(source, query, cursorOf(query.cursor), limit)
  const rows = all<PageRow>(db, sql, params)
  const last = rows.at(-1)
  return {
    rows: rows.map((row) => shown(db, row, now)),
    next: rows.length < limit || last === undefined ? null : JSON.stringify([last.k, last.id]),
  }
}

/** Every row a query matches, in its order, a page at a time and uncounted: for what goes through all of them. */
export function* everyInvoice(db: ReadDb, query: InvoiceQuery, now: Instant): Generator<readonly InvoiceRow[]> {
  const source = invoiceSource(db, query, now)
  let cursor: string | null = null
  do {
    const page: Rows = rowsAfter(db, source, { descending: query.descending, cursor }, PAGE_MAX, now)
    yield page.rows
    cursor = page.next
  } while (cursor !== null)
}

/** At most 200 rows; `cursor` is a former page's `next`. */
export const invoicePage = (
  db: ReadDb,
  query: InvoiceQuery & { readonly cursor: string | null; readonly limit: number },
  now: Instant,
  few: Few = usualFew,
): InvoicePage => {
  const limit = Math.min(Math.max(1, query.limit), PAGE_MAX)
  const source = invoiceSource(db, query, now, few)
  const onlyLocked = { ...query, filter: { ...query.filter, locked: true } }
  return {
    ...rowsAfter(db, source, query, limit, now),
    total: totalOf(db, query, source, now),
    tabs: invoiceTabCounts(db, query.filter, now),
    locked: totalOf(db, onlyLocked, isTyped(query.filter) ? invoiceSource(db, onlyLocked, now, few) : source, now),
    at: now,
  }
}

/** Every invoice a query matches, in its order. */
export const invoiceStreams = (db: ReadDb, query: InvoiceQuery, now: Instant, limit: number): StreamId[] => {
  const { sql, params } = pickInvoices(invoiceSource(db, query, now), query, null, limit)
  const direction = query.descending ? 'DESC' : 'ASC'
  return all<{ name: StreamId }>(
    db,
    `SELECT s.name AS name FROM (${sql}) p CROSS JOIN streams s ON s.id = p.id ORDER BY p.k ${direction}, p.id ${direction}`,
    params,
  ).map((row) => row.name)
}
