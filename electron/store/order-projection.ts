// What the store keeps of one order beside its log. The rules make it (the app calls them), the store only keeps it, so
// that lists, counters and the next command need no replay. Everything in it follows from the order's log.
import type { AppealRow } from '../../shared/contract/appeals.ts'
import type { QueueRow, QueueTab, RefundRow } from '../../shared/contract/rows.ts'
import { queueTabs } from '../../shared/contract/rows.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import type { ActId, StreamId } from '../../shared/kernel/log.ts'
import type { Course } from '../../shared/order/course.ts'
import type { InvoiceRecord } from './invoices/invoice-record.ts'

/** One provider act that the console must be told of (W14). */
export interface FillInRecord {
  readonly actId: ActId
  readonly command: string
  readonly at: Instant
  readonly by: string | null
  readonly filled: { readonly at: Instant; readonly by: string | null } | null
}

export type RefundRecord = Pick<RefundRow, 'status' | 'via' | 'reasonCode' | 'amountFen' | 'requestedAt' | 'decidedAt'>

/** One appeal over the order (T13). `endedAt` null while it freezes the flow. */
export type AppealRecord = Pick<AppealRow, 'by' | 'ground' | 'filedAt' | 'outcome' | 'endedAt'>

/** A later list shows one thing, our log another (W25). */
export interface ConflictRecord {
  readonly shown: string
  readonly ours: string
  readonly at: Instant
}

/** The columns of a list row that follow from the log; the rest the store adds itself. */
export type RowFacts = Omit<
  QueueRow,
  'stream' | 'marketplace' | 'shopId' | 'orderId' | 'fillIn' | 'refund' | 'updatedAt'
>

export interface OrderProjection<State = unknown> extends RowFacts {
  readonly orderKind: string
  /** Plain JSON; given back as it was for the next command. */
  readonly state: State
  /** The instant of the next automatic event, however far away (T14); null where none is coming. */
  readonly automaticAt: Instant | null
  /** Oldest first. */
  readonly refunds: readonly RefundRecord[]
  readonly appeals: readonly AppealRecord[]
  readonly fillIns: readonly FillInRecord[]
  readonly conflict: ConflictRecord | null
  /** The latest one; null where none was ever asked for. */
  readonly invoice: InvoiceRecord | null
  /** What reports count. */
  readonly course: Course
}

/** An order as the store knows it. */
export interface StoredOrder<State = unknown> {
  readonly stream: StreamId
  readonly shopId: string
  readonly orderId: string
  readonly version: number
  readonly updatedAt: Instant
  readonly projection: OrderProjection<State>
}

/** Names a stream as `order:<marketplace>:<accountId>:<orderId>`; both ids after NFKC. */
export const orderStream = (
  shop: { readonly marketplace: string; readonly accountId: string },
  orderId: string,
): StreamId => `order:${shop.marketplace}:${shop.accountId}:${orderId}` as StreamId

/** The tab an order stands in: a held one in its hold's tab only; null for orders that stand in `all` alone. */
export const tabOf = (order: Pick<RowFacts, 'stage' | 'hold'>): Exclude<QueueTab, 'all'> | null => {
  if (order.hold !== null) return order.hold
  return order.stage === 'none' || order.stage === 'unknown' ? null : order.stage
}

/** A tab's number in the `tab` column: its place in `queueTabs`, 10 for orders that stand in `all` alone. */
export const tabNumber = (tab: Exclude<QueueTab, 'all'> | null): number =>
  tab === null ? queueTabs.length : queueTabs.indexOf(tab)
export const tabNumbers: readonly number[] = Array.from({ length: queueTabs.length }, (_, index) => index + 1)
