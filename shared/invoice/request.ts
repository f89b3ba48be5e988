// The customer's side of an invoice: asking for one (A13, I9) and taking the request back (I11). Whoever sits in the
// customer's seat does both (W2).
import { startClock } from '../packs/clock.ts'
import type { Clock } from '../packs/clock-shapes.ts'
import { flowOf } from '../packs/versions.ts'
import { RuleTable, accept, contradicted, said, unmet } from '../rulebook/verdict.ts'
import type { Rule, Verdict } from '../rulebook/verdict.ts'
import type { InvoiceCircumstances } from './circumstances.ts'
import type { InvoiceAsk, RequestInput } from './commands.ts'
import type { InvoiceEvent } from './events.ts'
import { invoiceable, lockOf } from './refunded.ts'

/** A13: one at a time, for all that was received and not refunded. While a refund is asked for there is none (I10). */
export const requestInvoice = (
  { by, input }: InvoiceAsk<'invoice.request'>,
  now: InvoiceCircumstances,
): Verdict<InvoiceEvent> => {
  const { how, terms, invoice, refund, hold, pack } = now
  const { customerSeat } = flowOf(pack, terms)
  const status = invoice?.status
  const left = invoiceable(terms, refund)
  const table = new RuleTable()
    .row('A13', 'invoice-open', status !== 'requested' && status !== 'issued')
    .row('A13', 'wrong-actor', by === customerSeat)
    .row('W2', 'seat-taken-by-platform', by !== 'customer' || customerSeat === 'customer')
    .row('I10', 'refund-asked-for', hold?.kind !== 'refund')
    .row('A13', 'amount-not-invoiceable', input.amountFen === left && left > 0)
    .row('I9', 'title-missing', said(input.title))
    .row('I9', 'receiver-missing', receiverSaid(input))
  return table.unmet(how) ?? accept(requested(by, input, now), table.contradicted(how))
}

const receiverSaid = ({ form, recipient, phone, address, postcode, email }: RequestInput): boolean =>
  form === 'digital' ? said(email) : [recipient, phone, address, postcode].every(said)

const requested = (
  by: InvoiceAsk<'invoice.request'>['by'],
  input: RequestInput,
  now: InvoiceCircumstances,
): InvoiceEvent => {
  const { type: invoiceType, form = 'paper', title = '', amountFen, taxId = null } = input
  const { recipient = '', phone = '', address = '', postcode = '', email = '', listed: inferred = false } = input
  return {
    type: 'invoice.requested',
    at: now.at,
    by,
    citing: ['A13'],
    invoiceType,
    form,
    title,
    amountFen,
    taxId,
    recipient,
    phone,
    address,
    postcode,
    email,
    clock: issueClock(now),
    inferred,
  }
}

/** I1, by the version in force at the request (W4); an order from before the invoice system has none (I4). */
const issueClock = ({ terms, pack, at, rules }: InvoiceCircumstances): Clock | null => {
  if (terms.offlineInvoice) return null
  const { value: duration, clause } = pack.parameters.invoice
  const of = { kind: 'invoice.issue', clause, duration, pack: pack.id, inferred: false, automatic: false } as const
  return startClock(of, at, rules.calendar)
}

export const cancelInvoice = (
  { by }: InvoiceAsk<'invoice.cancel'>,
  now: InvoiceCircumstances,
): Verdict<InvoiceEvent> => {
  const { at, how, terms, pack, invoice } = now
  const { customerSeat } = flowOf(pack, terms)
  const table: readonly Rule[] = [
    ['I11', 'no-open-request', invoice?.status === 'requested'],
    ['I11', 'wrong-actor', by === customerSeat],
    ['W2', 'seat-taken-by-platform', by !== 'customer' || customerSeat === 'customer'],
  ]
  return unmet(table, how) ?? accept({ type: 'invoice.cancelled', at, by, citing: ['I11'] }, contradicted(table, how))
}

/** I10: open exactly where it forbids issuing. */
export const markRefunded = (
  { by }: InvoiceAsk<'invoice.markRefunded'>,
  now: InvoiceCircumstances,
): Verdict<InvoiceEvent> => {
  const { at, how, invoice, hold } = now
  const table: readonly Rule[] = [
    ['I10', 'no-open-request', invoice?.status === 'requested'],
    ['I10', 'wrong-actor', by === 'provider'],
    ['I10', 'not-refunded', lockOf(invoice, hold) !== null],
  ]
  return (
    unmet(table, how) ?? accept({ type: 'invoice.markedRefunded', at, by, citing: ['I10'] }, contradicted(table, how))
  )
}
