// The invoice desk: its list, its form, the grid, the scanner, print and export. Masked like every row (W9).
import type { Fen } from '../kernel/fen.ts'
import type { Instant } from '../kernel/instant.ts'
import type { StreamId } from '../kernel/log.ts'
import type { Freight, InvoiceForm, InvoiceStatus, InvoiceType } from '../kernel/facts.ts'
import type { GroupOutcome } from './outcomes.ts'
import type { RefusalReason } from './basis.ts'
import type { Availability, LogEntry } from './order-detail.ts'
import type { Deadline, FillInState } from './rows.ts'

/** 申请中 · 完成 · 已退款 · 已取消 · 异常. A reversed one stands under 完成; 异常 looks across the others. */
export const invoiceTabs = ['requested', 'issued', 'refunded', 'cancelled', 'trouble'] as const
export type InvoiceTab = (typeof invoiceTabs)[number]
export type InvoiceTabCounts = Readonly<Record<InvoiceTab, number>>

/** What makes a row 异常. `overdue` is not kept but follows from the deadline and the clock. */
export const invoiceTroubles = [
  'overdue',
  'duplicate-number',
  'duplicate-tracking',
  'amount-differs',
  'title-differs',
  'refund-after-issue',
] as const
export type InvoiceTrouble = (typeof invoiceTroubles)[number]

/** I2, W7: who pays the courier; `none` for a digital invoice (免寄). */
export interface FreightBadge {
  readonly pays: 'collect' | 'prepaid' | 'none'
  readonly clause: string
  /** I7: collect is allowed, but the consent the customer ticked speaks of less. */
  readonly beyondConsent: boolean
  /** 推定 (W18). */
  readonly inferred: boolean
}

/** I10: a refund asked for or granted; no real invoice can be issued, 标记已退款 is offered. */
export interface InvoiceLock {
  readonly why: 'refund-requested' | 'refunded'
  readonly clause: string
  readonly at: Instant
}

export interface InvoiceRow {
  readonly stream: StreamId
  readonly marketplace: string
  readonly shopId: string
  readonly orderId: string
  readonly customerId: string
  readonly customerName: string
  /** 联系方式, masked. */
  readonly contact: string
  readonly title: string
  readonly amountFen: Fen
  readonly type: InvoiceType
  readonly form: InvoiceForm
  readonly status: InvoiceStatus
  readonly number: string | null
  readonly courier: string | null
  readonly tracking: string | null
  readonly requestedAt: Instant
  readonly issuedAt: Instant | null
  readonly freight: FreightBadge
  readonly deadline: Deadline | null
  /** I4: an offline order has no clock. */
  readonly offline: boolean
  readonly lock: InvoiceLock | null
  /** I6: a special invoice in a shop that can't issue one waits for a phone call. */
  readonly needsCall: boolean
  /** I12: issued, and its order refunded since. */
  readonly toReverse: boolean
  readonly troubles: readonly InvoiceTrouble[]
  readonly fillIn: FillInState
}

export interface InvoiceFilter {
  readonly shops?: readonly string[]
  readonly types?: readonly InvoiceType[]
  readonly freight?: readonly FreightBadge['pays'][]
  readonly locked?: boolean
  readonly needsCall?: boolean
  readonly text?: string
}
export const invoiceSorts = ['deadline', 'requestedAt', 'issuedAt', 'amount', 'orderId'] as const
export type InvoiceSort = (typeof invoiceSorts)[number]
export interface InvoiceQuery {
  readonly tab: InvoiceTab
  readonly filter: InvoiceFilter
  readonly sort: InvoiceSort
  readonly descending: boolean
}
export interface InvoicePage {
  readonly rows: readonly InvoiceRow[]
  readonly next: string | null
  readonly total: number
  readonly tabs: InvoiceTabCounts
  /** Rows of this tab and filter that a refund locks. */
  readonly locked: number
  readonly at: Instant
}
export type InvoiceSelection =
  | { readonly kind: 'streams'; readonly streams: readonly StreamId[] }
  | { readonly kind: 'all-matching'; readonly query: InvoiceQuery; readonly except?: readonly StreamId[] }

/** The form as the marketplace shows it (I9), beside what there is to know of the order. */
export interface InvoiceDetail {
  readonly row: InvoiceRow
  readonly taxId: string | null
  /** Masked; the whole ones come by `invoice.reveal`, which is logged. */
  readonly recipient: string
  readonly phone: string
  readonly address: string
  readonly postcode: string
  readonly email: string
  readonly link: string | null
  readonly order: {
    readonly amountFen: Fen
    readonly paidAt: Instant | null
    readonly kind: string
    readonly product: string
    readonly stage: string
    readonly refund: { readonly status: string; readonly amountFen: Fen; readonly at: Instant } | null
    /** A13: what may be invoiced: received less refunded. */
    readonly invoiceableFen: Fen
  }
  /** The invoice's own entries, newest last: requests, calls, issues, corrections with what was before. */
  readonly history: readonly LogEntry[]
  readonly available: readonly Availability[]
  /** Warnings about what stands in it now (W15, W16). */
  readonly remarks: readonly DraftRemark[]
}

