// The invoice's status, in the colour of whose turn it is: requested is ours, reversing too; the rest has come to rest.
import type { InvoiceStatus } from '../../shared/kernel/facts.ts'
import { invoicesText } from '../text/invoices.ts'
import { useText } from '../text/text.ts'
import { wordsText } from '../text/words.ts'
import { Tag, type Tone } from './tag.tsx'

const tones: Readonly<Record<InvoiceStatus, Tone>> = {
  requested: 'ours',
  issued: 'done',
  refunded: 'closed',
  cancelled: 'closed',
  reversed: 'closed',
}

interface StatusTagProps {
  readonly status: InvoiceStatus
  /** I12: issued, and its order refunded since. */
  readonly toReverse: boolean
  readonly size?: 'row' | 'panel'
}

export function InvoiceStatusTag({ status, toReverse, size = 'row' }: StatusTagProps) {
  const { invoiceStatuses } = useText(wordsText)
  const { settled } = useText(invoicesText)
  if (toReverse) {
    return (
      <Tag tone="ours" icon="undo" size={size}>
        {settled.toReverse}
      </Tag>
    )
  }
  const icon = status === 'requested' ? 'invoices' : status === 'issued' ? 'check' : 'closed'
  return (
    <Tag tone={tones[status]} icon={icon} size={size}>
      {invoiceStatuses[status]}
    </Tag>
  )
}
