// The register of appeals over orders: those that freeze an order now, and those that have ended.
import type { AppealRow } from '../../../shared/contract/appeals.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import { shopByNumber, shopNumber } from '../settings/shops.ts'
import { all, value, type ReadDb, type SqlValue } from '../sql.ts'

interface RegisterRow extends Omit<AppealRow, 'stream' | 'marketplace' | 'shopId'> {
  readonly shop: number
}

export interface AppealRegister {
  readonly total: number
  readonly rows: readonly AppealRow[]
}

/** At most `limit` rows: the open ones from the longest open, the ended ones from the latest ended. */
export const appealRegister = (
  db: ReadDb,
  open: boolean,
  shops: readonly string[] | undefined,
  limit = 1000,
): AppealRegister => {
  const numbers: readonly SqlValue[] = shops?.map((shop) => shopNumber(db, shop)) ?? []
  const among = shops === undefined ? '' : ` AND o.shop IN (${numbers.map(() => '?').join(', ')})`
  const index = open ? 'appeals_open' : 'appeals_ended'
  const source = `FROM appeals a INDEXED BY ${index} CROSS JOIN orders o ON o.id = a.stream
    WHERE a.ended_at IS ${open ? '' : 'NOT '}NULL${among}`
  const rows = all<RegisterRow>(
    db,
    `SELECT o.shop, o.order_id AS orderId, o.customer_name AS customerName, o.product, o.goods, o.stage, a.by, a.ground,
       a.filed_at AS filedAt, a.outcome, a.ended_at AS endedAt
     ${source} ORDER BY ${open ? 'a.filed_at' : 'a.ended_at DESC'} LIMIT ?`,
    [...numbers, limit],
  )
  return {
    total: value<number>(db, `SELECT count(*) ${source}`, numbers) ?? 0,
    rows: rows.map((row) => registered(db, row)),
  }
}

const registered = (db: ReadDb, { shop: number, ...row }: RegisterRow): AppealRow => {
  const shop = shopByNumber(db, number)
  return {
    ...row,
    stream: `order:${shop.id}:${row.orderId}` as StreamId,
    marketplace: shop.marketplace,
    shopId: shop.id,
  }
}
