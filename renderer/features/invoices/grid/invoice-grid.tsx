// 批量填写: columns pasted from a sheet, a verdict a row, one undo. It renders the desk's own filter row above itself.
import type { InvoiceQuery } from '../../../../shared/contract/invoices.ts'
import { InvoiceFilterRow } from '../invoice-filters.tsx'

export function InvoiceGrid({ query }: { query: InvoiceQuery }) {
  return (
    <section className="queue">
      <InvoiceFilterRow query={query} />
    </section>
  )
}
