// One flat row of an order for queues, counters and the due index. Nothing in it depends on "now": whether a deadline
// is overdue, or an appeal already open, follows from its instants wherever a clock is at hand.
import type { Goods, Hold, RefundStatus, Stage } from '../kernel/facts.ts'
import type { Fen } from '../kernel/fen.ts'
import type { Instant } from '../kernel/instant.ts'
import type { ObligationKind } from '../packs/clock-shapes.ts'
import type { ClauseId } from '../rulebook/clauses.ts'

/** 我方 / 用户 / 平台. */
export type Turn = 'provider' | 'customer' | 'platform'

export interface SummaryDeadline {
  readonly kind: ObligationKind
  readonly clause: ClauseId
  readonly since: Instant
  readonly dueAt: Instant
  /** Null while it runs; the hold's start while it is paused (W1). */
  readonly pausedSince: Instant | null
  readonly inferred: boolean
  readonly provisional: boolean
}

export interface OrderSummary {
  readonly stage: Stage
  readonly hold: Hold['kind'] | null
  readonly holdSince: Instant | null
  readonly turn: Turn | null
  /** The earliest of the provider's own; running ones before paused ones. */
  readonly ownDeadline: SummaryDeadline | null
  /** The earliest of anybody's; the warranty is none. */
  readonly deadline: SummaryDeadline | null
  /** The first instant at which the customer may appeal, and on which ground; null where no ground is in sight. */
  readonly appealableFrom: Instant | null
  readonly appealGround: ClauseId | null
  readonly requirementRejections: number
  readonly resultRejections: number
  readonly rejectionsAtLeast: boolean
  /** Null where the marketplace knows no appeal. */
  readonly rejectionLimit: number | null
  readonly goods: Goods
  readonly amountFen: Fen
  readonly paidAt: Instant | null
  readonly refundStatus: RefundStatus | null
  readonly refundFen: Fen | null
  readonly completedAt: Instant | null
  readonly warrantyUntil: Instant | null
  /** When catch-up has something to do; for the due index. */
  readonly nextAutomaticAt: Instant | null
  readonly keptFacts: number
}
