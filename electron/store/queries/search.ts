// Finding orders by what someone types: any piece of the order id, customer, product, contact name or the customer's
// pinyin initials; phones whole or by their last four digits; an invoice's number and its parcel's. The first hits in the order the desk met the orders.
import type { Shop } from '../../../shared/contract/desk.ts'
import type { SearchField, SearchHit } from '../../../shared/contract/rows.ts'
import type { Hold, Stage } from '../../../shared/kernel/facts.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import { folded, gramQuery, matching } from '../grams.ts'
import { invoiceSearchFields } from '../invoices/invoice-text.ts'
import { searchFields } from '../search-text.ts'
import { shopByNumber } from '../settings/shops.ts'
import { all, one, type ReadDb } from '../sql.ts'

export const SEARCH_HITS = 50

/** LIKE's pattern for "contains", its own signs taken literally (ESCAPE '\'). */
export const containing = (query: string): string => `%${query.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`

/** What was typed, as texts are compared; '' finds nothing. */
export const normalQuery = (typed: string): string => folded(typed).replaceAll(/\s+/g, ' ').trim()

type Index = 'order' | 'personal' | 'invoice'

/** A word that stands in more rows than this narrows nothing down quickly: walking its rows costs more than looking. */
const RARE = 2_000

/** The words worth intersecting: the rare ones, if there are any; what they leave is looked at anyway. */
const rarest = (db: ReadDb, index: Index, words: readonly string[]): readonly string[] => {
  const sql = `SELECT count(*) AS n FROM (SELECT 1 FROM ${index}_grams WHERE ${index}_grams MATCH ? LIMIT ${RARE + 1})`
  const rare = words.filter((word) => (one<{ n: number }>(db, sql, [matching([word])])?.n ?? 0) <= RARE)
  return rare.length === 0 ? words : rare
}

const inIndex = (db: ReadDb, index: Index, query: string, limit: number): number[] => {
  const { words, exact } = gramQuery(query)
  const rows = exact
    ? all<{ id: number }>(
        db,
        `SELECT rowid AS id FROM ${index}_grams WHERE ${index}_grams MATCH ? ORDER BY rowid LIMIT ?`,
        [matching(words), limit],
      )
    : all<{ id: number }>(
        db,
        `SELECT g.rowid AS id FROM ${index}_grams g CROSS JOIN ${index}_text t ON t.id = g.rowid
         WHERE g.${index}_grams MATCH ? AND t.text LIKE ? ESCAPE '\\' ORDER BY g.rowid LIMIT ?`,
        [matching(rarest(db, index, words)), containing(query), limit],
      )
  return rows.map((row) => row.id)
}

const byPhone = (db: ReadDb, query: string, limit: number): number[] => {
  const digits = query.replaceAll(/[\s+()-]/g, '')
  if (!/^\d+$/.test(digits) || digits.length < 4) return []
  const column = digits.length === 4 ? 'last_four' : 'whole'
  const sql = `SELECT DISTINCT stream AS id FROM personal_data WHERE ${column} = +? AND ${column} IS NOT NULL ORDER BY stream LIMIT ?`
  return all<{ id: number }>(db, sql, [digits, limit]).map((row) => row.id)
}

/** Numbers of the first `limit` orders that match, rising. */
export const matchingOrders = (db: ReadDb, typed: string, limit: number): number[] => {
  const query = normalQuery(typed)
  if (query === '') return []
  const found = [
    ...inIndex(db, 'order', query, limit),
    ...inIndex(db, 'personal', query, limit),
    ...inIndex(db, 'invoice', query, limit),
    ...byPhone(db, query, limit),
  ]
  return [...new Set(found)].sort((a, b) => a - b).slice(0, limit)
}

interface HitRow {
  readonly shop: number
  readonly order_id: string
  readonly customer_name: string
  readonly product: string
  readonly stage: string
  readonly hold: string | null
  readonly text: string
  readonly invoice: string | null
}

const lineOf = (text: string, query: string): number => text.split('\n').findIndex((field) => field.includes(query))

const fieldOf = (text: string, invoice: string | null, query: string): SearchField =>
  searchFields[lineOf(text, query)] ?? invoiceSearchFields[lineOf(invoice ?? '', query)] ?? 'contact'

const hitOf = (row: HitRow, shop: Shop, query: string): SearchHit => ({
  stream: `order:${shop.id}:${row.order_id}` as StreamId,
  marketplace: shop.marketplace,
  shopId: shop.id,
  orderId: row.order_id,
  customerName: row.customer_name,
  product: row.product,
  stage: row.stage as Stage,
  hold: row.hold as Hold['kind'] | null,
  field: fieldOf(row.text, row.invoice, query),
})

/** The first hits for what someone typed, at most 50. */
export const findOrders = (db: ReadDb, typed: string): SearchHit[] => {
  const ids = matchingOrders(db, typed, SEARCH_HITS)
  return all<HitRow>(
    db,
    `SELECT o.shop, o.order_id, o.customer_name, o.product, o.stage, o.hold, t.text, i.text AS invoice
     FROM json_each(?) found CROSS JOIN orders o ON o.id = found.value CROSS JOIN order_text t ON t.id = o.id
     LEFT JOIN invoice_text i ON i.id = o.id`,
    [JSON.stringify(ids)],
  ).map((row) => hitOf(row, shopByNumber(db, row.shop), normalQuery(typed)))
}
