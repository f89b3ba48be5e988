// I9: the form as the marketplace shows it, beside what there is to know of the order.
import type { ApiInput } from '../../../shared/contract/api.ts'
import type { InvoiceDetail } from '../../../shared/contract/invoices.ts'
import { invoiceable } from '../../../shared/invoice/refunded.ts'
import { catchUp } from '../../../shared/order/due.ts'
import type { OrderState } from '../../../shared/order/order-state.ts'
import { invoiceOf } from '../../store/queries/invoice-lookup.ts'
import { loadOrder } from '../../store/orders.ts'
import { shopOfStream } from '../../store/settings/shops.ts'
import { rulesOf } from '../packs/rules.ts'
import type { Desk } from '../desk.ts'
import { orderLog } from '../order-log.ts'
import { availableTo, personNames } from '../order-page.ts'
import type { DeskOrder } from '../project-order.ts'
import { readOrderLog } from '../rewrite-order.ts'
import { invoiceHistory } from './history.ts'
import { remarksOf } from './remarks.ts'
import { maskedReceiver } from './reveal.ts'

const orderFacts = (order: DeskOrder, { terms, refund }: OrderState): InvoiceDetail['order'] => {
  const latest = order.refunds.at(-1)
  return {
    amountFen: terms.amountFen,
    paidAt: terms.paidAt,
    kind: order.orderKind,
    product: order.product,
    stage: order.stage,
    refund:
      latest === undefined
        ? null
        : { status: latest.status, amountFen: latest.amountFen, at: latest.decidedAt ?? latest.requestedAt },
    invoiceableFen: invoiceable(terms, refund),
  }
}

/** Null where the order, or an invoice of it, isn't on the desk. */
export const invoiceDetail = (desk: Desk, { stream }: ApiInput<'invoice.get'>): InvoiceDetail | null => {
  const { db } = desk.store
  const at = desk.clock.now()
  const row = invoiceOf(db, stream, at)
  const order = loadOrder<OrderState>(db, stream)?.projection
  if (row === null || order === undefined || order.invoice === null) return null
  const rules = rulesOf(db, row.marketplace)
  const { state } = catchUp(order.state, rules, at)
  const log = readOrderLog(db, stream)
  const { taxId = null, link = null, freight = null } = state.invoice ?? {}
  const { form, freight: badge } = order.invoice
  const { shop } = shopOfStream(db, stream)
  // What stands for a number after a refund (I10) is none to remark on.
  const number = row.status === 'issued' || row.status === 'reversed' ? (row.number ?? '') : ''
  const draft = { number, courier: row.courier ?? '', tracking: row.tracking ?? '', freight, link: link ?? '' }
  return {
    row,
    taxId,
    ...maskedReceiver(db, order.invoice),
    link,
    order: orderFacts(order, state),
    history: invoiceHistory(db, log, orderLog(log, personNames(desk))),
    available: availableTo(state, rules, at).filter(({ command }) => command.startsWith('invoice.')),
    remarks: remarksOf(db, { stream, shop, form, freight: badge, taxId }, draft),
  }
}
