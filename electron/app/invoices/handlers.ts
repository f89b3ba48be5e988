// The calls of the invoice desk and what serves each.
import type { ApiInput, ApiOutput } from '../../../shared/contract/api.ts'
import type { InvoiceCalls } from '../../../shared/contract/invoices.ts'
import { invoicePage } from '../../store/queries/invoice-page.ts'
import type { Desk } from '../desk.ts'
import { checkDrafts } from './check-drafts.ts'
import { knownCouriers } from './couriers.ts'
import { invoiceDetail } from './invoice-detail.ts'
import { issueMany, markRefundedMany } from './issue-many.ts'
import { matchOrders } from './match-orders.ts'
import { revealReceiver } from './reveal.ts'
import { scan } from './scan.ts'

/** Served with the machine's own dialogs, in `handlers.ts` above. */
type NativeCalls = 'invoice.print' | 'invoice.export'

export type InvoiceHandlers = {
  readonly [N in Exclude<keyof InvoiceCalls, NativeCalls>]: (
    desk: Desk,
    input: ApiInput<N>,
  ) => ApiOutput<N> | Promise<ApiOutput<N>>
}

export const invoiceHandlers: InvoiceHandlers = {
  'invoice.page': ({ store, clock }, query) => invoicePage(store.db, query, clock.now()),
  'invoice.get': invoiceDetail,
  'invoice.check': checkDrafts,
  'invoice.issue-many': issueMany,
  'invoice.mark-refunded-many': markRefundedMany,
  'invoice.match': matchOrders,
  'invoice.scan': scan,
  'invoice.couriers': knownCouriers,
  'invoice.reveal': revealReceiver,
}