/** What a person has typed, pasted or scanned for one invoice; '' where nothing yet. */
export interface IssueDraft {
  readonly number: string
  readonly courier: string
  readonly tracking: string
  /** Null: as the freight badge says. */
  readonly freight: Freight | null
  readonly link: string
}
export type DraftField = 'number' | 'courier' | 'tracking' | 'freight' | 'link'
export interface DraftRow {
  readonly stream: StreamId
  readonly draft: IssueDraft
}
/** A warning or a hint; never blocks (W15, W16). */
export interface DraftRemark {
  readonly code:
    | 'odd-number'
    | 'number-used'
    | 'number-twice'
    | 'tracking-used'
    | 'tracking-twice'
    | 'tracking-fits-none'
    | 'tracking-fits-other'
    | 'courier-unknown'
    | 'collect-beyond-consent'
    | 'odd-tax-id'
    | 'digital'
  readonly clause: string
  readonly field: DraftField | null
  readonly severity: 'warning' | 'note'
  /** The order that has the same number, or its line in the batch. */
  readonly other: { readonly stream: StreamId; readonly orderId: string } | null
  /** Couriers it could be (names as shown), best first. */
  readonly candidates: readonly string[]
}
/** `empty`: nothing typed. `missing`: I8 isn't met yet. `locked`: I10. `refused`: the rules say no for another reason. */
export interface DraftVerdict {
  readonly stream: StreamId
  readonly state: 'empty' | 'ready' | 'missing' | 'locked' | 'refused'
  readonly missing: readonly DraftField[]
  readonly refusedBy: readonly RefusalReason[]
  readonly remarks: readonly DraftRemark[]
  /** What would be written: courier names brought to their usual form, control characters gone, freight filled in. */
  readonly draft: IssueDraft
}

export interface Courier {
  readonly code: string
  readonly name: string
}

/** What a scanned text is, as far as the desk knows. */
export type Scanned =
  /** A waiting invoice: its order id, or the QR code of a printed list. */
  | { readonly kind: 'invoice'; readonly row: InvoiceRow }
  /** Several shops have that order. */
  | { readonly kind: 'ambiguous'; readonly rows: readonly InvoiceRow[] }
  | { readonly kind: 'invoice-number'; readonly number: string; readonly remarks: readonly DraftRemark[] }
  | {
      readonly kind: 'tracking'
      readonly tracking: string
      /** Best first; empty where it fits no known courier. */
      readonly candidates: readonly Courier[]
      readonly usedBy: { readonly stream: StreamId; readonly orderId: string } | null
    }
  | { readonly kind: 'unknown'; readonly text: string }

export const printables = ['shipping-list', 'envelopes', 'labels'] as const
export type Printable = (typeof printables)[number]

/** Nothing selected goes by post; this computer can't make a PDF. */
export type PrintProblem = 'nothing-to-post' | 'no-printer'

export interface InvoiceReveal {
  readonly recipient: string
  readonly phone: string
  readonly address: string
  readonly postcode: string
  readonly email: string
}

/** Streams found for pasted order ids; the id as pasted where none or several were found. */
export interface MatchedOrder {
  readonly orderId: string
  readonly streams: readonly StreamId[]
}

interface Call<Input, Output> {
  readonly input: Input
  readonly output: Output
}

/** The calls of the invoice desk; part of `Api`. */
export interface InvoiceCalls {
  'invoice.page': Call<InvoiceQuery & { cursor: string | null; limit: number }, InvoicePage>
  'invoice.get': Call<{ stream: StreamId }, InvoiceDetail | null>
  /** A verdict a row, as the rules, the shop's other invoices and the rest of the batch have it; at most 1,000 rows. */
  'invoice.check': Call<{ rows: readonly DraftRow[] }, readonly DraftVerdict[]>
  /** Issues what can be issued in one transaction under one undo; the rest stays, with its refusal. */
  'invoice.issue-many': Call<{ rows: readonly DraftRow[] }, GroupOutcome>
  /** 标记已退款 on many (I10), one undo. */
  'invoice.mark-refunded-many': Call<{ selection: InvoiceSelection }, GroupOutcome>
  'invoice.match': Call<{ orderIds: readonly string[]; shops?: readonly string[] }, readonly MatchedOrder[]>
  /** What a scanner read: control characters and an input method's full-width forms are brought back first. */
  'invoice.scan': Call<{ text: string; shops?: readonly string[] }, Scanned>
  'invoice.couriers': Call<null, readonly Courier[]>
  /** Unmasked, and noted in the log (W9). */
  'invoice.reveal': Call<{ stream: StreamId }, InvoiceReveal>
  /** A PDF saved where the person says; null where nobody chose. Addresses are on it, so every order notes the reveal. */
  'invoice.print': Call<
    { selection: InvoiceSelection; what: Printable },
    /** `left`: selected, but with nothing to post: digital, refunded, cancelled. */
    { path: string | null; pages: number; left: number; problem: PrintProblem | null }
  >
  'invoice.export': Call<
    { selection: InvoiceSelection; format: 'csv' | 'xlsx'; personal: boolean; columns: readonly string[] },
    { path: string | null; rows: number }
  >
}
