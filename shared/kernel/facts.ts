// The small vocabulary that slices share: what one slice may know of another, and nothing more.
import type { Fen } from './fen.ts'
import type { Instant } from './instant.ts'

/** Where an order's delivery stands (rulebook section 1). `none`: goods without a delivery flow; `unknown`: adopted (W24). */
export type Stage =
  | 'requirement-pending'
  | 'requirement-review'
  | 'requirement-rejected'
  | 'implementing'
  | 'acceptance-review'
  | 'completed'
  | 'closed'
  | 'none'
  | 'unknown'

/** What lies over a stage and stops it: an appeal (T13) or a refund waiting for its decision (Q7). */
export type HoldKind = 'appeal' | 'refund'

export interface Hold {
  readonly kind: HoldKind
  readonly since: Instant
  readonly by: Actor
  /** W24: the start is only inferred. */
  readonly inferred: boolean
}

export type Goods = 'service' | 'saas-manual' | 'application' | 'tool'

/** `operations` is the platform's operations manager, who settles appeals. */
export type Actor = 'customer' | 'provider' | 'operations' | 'platform'

export type RefundStatus = 'requested' | 'approved' | 'declined' | 'withdrawn'
export type RefundVia = 'online' | 'ticket'

export type RefundReason =
  | 'no-reason'
  | 'dissatisfied'
  | 'late'
  | 'not-as-described'
  | 'attitude'
  | 'unable'
  | 'quality'
  | 'quality-loss'
  | 'provider-closing'
  | 'unreachable'
  | 'bankrupt'
  | 'customer-change'
  | 'other'

/** What other slices may know of a refund. */
export interface RefundView {
  readonly status: RefundStatus
  readonly amountFen: Fen
  readonly decidedAt: Instant | null
}
