// The 退款 register: every refund of every order, the latest asked for first.
import type { Shop } from '../../../shared/contract/desk.ts'
import type { RefundRow } from '../../../shared/contract/rows.ts'
import type { RefundStatus } from '../../../shared/kernel/facts.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import { shopByNumber } from '../settings/shops.ts'
import { all, type ReadDb } from '../sql.ts'

interface RegisterRow extends Omit<RefundRow, 'stream' | 'marketplace' | 'shopId'> {
  readonly shop: number
}

/** At most `limit` rows, of one status or of all. */
export const refundRegister = (db: ReadDb, status: RefundStatus | null, limit = 1000): RefundRow[] =>
  all<RegisterRow>(
    db,
    `SELECT o.shop, o.order_id AS orderId, o.customer_name AS customerName, o.product, r.status, r.via,
       r.reason_code AS reasonCode, r.amount_fen AS amountFen, o.amount_fen AS paidFen, r.requested_at AS requestedAt,
       r.decided_at AS decidedAt, o.stage
     FROM refunds r INDEXED BY ${status === null ? 'refunds_by_time' : 'refunds_by_status'} CROSS JOIN orders o ON o.id = r.stream
     ${status === null ? '' : 'WHERE r.status = +?'} ORDER BY r.requested_at DESC LIMIT ?`,
    status === null ? [limit] : [status, limit],
  ).map((row) => registered(row, shopByNumber(db, row.shop)))

const registered = ({ shop: _number, ...row }: RegisterRow, shop: Shop): RefundRow => ({
  ...row,
  stream: `order:${shop.id}:${row.orderId}` as StreamId,
  marketplace: shop.marketplace,
  shopId: shop.id,
})
