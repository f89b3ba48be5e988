// Every invoice command to the rule that decides it. A hold closes none of them (W22); what a refund forbids is I10's.
import type { Verdict } from '../rulebook/verdict.ts'
import type { InvoiceCircumstances } from './circumstances.ts'
import type { InvoiceAsk, InvoiceCommand } from './commands.ts'
import type { InvoiceEvent } from './events.ts'
import { correctInvoice, issueInvoice, retypeInvoice, reverseInvoice } from './issue.ts'
import { cancelInvoice, markRefunded, requestInvoice } from './request.ts'

type Deciders = {
  readonly [Name in InvoiceCommand['name']]: (
    command: InvoiceAsk<Name>,
    now: InvoiceCircumstances,
  ) => Verdict<InvoiceEvent>
}

export const invoiceDeciders: Deciders = {
  'invoice.request': requestInvoice,
  'invoice.retype': retypeInvoice,
  'invoice.issue': issueInvoice,
  'invoice.correct': correctInvoice,
  'invoice.markRefunded': markRefunded,
  'invoice.reverse': reverseInvoice,
  'invoice.cancel': cancelInvoice,
}
