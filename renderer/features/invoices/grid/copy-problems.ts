// The rows a person must look at, as a sheet takes them: ids as text, the reason in words, ready to be pasted back.
import type { InvoiceRow, IssueDraft } from '../../../../shared/contract/invoices.ts'
import { guarded } from '../../../actions/act.ts'
import { call } from '../../../api/bridge.ts'
import { invoiceGridText } from '../../../text/invoice-grid.ts'
import { textNow } from '../../../text/text.ts'
import { showDone } from '../../../ui/toasts.ts'

export interface ProblemRow {
  readonly row: InvoiceRow
  readonly draft: IssueDraft
  readonly said: string
}

/** A sheet keeps `="…"` as the text it is; long digits would become a rounded number. */
const asText = (value: string): string => (value === '' ? '' : `="${value.replaceAll('"', '""')}"`)
const plain = (value: string): string => value.replaceAll(/[\t\n\r]/g, ' ')

export const problemTable = (problems: readonly ProblemRow[]): string => {
  const { columns, problemHead } = textNow(invoiceGridText)
  const head = [columns.order, columns.number, columns.courier, columns.tracking, problemHead]
  const lines = problems.map(({ row, draft, said }) =>
    [asText(row.orderId), asText(draft.number), asText(draft.courier), asText(draft.tracking), plain(said)].join('\t'),
  )
  return [head.join('\t'), ...lines].join('\n')
}

export const copyProblems = async (problems: readonly ProblemRow[]): Promise<void> => {
  const copied = await guarded(async () => {
    await call('clipboard.write', { text: problemTable(problems) })
    return true
  })
  if (copied === true) showDone(textNow(invoiceGridText).copiedProblems(problems.length))
}
