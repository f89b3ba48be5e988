// What can have happened to an invoice. The personal fields an event carries are ids on a desk (W9); folding needs none.
import type { Actor, Freight, InvoiceForm, InvoiceType } from '../kernel/facts.ts'
import type { Fen } from '../kernel/fen.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Clock } from '../packs/clock-shapes.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import type { CorrectInput, ReverseInput } from './commands.ts'

interface Happened {
  readonly at: Instant
  readonly citing: readonly ClauseId[]
  /** A recorded fact (W13) with the clauses it contradicts. */
  readonly flags?: readonly ClauseId[]
}

interface Acted extends Happened {
  readonly by: Actor
}

export interface InvoiceRequested extends Acted {
  readonly type: 'invoice.requested'
  readonly invoiceType: InvoiceType
  readonly form: InvoiceForm
  /** Blank where a list shows none (W13), as the other texts. */
  readonly title: string
  readonly amountFen: Fen
  readonly taxId: string | null
  readonly recipient: string
  readonly phone: string
  readonly address: string
  readonly postcode: string
  readonly email: string
  /** Null for an offline order (I4). */
  readonly clock: Clock | null
  readonly inferred: boolean
}
/** I6: the customer was called and agreed to an ordinary invoice. */
export interface InvoiceRetyped extends Acted {
  readonly type: 'invoice.retyped'
  readonly calledAt: Instant
  readonly spokeWith: string
}
export interface InvoiceIssued extends Acted {
  readonly type: 'invoice.issued'
  readonly form: InvoiceForm
  readonly number: string
  readonly courier: string
  readonly tracking: string
  readonly freight: Freight | null
  readonly link: string
}
/** What is written anew; what was before stands in the events before it. */
export interface InvoiceCorrected extends Acted {
  readonly type: 'invoice.corrected'
  readonly changes: Readonly<Omit<CorrectInput, 'why'>>
  readonly why: string
}
/** I10: 已退款 goes in as the number. */
export interface InvoiceMarkedRefunded extends Acted {
  readonly type: 'invoice.markedRefunded'
}
export interface InvoiceReversed extends Acted, ReverseInput {
  readonly type: 'invoice.reversed'
}
export interface InvoiceCancelled extends Acted {
  readonly type: 'invoice.cancelled'
}
/** Q9: dated at the refund's approval, by nobody. */
export interface InvoiceCancelledByRefund extends Happened {
  readonly type: 'invoice.cancelled'
  readonly because: 'refund-approved'
}

export type InvoiceEvent =
  | InvoiceRequested
  | InvoiceRetyped
  | InvoiceIssued
  | InvoiceCorrected
  | InvoiceMarkedRefunded
  | InvoiceReversed
  | InvoiceCancelled
  | InvoiceCancelledByRefund
