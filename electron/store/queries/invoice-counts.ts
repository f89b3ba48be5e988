// How many invoices stand in each tab, from the counters kept with every change. What is overdue the clock says: it is a range
// of the index.
import type { InvoiceFilter, InvoiceQuery, InvoiceTabCounts } from '../../../shared/contract/invoices.ts'
import { invoiceTabs } from '../../../shared/contract/invoices.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { invoicesDueBefore } from '../invoices/invoice-order.ts'
import { REQUESTED } from '../invoices/invoice-record.ts'
import { listShops, shopNumber } from '../settings/shops.ts'
import { all, value, type ReadDb, type SqlValue } from '../sql.ts'

interface CounterRow {
  readonly name: 'invoice' | 'invoice-trouble'
  readonly shop: number
  readonly type: string
  readonly pays: string
  readonly locked: boolean
  readonly tab: number
  readonly n: number
}

/** A few hundred at most: shops × tabs × what a filter asks. */
const counterRows = (db: ReadDb): CounterRow[] =>
  all<{ name: CounterRow['name']; shop: number; of: string; tab: number; n: number }>(
    db,
    "SELECT name, shop, of, tab, n FROM counters WHERE name IN ('invoice', 'invoice-trouble') AND n <> 0",
  ).map(({ of, ...row }) => {
    const [type = '', pays = '', locked = ''] = of.split('/')
    return Object.assign(row, { type, pays, locked: locked === '1' })
  })

type Countable = Omit<InvoiceFilter, 'text'>

const shopNumbers = (db: ReadDb, shops: readonly string[] | undefined): readonly (number | null)[] | null =>
  shops?.map((shop) => shopNumber(db, shop)) ?? null

/** Whether a counted row passes a filter. */
const passes = (db: ReadDb, filter: Countable): ((row: CounterRow) => boolean) => {
  const shops = shopNumbers(db, filter.shops)
  const calling = new Set(listShops(db).flatMap((shop) => (shop.issuesSpecial ? [] : [shopNumber(db, shop.id)])))
  return ({ shop, type, pays, locked, tab }) =>
    (shops === null || shops.includes(shop)) &&
    (filter.types === undefined || filter.types.some((one) => one === type)) &&
    (filter.freight === undefined || filter.freight.some((one) => one === pays)) &&
    (filter.locked !== true || locked) &&
    (filter.needsCall !== true || (tab === REQUESTED && type === 'special' && calling.has(shop)))
}

const sum = (rows: readonly CounterRow[]): number => rows.reduce((total, { n }) => total + n, 0)

interface OverdueRow {
  readonly shop: number
  readonly type: string
  readonly pays: string
  readonly locked: number
  readonly n: number
}

/** Overdue requests that nothing else marks, as counters would hold them. */
const overdueRows = (db: ReadDb, now: Instant): CounterRow[] =>
  all<OverdueRow>(
    db,
    `SELECT shop, type, pays, locked, count(*) AS n FROM invoices INDEXED BY invoices_queue
     WHERE tab = ${REQUESTED} AND due_key < +? AND troubles = 0 GROUP BY shop, type, pays, locked`,
    [invoicesDueBefore(now)],
  ).map(({ locked, ...row }) =>
    Object.assign(row, { name: 'invoice-trouble' as const, tab: REQUESTED, locked: locked === 1 }),
  )

const rowsOfTab = (db: ReadDb, tab: InvoiceQuery['tab'], now: Instant): CounterRow[] =>
  tab === 'trouble'
    ? [...counterRows(db).filter(({ name }) => name === 'invoice-trouble'), ...overdueRows(db, now)]
    : counterRows(db).filter((row) => row.name === 'invoice' && row.tab === invoiceTabs.indexOf(tab))

/** Rows of a tab that pass a filter, without a text; null where it asks for one. */
export const countInvoiceTab = (
  db: ReadDb,
  { tab, filter }: Pick<InvoiceQuery, 'tab' | 'filter'>,
  now: Instant,
): number | null =>
  filter.text === undefined || filter.text.trim() === ''
    ? sum(rowsOfTab(db, tab, now).filter(passes(db, filter)))
    : null

/** Every tab's count, narrowed to what a filter says of shops, types and freight. */
export const invoiceTabCounts = (
  db: ReadDb,
  { shops, types, freight }: Pick<InvoiceFilter, 'shops' | 'types' | 'freight'>,
  now: Instant,
): InvoiceTabCounts => {
  const filter = {
    ...(shops === undefined ? {} : { shops }),
    ...(types === undefined ? {} : { types }),
    ...(freight === undefined ? {} : { freight }),
  }
  const entries = invoiceTabs.map((tab) => [tab, countInvoiceTab(db, { tab, filter }, now) ?? 0])
  return Object.fromEntries(entries) as InvoiceTabCounts
}

/** Running invoice clocks that end before `until`; those before now are overdue. */
export const countInvoicesDue = (db: ReadDb, until: Instant, shops?: readonly string[]): number => {
  const numbers = shopNumbers(db, shops)
  const params: SqlValue[] = [invoicesDueBefore(until), ...(numbers ?? [])]
  const sql = `SELECT count(*) FROM invoices INDEXED BY invoices_queue WHERE tab = ${REQUESTED} AND due_key < +?${
    numbers === null ? '' : ` AND shop IN (${numbers.map(() => '+?').join(', ')})`
  }`
  return value<number>(db, sql, params) ?? 0
}

export interface InvoicesToDo {
  readonly requested: number
  readonly toReverse: number
}

/** What the nav's badge counts. */
export const invoicesToDo = (db: ReadDb): InvoicesToDo => {
  const one = (name: string, tab: number): number =>
    value<number>(db, 'SELECT coalesce(sum(n), 0) FROM counters WHERE name = ? AND tab = ?', [name, tab]) ?? 0
  return { requested: one('invoice', REQUESTED), toReverse: one('invoice-reverse', 0) }
}
