// Which automatic event comes next, over all orders: what catch-up asks again and again (W3).
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import { one, type ReadDb } from '../sql.ts'

/** The earliest one recorded as coming, due or not; null where none is. */
export const nextAutomatic = (db: ReadDb): { readonly stream: StreamId; readonly at: Instant } | null =>
  one<{ stream: StreamId; at: Instant }>(
    db,
    `SELECT s.name AS stream, o.automatic_at AS at FROM orders o INDEXED BY orders_automatic CROSS JOIN streams s ON s.id = o.id
     WHERE o.automatic_at IS NOT NULL ORDER BY o.automatic_at, o.id LIMIT 1`,
  ) ?? null
