// The provider's side of an invoice: changing its type after a call (I6), completing it (I8, I2), correcting what was
// written wrong, and reversing it after a refund (I12).
import { RuleTable, accept, said } from '../rulebook/verdict.ts'
import type { Verdict } from '../rulebook/verdict.ts'
import type { InvoiceCircumstances } from './circumstances.ts'
import type { CorrectInput, InvoiceAsk } from './commands.ts'
import type { InvoiceEvent } from './events.ts'
import { COLLECT_CLAUSE, freightRule } from './freight.ts'
import { lockOf } from './refunded.ts'

/** I6: special becomes ordinary, once the customer agreed on the phone. A call that ended in a no changes nothing. */
export const retypeInvoice = (
  { by, input }: InvoiceAsk<'invoice.retype'>,
  { at, how, invoice }: InvoiceCircumstances,
): Verdict<InvoiceEvent> => {
  const { calledAt, spokeWith = '', agreed } = input
  const open = invoice?.status === 'requested'
  const table = new RuleTable()
    .row('I6', 'no-open-request', open)
    .row('I6', 'not-special', !open || invoice.type === 'special')
    .row('I6', 'not-agreed', agreed)
    .row('I6', 'wrong-actor', by === 'provider')
    .row('I6', 'call-still-to-come', calledAt <= at)
    .row('I6', 'spoken-with-missing', said(spokeWith))
  return (
    table.unmet(how) ??
    accept({ type: 'invoice.retyped', at, by, citing: ['I6'], calledAt, spokeWith }, table.contradicted(how))
  )
}

/** I8: all three on paper, number and link for a digital one (W16). I2 decides who may be left to pay the courier. */
export const issueInvoice = (
  { by, input }: InvoiceAsk<'invoice.issue'>,
  { at, how, invoice, hold, pack }: InvoiceCircumstances,
): Verdict<InvoiceEvent> => {
  const { form = 'paper', number = '', courier = '', tracking = '', freight, link = '' } = input
  const open = invoice?.status === 'requested'
  const paper = form === 'paper'
  const lock = lockOf(invoice, hold)
  const prepaid = open && freightRule(invoice.amountFen, form, pack).pays === 'prepaid'
  const table = new RuleTable()
    .row('I8', 'no-open-request', open)
    .row('I8', 'wrong-actor', by === 'provider')
    .row('I10', 'refund-asked-for', lock?.why !== 'refund-requested')
    .row('I10', 'refunded-since', lock?.why !== 'refunded')
    .row('I8', 'number-missing', said(number))
    .row('I8', 'courier-missing', !paper || said(courier))
    .row('I8', 'tracking-missing', !paper || said(tracking))
    .row('I8', 'freight-missing', !paper || freight !== undefined)
    .row('I8', 'link-missing', paper || said(link))
    .row(COLLECT_CLAUSE, 'collect-above-ceiling', freight !== 'collect' || !prepaid)
  const citing = paper ? (['I8'] as const) : (['I8', 'W16'] as const)
  return (
    table.unmet(how) ??
    accept(
      { type: 'invoice.issued', at, by, citing, form, number, courier, tracking, freight: freight ?? null, link },
      table.contradicted(how),
    )
  )
}

/** I8: what was before stays in the log. A key that is named has to say something. */
export const correctInvoice = (
  { by, input }: InvoiceAsk<'invoice.correct'>,
  { at, how, invoice, pack }: InvoiceCircumstances,
): Verdict<InvoiceEvent> => {
  const { why = '', ...changes } = input
  const form = changes.form ?? invoice?.form ?? 'paper'
  const prepaid = invoice !== null && freightRule(invoice.amountFen, form, pack).pays === 'prepaid'
  const table = new RuleTable()
    .row('I8', 'not-issued', invoice?.status === 'issued')
    .row('I8', 'wrong-actor', by === 'provider')
    .row('I8', 'reason-missing', said(why))
    .row('I8', 'correction-blank', Object.values(changes).every(said))
    .row(COLLECT_CLAUSE, 'collect-above-ceiling', changes.freight !== 'collect' || !prepaid)
  return (
    table.unmet(how) ??
    accept(
      { type: 'invoice.corrected', at, by, citing: ['I8'], changes: changes satisfies Omit<CorrectInput, 'why'>, why },
      table.contradicted(how),
    )
  )
}

/** I12: the paper came back, or a red-letter invoice undoes it. What was only ever a file can't come back. */
export const reverseInvoice = (
  { by, input }: InvoiceAsk<'invoice.reverse'>,
  { at, how, invoice }: InvoiceCircumstances,
): Verdict<InvoiceEvent> => {
  const { returned, redNumber } = input
  const table = new RuleTable()
    .row('I12', 'not-issued', invoice?.status === 'issued')
    .row('I12', 'wrong-actor', by === 'provider')
    .row('I12', 'reversal-missing', returned === true || said(redNumber))
    .row('I12', 'no-paper-to-return', returned !== true || said(redNumber) || invoice?.form !== 'digital')
  return (
    table.unmet(how) ?? accept({ type: 'invoice.reversed', at, by, citing: ['I12'], ...input }, table.contradicted(how))
  )
}
