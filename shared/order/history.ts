// An order's whole stream, for what the latest state alone can't answer: facts that come late (W19) and undo (W23).
//
// The order of the fold (W3, W13): every act has a place, the instant it happened; acts of one instant stand as they
// were recorded. Automatic events are not acts: they fall between the acts, each at its own instant and after every act
// of that instant (W12). A late fact takes its place, the acts after it are decided again, and the automatic events
// between them fall anew; what no longer arises is superseded, what newly arises is appended. Nothing is ever removed.
import { later } from '../kernel/instant.ts'
import { logged, recordedOrder, undoneActs, waitingFacts } from '../kernel/history.ts'
import type { Difference, History, NewEvent as NewEventOf } from '../kernel/history.ts'
import type { Instant } from '../kernel/instant.ts'
import { invariant } from '../kernel/invariant.ts'
import type { Act, ActId, EventId } from '../kernel/log.ts'
import type { LoggedOrderEvent, OrderEvent } from './events.ts'
import { evolve, opened } from './evolve.ts'
import type { OrderState } from './order-state.ts'

export type OrderHistory = History<OrderEvent>
export type NewEvent = NewEventOf<OrderEvent>

/** What a late fact or an undo does to a stream. */
export interface Rewrite extends Difference<OrderEvent> {
  /** `append`: in order of their place. An event of an earlier act among them restates it, its clocks moved. */
  readonly state: OrderState
}

/** Dated by the workbench, not by anyone's act. One recorded from a list carries flags, even if none is raised. */
export const isAutomatic = (event: OrderEvent): boolean =>
  (event.type === 'result.autoAccepted' && event.flags === undefined) || isConsequence(event)

/** Q9: an automatic event that follows from an act at once and stands right behind it, not at the end of its instant. */
export const isConsequence = (event: OrderEvent): boolean => event.type === 'invoice.cancelled' && !('by' in event)

/** What moves an order: not its opening, and not what is only written down beside it. */
export const isMove = ({ type }: OrderEvent): boolean =>
  type !== 'order.opened' && type !== 'fact.kept' && type !== 'command.undone'

const isOpening = ({ type }: OrderEvent): boolean => type === 'order.opened'

/** The events that count, in the order of the fold. */
export const inPlace = ({ events, superseded }: Omit<OrderHistory, 'acts'>): readonly LoggedOrderEvent[] => {
  const live = events.filter(({ id }) => !superseded.has(id))
  const placeOf = recordedPlace(live, recordedOrder(events))
  return live.toSorted(
    (a, b) =>
      Number(isOpening(b.event)) - Number(isOpening(a.event)) ||
      a.event.at - b.event.at ||
      Number(fallsDue(a.event)) - Number(fallsDue(b.event)) ||
      placeOf(a) - placeOf(b) ||
      Number(isConsequence(a.event)) - Number(isConsequence(b.event)) ||
      a.version - b.version,
  )
}

const fallsDue = (event: OrderEvent): boolean => isAutomatic(event) && !isConsequence(event)

/** Where an event stands among those of its instant: with its act; a consequence with the approval it follows from. */
const recordedPlace = (
  live: readonly LoggedOrderEvent[],
  recorded: ReadonlyMap<ActId, number>,
): ((event: LoggedOrderEvent) => number) => {
  const approval = live.find(({ event }) => paysBack(event))
  return ({ actId, event }) => recorded.get(isConsequence(event) ? (approval?.actId ?? actId) : actId) ?? 0
}

/** An order is refunded at most once (Q7). */
export const paysBack = (event: OrderEvent): boolean =>
  event.type === 'refund.approved' ||
  (event.type === 'appeal.settled' && event.outcome === 'close' && event.refundedFen !== null)

/** The acts that moved the order and weren't undone, in the order of their place. */
export const movingActs = ({ acts, events }: OrderHistory): readonly Act[] => {
  const undone = undoneActs(events)
  const moving = new Set(events.flatMap(({ actId, event }) => (isMove(event) && !isAutomatic(event) ? [actId] : [])))
  return acts.filter(({ id }) => moving.has(id) && !undone.has(id)).toSorted((a, b) => a.occurredAt - b.occurredAt)
}

/** The order as its stream has it; null for a stream whose opening is missing or was undone. */
export const fold = (events: readonly LoggedOrderEvent[], superseded: ReadonlySet<EventId>): OrderState | null => {
  let state: OrderState | null = null
  for (const { event } of inPlace({ events, superseded })) {
    if (event.type === 'order.opened') state = opened(event)
    else if (state !== null) state = evolve(state, event)
  }
  return (
    state && {
      ...state,
      keptFacts: waitingFacts(events, superseded),
      lastActAt: lastPlace(events, state.lastActAt),
    }
  )
}

/** A superfluous act has no live event but keeps its place: what comes before it may make it count again. */
const lastPlace = (events: readonly LoggedOrderEvent[], atLeast: Instant): Instant => {
  const undone = undoneActs(events)
  const places = events.filter(({ actId, event }) => isMove(event) && !isAutomatic(event) && !undone.has(actId))
  return places.reduce((last, { event }) => later(last, event.at), atLeast)
}

/** The order after a rewrite was appended to its stream. */
export const foldWith = (
  { events, superseded }: OrderHistory,
  append: readonly NewEvent[],
  supersedes: readonly EventId[],
): OrderState => {
  const state = fold([...events, ...logged(events, append)], new Set([...superseded, ...supersedes]))
  invariant(state, 'a stream begins with its opening')
  return state
}

/** Whether a fact of that instant takes a place before something already folded, so that the history must be asked. */
export const isLate = ({ lastActAt, lastAutomaticAt }: OrderState, occurredAt: Instant): boolean =>
  occurredAt < lastActAt || (lastAutomaticAt !== null && occurredAt <= lastAutomaticAt)
