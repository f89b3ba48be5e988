// What a shop sells, as far as its orders need it: goods kind, warranty, promised working days.
import type { Product } from '../../../shared/contract/desk.ts'
import type { Duration } from '../../../shared/kernel/duration.ts'
import { all, run, type ReadDb, type WriteDb } from '../sql.ts'
import { shopByNumber, shopNumber } from './shops.ts'

interface ProductRow {
  readonly id: string
  readonly shop: number
  readonly name: string
  readonly goods: string
  readonly self_operated: number
  readonly warranty: string | null
  readonly promised_workdays: number | null
}

const productOf = (db: ReadDb, row: ProductRow): Product => ({
  id: row.id,
  shopId: shopByNumber(db, row.shop).id,
  name: row.name,
  goods: row.goods as Product['goods'],
  selfOperated: row.self_operated === 1,
  warranty: row.warranty === null ? null : (JSON.parse(row.warranty) as Duration),
  promisedWorkdays: row.promised_workdays,
})

export const listProducts = (db: ReadDb): Product[] =>
  all<ProductRow>(db, 'SELECT * FROM products WHERE removed = 0 ORDER BY shop, name').map((row) => productOf(db, row))

/** The product an order names; removed ones still answer for their orders. Null for an unknown name. */
export const productNamed = (db: ReadDb, shopId: string, name: string): Product | null =>
  all<ProductRow>(db, 'SELECT * FROM products WHERE shop = ? AND name = ?', [shopNumber(db, shopId), name]).map((row) =>
    productOf(db, row),
  )[0] ?? null

/** Adds or changes a product; a removed one of the same shop and name comes back under its old id. */
export const saveProduct = (db: WriteDb, product: Product): Product => {
  const known = productNamed(db, product.shopId, product.name)
  const saved = { ...product, id: known?.id ?? product.id }
  run(
    db,
    `INSERT INTO products (id, shop, name, goods, self_operated, warranty, promised_workdays) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET shop = excluded.shop, name = excluded.name, goods = excluded.goods,
       self_operated = excluded.self_operated, warranty = excluded.warranty,
       promised_workdays = excluded.promised_workdays, removed = 0`,
    [
      saved.id,
      shopNumber(db, saved.shopId),
      saved.name,
      saved.goods,
      saved.selfOperated ? 1 : 0,
      saved.warranty === null ? null : JSON.stringify(saved.warranty),
      saved.promisedWorkdays,
    ],
  )
  return saved
}

export const removeProduct = (db: WriteDb, id: string): void => {
  run(db, 'UPDATE products SET removed = 1 WHERE id = ?', [id])
}
