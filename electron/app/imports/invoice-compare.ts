// W25 in spirit: what a row of an invoice list says beside the invoice we know. A list that is behind what was done here and
// isn't filled in yet is no conflict; one step further is a fact; anything else is for a person.
import type { InvoiceState } from '../../../shared/invoice/state.ts'
import { assertNever } from '../../../shared/kernel/invariant.ts'
import { MINUTE } from '../../../shared/kernel/instant.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { InvoiceStatus } from '../../../shared/kernel/facts.ts'
import type { OrderCommandName } from '../../../shared/order/commands.ts'
import { arrivedStatus } from './invoice-facts.ts'
import type { InvoiceListRow } from './invoice-row.ts'
import type { ConflictCode } from './reasons.ts'

/** Statuses, types, fen and instants as they are; how they are worded is another file's. */
export interface Difference {
  readonly code: Extract<ConflictCode, `invoice-${string}` | 'requested-at-differs'>
  readonly shown: number | string
  readonly ours: number | string
}

export type Compared =
  | { readonly kind: 'same' | 'request' | 'outcome' | 'behind' | 'earlier-request' }
  | ({ readonly kind: 'conflict' } & Difference)

const isOver = (status: InvoiceStatus): boolean => status !== 'requested' && status !== 'issued'

/** What a person typed has no seconds. */
const isSameRequest = (row: InvoiceListRow, { requestedAt }: InvoiceState): boolean =>
  Math.abs(row.requestedAt - requestedAt) < MINUTE

/** The acts that may have led from what the list shows to what we know. */
const leadsAhead: readonly OrderCommandName[] = ['invoice.issue', 'invoice.markRefunded']

const conflict = (code: Difference['code'], shown: Difference['shown'], ours: Difference['ours']): Compared => ({
  kind: 'conflict',
  code,
  shown,
  ours,
})

export const compareInvoice = (
  row: InvoiceListRow,
  ours: InvoiceState | null,
  pending: readonly OrderCommandName[],
  now: Instant,
): Compared => {
  const shown = arrivedStatus(row, now)
  if (shown === 'none') return { kind: 'same' }
  if (ours === null) return { kind: 'request' }
  if (!isSameRequest(row, ours)) return anotherRequest(row, ours)
  if (row.amountFen !== ours.amountFen) return conflict('invoice-amount-differs', row.amountFen, ours.amountFen)
  if (row.type !== ours.type)
    return pending.includes('invoice.retype')
      ? { kind: 'behind' }
      : conflict('invoice-type-differs', row.type, ours.type)
  const behind = leadsAhead.some((name) => pending.includes(name))
  switch (shown) {
    case 'requested':
      if (ours.status === 'requested') return { kind: 'same' }
      return behind ? { kind: 'behind' } : conflict('invoice-status-differs', shown, ours.status)
    case 'issued':
      return ours.status === 'issued' ? numbers(row, ours, pending) : further(shown, ours)
    case 'refunded':
    case 'cancelled':
      return ours.status === shown ? { kind: 'same' } : further(shown, ours)
    default:
      return assertNever(shown)
  }
}

const anotherRequest = (row: InvoiceListRow, ours: InvoiceState): Compared => {
  if (row.requestedAt < ours.requestedAt) return { kind: 'earlier-request' }
  return isOver(ours.status) ? { kind: 'request' } : conflict('requested-at-differs', row.requestedAt, ours.requestedAt)
}

/** An open request of ours has its outcome at the console. What was reversed here still stands there as 完成 (I12). */
const further = (shown: InvoiceStatus, { status }: InvoiceState): Compared => {
  if (status === 'requested') return { kind: 'outcome' }
  return shown === 'issued' && status === 'reversed'
    ? { kind: 'same' }
    : conflict('invoice-status-differs', shown, status)
}

const numbers = ({ number }: InvoiceListRow, ours: InvoiceState, pending: readonly OrderCommandName[]): Compared => {
  if (number === null || number === ours.number) return { kind: 'same' }
  return pending.includes('invoice.correct')
    ? { kind: 'behind' }
    : conflict('invoice-number-differs', number, ours.number ?? '')
}
