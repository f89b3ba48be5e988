// An open desk: one store, one clock, one set of rules, and whoever sits at it. Every use case is a function over it.
import type { Push } from '../../shared/contract/api.ts'
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

/** Tells the page that orders changed, and with them what hangs on orders. */
export const ordersChanged = (desk: Pick<Desk, 'push'>): void => desk.push({ kind: 'changed', topics: ['orders'] })
