// One flat row of an order for queues, counters and the due index. Nothing in it depends on "now": whether a deadline
// is overdue, or an appeal already open, follows from its instants wherever a clock is at hand.
import { shownClocks } from '../delivery/due.ts'
import { stepInTimeUntil } from '../delivery/provider-step.ts'
import type { DeliveryState } from '../delivery/state.ts'
import type { Goods, Hold, RefundStatus, Stage } from '../kernel/facts.ts'
import type { Fen } from '../kernel/fen.ts'
import { after } from '../kernel/instant.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Clock, ObligationKind } from '../packs/clock-shapes.ts'
import type { GroundCondition, Pack } from '../packs/pack.ts'
import { flowOf, inForce } from '../packs/versions.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import { nextAutomaticAt } from './due.ts'
import { summariseInvoice } from './invoice-summary.ts'
import type { InvoiceSummary } from './invoice-summary.ts'
import type { OrderRules, OrderState } from './order-state.ts'

/** 我方 / 用户 / 平台. */
export type Turn = 'provider' | 'customer' | 'platform'

export interface SummaryDeadline {
  readonly kind: ObligationKind
  readonly clause: ClauseId
  readonly since: Instant
  readonly dueAt: Instant
  /** Null while it runs; the hold's start while it is paused (W1). */
  readonly pausedSince: Instant | null
  readonly inferred: boolean
  readonly provisional: boolean
}

export interface OrderSummary {
  readonly stage: Stage
  readonly hold: Hold['kind'] | null
  readonly holdSince: Instant | null
  readonly turn: Turn | null
  /** The earliest of the provider's own; running ones before paused ones. */
  readonly ownDeadline: SummaryDeadline | null
  /** The earliest of anybody's; the warranty is none. */
  readonly deadline: SummaryDeadline | null
  /** The first instant at which the customer may appeal, and on which ground; null where no ground is in sight. */
  readonly appealableFrom: Instant | null
  readonly appealGround: ClauseId | null
  readonly requirementRejections: number
  readonly resultRejections: number
  readonly rejectionsAtLeast: boolean
  /** Null where the marketplace knows no appeal. */
  readonly rejectionLimit: number | null
  readonly goods: Goods
  readonly amountFen: Fen
  readonly paidAt: Instant | null
  readonly refundStatus: RefundStatus | null
  readonly refundFen: Fen | null
  readonly invoice: InvoiceSummary | null
  readonly completedAt: Instant | null
  readonly warrantyUntil: Instant | null
  /** When catch-up has something to do; for the due index. */
  readonly nextAutomaticAt: Instant | null
  readonly keptFacts: number
}

/** `at` only picks the pack version for the rejection limit; `state` need not be caught up to it. */
export const summarise = (state: OrderState, rules: OrderRules, at: Instant): OrderSummary => {
  const { terms, delivery, refund, hold } = state
  const pack = inForce(rules.versions, at)
  const clocks = shownClocks(delivery)
  return {
    stage: delivery.stage,
    hold: hold?.kind ?? null,
    holdSince: hold?.since ?? null,
    turn: turnOf(state, pack),
    ownDeadline: earliest(
      clocks.filter(({ kind }) => kind !== 'result.accept'),
      hold,
    ),
    deadline: earliest(clocks, hold),
    ...appealableBy(state, pack),
    requirementRejections: delivery.requirementRejections,
    resultRejections: delivery.resultRejections,
    rejectionsAtLeast: delivery.rejectionsAtLeast,
    rejectionLimit: pack.appeals.known ? pack.parameters.rejectionsBeforeAppeal.value : null,
    goods: terms.goods,
    amountFen: terms.amountFen,
    paidAt: terms.paidAt,
    refundStatus: refund?.status ?? null,
    refundFen: refund?.amountFen ?? null,
    invoice: summariseInvoice(state, pack),
    completedAt: delivery.completedAt,
    warrantyUntil: delivery.warranty?.dueAt ?? null,
    nextAutomaticAt: nextAutomaticAt(state),
    keptFacts: state.keptFacts,
  }
}

const earliest = (clocks: readonly Clock[], hold: Hold | null): SummaryDeadline | null => {
  const [first] = clocks.toSorted((a, b) => a.dueAt - b.dueAt)
  if (first === undefined) return null
  const { kind, clause, startedAt, dueAt, inferred, provisional } = first
  return { kind, clause, since: startedAt, dueAt, pausedSince: hold?.since ?? null, inferred, provisional }
}

const seats: Readonly<Record<Stage, 'customer' | 'provider' | null>> = {
  'requirement-pending': 'customer',
  'requirement-review': 'provider',
  'requirement-rejected': 'customer',
  implementing: 'provider',
  'acceptance-review': 'customer',
  completed: null,
  closed: null,
  none: null,
  unknown: null,
}

/** Under a hold the platform decides; on a self-operated order it also sits in the customer's seat (W2). */
const turnOf = ({ terms, delivery, hold }: OrderState, pack: Pack): Turn | null => {
  if (hold !== null) return 'platform'
  const seat = seats[delivery.stage]
  if (seat !== 'customer') return seat
  return flowOf(pack, terms).customerSeat === 'platform' ? 'platform' : 'customer'
}

/** T10 opens just after the step's due instant (W12), T11 and T12 with the stage in which the limit is reached. */
const appealableBy = (
  { delivery, hold }: OrderState,
  pack: Pack,
): Pick<OrderSummary, 'appealableFrom' | 'appealGround'> => {
  const ground = hold === null ? pack.appeals.byStage[delivery.stage] : undefined
  const from = ground === undefined ? null : opensAt(ground.when, delivery, pack)
  return { appealableFrom: from, appealGround: from === null ? null : (ground?.clause ?? null) }
}

const opensAt = (when: GroundCondition, delivery: DeliveryState, pack: Pack): Instant | null => {
  if (when === 'step-late') {
    const until = stepInTimeUntil(delivery)
    return until === null ? null : after(until, 1)
  }
  const limit = pack.parameters.rejectionsBeforeAppeal.value ?? Infinity
  const rejections = when === 'requirement-rejections' ? delivery.requirementRejections : delivery.resultRejections
  return rejections >= limit ? delivery.since : null
}
