// What is known of an order's delivery: the stage, the clocks that run, what was rejected, and an appeal over it.
import type { Actor, Stage } from '../kernel/facts.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Clock, DeliveryClocks } from '../packs/clock-shapes.ts'
import type { RefusingClauseId } from '../rulebook/clauses.ts'

/** A pending appeal. `ground` is null for a provider's, which resets nothing when it is settled. */
export interface Appeal {
  readonly by: Actor
  readonly ground: RefusingClauseId | null
}

export interface DeliveryState {
  readonly stage: Stage
  /** When the order entered the stage. */
  readonly since: Instant | null
  readonly clocks: DeliveryClocks
  readonly requirementRejections: number
  readonly resultRejections: number
  /** W24: the counters are lower bounds (至少 n). */
  readonly rejectionsAtLeast: boolean
  readonly appeal: Appeal | null
  /** `customer` whoever sat in the customer's seat. */
  readonly acceptedBy: 'customer' | 'auto' | null
  readonly completedAt: Instant | null
  /** A11.3: from completion; null where nothing was promised or a full refund ended it. */
  readonly warranty: Clock | null
}
