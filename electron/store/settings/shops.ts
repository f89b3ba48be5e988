// Shops: the provider's accounts on the marketplaces. What names one (marketplace and account id) never changes.
import type { Freshness, Shop } from '../../../shared/contract/desk.ts'
import type { Duration } from '../../../shared/kernel/duration.ts'
import { instant, type Instant } from '../../../shared/kernel/instant.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import { all, connectionOf, one, remembered, run, type ReadDb, type WriteDb } from '../sql.ts'

interface ShopRow {
  readonly id: number
  readonly marketplace: string
  readonly account_id: string
  readonly name: string
  readonly target_confirm: string | null
  readonly target_deliver: string | null
  readonly issues_special: number
}

/** An account id as it is compared: NFKC, trimmed. */
export const normalAccountId = (accountId: string): string => accountId.normalize('NFKC').trim()

/** An order id as it is compared: NFKC, no spaces anywhere, case kept. */
export const normalOrderId = (orderId: string): string => orderId.normalize('NFKC').replaceAll(/\s+/g, '')

const asDuration = (json: string | null): Duration | null => (json === null ? null : (JSON.parse(json) as Duration))
const asJson = (duration: Duration | null): string | null => (duration === null ? null : JSON.stringify(duration))

const shopOf = (row: ShopRow): Shop => ({
  id: `${row.marketplace}:${row.account_id}`,
  marketplace: row.marketplace,
  accountId: row.account_id,
  name: row.name,
  targetConfirm: asDuration(row.target_confirm),
  targetDeliver: asDuration(row.target_deliver),
  issuesSpecial: row.issues_special === 1,
})

const maybeFlag = (flag: boolean | undefined): number | null => (flag === undefined ? null : flag ? 1 : 0)

interface Shops {
  readonly byNumber: Map<number, Shop>
  readonly numbers: Map<string, number>
}

const known = (db: ReadDb): Shops =>
  remembered(db, 'shops', () => {
    const rows = all<ShopRow>(db, 'SELECT * FROM shops ORDER BY id')
    return {
      byNumber: new Map(rows.map((row) => [row.id, shopOf(row)])),
      numbers: new Map(rows.map((row) => [shopOf(row).id, row.id])),
    }
  })

/** All shops, in the order they were added. */
export const listShops = (db: ReadDb): Shop[] => [...known(db).byNumber.values()]

/** What is said of a shop; whether it issues special invoices stays as it was where nothing is said of it. */
export type SavedShop = Omit<Shop, 'id' | 'issuesSpecial'> & Partial<Pick<Shop, 'issuesSpecial'>>

/** Adds a shop, or renames it and sets its targets. The account id is normalised first. */
export const saveShop = (db: WriteDb, shop: SavedShop): Shop => {
  const accountId = normalAccountId(shop.accountId)
  const issuesSpecial = maybeFlag(shop.issuesSpecial)
  run(
    db,
    `INSERT INTO shops (marketplace, account_id, name, target_confirm, target_deliver, issues_special)
     VALUES (?, ?, ?, ?, ?, coalesce(?, 1))
     ON CONFLICT (marketplace, account_id) DO UPDATE
     SET name = excluded.name, target_confirm = excluded.target_confirm, target_deliver = excluded.target_deliver,
       issues_special = coalesce(?, issues_special)`,
    [
      shop.marketplace,
      accountId,
      shop.name,
      asJson(shop.targetConfirm),
      asJson(shop.targetDeliver),
      issuesSpecial,
      issuesSpecial,
    ],
  )
  connectionOf(db).memory.delete('shops')
  const saved = known(db).byNumber.get(shopNumber(db, `${shop.marketplace}:${accountId}`) ?? -1)
  if (saved === undefined) throw new Error('a shop just saved is not there')
  return saved
}

/** The number of a shop inside the store; null for an unknown one. */
export const shopNumber = (db: ReadDb, shopId: string): number | null => known(db).numbers.get(shopId) ?? null

export const shopByNumber = (db: ReadDb, number: number): Shop => {
  const shop = known(db).byNumber.get(number)
  if (shop === undefined) throw new Error(`no shop numbered ${number}`)
  return shop
}

/** The shop and the order that a stream is named by. Throws for a shop nobody added. */
export const shopOfStream = (db: ReadDb, stream: StreamId): { shop: number; orderId: string } => {
  let found: { shop: number; orderId: string } | null = null
  for (const [shopId, shop] of known(db).numbers) {
    const prefix = `order:${shopId}:`
    // An account id may hold a colon: the longest name that fits is meant.
    const orderId = stream.slice(prefix.length)
    if (stream.startsWith(prefix) && (found === null || orderId.length < found.orderId.length))
      found = { shop, orderId }
  }
  if (found === null) throw new Error(`no shop for the stream ${stream}`)
  return found
}

/** The remembered column mapping of a shop's lists with exactly these headers; null where none was kept. */
export const listMapping = (db: ReadDb, shopId: string, headers: readonly string[]): Record<string, string> | null => {
  const row = one<{ mapping: string }>(db, 'SELECT mapping FROM list_mappings WHERE shop = ? AND headers = ?', [
    shopNumber(db, shopId),
    JSON.stringify(headers),
  ])
  return row === undefined ? null : (JSON.parse(row.mapping) as Record<string, string>)
}

export const rememberListMapping = (
  db: WriteDb,
  shopId: string,
  headers: readonly string[],
  mapping: Readonly<Record<string, string>>,
): void => {
  run(db, 'INSERT OR REPLACE INTO list_mappings (shop, headers, mapping) VALUES (?, ?, ?)', [
    shopNumber(db, shopId),
    JSON.stringify(headers),
    JSON.stringify(mapping),
  ])
}

/** How fresh each shop's data is: the instant of its latest list. */
export const freshness = (db: ReadDb): Freshness[] => {
  const rows = all<{ shop: number; at: number }>(db, 'SELECT shop, at FROM freshness')
  const at = new Map(rows.map((row) => [row.shop, instant(row.at)]))
  return [...known(db).byNumber].map(([number, shop]) => ({ shopId: shop.id, at: at.get(number) ?? null }))
}

/** Notes that a shop's data was brought up to `at`; an older list doesn't make it staler. */
export const markFresh = (db: WriteDb, shopId: string, at: Instant): void => {
  run(db, 'INSERT INTO freshness (shop, at) VALUES (?, ?) ON CONFLICT DO UPDATE SET at = max(at, excluded.at)', [
    shopNumber(db, shopId),
    at,
  ])
}
