// What stands where an invoice's deadline could: a running or paused badge, or the sentence that ends the counting (I1, I4).
import type { InvoiceRow } from '../../shared/contract/invoices.ts'
import { invoicesText } from '../text/invoices.ts'
import { textNow } from '../text/text.ts'
import type { Due } from '../ui/due-badge.tsx'

export const invoiceDue = ({ deadline, status, offline, toReverse }: InvoiceRow): Due => {
  const text = textNow(invoicesText)
  if (toReverse) return { kind: 'note', text: text.settled.toReverse }
  if (status !== 'requested') return { kind: 'note', text: text.settled[status] }
  if (deadline === null) return offline ? { kind: 'note', text: text.offline } : { kind: 'none' }
  if (deadline.pausedSince !== null)
    return { kind: 'held', leftMs: deadline.dueAt - deadline.pausedSince, dueAt: deadline.dueAt }
  return { kind: 'running', dueAt: deadline.dueAt, inferred: deadline.inferred }
}
