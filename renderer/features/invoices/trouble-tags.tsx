// What is wrong with an invoice, in words: red where money or a rule is at stake, amber where a value is doubtful.
import type { InvoiceRow, InvoiceTrouble } from '../../../shared/contract/invoices.ts'
import { invoicesText } from '../../text/invoices.ts'
import { useText } from '../../text/text.ts'
import { Tag } from '../../ui/tag.tsx'

const grave: ReadonlySet<InvoiceTrouble> = new Set(['overdue', 'refund-after-issue'])

interface TroubleTagsProps {
  readonly row: InvoiceRow
  /** Where time left stands beside it, lateness need not be said again. */
  readonly withoutOverdue?: boolean
}

export function TroubleTags({ row, withoutOverdue = false }: TroubleTagsProps) {
  const { troubles } = useText(invoicesText)
  const shown = row.troubles.filter((each) => !withoutOverdue || each !== 'overdue')
  return (
    <span className="invoice-troubles" title={shown.map((each) => troubles[each]).join(' · ')}>
      {shown.map((each) => (
        <Tag key={each} tone={grave.has(each) ? 'risk' : 'soon'} size="panel">
          {troubles[each]}
        </Tag>
      ))}
    </span>
  )
}
