// The order's invoice: what became of the request, by when, and the way to its form; or the request itself, recorded here.
import { useState } from 'react'

import type { InvoiceRow } from '../../../shared/contract/invoices.ts'
import type { OrderDetail } from '../../../shared/contract/order-detail.ts'
import { orderBasis } from '../../actions/basis.ts'
import { invoiceDue } from '../../actions/invoice-due.ts'
import { openInvoice } from '../../actions/navigation.ts'
import { fullDateTime, yuan } from '../../text/format.ts'
import { invoicesText } from '../../text/invoices.ts'
import { useText } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { BasisAnchor } from '../../ui/basis.tsx'
import { DueBadge } from '../../ui/due-badge.tsx'
import { FreightBadge } from '../../ui/freight-badge.tsx'
import { InvoiceStatusTag } from '../../ui/invoice-status-tag.tsx'
import { type KeyValue, KeyValues, Panel } from '../../ui/panel.tsx'
import { RequestInvoiceDialog } from './request-invoice.tsx'

function Due({ row }: { row: InvoiceRow }) {
  const { locks } = useText(invoicesText)
  const { lock, deadline, stream, status } = row
  if (lock !== null && status === 'requested') {
    return (
      <BasisAnchor source={orderBasis(stream, { kind: 'fact', subject: 'invoiceLock' })}>{locks[lock.why]}</BasisAnchor>
    )
  }
  if (deadline === null || status !== 'requested') return <DueBadge due={invoiceDue(row)} bare />
  return (
    <DueBadge due={invoiceDue(row)} bare source={orderBasis(stream, { kind: 'clock', obligation: deadline.kind })} />
  )
}

/** Something is still to be done about it. */
const waits = ({ status, toReverse }: InvoiceRow): boolean => status === 'requested' || toReverse

const rest = (label: string, value: string | null): readonly KeyValue[] =>
  value === null || value === '' ? [] : [{ label, value }]

const useFacts = (row: InvoiceRow): readonly KeyValue[] => {
  const { fields, columns, facts } = useText(invoicesText)
  const { invoiceTypes } = useText(wordsText)
  return [
    ...(waits(row) ? [{ label: columns.due, value: <Due row={row} /> }] : []),
    { label: facts.amount, value: yuan(row.amountFen) },
    { label: fields.type, value: invoiceTypes[row.type] },
    ...rest(fields.title, row.title),
    {
      label: fields.freight,
      value: (
        <FreightBadge freight={row.freight} source={orderBasis(row.stream, { kind: 'fact', subject: 'freight' })} />
      ),
    },
    ...rest(fields.number, row.number),
    ...rest(fields.courier, row.courier),
    ...rest(fields.tracking, row.tracking),
    { label: columns.requestedAt, value: fullDateTime(row.requestedAt) },
    ...rest(columns.issuedAt, row.issuedAt === null ? null : fullDateTime(row.issuedAt)),
  ]
}

function Invoice({ row }: { row: InvoiceRow }) {
  return <KeyValues items={useFacts(row)} />
}

export function InvoicePanel({ order }: { order: OrderDetail }) {
  const { panel, acts } = useText(invoicesText)
  const [asking, setAsking] = useState(false)
  const { invoice } = order
  // A13: one at a time. After a cancelled, refunded or reversed one the customer may ask again.
  const free = invoice === null || (invoice.status !== 'requested' && invoice.status !== 'issued')
  return (
    <Panel
      title={panel.title}
      look="flat"
      {...(invoice === null ? {} : { tag: <InvoiceStatusTag status={invoice.status} toReverse={invoice.toReverse} /> })}
      more={
        <>
          {free && (
            <button type="button" className="link" onClick={() => setAsking(true)}>
              {acts.request}
            </button>
          )}
          {invoice !== null && (
            <button type="button" className="link" onClick={() => openInvoice(order.row.stream)}>
              {panel.open}
            </button>
          )}
        </>
      }
    >
      {invoice === null ? <p className="fg-3 small">{panel.none}</p> : <Invoice row={invoice} />}
      {asking && <RequestInvoiceDialog order={order} onClose={() => setAsking(false)} />}
    </Panel>
  )
}

/** The same in one line, for the drawer. */
export function InvoiceLine({ order }: { order: OrderDetail }) {
  const { panel } = useText(invoicesText)
  const { invoice, row } = order
  if (invoice === null) return null
  return (
    <section className="fill-in-line" aria-label={panel.title}>
      <header className="section-head">
        <h3>{panel.title}</h3>
        <InvoiceStatusTag status={invoice.status} toReverse={invoice.toReverse} size="panel" />
        <span className="grow" />
        <button type="button" className="link small" onClick={() => openInvoice(row.stream)}>
          {panel.open}
        </button>
      </header>
      {waits(invoice) && <Due row={invoice} />}
    </section>
  )
}
