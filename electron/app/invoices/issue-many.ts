// Many invoices at once: a verdict a row, everything accepted committed together, one undo for all of it (W23). The rules decide
// each as if it came alone (I8, I10).
import type { ApiInput } from '../../../shared/contract/api.ts'
import type { InvoiceSelection } from '../../../shared/contract/invoices.ts'
import type { GroupOutcome, RowOutcome, Verdict } from '../../../shared/contract/outcomes.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import { invoiceStreams } from '../../store/queries/invoice-page.ts'
import { streamNumber } from '../../store/streams.ts'
import { CallRefused } from '../call-refused.ts'
import { ordersChanged } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { performInWrite } from '../perform.ts'
import { orderIdOf } from '../selection.ts'
import { inOneWrite, standingOf } from '../write-order.ts'
import type { Write } from '../write-order.ts'
import { draftFor } from './check-drafts.ts'
import { issueInput } from './clean-draft.ts'

/** More than this is no longer something a person can have looked at. */
export const MOST_INVOICES = 10_000

/** At most `most`, each once, in the order given or queried. Throws `CallRefused('too-many')`. */
export const selectedInvoices = (
  { store, clock }: Desk,
  selection: InvoiceSelection,
  most: number = MOST_INVOICES,
): readonly StreamId[] => {
  const left = new Set(selection.kind === 'streams' ? [] : selection.except)
  const found =
    selection.kind === 'streams'
      ? [...new Set(selection.streams)]
      : invoiceStreams(store.db, selection.query, clock.now(), most + 1 + left.size)
  const streams = found.filter((stream) => !left.has(stream))
  if (streams.length > most) throw new CallRefused('too-many', String(most))
  return streams
}

const asGroup = <Row extends { readonly stream: StreamId }>(
  desk: Desk,
  rows: readonly Row[],
  act: (write: Write, row: Row) => Verdict,
): GroupOutcome => {
  const groupId = desk.ids.other()
  const outcomes = inOneWrite(desk, { id: groupId, kind: 'group' }, (write) =>
    rows.map((row): RowOutcome => {
      const { stream } = row
      if (streamNumber(write.db, stream) === null) throw new CallRefused('not-found', stream)
      return { stream, orderId: orderIdOf(desk, stream), verdict: act(write, row) }
    }),
  )
  ordersChanged(desk)
  const accepted = outcomes.filter(({ verdict }) => verdict.ok).length
  return { groupId, accepted, refused: outcomes.length - accepted, outcomes }
}

export const issueMany = (desk: Desk, { rows }: ApiInput<'invoice.issue-many'>): GroupOutcome =>
  asGroup(desk, rows, (write, { stream, draft }) => {
    const { order } = standingOf(write, stream)
    const form = order.invoice?.form ?? 'paper'
    return performInWrite(write, stream, 'invoice.issue', issueInput(draftFor(order, draft), form))
  })

/** I10: 标记已退款 on many. */
export const markRefundedMany = (desk: Desk, { selection }: ApiInput<'invoice.mark-refunded-many'>): GroupOutcome =>
  asGroup(
    desk,
    selectedInvoices(desk, selection).map((stream) => ({ stream })),
    (write, { stream }) => performInWrite(write, stream, 'invoice.markRefunded', {}),
  )
