// Q9: where the pack says so, approving a refund cancels a request made before it. W3: dated at the approval.
import type { Rules } from '../packs/pack.ts'
import { inForce } from '../packs/versions.ts'
import type { InvoiceCancelledByRefund } from './events.ts'
import type { InvoiceState } from './state.ts'

/** By the version in force at the approval; null where there is nothing to cancel. */
export const cancelledByRefund = (
  invoice: InvoiceState | null,
  { versions }: Rules,
): InvoiceCancelledByRefund | null => {
  if (invoice?.status !== 'requested' || invoice.refundedAt === null) return null
  const at = invoice.refundedAt
  const clause = inForce(versions, at).invoiceCancelledBy
  return clause === null ? null : { type: 'invoice.cancelled', at, citing: [clause], because: 'refund-approved' }
}
