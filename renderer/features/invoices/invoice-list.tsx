// The list as the marketplace shows it (I3).
import type { InvoiceQuery } from '../../../shared/contract/invoices.ts'
import { invoicesText } from '../../text/invoices.ts'
import { useText } from '../../text/text.ts'
import { InvoiceFilterRow } from './invoice-filters.tsx'

export function InvoiceList({ query }: { query: InvoiceQuery }) {
  const text = useText(invoicesText)
  return (
    <section className="queue" aria-label={text.list}>
      <InvoiceFilterRow query={query} />
    </section>
  )
}
