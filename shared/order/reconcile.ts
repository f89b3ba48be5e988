// W25, reconciling: a later list shows another stage than our log has. Where only one shortest way leads from ours to
// the shown one, its steps are recorded as facts of the list's 更新时间. A list that is merely behind what was done here
// and isn't filled in yet is no conflict. Anything else is one, for a person, with both sides shown; so is a list whose
// 更新时间 lies before what our log already holds.
import type { HoldKind, Stage } from '../kernel/facts.ts'
import { earlier, later } from '../kernel/instant.ts'
import type { Instant } from '../kernel/instant.ts'
import { flowOf, inForce } from '../packs/versions.ts'
import { entitlementOf } from '../refund/entitlement.ts'
import type { ShownRow } from './adopt.ts'
import type { OrderCommandName, OrderFact } from './commands.ts'
import type { OrderRules, OrderState } from './order-state.ts'
import { shortestPath } from './paths.ts'
import type { PathStep, Place } from './paths.ts'

export type Reconciliation =
  | { readonly kind: 'same' }
  /** To record in this order. */
  | { readonly kind: 'moves'; readonly facts: readonly OrderFact[] }
  | { readonly kind: 'fill-in-pending' }
  | { readonly kind: 'conflict'; readonly shown: Stage | HoldKind; readonly ours: Stage | HoldKind }

/** `pendingFillIns`: the provider's commands done here that the console doesn't know yet (W14). */
export const reconcile = (
  row: ShownRow,
  state: OrderState,
  rules: OrderRules,
  pendingFillIns: readonly OrderCommandName[],
): Reconciliation => {
  const ours: Place = { stage: state.delivery.stage, hold: state.hold?.kind ?? null }
  if (showsPlace(row, ours)) return { kind: 'same' }
  if (ours.stage === 'unknown' && ours.hold === null && 'stage' in row.shown)
    return { kind: 'moves', facts: [stageChosen(row, row.shown.stage, state)] }
  if (isBehind(row, ours, state, rules, pendingFillIns)) return { kind: 'fill-in-pending' }
  if (row.updatedAt < state.lastActAt) return conflict(row, ours)
  const pack = inForce(rules.versions, row.importedAt)
  const path = shortestPath(ours, (place) => showsPlace(row, place), pack, flowOf(pack, state.terms))
  if (path === null || path === 'ambiguous') return conflict(row, ours)
  return { kind: 'moves', facts: path.map((step) => factOf(step, row, state, rules)) }
}

/** Goods without a delivery flow show a stage that says nothing, unless they are closed. */
const showsPlace = ({ shown }: ShownRow, { stage, hold }: Place): boolean => {
  if ('hold' in shown) return shown.hold === hold
  return hold === null && (shown.stage === stage || (stage === 'none' && shown.stage !== 'closed'))
}

const conflict = ({ shown }: ShownRow, ours: Place): Reconciliation => ({
  kind: 'conflict',
  shown: 'hold' in shown ? shown.hold : shown.stage,
  ours: ours.hold ?? ours.stage,
})

/** A list is behind our log where what was done here and isn't filled in yet leads from the shown stage to ours. */
const isBehind = (
  { shown, importedAt }: ShownRow,
  ours: Place,
  { terms }: OrderState,
  { versions }: OrderRules,
  pendingFillIns: readonly OrderCommandName[],
): boolean => {
  if (pendingFillIns.length === 0 || 'hold' in shown || ours.hold !== null) return false
  const { moves } = flowOf(inForce(versions, importedAt), terms)
  const reached = new Set<Stage>([shown.stage])
  for (const stage of reached)
    for (const name of pendingFillIns) {
      const to = name in moves ? moves[name as keyof typeof moves].from[stage]?.to : undefined
      if (to !== undefined) reached.add(to)
    }
  return reached.has(ours.stage)
}

/** When it happened, as far as the list says: at 更新时间, but neither ahead of the import nor before the order. */
const occurredAt = ({ updatedAt, importedAt }: ShownRow, { openedAt }: OrderState): Instant =>
  later(earlier(updatedAt, importedAt), openedAt)

const stageChosen = (row: ShownRow, stage: Stage, state: OrderState): OrderFact => ({
  name: 'order.chooseStage',
  by: 'platform',
  input: { stage, since: row.updatedAt, inferred: true },
  occurredAt: occurredAt(row, state),
})

const factOf = (step: PathStep, row: ShownRow, state: OrderState, rules: OrderRules): OrderFact =>
  automaticallyAccepted(step, row, state) ?? {
    ...asFact(step, row, state, rules),
    occurredAt: occurredAt(row, state),
  }

/** 待验收 → 已完成 is automatic when 更新时间 lies at or after the due instant, else the customer's. */
const automaticallyAccepted = (
  { name }: PathStep,
  { updatedAt }: ShownRow,
  { delivery }: OrderState,
): OrderFact | null => {
  const clock = delivery.clocks.step
  if (name !== 'result.accept' || clock?.kind !== 'result.accept' || updatedAt < clock.dueAt) return null
  return { name: 'result.autoAccept', by: 'platform', input: {}, occurredAt: clock.dueAt }
}

const asFact = ({ name, by, to }: PathStep, row: ShownRow, state: OrderState, rules: OrderRules): Unplaced => {
  switch (name) {
    case 'refund.request':
      return { name, by, input: { via: wayOpen(row, state, rules) } }
    case 'appeal.settle':
      return { name, by, input: { outcome: to.stage === 'closed' ? 'close' : 'resume' } }
    case 'refund.approve':
    case 'refund.decline':
    case 'refund.withdraw':
    case 'appeal.withdraw':
      return { name, by, input: {} }
    default:
      return { name, by, input: { listedAt: row.updatedAt } } as Unplaced
  }
}

type Unplaced = OrderFact extends infer Fact ? (Fact extends OrderFact ? Omit<Fact, 'occurredAt'> : never) : never

const wayOpen = ({ importedAt }: ShownRow, { terms, delivery, refund }: OrderState, rules: OrderRules) => {
  const subject = { terms, stage: delivery.stage, hold: null, refundStatus: refund?.status ?? null }
  const { online } = entitlementOf(subject, inForce(rules.versions, importedAt), importedAt, rules.calendar)
  return online ? 'online' : 'ticket'
}
