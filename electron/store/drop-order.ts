// Taking an order's row away again, with its counters and search text: its opening was undone (W23). Its log stays.
import type { StreamId } from '../../shared/kernel/log.ts'
import { NO_COURSE } from '../../shared/order/course.ts'
import { keepAppeals } from './appeals.ts'
import { recount } from './counters.ts'
import { dropInvoice } from './invoices/invoices.ts'
import { keepFillIns, keepRefunds } from './order-lists.ts'
import { orderRow } from './orders.ts'
import { keepCourse } from './reports/course-rows.ts'
import { dropOrderText } from './search-text.ts'
import { run, type WriteDb } from './sql.ts'
import { streamNumber } from './streams.ts'

/** In the transaction that undid the opening; an order that has no row already is left alone. */
export const dropOrder = (db: WriteDb, stream: StreamId): void => {
  const id = streamNumber(db, stream)
  const before = id === null ? undefined : orderRow(db, id)
  if (id === null || before === undefined) return
  keepFillIns(db, id, [])
  keepRefunds(db, id, [])
  keepAppeals(db, id, [])
  keepCourse(db, { id, shop: before.shop, assignee: null }, NO_COURSE)
  dropInvoice(db, { id, shop: before.shop, orderId: before.order_id })
  run(db, 'DELETE FROM orders WHERE id = ?', [id])
  recount(db, before, null)
  dropOrderText(db, id)
}
