// What a refund means for an invoice: what is left to be invoiced (A13), what it locks (I10), what it makes reversible
// (I12). A partial refund counts as one: the old request or invoice goes, the kept part is asked for anew.
import { fen } from '../kernel/fen.ts'
import type { Fen } from '../kernel/fen.ts'
import type { Hold, OrderTerms } from '../kernel/facts.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Clock } from '../packs/clock-shapes.ts'
import type { RefundKnown } from './circumstances.ts'
import type { InvoiceState } from './state.ts'

/** A13: the amount received, less what has been refunded; a fact may tell of an impossible sum (W19). */
export const invoiceable = ({ amountFen }: OrderTerms, refund: RefundKnown | null): Fen =>
  refund?.status === 'approved' ? fen(Math.max(0, amountFen - Math.max(0, refund.amountFen))) : amountFen

export type RefundLock = 'refund-requested' | 'refunded'

/** I10: why no real invoice can be issued for what was requested; null where nothing stands in the way. */
export const lockOf = (
  invoice: InvoiceState | null,
  hold: Hold | null,
): { readonly why: RefundLock; readonly at: Instant } | null => {
  if (hold?.kind === 'refund') return { why: 'refund-requested', at: hold.since }
  const at = invoice?.refundedAt ?? null
  return at === null ? null : { why: 'refunded', at }
}

/** Q9, I10, I12: a refund was approved. The hold is released, so a request still open has its clock moved (W1). */
export const afterRefund = (invoice: InvoiceState | null, at: Instant, moved?: Clock): InvoiceState | null => {
  switch (invoice?.status) {
    case 'requested':
      return { ...invoice, refundedAt: at, clock: moved ?? invoice.clock }
    case 'refunded':
      return { ...invoice, refundedAt: at, clock: null }
    case 'issued':
      return { ...invoice, refundedAt: at, reverseSince: at }
    default:
      return invoice
  }
}

/** I10: a refund was declined or withdrawn; what was marked refunded because of it is an open request again. */
export const afterRelease = (invoice: InvoiceState | null, moved?: Clock): InvoiceState | null => {
  if (invoice === null || invoice.refundedAt !== null) return invoice
  if (invoice.status !== 'requested' && invoice.status !== 'refunded') return invoice
  return { ...invoice, status: 'requested', number: null, clock: moved ?? invoice.clock }
}
