// The dry run of a delivery list: for every row what it would do and why, with nothing written. Applying takes the
// actions from here and decides them again in its transaction.
import type { RowVerdict } from '../../../shared/contract/imports.ts'
import { assertNever } from '../../../shared/kernel/invariant.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { OrderFact } from '../../../shared/order/commands.ts'
import type { OrderRules } from '../../../shared/order/order-state.ts'
import { reconcile } from '../../../shared/order/reconcile.ts'
import type { TableRow } from '../../files/list/table.ts'
import { findRepeats } from './duplicates.ts'
import type { Repeat } from './duplicates.ts'
import { detailChanges, differences } from './existing.ts'
import type { DetailChange, ExistingOrder, OrderLookup } from './existing.ts'
import type { InvalidRow, ListRow, ReadRows } from './list-row.ts'
import { said } from './reasons.ts'
import type { Reason } from './reasons.ts'
import { shownOf } from './terms.ts'

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
      readonly row: ListRow
      readonly facts: readonly OrderFact[]
      readonly details: readonly DetailChange[]
    }
  /** Keep both sides on the order for a person. */
  | { readonly kind: 'keep-conflict'; readonly row: ListRow; readonly shown: string; readonly ours: string }

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

interface Outcome {
  readonly verdict: RowVerdict
  readonly reasons?: readonly Reason[]
  readonly stream?: StreamId
  readonly shown?: string
  readonly ours?: string
  readonly action?: RowAction
}

const planned = (row: ListRow, { verdict, reasons = [], stream, shown, ours, action }: Outcome): PlannedRow => ({
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

const fromRepeat = (repeat: Repeat): Outcome =>
  repeat.kind === 'repeated'
    ? { verdict: 'unchanged', reasons: [said('note', 'repeated-row', String(repeat.of))] }
    : { verdict: 'conflicting', reasons: [said('error', 'order-twice-in-file', repeat.lines.join(', '))] }

/** The amount decides what a refund is worth (A17.4), so an order isn't opened without one; a goods kind is inferred (W24). */
const newOrder = (row: ListRow): Outcome => {
  if (row.amountFen === null) return { verdict: 'invalid', reasons: [said('error', 'amount-missing')] }
  const reasons: Reason[] = []
  if (row.goods === null) reasons.push(said('warning', 'goods-inferred', 'service'))
  if (row.paidAt === null) reasons.push(said('warning', 'paid-at-unknown'))
  return { verdict: 'new', reasons, action: { kind: 'adopt', row } }
}

const updated = (
  row: ListRow,
  stream: StreamId,
  facts: readonly OrderFact[],
  details: readonly DetailChange[],
): Outcome => {
  const reasons = [
    ...(facts.length > 0 ? [said('note', 'moves', facts.map((fact) => fact.name).join(', '))] : []),
    ...details.map(({ field }) => said('note', 'detail-changes', field)),
  ]
  return { verdict: 'changed', reasons, stream, action: { kind: 'update', row, facts, details } }
}

const knownOrder = (row: ListRow, existing: ExistingOrder, { rules, now }: PlanContext): Outcome => {
  const { stream } = existing
  const [first, ...more] = differences(row, existing)
  if (first) {
    const reasons = [first, ...more].map(({ code, shown, ours }) => said('error', code, `${shown} / ${ours}`))
    const { shown, ours } = first
    return { verdict: 'conflicting', reasons, stream, shown, ours, action: { kind: 'keep-conflict', row, shown, ours } }
  }
  const details = detailChanges(row, existing)
  const result = reconcile(shownOf(row, now), existing.state, rules, existing.pendingFillIns)
  switch (result.kind) {
    case 'conflict': {
      const { shown, ours } = result
      const reasons = [said('error', 'state-differs', `${shown} / ${ours}`)]
      return {
        verdict: 'conflicting',
        reasons,
        stream,
        shown,
        ours,
        action: { kind: 'keep-conflict', row, shown, ours },
      }
    }
    case 'moves':
      return updated(row, stream, result.facts, details)
    case 'fill-in-pending': {
      const behind = { verdict: 'fill-in-pending', reasons: [said('note', 'fill-in-pending')], stream } as const
      return details.length === 0 ? behind : { ...behind, action: { kind: 'update', row, facts: [], details } }
    }
    case 'same':
      return details.length === 0 ? { verdict: 'unchanged', stream } : updated(row, stream, [], details)
    default:
      return assertNever(result)
  }
}

/** Judges every row against the desk. The same list again finds nothing to do. */
export const planImport = (read: ReadRows, lookup: OrderLookup, context: PlanContext): DryRun => {
  const repeats = findRepeats(read.rows)
  const ids = [...new Set(read.rows.map((row) => row.orderId))]
  const known = lookup.known(ids)
  const elsewhere = lookup.elsewhere(ids.filter((id) => !known.has(id)))
  const judge = (row: ListRow): Outcome => {
    const repeat = repeats.get(row)
    if (repeat) return fromRepeat(repeat)
    const existing = known.get(row.orderId)
    if (existing) return knownOrder(row, existing, context)
    const shop = elsewhere.get(row.orderId)
    return shop === undefined
      ? newOrder(row)
      : {
          verdict: 'conflicting',
          reasons: [said('error', 'known-at-another-shop', shop)],
          shown: row.stateWord,
          ours: shop,
        }
  }
  const rows = [...read.rows.map((row) => planned(row, judge(row))), ...read.invalid.map(invalid)].sort(
    (a, b) => a.line - b.line,
  )
  const counts = { new: 0, changed: 0, unchanged: 0, 'fill-in-pending': 0, conflicting: 0, invalid: 0 }
  for (const row of rows) counts[row.verdict] += 1
  return { rows, counts }
}
