// Which shop a list belongs to (identity: an import asks for the shop unless its columns and content leave one choice).
// Columns and ids can only rule marketplaces out; between two shops of one marketplace a person chooses.
import type { ListShape } from '../../../shared/packs/list-shapes.ts'
import { headerKey } from './headers.ts'

export interface KnownShop {
  readonly id: string
  readonly marketplace: string
}

export interface ShopGuess {
  /** Shops the list can belong to. One: no question. None: no shop of the list's marketplace is on this desk. */
  readonly candidates: readonly string[]
  /** The marketplace whose list this is, where columns and content leave one. */
  readonly marketplace: string | null
}

/** One damaged id in ten rows doesn't change whose list it is. */
const MOST = 0.9

const share = (ids: readonly string[], holds: (id: string) => boolean): number =>
  ids.length === 0 ? 0 : ids.filter(holds).length / ids.length

const idsHavePrefix = ({ orderIdPrefix }: ListShape, ids: readonly string[]): boolean =>
  orderIdPrefix !== null && share(ids, (id) => id.startsWith(orderIdPrefix)) >= MOST

const idsContradict = (shape: ListShape, ids: readonly string[]): boolean =>
  shape.orderIdPrefix !== null && ids.length > 0 && !idsHavePrefix(shape, ids)

const hasAllColumns = (shape: ListShape, keys: ReadonlySet<string>): boolean =>
  shape.columns.every((name) => keys.has(headerKey(name)))

/** The marketplaces left, or null where nothing speaks for any. */
const marketplacesLeft = (
  shapes: readonly ListShape[],
  headers: readonly string[],
  ids: readonly string[],
): ReadonlySet<string> | null => {
  const keys = new Set(headers.map(headerKey))
  const byIds = shapes.filter((shape) => idsHavePrefix(shape, ids))
  const byColumns = shapes.filter((shape) => hasAllColumns(shape, keys) && !idsContradict(shape, ids))
  const found = byIds.length > 0 ? byIds : byColumns
  return found.length === 0 ? null : new Set(found.map((shape) => shape.marketplace))
}

/** `orderIds` as cleaned; damaged ones left out or in, a few don't matter. */
export const guessShop = (
  shapes: readonly ListShape[],
  list: { readonly headers: readonly string[]; readonly orderIds: readonly string[] },
  shops: readonly KnownShop[],
): ShopGuess => {
  const left = marketplacesLeft(shapes, list.headers, list.orderIds)
  const candidates = shops.filter((shop) => left === null || left.has(shop.marketplace))
  const [only, second] = left ?? new Set(shops.map((shop) => shop.marketplace))
  return { candidates: candidates.map((shop) => shop.id), marketplace: second === undefined ? (only ?? null) : null }
}
