// The dry run of a delivery list: for every row what it would do and why, with nothing written.
import { assertNever } from '../../../shared/kernel/invariant.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import type { OrderFact } from '../../../shared/order/commands.ts'
import { reconcile } from '../../../shared/order/reconcile.ts'
import { deliveryCompared, findRepeats } from './duplicates.ts'
import { detailChanges, differences } from './existing.ts'
import type { DetailChange, ExistingOrder, OrderLookup } from './existing.ts'
import type { ListRow, ReadRows } from './list-row.ts'
import { dryRunOf, fromRepeat, planned } from './planned.ts'
import type { DryRun, Outcome, PlanContext } from './planned.ts'
import { said } from './reasons.ts'
import type { Reason } from './reasons.ts'
import { shownOf } from './terms.ts'

/** The amount decides what a refund is worth (A17.4), so an order isn't opened without one; a goods kind is inferred (W24). */
const newOrder = (row: ListRow): Outcome => {
  if (row.amountFen === null) return { verdict: 'invalid', reasons: [said('error', 'amount-missing')] }
  const reasons: Reason[] = []
  if (row.goods === null) reasons.push(said('warning', 'goods-inferred', 'service'))
  if (row.paidAt === null) reasons.push(said('warning', 'paid-at-unknown'))
  return { verdict: 'new', reasons, action: { kind: 'adopt', row } }
}

const updated = (stream: StreamId, facts: readonly OrderFact[], details: readonly DetailChange[]): Outcome => {
  const reasons = [
    ...(facts.length > 0 ? [said('note', 'moves', facts.map((fact) => fact.name).join(', '))] : []),
    ...details.map(({ field }) => said('note', 'detail-changes', field)),
  ]
  return { verdict: 'changed', reasons, stream, action: { kind: 'update', facts, details } }
}

const knownOrder = (row: ListRow, existing: ExistingOrder, { rules, now }: PlanContext): Outcome => {
  const { stream } = existing
  const [first, ...more] = differences(row, existing)
  if (first) {
    const reasons = [first, ...more].map(({ code, shown, ours }) => said('error', code, `${shown} / ${ours}`))
    const { shown, ours } = first
    return { verdict: 'conflicting', reasons, stream, shown, ours, action: { kind: 'keep-conflict', shown, ours } }
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
        action: { kind: 'keep-conflict', shown, ours },
      }
    }
    case 'moves':
      return updated(stream, result.facts, details)
    case 'fill-in-pending': {
      const behind = { verdict: 'fill-in-pending', reasons: [said('note', 'fill-in-pending')], stream } as const
      return details.length === 0 ? behind : { ...behind, action: { kind: 'update', facts: [], details } }
    }
    case 'same':
      return details.length === 0 ? { verdict: 'unchanged', stream } : updated(stream, [], details)
    default:
      return assertNever(result)
  }
}

/** Judges every row against the desk. The same list again finds nothing to do. */
export const planImport = (read: ReadRows, lookup: OrderLookup, context: PlanContext): DryRun => {
  const repeats = findRepeats(read.rows, deliveryCompared)
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
  return dryRunOf(
    read.rows.map((row) => planned(row, judge(row))),
    read.invalid,
  )
}
