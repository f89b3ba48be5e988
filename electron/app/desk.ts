// An open desk: one store, one clock, one set of rules, and whoever sits at it. Every use case is a function over it.
import type { Push } from '../../shared/contract/api.ts'
import { invariant } from '../../shared/kernel/invariant.ts'
import type { OrderRules } from '../../shared/order/order-state.ts'
import { officialCalendar } from '../../shared/packs/official-calendar.ts'
import { releasedPacks } from '../../shared/packs/released.ts'
import type { Uploads } from '../files/attachments/uploads.ts'
import type { Clock, PracticeClock } from '../platform/clock.ts'
import type { Ids } from '../platform/ids.ts'
import type { ErrorLog } from '../platform/log.ts'
import type { Store } from '../store/open.ts'
import type { ImportShelf } from './import-shelf.ts'

export interface Desk {
  readonly store: Store
  readonly clock: Clock | PracticeClock
  readonly ids: Ids
  /** This installation; stands on every act, so that events of several desks can be told apart. */
  readonly device: string
  readonly log: ErrorLog
  readonly push: (notice: Push) => void
  /** Files that will be attachments. */
  readonly uploads: Uploads
  /** Lists to be imported: read once and never kept. */
  readonly lists: Uploads
  readonly shelf: ImportShelf
  /** Who sits here; null until someone is chosen. */
  readonly seat: { person: string | null }
}

const rulesByMarketplace: ReadonlyMap<string, OrderRules> = new Map(
  [...releasedPacks].map(([marketplace, versions]) => [marketplace, { versions, calendar: officialCalendar }]),
)

export const marketplaces: readonly string[] = [...releasedPacks.keys()]

/** The released rules of a marketplace. A shop is only ever added for one that has them. */
export const rulesOf = (marketplace: string): OrderRules => {
  const rules = rulesByMarketplace.get(marketplace)
  invariant(rules, `a shop's marketplace has rules: ${marketplace}`)
  return rules
}

/** Tells the page that orders changed, and with them what hangs on orders. */
export const ordersChanged = (desk: Pick<Desk, 'push'>): void => desk.push({ kind: 'changed', topics: ['orders'] })
