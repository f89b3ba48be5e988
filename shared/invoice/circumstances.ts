// What an invoice command is decided by: the invoice, and the little it needs to know of the refund.
import type { RefundStatus } from '../kernel/facts.ts'
import type { Fen } from '../kernel/fen.ts'
import type { Circumstances } from '../packs/circumstances.ts'
import type { InvoiceState } from './state.ts'

export interface InvoiceCircumstances extends Circumstances {
  readonly invoice: InvoiceState | null
  readonly refund: RefundKnown | null
}

export interface RefundKnown {
  readonly status: RefundStatus
  readonly amountFen: Fen
}
