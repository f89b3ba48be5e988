// An order's whole stream, for what the latest state alone can't answer: facts that come late (W19) and undo (W23).
import type { EventId, ActId, Act } from '../kernel/log.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import type { LoggedOrderEvent, OrderEvent } from './events.ts'
import type { OrderState } from './order-state.ts'

/** Acts in the order they were recorded, with every event they ever caused; the log only grows. */
export interface OrderHistory {
  readonly acts: readonly Act[]
  readonly events: readonly LoggedOrderEvent[]
  /** Events that no longer count: an earlier fact took their place, or their act was undone. */
  readonly superseded: ReadonlySet<EventId>
}

/** An event to append. `actId` null: an automatic one, which belongs to no act of anybody's. */
export interface NewEvent {
  readonly actId: ActId | null
  readonly event: OrderEvent
}

/** What a late fact or an undo does to a stream. */
export interface Rewrite {
  readonly ok: true
  /** In order of their place. An event of an earlier act among them restates it: same type and instant, moved clocks. */
  readonly append: readonly NewEvent[]
  readonly supersedes: readonly EventId[]
  readonly flags: readonly ClauseId[]
  /** False where a fact was kept without moving anything. */
  readonly moved: boolean
  readonly state: OrderState
}
