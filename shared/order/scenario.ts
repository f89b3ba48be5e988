// An order as a scenario file plays it: opened, stepped through, looked at. Acts are named by their step, so the same
// engine that serves the desk runs here without a store. Instants in what comes out are written in +08:00.
import type { Actor, OrderTerms } from '../kernel/facts.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Act, ActId, EventId } from '../kernel/log.ts'
import { outputOf, recorded, rewritten } from '../kernel/step-output.ts'
import type { Done, StepOutput } from '../kernel/step-output.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import { clausesOf } from '../rulebook/verdict.ts'
import { catchUp } from './due.ts'
import type { LoggedOrderEvent, OrderEvent } from './events.ts'
import { evolve, opened } from './evolve.ts'
import { factKept } from './fact-kept.ts'
import { isLate } from './history.ts'
import type { NewEvent, OrderHistory } from './history.ts'
import { perform, record } from './perform.ts'
import { openOrder } from './open.ts'
import type { OrderRules, OrderState } from './order-state.ts'
import { insertFact, undo } from './rewrite.ts'

export interface ScenarioStep {
  readonly at: Instant
  readonly by?: Actor
  readonly do?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly recorded?: boolean
  readonly occurredAt?: Instant
}

export interface ScenarioSession {
  readonly rules: OrderRules
  readonly state: OrderState
  readonly history: OrderHistory
  /** How many steps were taken; step n's act is named `step-n`. */
  readonly steps: number
}

const actOfStep = (step: number): ActId => `step-${step}` as ActId
const NO_ACT = 'opening' as ActId

export const openScenarioOrder = (terms: OrderTerms, rules: OrderRules, seenAt: Instant): ScenarioSession => {
  const event = openOrder(terms, rules, seenAt)
  const state = opened(event)
  const first: LoggedOrderEvent = { id: 'event-1' as EventId, actId: NO_ACT, version: 1, event }
  return { rules, state, history: { acts: [], events: [first], superseded: new Set() }, steps: 0 }
}

/** What one step did, before it is written as output. */
interface Taken extends Done<OrderEvent> {
  readonly session: ScenarioSession
}

export const scenarioStep = (
  before: ScenarioSession,
  step: ScenarioStep,
): { readonly session: ScenarioSession; readonly output: StepOutput } => {
  const due = catchUp(before.state, before.rules, step.at)
  const caughtUp = append(before, due.state, automatic(due.events))
  const taken = step.do === undefined ? { session: caughtUp, fresh: [], fallen: [] } : take(caughtUp, step, step.do)
  const session = { ...taken.session, steps: before.steps + 1 }
  return { session, output: outputOf(due.events, taken) }
}

const automatic = (events: readonly OrderEvent[]): readonly NewEvent[] =>
  events.map((event) => ({ actId: null, event }))

const take = (session: ScenarioSession, step: ScenarioStep, name: string): Taken => {
  const { at, by = 'provider', recorded: isFact = false, occurredAt = at } = step
  const input = step.with ?? {}
  const act: Act = { id: actOfStep(session.steps), name, input, by, recorded: isFact, occurredAt, recordedAt: at }
  if (name === 'command.undo') return takeUndo(session, act, by)
  if (name === 'order.adopt' && session.steps > 0) return notFirst(session, act)
  if (!isFact) return takeCommand(session, act)
  return isLate(session.state, occurredAt) ? takeLateFact(session, act) : takeFact(session, act)
}

const takeCommand = (session: ScenarioSession, act: Act): Taken => {
  const done = perform(act, session.state, session.rules)
  if (!done.ok) return { session, refusedBy: clausesOf(done.refusedBy), fresh: [], fallen: [] }
  const { event, after, notices, state } = done
  const written = [{ actId: act.id, event }, ...automatic(after)]
  return { session: append(session, state, written, act), notices, fresh: [event, ...after], fallen: [] }
}

const takeFact = (session: ScenarioSession, act: Act): Taken => {
  const { event, after, flags, state } = record(act, session.state, session.rules)
  const written = [{ actId: act.id, event }, ...automatic(after)]
  return { session: append(session, state, written, act), flags, fresh: [event, ...after], fallen: [] }
}

const takeLateFact = (session: ScenarioSession, act: Act): Taken => {
  const { append: fresh, supersedes, state, flags } = insertFact(session.history, act, session.rules)
  return {
    session: append(session, state, fresh, act, supersedes),
    flags,
    ...rewritten(session.history, { append: fresh, supersedes }),
  }
}

/** W23: in a scenario nothing is filled in at a console, so only the log itself can stand in the way. */
const takeUndo = (session: ScenarioSession, act: Act, by: Actor): Taken => {
  const ask = { act: actOfStep(Number(act.input['step'])), undoing: act.id, by, at: act.recordedAt, filledIn: false }
  const undone = undo(session.history, ask, session.rules)
  if (!undone.ok) {
    const clauses = clausesOf(undone.refusedBy)
    return act.recorded ? keep(session, act, clauses) : { session, refusedBy: clauses, fresh: [], fallen: [] }
  }
  const { append: fresh, supersedes, state } = undone
  return {
    session: append(session, state, fresh, act, supersedes),
    ...rewritten(session.history, { append: fresh, supersedes }),
  }
}

/** W24: an adoption is only the first step, even after one that did nothing. */
const notFirst = (session: ScenarioSession, act: Act): Taken =>
  act.recorded ? keep(session, act, ['W24']) : { session, refusedBy: ['W24'], fresh: [], fallen: [] }

const keep = (session: ScenarioSession, act: Act, flags: readonly ClauseId[]): Taken => {
  const event = factKept(act, flags)
  return {
    session: append(session, evolve(session.state, event), [{ actId: act.id, event }], act),
    flags,
    fresh: [event],
    fallen: [],
  }
}

const append = (
  session: ScenarioSession,
  state: OrderState,
  fresh: readonly NewEvent[],
  act?: Act,
  supersedes: readonly EventId[] = [],
): ScenarioSession => ({
  ...session,
  state,
  history: recorded(session.history, { append: fresh, supersedes }, act),
})
