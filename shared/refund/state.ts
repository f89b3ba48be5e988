// The latest refund of an order, whatever became of it. While it is `requested` a hold lies on the order (Q7).
import type { RefundReason, RefundStatus, RefundVia } from '../kernel/facts.ts'
import type { Fen } from '../kernel/fen.ts'
import type { Instant } from '../kernel/instant.ts'

export interface RefundState {
  readonly status: RefundStatus
  /** Null where an appeal was closed with a refund, or where the way isn't known (W24). */
  readonly via: RefundVia | null
  readonly reasonCode: RefundReason
  /** Asked for while requested, paid back once approved. */
  readonly amountFen: Fen
  readonly requestedAt: Instant
  readonly decidedAt: Instant | null
}
