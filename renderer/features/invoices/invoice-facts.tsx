// The facts an invoice is judged by: time left, sum, who pays the courier, and whether its order has a refund (I10).
import type { InvoiceDetail } from '../../../shared/contract/invoices.ts'
import { orderBasis } from '../../actions/basis.ts'
import { invoiceDue } from '../../actions/invoice-due.ts'
import { clock, dateTime, yuan } from '../../text/format.ts'
import { invoicesText } from '../../text/invoices.ts'
import { useText } from '../../text/text.ts'
import { timeText } from '../../text/time.ts'
import { wordsText } from '../../text/words.ts'
import { BasisAnchor } from '../../ui/basis.tsx'
import { now } from '../../ui/clock.ts'
import { DueFact, Fact, FactsStrip } from '../../ui/facts-strip.tsx'
import { FreightBadge } from '../../ui/freight-badge.tsx'

function Refund({ detail: { row, order } }: { detail: InvoiceDetail }) {
  const { facts, refundStatuses } = useText(invoicesText)
  const { refund } = order
  if (refund === null) {
    return (
      <Fact label={facts.refund} note={facts.checked(clock(now()))} className="is-fine">
        {facts.noRefund}
      </Fact>
    )
  }
  const said: Readonly<Record<string, string>> = refundStatuses
  return (
    <Fact label={facts.refund} note={`${yuan(refund.amountFen)} · ${dateTime(refund.at)}`}>
      <BasisAnchor source={orderBasis(row.stream, { kind: 'fact', subject: 'refund' })}>
        {said[refund.status] ?? refund.status}
      </BasisAnchor>
    </Fact>
  )
}

export function InvoiceFacts({ detail }: { detail: InvoiceDetail }) {
  const { facts } = useText(invoicesText)
  const { invoiceTypes } = useText(wordsText)
  const time = useText(timeText)
  const { row } = detail
  const { deadline, freight } = row
  const running = deadline !== null && row.status === 'requested'
  return (
    <FactsStrip>
      {running ? (
        <DueFact
          label={facts.due}
          due={invoiceDue(row)}
          source={orderBasis(row.stream, { kind: 'clock', obligation: deadline.kind })}
          note={time.dateTimeWeekday(deadline.dueAt)}
        />
      ) : (
        <DueFact label={facts.due} due={invoiceDue(row)} note={row.issuedAt === null ? '' : dateTime(row.issuedAt)} />
      )}
      <Fact label={facts.amount} note={invoiceTypes[row.type]}>
        {yuan(row.amountFen)}
      </Fact>
      <Fact label={facts.freight} note={facts.freightNotes[freight.pays]}>
        <FreightBadge freight={freight} source={orderBasis(row.stream, { kind: 'fact', subject: 'freight' })} />
      </Fact>
      <Refund detail={detail} />
    </FactsStrip>
  )
}
