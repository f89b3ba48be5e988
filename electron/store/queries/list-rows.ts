// Whole list rows for ids picked elsewhere, in the order given.
import type { QueueRow } from '../../../shared/contract/rows.ts'
import { LIST_COLUMNS, queueRowOf, type ListRow } from '../order-row.ts'
import { shopByNumber } from '../settings/shops.ts'
import { one, type ReadDb } from '../sql.ts'

export const listRows = (db: ReadDb, ids: readonly number[]): QueueRow[] =>
  ids.flatMap((id) => {
    const row = one<ListRow>(db, `SELECT ${LIST_COLUMNS} FROM orders o WHERE o.id = ?`, [id])
    return row === undefined ? [] : [queueRowOf(row, shopByNumber(db, row.shop))]
  })
