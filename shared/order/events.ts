// Every event an order's stream may hold.
import type { DeliveryEvent } from '../delivery/events.ts'
import type { InvoiceEvent } from '../invoice/events.ts'
import type { OrderTerms } from '../kernel/facts.ts'
import type { Kept, Undone } from '../kernel/history.ts'
import type { Instant } from '../kernel/instant.ts'
import type { LoggedEvent } from '../kernel/log.ts'
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

export type FactKept = Kept<ClauseId>
export type CommandUndone = Undone<ClauseId>

export type OrderEvent = OrderOpened | DeliveryEvent | InvoiceEvent | RefundEvent | FactKept | CommandUndone
export type LoggedOrderEvent = LoggedEvent<OrderEvent>
