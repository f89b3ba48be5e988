// Who has a number already, and which waiting invoice an order id means: what drafts are checked against and a scanner finds.
import type { InvoiceRow } from '../../../shared/contract/invoices.ts'
import type { Fen } from '../../../shared/kernel/fen.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import { shopByNumber } from '../settings/shops.ts'
import { all, value, type ReadDb } from '../sql.ts'
import { streamNumber } from '../streams.ts'
import { shownInvoice } from './invoice-page.ts'

export interface UsedBy {
  readonly stream: StreamId
  readonly orderId: string
}

interface Alike {
  readonly orderId: string
  readonly requestedAt: Instant
  readonly issuedAt: Instant | null
  readonly amountFen: Fen
}

/** The first issued invoice of a shop with this number or tracking number, another order's than `own`. */
export const usedBy = (
  db: ReadDb,
  column: 'number' | 'tracking',
  shop: number,
  text: string,
  own: StreamId | null,
): UsedBy | null => {
  const id = own === null ? -1 : (streamNumber(db, own) ?? -1)
  const [row] = all<{ order_id: string }>(
    db,
    `SELECT order_id FROM invoices INDEXED BY invoices_${column}
     WHERE shop = +? AND ${column} = +? AND tab = 1 AND ${column} IS NOT NULL AND id <> +? LIMIT 1`,
    [shop, text, id],
  )
  if (row === undefined) return null
  const { id: shopId } = shopByNumber(db, shop)
  return { stream: `order:${shopId}:${row.order_id}` as StreamId, orderId: row.order_id }
}

/** Null where the order has none. */
export const invoiceOf = (db: ReadDb, stream: StreamId, now: Instant): InvoiceRow | null => {
  const id = streamNumber(db, stream)
  return id === null ? null : shownInvoice(db, id, now)
}

/** Another order's invoice of a shop with the same instants and amount: its order id; null while it is only requested. */
export const looksLike = (
  db: ReadDb,
  shop: number,
  { orderId, requestedAt, issuedAt, amountFen }: Alike,
): string | null =>
  issuedAt === null
    ? null
    : (value<string>(
        db,
        `SELECT order_id FROM invoices INDEXED BY invoices_requested
         WHERE tab IN (1, 2, 3) AND requested_at = +? AND shop = +? AND issued_at = +? AND amount_fen = +? AND order_id <> ?
         LIMIT 1`,
        [requestedAt, shop, issuedAt, amountFen, orderId],
      ) ?? null)
