// Every event an order's stream may hold.
import type { DeliveryEvent } from '../delivery/events.ts'
import type { InvoiceEvent } from '../invoice/events.ts'
import type { Actor, OrderTerms } from '../kernel/facts.ts'
import type { Instant } from '../kernel/instant.ts'
import type { ActId, LoggedEvent } from '../kernel/log.ts'
import type { Clock } from '../packs/clock-shapes.ts'
import type { RefundEvent } from '../refund/events.ts'
import type { ClauseId } from '../rulebook/clauses.ts'

/** The first event of every stream (Q1). `at` is when it was paid, or when it was first seen where that isn't known. */
export interface OrderOpened {
  readonly type: 'order.opened'
  readonly at: Instant
  readonly citing: readonly ClauseId[]
  readonly terms: OrderTerms
  readonly confirmTarget: Clock | null
  readonly delivered: boolean
}

/** W19: a fact whose move doesn't exist, or whose place is taken: kept, flagged, moves nothing, waits for a person. */
export interface FactKept {
  readonly type: 'fact.kept'
  readonly at: Instant
  readonly citing: readonly ClauseId[]
  readonly by: Actor
  /** The event type it would have been. */
  readonly fact: string
  readonly flags: readonly ClauseId[]
}

/** W23: an act was taken back; its events stay in the log, superseded. */
export interface CommandUndone {
  readonly type: 'command.undone'
  readonly at: Instant
  readonly citing: readonly ClauseId[]
  readonly by: Actor
  readonly act: ActId
}

export type OrderEvent = OrderOpened | DeliveryEvent | InvoiceEvent | RefundEvent | FactKept | CommandUndone
export type LoggedOrderEvent = LoggedEvent<OrderEvent>
