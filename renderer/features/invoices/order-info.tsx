// Beside the form: the order it is issued for (I9), and what was done to the invoice so far.
import type { InvoiceDetail } from '../../../shared/contract/invoices.ts'
import { orderBasis } from '../../actions/basis.ts'
import { useSession } from '../../api/queries.ts'
import { dateTime, fullDateTime, yuan } from '../../text/format.ts'
import { invoicesText } from '../../text/invoices.ts'
import { useText } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { BasisAnchor } from '../../ui/basis.tsx'
import { KeyValues } from '../../ui/panel.tsx'
import { InferredTag } from '../../ui/marks.tsx'
import { Course } from './course.tsx'

export function OrderInfo({ detail }: { detail: InvoiceDetail }) {
  const { orderInfo: text, drawer, facts } = useText(invoicesText)
  const { none, stages } = useText(wordsText)
  const { shops } = useSession()
  const { row, order, history } = detail
  const stage: Readonly<Record<string, string>> = stages
  return (
    <>
      <header className="section-head">
        <h3>{text.title}</h3>
      </header>
      <KeyValues
        items={[
          { label: facts.shop, value: shops.find(({ id }) => id === row.shopId)?.name ?? row.shopId },
          { label: text.customer, value: row.customerName },
          { label: text.customerId, value: row.customerId },
          { label: text.received, value: yuan(order.amountFen) },
          {
            label: text.invoiceable,
            value: (
              <BasisAnchor source={orderBasis(row.stream, { kind: 'fact', subject: 'invoiceable' })}>
                {yuan(order.invoiceableFen)}
              </BasisAnchor>
            ),
          },
          { label: text.paidAt, value: order.paidAt === null ? <InferredTag /> : dateTime(order.paidAt) },
          { label: text.kind, value: order.kind === '' ? none : order.kind },
          { label: text.product, value: order.product === '' ? none : order.product },
          { label: text.stage, value: stage[order.stage] ?? order.stage },
          {
            label: text.requestedAt,
            value: <span title={fullDateTime(row.requestedAt)}>{dateTime(row.requestedAt)}</span>,
          },
          ...(row.issuedAt === null ? [] : [{ label: text.issuedAt, value: dateTime(row.issuedAt) }]),
        ]}
      />
      <header className="section-head invoice-course">
        <h3>{drawer.course}</h3>
      </header>
      <Course history={history} />
    </>
  )
}
