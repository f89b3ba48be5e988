// What an order is found by, beside personal data: its id, the customer, the product, and the customer's initials in
// pinyin. Written only when one of them changed, because keeping an index costs more than a command.
import { folded, gramsOf } from './grams.ts'
import { initialsOf } from './pinyin.ts'
import { run, value, type WriteDb } from './sql.ts'

export interface SearchableOrder {
  readonly id: number
  readonly order_id: string
  readonly customer_id: string
  readonly customer_name: string
  readonly product: string
}

const plainTextOf = (order: SearchableOrder): string =>
  [order.order_id, order.customer_id, order.customer_name, order.product]
    .map((field) => folded(field).replaceAll('\n', ' '))
    .join('\n')

/** Everything an order is found by, one field a line. */
export const orderTextOf = (order: SearchableOrder): string =>
  `${plainTextOf(order)}\n${initialsOf(order.customer_name)}`

/** What each line of an order's text is. */
export const searchFields = ['orderId', 'customerId', 'customerName', 'product', 'customerName'] as const

/** Puts an order into the index, in place of what was there. */
export const keepOrderText = (db: WriteDb, order: SearchableOrder): void => {
  const plain = plainTextOf(order)
  const before = value<string>(db, 'SELECT text FROM order_text WHERE id = ?', [order.id])
  if (before?.startsWith(`${plain}\n`) === true) return
  const text = orderTextOf(order)
  if (before !== undefined) run(db, 'DELETE FROM order_grams WHERE rowid = ?', [order.id])
  run(db, 'INSERT OR REPLACE INTO order_text (id, text) VALUES (?, ?)', [order.id, text])
  run(db, 'INSERT INTO order_grams (rowid, grams) VALUES (?, ?)', [order.id, gramsOf(text)])
}

export const dropOrderText = (db: WriteDb, id: number): void => {
  run(db, 'DELETE FROM order_grams WHERE rowid = ?', [id])
  run(db, 'DELETE FROM order_text WHERE id = ?', [id])
}
