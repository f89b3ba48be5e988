// One act at the end of an order's stream, decided from its state alone: what fell due by itself before it, the act,
// and what falls due because of it. Facts that come late need the history instead (rewrite.ts).
import type { Act } from '../kernel/log.ts'
import { inForce } from '../packs/versions.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import type { Unmet } from '../rulebook/verdict.ts'
import { decide, judge } from './decide.ts'
import type { ActEvent } from './decide.ts'
import { catchUp } from './due.ts'
import type { FactKept, OrderEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { factKept } from './fact-kept.ts'
import { noticesOf } from './notices.ts'
import type { OrderRules, OrderState } from './order-state.ts'
import { commandOf, factOf } from './replay.ts'

export type Performed =
  | {
      readonly ok: true
      /** Automatic events that came before the act; they stand even where it is refused. */
      readonly due: readonly OrderEvent[]
      readonly event: ActEvent
      /** What follows from it at once (Q9). */
      readonly after: readonly OrderEvent[]
      readonly notices: readonly ClauseId[]
      readonly state: OrderState
    }
  | {
      readonly ok: false
      readonly due: readonly OrderEvent[]
      readonly refusedBy: readonly Unmet[]
      readonly state: OrderState
    }

/** A command given at `act.occurredAt`, which is not before anything in the stream. */
export const perform = (act: Act, state: OrderState, rules: OrderRules): Performed => {
  const at = act.occurredAt
  const { events: due, state: before } = catchUp(state, rules, at)
  const command = commandOf(act)
  const decision = decide(command, before, rules, at)
  if (!decision.ok) return { ok: false, due, refusedBy: decision.refusedBy, state: before }
  const { event } = decision
  const notices = noticesOf(command, event, before, inForce(rules.versions, at))
  const { events: after, state: done } = catchUp(evolve(before, event), rules, at)
  return { ok: true, due, event, after, notices, state: done }
}

export interface Recorded {
  readonly due: readonly OrderEvent[]
  readonly event: ActEvent | FactKept
  /** What fell due between the fact and its recording. */
  readonly after: readonly OrderEvent[]
  /** False where the fact is only kept (W19). */
  readonly moved: boolean
  readonly flags: readonly ClauseId[]
  readonly state: OrderState
}

/** W13: a fact that isn't late (`isLate`); it is always kept, and moves the order where its move exists. */
export const record = (act: Act, state: OrderState, rules: OrderRules): Recorded => {
  const { events: due, state: before } = catchUp(state, rules, act.occurredAt)
  const judged = judge(factOf(act), before, rules)
  const event = judged.moved ? judged.event : factKept(act, judged.flags)
  const { events: after, state: caughtUp } = catchUp(evolve(before, event), rules, act.recordedAt)
  return { due, event, after, moved: judged.moved, flags: judged.flags, state: caughtUp }
}
