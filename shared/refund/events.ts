// What can have happened to a refund.
import type { Actor, RefundReason, RefundVia } from '../kernel/facts.ts'
import type { Fen } from '../kernel/fen.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Clock, DeliveryClocks } from '../packs/clock-shapes.ts'
import type { ClauseId } from '../rulebook/clauses.ts'

interface Happened {
  readonly at: Instant
  readonly by: Actor
  readonly citing: readonly ClauseId[]
  /** A recorded fact (W13) with the clauses it contradicts. */
  readonly flags?: readonly ClauseId[]
}

/** The clock of an invoice request that the hold had paused (W1). */
interface ReleasesInvoice {
  readonly invoiceClock?: Clock
}

export interface RefundRequested extends Happened {
  readonly type: 'refund.requested'
  readonly via: RefundVia
  readonly reason: string
  readonly detail: string
  readonly reasonCode: RefundReason
  readonly amountFen: Fen
}
export interface RefundApproved extends Happened, ReleasesInvoice {
  readonly type: 'refund.approved'
  readonly amountFen: Fen
  /** All that was paid came back, so nothing is left to warrant (A11.3). */
  readonly inFull: boolean
}
/** The hold ends and the delivery's clocks run on, moved (W1). */
export interface RefundDeclined extends Happened, ReleasesInvoice {
  readonly type: 'refund.declined'
  readonly note?: string
  readonly clocks: DeliveryClocks
}
export interface RefundWithdrawn extends Happened, ReleasesInvoice {
  readonly type: 'refund.withdrawn'
  readonly clocks: DeliveryClocks
}

export type RefundEvent = RefundRequested | RefundApproved | RefundDeclined | RefundWithdrawn
