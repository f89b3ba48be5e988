// The shop whose account is on show, as the session knows it.
import { useSession } from '../api/queries.ts'

export interface NamedShop {
  readonly id: string
  readonly name: string
  /** The one character that stands for its marketplace. */
  readonly mark: string
  readonly marketplace: string
}

/** A shop that is no longer on the desk is named by its id. */
export const useShop = (shopId: string): NamedShop => {
  const { shops, marketplaces } = useSession()
  const shop = shops.find(({ id }) => id === shopId)
  const market = marketplaces.find(({ id }) => id === shop?.marketplace)
  return { id: shopId, name: shop?.name ?? shopId, mark: market?.mark ?? '?', marketplace: shop?.marketplace ?? '' }
}
