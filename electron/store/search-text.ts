// What an order is found by, beside personal data: its id, the customer, the product, and the customer's initials in
// pinyin. Written only when one of them changed, because keeping an index costs more than a command.
import { pinyin } from 'pinyin-pro'
import { folded, gramsOf } from './grams.ts'
import { run, value, type WriteDb } from './sql.ts'

/** The first letters of a name as it is spoken: 杭州云栖 → hzyq. Empty for names without Chinese characters. */
export const initialsOf = (name: string): string =>
  /\p{Script=Han}/u.test(name)
    ? pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'removed' }).join('').toLowerCase()
    : ''

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

/** What each line of an order's text is. */
export const searchFields = ['orderId', 'customerId', 'customerName', 'product', 'customerName'] as const

/** Puts an order into the index, in place of what was there. */
export const keepOrderText = (db: WriteDb, order: SearchableOrder): void => {
  const plain = plainTextOf(order)
  const before = value<string>(db, 'SELECT text FROM order_text WHERE id = ?', [order.id])
  if (before?.startsWith(`${plain}\n`) === true) return
  const text = `${plain}\n${initialsOf(order.customer_name)}`
  if (before !== undefined) run(db, 'DELETE FROM order_grams WHERE rowid = ?', [order.id])
  run(db, 'INSERT OR REPLACE INTO order_text (id, text) VALUES (?, ?)', [order.id, text])
  run(db, 'INSERT INTO order_grams (rowid, grams) VALUES (?, ?)', [order.id, gramsOf(text)])
}

export const dropOrderText = (db: WriteDb, id: number): void => {
  run(db, 'DELETE FROM order_grams WHERE rowid = ?', [id])
  run(db, 'DELETE FROM order_text WHERE id = ?', [id])
}
