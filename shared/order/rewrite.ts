// Taking a place in the past, or leaving one: a fact that comes late (W13, W19) and an act undone (W23).
import type { Actor } from '../kernel/facts.ts'
import { restates } from '../kernel/history.ts'
import { invariant } from '../kernel/invariant.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Act, ActId, EventId } from '../kernel/log.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import { unmet } from '../rulebook/verdict.ts'
import type { Unmet } from '../rulebook/verdict.ts'
import { sameJson } from '../kernel/same-json.ts'
import { judge } from './decide.ts'
import type { LoggedOrderEvent, OrderEvent } from './events.ts'
import { evolve, opened } from './evolve.ts'
import { factKept } from './fact-kept.ts'
import { foldWith, inPlace, isAutomatic, isConsequence, isMove, movingActs, paysBack } from './history.ts'
import type { NewEvent, OrderHistory, Rewrite } from './history.ts'
import type { OrderRules, OrderState } from './order-state.ts'
import { factOf, replay } from './replay.ts'
import type { Replayed } from './replay.ts'

export interface FactInserted extends Rewrite {
  /** False where the fact was kept without moving anything. */
  readonly moved: boolean
  readonly flags: readonly ClauseId[]
}

/**
 * W19: a fact takes the place of its `occurredAt` if every act accepted since still fits; otherwise it is kept, flagged
 * with the clauses those would break. `act` isn't part of the history yet; the history is caught up to `recordedAt`.
 */
export const insertFact = (history: OrderHistory, act: Act, rules: OrderRules): FactInserted => {
  const stretch = cut(history, act.occurredAt, (other) => other.occurredAt > act.occurredAt)
  const judged = judge(factOf(act), stretch.before, rules)
  if (!judged.moved) return kept(history, act, judged.flags)
  const stood = replay(stretch.before, stretch.acts, rules, act.recordedAt, NOWHERE).standing
  const again = replay(evolve(stretch.before, judged.event), stretch.acts, rules, act.recordedAt, stood)
  if (again.misfits.length > 0) return kept(history, act, [...new Set(again.misfits.flatMap(({ clauses }) => clauses))])
  const { append, supersedes } = difference(stretch.after, again)
  const written = [{ actId: act.id, event: judged.event }, ...append]
  return { ...rewrite(history, written, supersedes), moved: true, flags: judged.flags }
}

const kept = (history: OrderHistory, act: Act, flags: readonly ClauseId[]): FactInserted => ({
  ...rewrite(history, [{ actId: act.id, event: factKept(act, flags) }], []),
  moved: false,
  flags,
})

const rewrite = (history: OrderHistory, append: readonly NewEvent[], supersedes: readonly EventId[]): Rewrite => ({
  append,
  supersedes,
  state: foldWith(history, append, supersedes),
})

export interface UndoAsk {
  readonly act: ActId
  /** The act of undoing, under which `command.undone` is written. */
  readonly undoing: ActId
  readonly by: Actor
  readonly at: Instant
  /** W14: what has been entered in the console can't be taken back here. */
  readonly filledIn: boolean
}

export type Undo =
  | ({ readonly ok: true } & Rewrite)
  /** `because`: the later event that would no longer fit. */
  | { readonly ok: false; readonly refusedBy: readonly Unmet[]; readonly because: LoggedOrderEvent | null }

/**
 * W23: the act's events stay, superseded, and the order is folded without them, if every later event still fits. An
 * automatic event that would fall away counts as one that doesn't: automatic events are never undone.
 */
export const undo = (history: OrderHistory, ask: UndoAsk, rules: OrderRules): Undo => {
  const act = history.acts.find(({ id }) => id === ask.act)
  const own = history.events.filter(({ actId }) => actId === ask.act)
  const undone = history.events.some(({ event }) => event.type === 'command.undone' && event.act === ask.act)
  const refused = unmet(
    [
      ['W23', 'wrong-actor', ask.by === 'provider'],
      ['W23', 'no-such-act', act !== undefined && own.some(({ event }) => isMove(event) || event.type === 'fact.kept')],
      ['W23', 'act-already-undone', !undone],
      ['W23', 'already-filled-in', !ask.filledIn],
    ],
    'chosen',
  )
  if (refused) return { ...refused, because: null }
  invariant(act, 'an act that caused events is part of the history')
  const written: NewEvent = {
    actId: ask.undoing,
    event: { type: 'command.undone', at: ask.at, citing: ['W23'], by: ask.by, act: ask.act },
  }
  const fallen = own.filter(({ id }) => !history.superseded.has(id)).map(({ id }) => id)
  if (own.every(({ event }) => event.type === 'fact.kept')) return { ok: true, ...rewrite(history, [written], fallen) }
  return takeBack(history, act, own, written, fallen, ask.at, rules)
}

