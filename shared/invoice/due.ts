// What an invoice obliges to: completing the request in time (I1), which only a refund pauses, and reversing an issued
// invoice whose order was refunded (I12), which has no due instant.
import type { Hold } from '../kernel/facts.ts'
import type { Instant } from '../kernel/instant.ts'
import { obligationOf } from '../packs/clock.ts'
import type { Clock, Obligation } from '../packs/clock-shapes.ts'
import type { InvoiceState } from './state.ts'

/** The clock of an open request. */
export const invoiceClock = (invoice: InvoiceState | null): Clock | null =>
  invoice?.status === 'requested' ? invoice.clock : null

/** W1: an appeal pauses the delivery alone. */
export const pausesInvoice = (hold: Hold | null): Hold | null => (hold?.kind === 'refund' ? hold : null)

export const dueInInvoice = (invoice: InvoiceState | null, hold: Hold | null, at: Instant): Obligation[] => {
  const clock = invoiceClock(invoice)
  if (clock !== null) return clock.startedAt <= at ? [obligationOf(clock, pausesInvoice(hold), at)] : []
  const since = invoice?.reverseSince ?? null
  return since === null ? [] : [reversing(since)]
}

const reversing = (since: Instant): Obligation => ({
  kind: 'invoice.reverse',
  owner: 'provider',
  clause: 'I12',
  since,
  dueAt: null,
  overdue: false,
  paused: false,
  inferred: false,
  provisional: false,
})
