// What a row offers to be done with it now: the likeliest act, in the button's own word.
import type { InvoiceRow } from '../../../shared/contract/invoices.ts'

export type RowAct = 'issue' | 'markRefunded' | 'call' | 'reverse' | 'open'

export const rowAct = ({ status, lock, needsCall, toReverse }: InvoiceRow): RowAct => {
  if (toReverse) return 'reverse'
  if (status !== 'requested') return 'open'
  if (lock !== null) return 'markRefunded'
  return needsCall ? 'call' : 'issue'
}