const takeBack = (
  history: OrderHistory,
  act: Act,
  own: readonly LoggedOrderEvent[],
  written: NewEvent,
  fallen: readonly EventId[],
  until: Instant,
  rules: OrderRules,
): Undo => {
  const stretch = cut(history, act.occurredAt, ({ id }) => id === act.id)
  const later = stretch.acts.filter(({ id }) => id !== act.id)
  const stood = replay(stretch.before, stretch.acts, rules, until, NOWHERE).standing
  const again = replay(stretch.before, later, rules, until, stood)
  const after = stretch.after.filter(({ actId }) => actId !== act.id)
  const { append, supersedes } = difference(after, again)
  const misfit = again.misfits[0]?.act.id
  const belongs = (event: OrderEvent): boolean => isConsequence(event) && own.some((mine) => paysBack(mine.event))
  const because =
    after.find(({ actId }) => actId === misfit) ??
    after.find(
      ({ id, event }) => supersedes.includes(id) && isAutomatic(event) && !belongs(event) && !restates(append, event),
    )
  if (misfit !== undefined || because !== undefined)
    return { ok: false, refusedBy: [{ clause: 'W23', reason: 'later-event-depends-on-it' }], because: because ?? null }
  return { ok: true, ...rewrite(history, [written, ...append], [...fallen, ...supersedes]) }
}

const NOWHERE: ReadonlyMap<ActId, string> = new Map()

interface Stretch {
  readonly before: OrderState
  /** Acts from the cut on, in the order of their place, those included that have become superfluous. */
  readonly acts: readonly Act[]
  /** The live events from the cut on. */
  readonly after: readonly LoggedOrderEvent[]
}

/** Cuts a history before the first act that `isAfter`: what lies before stands, what comes after is decided again. */
const cut = (history: OrderHistory, at: Instant, isAfter: (act: Act) => boolean): Stretch => {
  const acts = movingActs(history)
  const index = acts.findIndex(isAfter)
  const [standing, later] = index === -1 ? [acts, []] : [acts.slice(0, index), acts.slice(index)]
  const stands = new Set(standing.map(({ id }) => id))
  const live = inPlace(history).filter(({ event }) => isMove(event) || event.type === 'order.opened')
  const before: LoggedOrderEvent[] = []
  const after: LoggedOrderEvent[] = []
  for (const logged of live) {
    const { actId, event } = logged
    const stood = isConsequence(event)
      ? after.length === 0
      : event.type === 'order.opened' || (isAutomatic(event) ? event.at < at : stands.has(actId))
    ;(stood ? before : after).push(logged)
  }
  return { before: foldStates(before), acts: later, after }
}

const foldStates = (live: readonly LoggedOrderEvent[]): OrderState => {
  const [first, ...rest] = live
  invariant(first?.event.type === 'order.opened', 'a stream begins with its opening')
  return rest.reduce((state, { event }) => evolve(state, event), opened(first.event))
}

/** What a stretch decided again adds to the log, and what of the old one no longer counts. */
const difference = (
  before: readonly LoggedOrderEvent[],
  { events }: Replayed,
): { readonly append: readonly NewEvent[]; readonly supersedes: readonly EventId[] } => {
  return {
    append: events.filter((fresh) => !before.some((old) => isStill(old, fresh))),
    supersedes: before.filter((old) => !events.some((fresh) => isStill(old, fresh))).map(({ id }) => id),
  }
}

const isStill = (old: LoggedOrderEvent, { actId, event }: NewEvent): boolean =>
  (actId === null ? isAutomatic(old.event) : actId === old.actId) && sameJson(old.event, event)
