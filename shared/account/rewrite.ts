// Taking a place in the past, or leaving one: a fact that comes late (W13, W19), a violation withdrawn with everything
// that followed from it (W21), an act undone (W23).
import { logged, restates } from '../kernel/history.ts'
import type { Difference } from '../kernel/history.ts'
import type { Actor } from '../kernel/facts.ts'
import type { Instant } from '../kernel/instant.ts'
import { invariant } from '../kernel/invariant.ts'
import type { Act, ActId } from '../kernel/log.ts'
import { sameJson } from '../kernel/same-json.ts'
import type { Rules } from '../packs/pack.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import { clausesOf, unmet } from '../rulebook/verdict.ts'
import type { Unmet } from '../rulebook/verdict.ts'
import type { AccountState } from './account-state.ts'
import type { AccountEvent, LoggedAccountEvent } from './events.ts'
import { openedAccount } from './evolve.ts'
import { factKept } from './fact-kept.ts'
import { foldAccount, inPlace, isAutomatic, isMove, movingActs } from './history.ts'
import type { AccountHistory, NewAccountEvent } from './history.ts'
import { replayAccount } from './replay.ts'
import type { AccountReplayed } from './replay.ts'

type AccountDifference = Difference<AccountEvent>
export interface AccountRewrite extends AccountDifference {
  readonly state: AccountState
}

export type Inserted =
  | (AccountRewrite & { readonly ok: true; readonly moved: boolean; readonly flags: readonly ClauseId[] })
  | { readonly ok: false; readonly refusedBy: readonly ClauseId[] }

const NOWHERE: ReadonlyMap<ActId, string | null> = new Map()

/**
 * W19: an act takes the place of its `occurredAt` if every act accepted since still fits; otherwise a fact is kept,
 * flagged with the clauses those would break, and a command refused. The history is caught up to `recordedAt`.
 */
export const insertAct = (history: AccountHistory, act: Act, rules: Rules): Inserted => {
  const acts = movingActs(history)
  const opened = openingOf(history)
  const stood = replayAccount(opened, acts, rules, act.recordedAt, NOWHERE).standing
  const placed = [...acts, act].toSorted((a, b) => a.occurredAt - b.occurredAt)
  const again = replayAccount(opened, placed, rules, act.recordedAt, stood)
  const outcome = again.outcomes.get(act.id)
  invariant(outcome, 'an act that was placed has an outcome')
  if (!outcome.ok) return turnedAway(history, act, clausesOf(outcome.refusedBy))
  const broken = [...new Set(again.misfits.flatMap(({ clauses }) => clauses))]
  if (again.misfits.length > 0) return turnedAway(history, act, broken)
  return { ok: true, ...rewrite(history, difference(history, again)), moved: true, flags: outcome.flags }
}

const turnedAway = (history: AccountHistory, act: Act, clauses: readonly ClauseId[]): Inserted => {
  if (!act.recorded) return { ok: false, refusedBy: clauses }
  const append = [{ actId: act.id, event: factKept(act, clauses) }]
  return { ok: true, ...rewrite(history, { append, supersedes: [] }), moved: false, flags: clauses }
}

const openingOf = ({ events }: AccountHistory): AccountState => {
  const opening = events.map(({ event }) => event).find((event) => event.type === 'account.opened')
  invariant(opening, 'a stream begins with its opening')
  return openedAccount(opening)
}

const rewrite = ({ events, superseded }: AccountHistory, made: AccountDifference): AccountRewrite => {
  const state = foldAccount([...events, ...logged(events, made.append)], new Set([...superseded, ...made.supersedes]))
  invariant(state, 'a stream begins with its opening')
  return { ...made, state }
}

/** What a stream told again adds to the log, and what no longer counts. An act's events stand or fall together. */
const difference = (history: AccountHistory, { events }: AccountReplayed): AccountDifference => {
  const live = inPlace(history).filter(({ event }) => isMove(event))
  const before = Map.groupBy(live, ({ actId, event }) => (isAutomatic(event) ? null : actId))
  const now = Map.groupBy(events, ({ actId }) => actId)
  const stands = (actId: ActId | null): boolean =>
    sameJson(
      (before.get(actId) ?? []).map(({ event }) => event),
      (now.get(actId) ?? []).map(({ event }) => event),
    )
  const stillDue = (old: AccountEvent): boolean => (now.get(null) ?? []).some(({ event }) => sameJson(old, event))
  const wasDue = (fresh: AccountEvent): boolean => (before.get(null) ?? []).some(({ event }) => sameJson(event, fresh))
  return {
    append: events.filter(({ actId, event }) => (actId === null ? !wasDue(event) : !stands(actId))),
    supersedes: live
      .filter(({ actId, event }) => (isAutomatic(event) ? !stillDue(event) : !stands(actId)))
      .map(({ id }) => id),
  }
}

export interface AccountUndoAsk {
  readonly act: ActId
  /** The act of undoing, under which `command.undone` is written. */
  readonly undoing: ActId
  readonly by: Actor
  readonly at: Instant
  /** W14: what has been entered in the console can't be taken back here. */
  readonly filledIn: boolean
}

export type AccountUndo =
  | ({ readonly ok: true } & AccountRewrite)
  /** `because`: the later event that would no longer fit. */
  | { readonly ok: false; readonly refusedBy: readonly Unmet[]; readonly because: LoggedAccountEvent | null }

/**
 * W23: the act's events stay, superseded, and the account is folded without them, if every later event still fits. An
 * automatic event that would fall away counts as one that doesn't: automatic events are never undone.
 */
export const undoInAccount = (history: AccountHistory, ask: AccountUndoAsk, rules: Rules): AccountUndo => {
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
  const written: NewAccountEvent = {
    actId: ask.undoing,
    event: { type: 'command.undone', at: ask.at, citing: ['W23'], by: ask.by, act: ask.act },
  }
  const fallen = own.filter(({ id }) => !history.superseded.has(id)).map(({ id }) => id)
  if (own.every(({ event }) => event.type === 'fact.kept'))
    return { ok: true, ...rewrite(history, { append: [written], supersedes: fallen }) }
  return takeBack(history, ask, written, rules)
}

const takeBack = (
  history: AccountHistory,
  ask: AccountUndoAsk,
  written: NewAccountEvent,
  rules: Rules,
): AccountUndo => {
  const acts = movingActs(history)
  const opened = openingOf(history)
  const { standing } = replayAccount(opened, acts, rules, ask.at, NOWHERE)
  const others = acts.filter(({ id }) => id !== ask.act)
  const again = replayAccount(opened, others, rules, ask.at, standing)
  const { append, supersedes } = difference(history, again)
  const misfit = again.misfits[0]?.act.id
  const live = inPlace(history)
  const because =
    live.find(({ actId }) => actId === misfit) ??
    live.find(({ id, event }) => isAutomatic(event) && supersedes.includes(id) && !restates(append, event))
  if (misfit !== undefined || because !== undefined)
    return { ok: false, refusedBy: [{ clause: 'W23', reason: 'later-event-depends-on-it' }], because: because ?? null }
  return { ok: true, ...rewrite(history, { append: [written, ...append], supersedes }) }
}
