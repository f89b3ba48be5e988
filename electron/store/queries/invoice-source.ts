// From which index a page of the invoice list is read. Every tab has its rows in the wished order; 异常 looks across them: what is
// marked, and what is overdue by now and marked for nothing else. Each branch repeats its index's predicate literally.
import type { InvoiceFilter, InvoiceQuery, InvoiceSort } from '../../../shared/contract/invoices.ts'
import { invoiceTabs } from '../../../shared/contract/invoices.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { invoicesDueBefore } from '../invoices/invoice-order.ts'
import { REQUESTED } from '../invoices/invoice-record.ts'
import { listShops, shopNumber } from '../settings/shops.ts'
import type { ReadDb, SqlValue } from '../sql.ts'
import { countInvoiceTab } from './invoice-counts.ts'
import { containing, matchingOrders, normalQuery } from './search.ts'
import { usualFew, type Few } from './queue-source.ts'

export interface Branch {
  readonly from: string
  readonly conditions: readonly string[]
  readonly params: readonly SqlValue[]
}

export interface InvoiceSource {
  /** What the rows are ordered by, then by id. */
  readonly key: string
  readonly branches: readonly Branch[]
}

const sortKeys: Readonly<Record<InvoiceSort, string>> = {
  deadline: 'i.due_key',
  requestedAt: 'i.requested_at',
  issuedAt: 'coalesce(i.issued_at, 0)',
  amount: 'i.amount_fen',
  orderId: 'i.order_id',
}

const sortIndexes: Readonly<Record<InvoiceSort, string>> = {
  deadline: 'invoices_queue',
  requestedAt: 'invoices_requested',
  issuedAt: 'invoices_issued',
  amount: 'invoices_amount',
  orderId: 'invoices_order_id',
}

interface Condition {
  readonly sql: string
  readonly params: readonly SqlValue[]
}

const among = (column: string, values: readonly SqlValue[] | undefined): Condition[] =>
  values === undefined ? [] : [{ sql: `${column} IN (${values.map(() => '+?').join(', ')})`, params: values }]

/** Shops that can't issue special invoices (I6). */
const callingShops = (db: ReadDb): readonly (number | null)[] =>
  listShops(db)
    .filter(({ issuesSpecial }) => !issuesSpecial)
    .map(({ id }) => shopNumber(db, id))

const plainConditions = (db: ReadDb, filter: InvoiceFilter): Condition[] => [
  ...among(
    'i.shop',
    filter.shops?.map((shop) => shopNumber(db, shop)),
  ),
  ...among('i.type', filter.types),
  ...among('i.pays', filter.freight),
  ...(filter.locked === true ? [{ sql: 'i.locked = 1', params: [] }] : []),
  ...(filter.needsCall === true
    ? [{ sql: `i.tab = ${REQUESTED} AND i.type = 'special'`, params: [] }, ...among('i.shop', callingShops(db))]
    : []),
]

/** Few matches of a text are looked up; many are met soon enough on the way. */
const textCondition = (db: ReadDb, text: string, few: number): Condition & { readonly few: boolean } => {
  const ids = matchingOrders(db, text, few + 1)
  if (ids.length <= few)
    return { few: true, sql: 'i.id IN (SELECT value FROM json_each(?))', params: [JSON.stringify(ids)] }
  const pattern = containing(normalQuery(text))
  const tables = ['order_text', 'personal_text', 'invoice_text']
  const each = tables.map((table) => `(SELECT text FROM ${table} t WHERE t.id = i.id) LIKE ? ESCAPE '\\'`)
  return { few: false, sql: `(${each.join(' OR ')})`, params: tables.map(() => pattern) }
}

/** `now` places what is overdue. */
export const invoiceSource = (
  db: ReadDb,
  { tab, filter, sort }: InvoiceQuery,
  now: Instant,
  few: Few = usualFew,
): InvoiceSource => {
  const typed = filter.text === undefined || normalQuery(filter.text) === '' ? null : filter.text
  const text = typed === null ? null : textCondition(db, typed, few.matches)
  const conditions = [...plainConditions(db, filter), ...(text === null ? [] : [text])]
  const branch = (from: string, own: string, params: readonly SqlValue[] = []): Branch => ({
    from,
    conditions: [own, ...conditions.map(({ sql }) => sql)],
    params: [...params, ...conditions.flatMap((condition) => condition.params)],
  })
  const indexed = (index: string): string =>
    text?.few === true ? 'invoices i NOT INDEXED' : `invoices i INDEXED BY ${index}`
  const key = sortKeys[sort]
  if (tab === 'trouble') {
    const overdue = `i.tab = ${REQUESTED} AND i.due_key < +? AND i.troubles = 0`
    return {
      key,
      branches: [
        branch(indexed('invoices_troubled'), 'i.troubles <> 0'),
        branch(indexed('invoices_queue'), overdue, [invoicesDueBefore(now)]),
      ],
    }
  }
  const matching = countInvoiceTab(db, { tab, filter }, now) ?? 0
  const everything = countInvoiceTab(db, { tab, filter: {} }, now) ?? 0
  // The covering index of the default order also tells soonest which few rows of a large tab fit.
  const sparse = matching <= few.rows && matching * 5 < everything
  const own = `i.tab = ${invoiceTabs.indexOf(tab)}`
  return { key, branches: [branch(indexed(sparse ? 'invoices_queue' : sortIndexes[sort]), own)] }
}
