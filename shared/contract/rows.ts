// What the screens show of orders, already masked: no phone, address or e-mail ever stands in these shapes (W9).
import type { Actor, Goods, Hold, RefundStatus, RefundVia, Stage } from '../kernel/facts.ts'
import type { Fen } from '../kernel/fen.ts'
import type { Instant } from '../kernel/instant.ts'
import type { StreamId } from '../kernel/log.ts'

/** The tabs of the delivery queue, in the order they stand. A held order is in its hold's tab only. */
export const queueTabs = [
  'all',
  'requirement-pending',
  'requirement-review',
  'requirement-rejected',
  'implementing',
  'acceptance-review',
  'appeal',
  'refund',
  'completed',
  'closed',
] as const
export type QueueTab = (typeof queueTabs)[number]

/** The three seats of the table: whose turn it is (我方 / 用户 / 平台). */
export type Turn = 'provider' | 'customer' | 'platform'

/** 平台回填 (W14): `none` where nothing was done here yet. */
export type FillInState = 'none' | 'pending' | 'filled'

/** The deadline a row counts down to. `overdue` follows from `dueAt` and the clock; a paused one stands still. */
export interface Deadline {
  readonly kind: string
  readonly clause: string
  readonly since: Instant
  readonly dueAt: Instant
  readonly ours: boolean
  readonly pausedSince: Instant | null
  /** W24: the clock's start is only known as a bound. */
  readonly inferred: boolean
  /** W10: the calendar of that year isn't known yet. */
  readonly provisional: boolean
}

export interface QueueRow {
  readonly stream: StreamId
  readonly marketplace: string
  readonly shopId: string
  readonly orderId: string
  readonly customerId: string
  readonly customerName: string
  readonly product: string
  readonly goods: Goods
  readonly stage: Stage
  readonly hold: Hold['kind'] | null
  readonly turn: Turn | null
  readonly deadline: Deadline | null
  readonly requirementRejections: number
  readonly resultRejections: number
  /** W24: the counters are lower bounds, shown as 至少 n. */
  readonly rejectionsAtLeast: boolean
  /** Null where the marketplace knows no appeal. */
  readonly rejectionLimit: number | null
  /** From when the customer may appeal, and on which ground; null where no ground is in sight. */
  readonly appealableFrom: Instant | null
  readonly appealGround: string | null
  readonly fillIn: FillInState
  readonly assignee: string | null
  readonly amountFen: Fen
  readonly paidAt: Instant | null
  readonly updatedAt: Instant
  readonly completedAt: Instant | null
  readonly warrantyUntil: Instant | null
  readonly refund: { readonly status: RefundStatus; readonly amountFen: Fen } | null
  /** Facts that contradict the rules or wait for a person (W13, W19). */
  readonly openFlags: number
}

export interface RefundRow {
  readonly stream: StreamId
  readonly marketplace: string
  readonly shopId: string
  readonly orderId: string
  readonly customerName: string
  readonly product: string
  readonly status: RefundStatus
  readonly via: RefundVia | null
  readonly reasonCode: string
  readonly amountFen: Fen
  readonly paidFen: Fen
  readonly requestedAt: Instant
  readonly decidedAt: Instant | null
  readonly stage: Stage
}

/** One thing done here that the console doesn't know yet (W14), with its fields in the console's order. */
export interface FillInItem {
  readonly actId: string
  readonly stream: StreamId
  readonly marketplace: string
  readonly shopId: string
  readonly orderId: string
  readonly customerName: string
  readonly command: string
  readonly at: Instant
  readonly by: string | null
  readonly fields: readonly { readonly name: string; readonly value: string }[]
  readonly filled: { readonly at: Instant; readonly by: string | null } | null
}

export interface AttachmentRef {
  readonly sha256: string
  readonly name: string
  readonly bytes: number
}

export type SearchField =
  | 'orderId'
  | 'customerId'
  | 'customerName'
  | 'contact'
  | 'product'
  | 'invoiceNumber'
  | 'invoiceTitle'
  | 'tracking'
export interface SearchHit {
  readonly stream: StreamId
  readonly marketplace: string
  readonly shopId: string
  readonly orderId: string
  readonly customerName: string
  readonly product: string
  readonly stage: Stage
  readonly hold: Hold['kind'] | null
  readonly field: SearchField
}

export type Who = Actor | 'workbench'
