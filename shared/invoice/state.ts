// The latest invoice of an order, whatever became of it (A13: one at a time).
import type { Freight, InvoiceForm, InvoiceStatus, InvoiceType } from '../kernel/facts.ts'
import type { Fen } from '../kernel/fen.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Clock } from '../packs/clock-shapes.ts'

export interface InvoiceState {
  readonly status: InvoiceStatus
  readonly type: InvoiceType
  readonly form: InvoiceForm
  readonly title: string
  readonly taxId: string | null
  readonly amountFen: Fen
  /** 已退款 once it is marked refunded (I10); null until there is one. */
  readonly number: string | null
  readonly requestedAt: Instant
  readonly issuedAt: Instant | null
  /** Of a paper invoice, once issued; '' and null where a list shows a completed one without them (W13). */
  readonly courier: string | null
  readonly tracking: string | null
  readonly freight: Freight | null
  /** Of a digital one, once issued. */
  readonly link: string | null
  /**
   * I1; null for an offline order (I4) and once it is over. Marked refunded while the refund is undecided it is kept,
   * though not shown: if the refund is declined the request is open again and the clock runs on (I10).
   */
  readonly clock: Clock | null
  /** I10: since when its order has been refunded. Such a request can't be issued any more; a later request can. */
  readonly refundedAt: Instant | null
  /** I12: since when an issued invoice of a refunded order waits to be reversed. */
  readonly reverseSince: Instant | null
  /** W24: taken over from a list's row. */
  readonly inferred: boolean
}
