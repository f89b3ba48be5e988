// The small vocabulary that slices share: what one slice may know of another, and nothing more.
import type { Duration } from './duration.ts'
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

/** 申请中 · 完成 · 完成 with 已退款 as the number · 已取消 · 已冲红. */
export type InvoiceStatus = 'requested' | 'issued' | 'refunded' | 'cancelled' | 'reversed'
/** 增值税普通发票 · 增值税专用发票 (I6). */
export type InvoiceType = 'ordinary' | 'special'
/** A paper one goes by courier; a 数电票 is delivered as a file or a link (W16). */
export type InvoiceForm = 'paper' | 'digital'
/** 到付 · 寄付 (I2). */
export type Freight = 'collect' | 'prepaid'

/** Where a shop stands on its marketplace: selling, hidden until its deposit is topped up (A9.5.3), or gone. */
export type Standing = 'active' | 'display-closed' | 'expelled' | 'exited'

/** How and when a shop left: of its own accord (A23), by its points (A20) or by the platform (A24). */
export interface Leaving {
  readonly kind: 'exited' | 'expelled'
  readonly clause: 'A23' | 'A20' | 'A24'
  readonly at: Instant
}

/** What the platform may take from a deposit for (A9.5.2). */
export type DeductionReason = 'violation' | 'refund'

/** A file that goes with an act: its name in a scenario, its content's hash and name on a desk. */
export type Attachment = string | { readonly sha256: string; readonly name: string; readonly bytes: number }

/** What was agreed when the order was placed; it never changes afterwards. */
export interface OrderTerms {
  readonly marketplace: string
  /** Null where it isn't known: no clock and no entitlement is counted from it (W24). */
  readonly paidAt: Instant | null
  /** What was actually paid. */
  readonly amountFen: Fen
  readonly goods: Goods
  /** 新购, 续费 …, as the marketplace words it. */
  readonly kind: string | null
  readonly selfOperated: boolean
  readonly offlineInvoice: boolean
  /** The product's own promise; null leaves it to the pack (A11.3). */
  readonly warranty: Duration | null
  /** The shop's own targets (W20), from payment and from confirmation. */
  readonly targets: { readonly confirm: Duration | null; readonly deliver: Duration | null }
  /** W24: which of these are 推定. */
  readonly inferred: readonly ('goods' | 'amountFen')[]
}
