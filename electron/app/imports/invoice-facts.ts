// What a row of an invoice list says to the rules: the customer's request at 申请时间 and what became of it at 开票时间, as
// recorded facts (W13, W24). A list shows neither title nor address, so the request says that it was taken over from one.
import { isOddNumber } from '../../../shared/invoice/invoice-number.ts'
import type { Actor } from '../../../shared/kernel/facts.ts'
import { earlier, later } from '../../../shared/kernel/instant.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { OrderFact } from '../../../shared/order/commands.ts'
import type { ListedInvoiceStatus } from '../../../shared/packs/list-shapes.ts'
import type { InvoiceListRow } from './invoice-row.ts'

/** W25: what an instant ahead of the import tells hasn't happened yet; `none`: not even the request. */
export const arrivedStatus = (
  { status, requestedAt, issuedAt }: Pick<InvoiceListRow, 'status' | 'requestedAt' | 'issuedAt'>,
  now: Instant,
): ListedInvoiceStatus | 'none' => {
  if (requestedAt > now) return 'none'
  return issuedAt !== null && issuedAt > now ? 'requested' : status
}

/** `by`: whoever sits in the customer's seat (W2). */
export const requestFact = ({ type, amountFen, requestedAt }: InvoiceListRow, by: Actor): OrderFact => ({
  name: 'invoice.request',
  by,
  input: { type, amountFen, listed: true },
  occurredAt: requestedAt,
})

/** Null while it is only requested. Without 开票时间 it happened by the import at the latest. */
export const outcomeFact = (row: InvoiceListRow, by: Actor, now: Instant): OrderFact | null => {
  const occurredAt = later(earlier(row.issuedAt ?? now, now), row.requestedAt)
  switch (arrivedStatus(row, now)) {
    case 'issued':
      return { name: 'invoice.issue', by: 'provider', input: completion(row), occurredAt }
    case 'refunded':
      return { name: 'invoice.markRefunded', by: 'provider', input: {}, occurredAt }
    case 'cancelled':
      return { name: 'invoice.cancel', by, input: {}, occurredAt }
    default:
      return null
  }
}

/** W16: only a 数电票's number says which form it has; everything else is taken for paper. */
const completion = ({ number }: InvoiceListRow) => {
  if (number === null) return {}
  return isOddNumber(number, 'digital') ? { number } : { form: 'digital' as const, number }
}

/** The request and its outcome; nothing where the request itself still lies ahead. */
export const invoiceFacts = (row: InvoiceListRow, by: Actor, now: Instant): readonly OrderFact[] => {
  if (arrivedStatus(row, now) === 'none') return []
  const outcome = outcomeFact(row, by, now)
  return outcome === null ? [requestFact(row, by)] : [requestFact(row, by), outcome]
}
