// What was done here and the console doesn't know yet (W14), oldest first; or what was filled in, latest first.
import type { FillInItem } from '../../../shared/contract/rows.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { ActId, StreamId } from '../../../shared/kernel/log.ts'
import { idText } from '../log-rows.ts'
import { shopByNumber } from '../settings/shops.ts'
import { all, type ReadDb } from '../sql.ts'

/** An item without its fields, which the caller words from the act's input. */
export interface FillInEntry extends Omit<FillInItem, 'fields'> {
  readonly input: Readonly<Record<string, unknown>>
}

interface EntryRow {
  readonly shop: number
  readonly orderId: string
  readonly customerName: string
  readonly command: string
  readonly at: Instant
  readonly by: string | null
  readonly filledAt: Instant | null
  readonly filledBy: string | null
  readonly id: string
  readonly input: string
}

export const fillInEntries = (db: ReadDb, filled: boolean, limit = 500): FillInEntry[] => {
  const chosen = filled
    ? { index: 'fill_ins_filled', where: 'f.filled_at IS NOT NULL', order: 'f.filled_at DESC' }
    : { index: 'fill_ins_pending', where: 'f.filled_at IS NULL', order: 'f.at' }
  return all<EntryRow>(
    db,
    `SELECT o.shop, o.order_id AS orderId, o.customer_name AS customerName, f.command, f.at, f.by,
       f.filled_at AS filledAt, f.filled_by AS filledBy, hex(a.id) AS id, a.input AS input
     FROM fill_ins f INDEXED BY ${chosen.index} CROSS JOIN orders o ON o.id = f.stream CROSS JOIN acts a ON a.seq = f.act
     WHERE ${chosen.where} ORDER BY ${chosen.order} LIMIT ?`,
    [limit],
  ).map((row) => {
    const shop = shopByNumber(db, row.shop)
    return {
      actId: idText(row.id) as ActId,
      stream: `order:${shop.id}:${row.orderId}` as StreamId,
      marketplace: shop.marketplace,
      shopId: shop.id,
      orderId: row.orderId,
      customerName: row.customerName,
      command: row.command,
      at: row.at,
      by: row.by,
      input: JSON.parse(row.input) as Readonly<Record<string, unknown>>,
      filled: row.filledAt === null ? null : { at: row.filledAt, by: row.filledBy },
    }
  })
}
