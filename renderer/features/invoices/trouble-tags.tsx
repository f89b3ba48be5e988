// What is wrong with an invoice, in words: red where money or a rule is at stake, amber where a value is doubtful.
import type { InvoiceRow, InvoiceTrouble } from '../../../shared/contract/invoices.ts'
import { invoicesText } from '../../text/invoices.ts'
import { useText } from '../../text/text.ts'
import { Tag } from '../../ui/tag.tsx'

const grave: ReadonlySet<InvoiceTrouble> = new Set(['overdue', 'refund-after-issue'])

export function TroubleTags({ row }: { row: InvoiceRow }) {
  const { troubles } = useText(invoicesText)
  return (
    <span className="invoice-troubles" title={row.troubles.map((each) => troubles[each]).join(' · ')}>
      {row.troubles.map((each) => (
        <Tag key={each} tone={grave.has(each) ? 'risk' : 'soon'} size="panel">
          {troubles[each]}
        </Tag>
      ))}
    </span>
  )
}
