// Doing something about an invoice: choices of ours, and what the customer did, with what became of it in words.
import type { GroupOutcome } from '../../shared/contract/outcomes.ts'
import type { InvoiceRow, InvoiceSelection } from '../../shared/contract/invoices.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import { call } from '../api/bridge.ts'
import { actionsText } from '../text/actions.ts'
import { invoicesText } from '../text/invoices.ts'
import { textNow } from '../text/text.ts'
import { showDone } from '../ui/toasts.ts'
import { guarded, settle, undo } from './act.ts'
import { commandLabel } from './words.ts'

type Fields = Readonly<Record<string, unknown>>
type About = Pick<InvoiceRow, 'stream' | 'orderId' | 'title' | 'customerName'>

/** The invoice in a toast: its title, else whose it is. */
const aboutOf = ({ title, customerName, orderId }: About): string => title || customerName || orderId

/** A choice made here: refused with every clause not met. */
export const performInvoice = (
  command: string,
  invoice: About,
  fields: Fields,
  said: (about: string) => string,
): Promise<boolean> =>
  settle(
    command,
    () => call('order.perform', { stream: invoice.stream, command, with: fields }),
    () => said(aboutOf(invoice)),
  )

/** I6: the customer was called. Without their agreement the type stays, and main notes the call all the same. */
export const noteCall = async (
  invoice: About,
  fields: { readonly calledAt: Instant; readonly spokeWith: string; readonly agreed: boolean },
): Promise<boolean> => {
  const { call: words } = textNow(invoicesText)
  const command = 'invoice.retype'
  if (fields.agreed) return performInvoice(command, invoice, fields, words.done)
  const verdict = await guarded(() => call('order.perform', { stream: invoice.stream, command, with: fields }))
  if (verdict === null) return false
  const noted = !verdict.ok && verdict.refusedBy.every(({ reason }) => reason === 'not-agreed')
  if (!noted)
    return settle(
      command,
      async () => verdict,
      () => words.declined(aboutOf(invoice)),
    )
  showDone(words.declined(aboutOf(invoice)))
  return true
}

/** What happened at the console: kept even where the rules say no (W13). */
export const recordInvoice = (
  command: string,
  invoice: About,
  fields: Fields,
  occurredAt: Instant,
  said: (about: string) => string,
): Promise<boolean> =>
  settle(
    command,
    () => call('order.record-fact', { stream: invoice.stream, command, with: fields, by: 'customer', occurredAt }),
    ({ moved }) => (moved ? said(aboutOf(invoice)) : textNow(actionsText).keptWaiting(commandLabel(command))),
  )

/** I10: 已退款 goes in as the number. */
export const markRefunded = (invoice: About): Promise<boolean> =>
  performInvoice('invoice.markRefunded', invoice, {}, textNow(invoicesText).marked)

/** 标记已退款 on many, under one undo. */
export const markManyRefunded = async (selection: InvoiceSelection): Promise<GroupOutcome | null> => {
  const outcome = await guarded(() => call('invoice.mark-refunded-many', { selection }))
  if (outcome === null) return null
  const said = textNow(actionsText).doneMany(commandLabel('invoice.markRefunded'), outcome.accepted, outcome.refused)
  showDone(said, outcome.accepted > 0 ? () => void undo({ kind: 'group', id: outcome.groupId }) : null)
  return outcome
}
