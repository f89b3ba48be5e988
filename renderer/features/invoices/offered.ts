// Whether a choice about the invoice is open now: the rules' answer, with every clause where it is not.
import type { InvoiceDetail } from '../../../shared/contract/invoices.ts'
import { refusalBasis } from '../../actions/basis.ts'
import type { BasisSource } from '../../ui/basis-view.ts'

/** Null where it is open, or where main says nothing of it. */
export const refusalOf = ({ available }: InvoiceDetail, command: string): BasisSource | null => {
  const mine = available.filter((each) => each.command === command)
  if (mine.length === 0 || mine.some(({ open }) => open)) return null
  const refusedBy = mine[0]?.refusedBy ?? []
  return refusedBy.length === 0 ? null : refusalBasis(command, refusedBy)
}
