// What a dry run says of a row and would do with it, whichever list it is of. Applying takes the actions from here and decides
// them again in its transaction.
import type { RowVerdict } from '../../../shared/contract/imports.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import type { OrderFact } from '../../../shared/order/commands.ts'
import type { OrderRules } from '../../../shared/order/order-state.ts'
import type { TableRow } from '../../files/list/table.ts'
import type { Repeat } from './duplicates.ts'
import type { DetailChange } from './existing.ts'
import type { InvoiceListRow } from './invoice-row.ts'
import type { InvalidRow, ListRow } from './list-row.ts'
import { said } from './reasons.ts'
import type { Reason } from './reasons.ts'

export interface PlanContext {
  /** Of the import's marketplace. */
  readonly rules: OrderRules
  /** When the import happens. */
  readonly now: Instant
}

export type RowAction =
  /** Open the order with `termsOf` and adopt it with `adoptionOf(shownOf(row, now), …)` (W24). */
  | { readonly kind: 'adopt'; readonly row: ListRow }
  /** Record the facts in their order, and take over the details. */
  | {
      readonly kind: 'update'
      readonly facts: readonly OrderFact[]
      readonly details: readonly DetailChange[]
    }
  /** Open an order known only from its invoice and record the facts (W24). */
  | { readonly kind: 'adopt-invoice'; readonly row: InvoiceListRow; readonly facts: readonly OrderFact[] }
  /** Keep both sides on the order for a person. */
  | { readonly kind: 'keep-conflict'; readonly shown: string; readonly ours: string }

export interface PlannedRow {
  readonly line: number
  readonly verdict: RowVerdict
  readonly orderId: string
  readonly customerName: string
  readonly product: string
  readonly reasons: readonly Reason[]
  readonly stream: StreamId | null
  readonly shown: string | null
  readonly ours: string | null
  /** Null where applying has nothing to do. */
  readonly action: RowAction | null
  readonly source: TableRow
}

export interface DryRun {
  /** One entry a row of the list, in its order. */
  readonly rows: readonly PlannedRow[]
  readonly counts: Readonly<Record<RowVerdict, number>>
}

export interface Outcome {
  readonly verdict: RowVerdict
  readonly reasons?: readonly Reason[]
  readonly stream?: StreamId
  readonly shown?: string
  readonly ours?: string
  readonly action?: RowAction
}

/** What of a row is shown to recognise it by. */
type Shown = Pick<ListRow, 'line' | 'orderId' | 'customerName' | 'notes' | 'source'> & {
  readonly productName?: string | null
}

export const planned = (row: Shown, { verdict, reasons = [], stream, shown, ours, action }: Outcome): PlannedRow => ({
  line: row.line,
  verdict,
  orderId: row.orderId,
  customerName: row.customerName ?? '',
  product: row.productName ?? '',
  reasons: reasons.length === 0 ? row.notes : [...reasons, ...row.notes],
  stream: stream ?? null,
  shown: shown ?? null,
  ours: ours ?? null,
  action: action ?? null,
  source: row.source,
})

const invalid = (row: InvalidRow): PlannedRow => ({
  ...row,
  verdict: 'invalid',
  stream: null,
  shown: null,
  ours: null,
  action: null,
})

export const fromRepeat = (repeat: Repeat): Outcome =>
  repeat.kind === 'repeated'
    ? { verdict: 'unchanged', reasons: [said('note', 'repeated-row', String(repeat.of))] }
    : { verdict: 'conflicting', reasons: [said('error', 'order-twice-in-file', repeat.lines.join(', '))] }

/** The rows in the list's order, counted. */
export const dryRunOf = (taken: readonly PlannedRow[], refused: readonly InvalidRow[]): DryRun => {
  const rows = [...taken, ...refused.map(invalid)].sort((a, b) => a.line - b.line)
  const counts = { new: 0, changed: 0, unchanged: 0, 'fill-in-pending': 0, conflicting: 0, invalid: 0 }
  for (const row of rows) counts[row.verdict] += 1
  return { rows, counts }
}
