// What can have happened to what a shop has on its marketplace. An event that starts a clock carries it (W4).
import type { Actor } from '../kernel/facts.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Clock } from '../packs/clock-shapes.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import type { Checklist } from './commands.ts'

interface Happened {
  readonly at: Instant
  readonly citing: readonly ClauseId[]
}
interface Acted extends Happened {
  readonly by: Actor
  /** A recorded fact (W13) with the clauses it contradicts. */
  readonly flags?: readonly ClauseId[]
}

export interface CategoryAdded extends Acted {
  readonly type: 'category.added'
  readonly category: string
}
export interface CategoryRemoved extends Acted {
  readonly type: 'category.removed'
  readonly category: string
}
export interface ProductListed extends Acted {
  readonly type: 'product.listed'
  readonly product: string
  readonly category: string
  readonly checklist: Checklist
  readonly idle: Clock<'product.sell'>
}
export interface ProductDelisted extends Acted {
  readonly type: 'product.delisted'
  readonly product: string
}
/** Follows from leaving (A20, A23, A24), by nobody. */
export interface ProductDelistedByLeaving extends Happened {
  readonly type: 'product.delisted'
  readonly product: string
}
/** A18.14: dated when its time without an order was up. */
export interface ProductDelistedIdle extends Happened {
  readonly type: 'product.delistedIdle'
  readonly product: string
}
export interface ProductOrdered extends Acted {
  readonly type: 'product.ordered'
  readonly product: string
  readonly idle: Clock<'product.sell'>
}
export interface DocumentChanged extends Acted {
  readonly type: 'document.changed'
  readonly document: string
  readonly changedAt: Instant
  readonly clock: Clock<'document.report'>
}
export interface DocumentReported extends Acted {
  readonly type: 'document.reported'
  readonly document: string
}
export interface ComplaintReceived extends Acted {
  readonly type: 'complaint.received'
  readonly complaint: string
  readonly clock: Clock<'complaint.answer'>
}
export interface ComplaintAnswered extends Acted {
  readonly type: 'complaint.answered'
  readonly complaint: string
}

export type ListingEvent =
  | CategoryAdded
  | CategoryRemoved
  | ProductListed
  | ProductDelisted
  | ProductDelistedByLeaving
  | ProductDelistedIdle
  | ProductOrdered
  | DocumentChanged
  | DocumentReported
  | ComplaintReceived
  | ComplaintAnswered
