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
  /** I1; null for an offline order (I4), for one known only from a list's finished row, and once it is over. */
  readonly clock: Clock | null
  /** I12: since when an issued invoice of a refunded order waits to be reversed. */
  readonly reverseSince: Instant | null
  /** W24: taken over from a list's row. */
  readonly inferred: boolean
}
