// One order as folded from its stream: plain JSON, so that the store can keep it as a projection and decide from it.
import type { DeliveryState } from '../delivery/state.ts'
import type { InvoiceState } from '../invoice/state.ts'
import type { Hold, OrderTerms } from '../kernel/facts.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Rules } from '../packs/pack.ts'
import type { RefundState } from '../refund/state.ts'

/** The packs and the calendar that an order is decided by. */
export type OrderRules = Rules

export interface OrderState {
  readonly terms: OrderTerms
  readonly openedAt: Instant
  readonly delivery: DeliveryState
  readonly refund: RefundState | null
  readonly invoice: InvoiceState | null
  /** One at a time: while one lies on the order the other can't be asked for (W22). */
  readonly hold: Hold | null
  /** W24: what came before was taken over from a list. */
  readonly adopted: boolean
  /** Facts kept without moving anything, waiting for a person (W19). */
  readonly keptFacts: number
  /** Acts that moved the delivery or the refund so far; an adoption only comes first of them (W24). */
  readonly acts: number
  /** The latest act's place and the latest automatic event's: what is recorded for an earlier instant is late. */
  readonly lastActAt: Instant
  readonly lastAutomaticAt: Instant | null
}
