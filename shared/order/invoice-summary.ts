// What a list shows of an order's invoice: its status, its clock, whether a refund locks it, who pays the courier. Nothing
// in it depends on "now" but the pack's version.
import { invoiceClock, pausesInvoice } from '../invoice/due.ts'
import { freightRule } from '../invoice/freight.ts'
import type { FreightRule } from '../invoice/freight.ts'
import { invoiceable, lockOf } from '../invoice/refunded.ts'
import type { RefundLock } from '../invoice/refunded.ts'
import type { InvoiceStatus } from '../kernel/facts.ts'
import type { Fen } from '../kernel/fen.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Clock } from '../packs/clock-shapes.ts'
import type { Pack } from '../packs/pack.ts'
import type { OrderState } from './order-state.ts'

export interface InvoiceSummary {
  readonly status: InvoiceStatus
  readonly amountFen: Fen
  /** I1, of an open request. */
  readonly clock: Clock | null
  /** Null while it runs; the refund hold's start while it is paused (W1). */
  readonly pausedSince: Instant | null
  /** I10: only of an open request, which can then be marked refunded and nothing else. */
  readonly lock: { readonly why: RefundLock; readonly at: Instant } | null
  /** I2, W7, by the pack in force now, for an invoice still to be sent. */
  readonly freight: FreightRule
  /** I12. */
  readonly reverseSince: Instant | null
  /** A13. */
  readonly invoiceableFen: Fen
}

export const summariseInvoice = ({ invoice, refund, hold, terms }: OrderState, pack: Pack): InvoiceSummary | null =>
  invoice && {
    status: invoice.status,
    amountFen: invoice.amountFen,
    clock: invoiceClock(invoice),
    pausedSince: invoiceClock(invoice) && (pausesInvoice(hold)?.since ?? null),
    lock: invoice.status === 'requested' ? lockOf(invoice, hold) : null,
    freight: freightRule(invoice.amountFen, invoice.form, pack),
    reverseSince: invoice.reverseSince,
    invoiceableFen: invoiceable(terms, refund),
  }
