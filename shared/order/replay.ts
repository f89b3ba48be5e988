// Deciding a stretch of a history again, because something before it changed: every act must still fit, automatic events
// fall anew between them.
import type { InvoiceState } from '../invoice/state.ts'
import type { Actor } from '../kernel/facts.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Act, ActId } from '../kernel/log.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import { clausesOf } from '../rulebook/verdict.ts'
import type { OrderCommand, OrderFact } from './commands.ts'
import { decide, judge } from './decide.ts'
import type { ActEvent } from './decide.ts'
import { catchUp } from './due.ts'
import type { OrderEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { OrderRules, OrderState } from './order-state.ts'

/** A stored act read back as the command it was. Its input was checked when it was given. */
export const commandOf = ({ name, by, input }: Act): OrderCommand => ({ name, by: by as Actor, input }) as OrderCommand

export const factOf = (act: Act): OrderFact => ({ ...commandOf(act), occurredAt: act.occurredAt })

/** An act that no longer fits, and what it would break. */
export interface Misfit {
  readonly act: Act
  readonly clauses: readonly ClauseId[]
}

export interface Replayed {
  /** In order of their place; an act that has become superfluous has none. */
  readonly events: readonly { readonly actId: ActId | null; readonly event: OrderEvent }[]
  readonly misfits: readonly Misfit[]
  readonly state: OrderState
  /** Where the order stood after each act. */
  readonly standing: ReadonlyMap<ActId, string>
}

/**
 * `acts` in the order of their place, from `state` up to `until`. `stoodAt` is where the order stood after each act
 * before the change: an act that can't be taken any more but finds the order already there is merely superfluous (W19).
 */
export const replay = (
  state: OrderState,
  acts: readonly Act[],
  rules: OrderRules,
  until: Instant,
  stoodAt: ReadonlyMap<ActId, string>,
): Replayed => {
  const events: { actId: ActId | null; event: OrderEvent }[] = []
  const misfits: Misfit[] = []
  const standing = new Map<ActId, string>()
  let now = state
  const fallDue = (at: Instant): void => {
    const due = catchUp(now, rules, at)
    for (const event of due.events) events.push({ actId: null, event })
    now = due.state
  }
  for (const act of acts) {
    fallDue(act.occurredAt)
    const outcome = again(act, now, rules)
    if (outcome.event !== null) {
      events.push({ actId: act.id, event: outcome.event })
      now = evolve(now, outcome.event)
    } else if (stoodAt.get(act.id) !== standingOf(now)) misfits.push({ act, clauses: outcome.clauses })
    standing.set(act.id, standingOf(now))
  }
  fallDue(until)
  return { events, misfits, state: now, standing }
}

const again = (
  act: Act,
  state: OrderState,
  rules: OrderRules,
): { readonly event: ActEvent | null; readonly clauses: readonly ClauseId[] } => {
  if (act.recorded) {
    const judged = judge(factOf(act), state, rules)
    return { event: judged.moved ? judged.event : null, clauses: judged.flags }
  }
  const decision = decide(commandOf(act), state, rules, act.occurredAt)
  return decision.ok ? { event: decision.event, clauses: [] } : { event: null, clauses: clausesOf(decision.refusedBy) }
}

/** Where an order stands: what an act could have changed, without when. */
const standingOf = ({ delivery, refund, hold, invoice }: OrderState): string =>
  [
    delivery.stage,
    hold?.kind,
    delivery.requirementRejections,
    delivery.resultRejections,
    refund?.status === 'approved' ? refund.amountFen : null,
    invoice && JSON.stringify(standingInvoice(invoice)),
  ].join(' ')

const standingInvoice = ({
  status,
  type,
  form,
  title,
  taxId,
  number,
  courier,
  tracking,
  freight,
  link,
}: InvoiceState) => [
  [status, type, form, title, taxId],
  [number, courier, tracking, freight, link],
]
