// An account as a scenario file plays it: opened, stepped through, looked at. Acts are named by their step, so the same
// engine that serves the desk runs here without a store.
import type { Actor } from '../kernel/facts.ts'
import type { Difference } from '../kernel/history.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Act, ActId, EventId } from '../kernel/log.ts'
import { outputOf, recorded, rewritten } from '../kernel/step-output.ts'
import type { Done, StepOutput } from '../kernel/step-output.ts'
import type { Rules } from '../packs/pack.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import { clausesOf } from '../rulebook/verdict.ts'
import type { AccountState } from './account-state.ts'
import { catchUpAccount } from './due.ts'
import type { AccountEvent, AccountTerms } from './events.ts'
import { evolveAccount, openedAccount } from './evolve.ts'
import { factKept } from './fact-kept.ts'
import type { AccountHistory } from './history.ts'
import { openAccount } from './open.ts'
import { performInAccount } from './perform.ts'
import { undoInAccount } from './rewrite.ts'

export interface AccountStep {
  readonly at: Instant
  readonly by?: Actor
  readonly do?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly recorded?: boolean
  readonly occurredAt?: Instant
}

export interface AccountSession {
  readonly rules: Rules
  readonly state: AccountState
  readonly history: AccountHistory
  /** How many steps were taken; step n's act is named `step-n`. */
  readonly steps: number
}

const actOfStep = (step: number): ActId => `step-${step}` as ActId

export const openScenarioAccount = (terms: AccountTerms, rules: Rules, at: Instant): AccountSession => {
  const event = openAccount(terms, rules, at)
  const first = { id: 'event-1' as EventId, actId: 'opening' as ActId, version: 1, event }
  const history: AccountHistory = { acts: [], events: [first], superseded: new Set() }
  return { rules, state: openedAccount(event), history, steps: 0 }
}

interface Taken extends Done<AccountEvent> {
  readonly session: AccountSession
}

export const accountStep = (
  before: AccountSession,
  step: AccountStep,
): { readonly session: AccountSession; readonly output: StepOutput } => {
  const due = catchUpAccount(before.state, before.rules, step.at)
  const append = due.events.map((event) => ({ actId: null, event }))
  const caughtUp = written(before, due.state, { append, supersedes: [] })
  const taken = step.do === undefined ? { session: caughtUp, fresh: [], fallen: [] } : take(caughtUp, step, step.do)
  const session = { ...taken.session, steps: before.steps + 1 }
  return { session, output: outputOf(due.events, taken) }
}

const take = (session: AccountSession, step: AccountStep, name: string): Taken => {
  const { at, by = 'provider', recorded: isFact = false, occurredAt = at } = step
  const input = step.with ?? {}
  const act: Act = { id: actOfStep(session.steps), name, input, by, recorded: isFact, occurredAt, recordedAt: at }
  if (name === 'command.undo') return takeUndo(session, act, by)
  const done = performInAccount(act, session.history, session.state, session.rules)
  if (!done.ok) return { session, refusedBy: done.refusedBy, fresh: [], fallen: [] }
  const { notices, flags, state } = done
  return { session: written(session, state, done, act), notices, flags, ...rewritten(session.history, done) }
}

/** W23: in a scenario nothing is filled in at a console, so only the log itself can stand in the way. */
const takeUndo = (session: AccountSession, act: Act, by: Actor): Taken => {
  const ask = { act: actOfStep(Number(act.input['step'])), undoing: act.id, by, at: act.recordedAt, filledIn: false }
  const undone = undoInAccount(session.history, ask, session.rules)
  if (undone.ok) return { session: written(session, undone.state, undone, act), ...rewritten(session.history, undone) }
  const clauses = clausesOf(undone.refusedBy)
  return act.recorded ? keep(session, act, clauses) : { session, refusedBy: clauses, fresh: [], fallen: [] }
}

const keep = (session: AccountSession, act: Act, flags: readonly ClauseId[]): Taken => {
  const event = factKept(act, flags)
  const append = [{ actId: act.id, event }]
  const kept = written(session, evolveAccount(session.state, event), { append, supersedes: [] }, act)
  return { session: kept, flags, fresh: [event], fallen: [] }
}

const written = (
  session: AccountSession,
  state: AccountState,
  made: Difference<AccountEvent>,
  act?: Act,
): AccountSession => ({ ...session, state, history: recorded(session.history, made, act) })
