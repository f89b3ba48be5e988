// The invoice's status, in the colour of whose turn it is: requested is ours, reversing too; the rest has come to rest.
import type { InvoiceRow } from '../../../shared/contract/invoices.ts'
import { invoicesText } from '../../text/invoices.ts'
import { useText } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { Tag, type Tone } from '../../ui/tag.tsx'

const tones: Readonly<Record<InvoiceRow['status'], Tone>> = {
  requested: 'ours',
  issued: 'done',
  refunded: 'closed',
  cancelled: 'closed',
  reversed: 'closed',
}

export function StatusTag({ row }: { row: InvoiceRow }) {
  const { invoiceStatuses } = useText(wordsText)
  const { settled } = useText(invoicesText)
  if (row.toReverse) {
    return (
      <Tag tone="ours" icon="undo">
        {settled.toReverse}
      </Tag>
    )
  }
  const icon = row.status === 'requested' ? 'invoices' : row.status === 'issued' ? 'check' : 'closed'
  return (
    <Tag tone={tones[row.status]} icon={icon}>
      {invoiceStatuses[row.status]}
    </Tag>
  )
}
