// The calls of the invoice desk and what serves each.
import type { ApiInput, ApiOutput } from '../../../shared/contract/api.ts'
import type { InvoiceCalls } from '../../../shared/contract/invoices.ts'
import type { Desk } from '../desk.ts'
import { matchOrders } from './match-orders.ts'

export type InvoiceHandlers = {
  readonly [N in keyof InvoiceCalls]: (desk: Desk, input: ApiInput<N>) => ApiOutput<N> | Promise<ApiOutput<N>>
}

export const invoiceHandlers: InvoiceHandlers = {
  'invoice.page': (desk) => ({
    rows: [],
    next: null,
    total: 0,
    tabs: { requested: 0, issued: 0, refunded: 0, cancelled: 0, trouble: 0 },
    locked: 0,
    at: desk.clock.now(),
  }),
  'invoice.get': () => null,
  'invoice.check': () => [],
  'invoice.issue-many': (desk) => ({ groupId: desk.ids.other(), accepted: 0, refused: 0, outcomes: [] }),
  'invoice.mark-refunded-many': (desk) => ({ groupId: desk.ids.other(), accepted: 0, refused: 0, outcomes: [] }),
  'invoice.match': matchOrders,
  'invoice.scan': (_desk, { text }) => ({ kind: 'unknown', text }),
  'invoice.couriers': () => [],
  'invoice.reveal': () => ({ recipient: '', phone: '', address: '', postcode: '', email: '' }),
  'invoice.print': () => ({ path: null, pages: 0 }),
  'invoice.export': () => ({ path: null, rows: 0 }),
}
