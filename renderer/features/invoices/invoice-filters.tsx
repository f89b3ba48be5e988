// The filter row, over the list and over the grid alike; what either adds of its own stands at its end.
import type { ReactNode } from 'react'

import type { InvoiceQuery } from '../../../shared/contract/invoices.ts'
import { ToastSlot } from '../../ui/toast.tsx'

interface FilterRowProps {
  /** What is on show, the window bar's shops among it. */
  readonly query: InvoiceQuery
  /** At the end of the row. */
  readonly children?: ReactNode
}

export function InvoiceFilterRow({ children }: FilterRowProps) {
  return (
    <div className="filter-place">
      <div className="filter-row">
        <span className="grow" />
        {children}
      </div>
      <ToastSlot />
    </div>
  )
}
