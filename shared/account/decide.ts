// A command or a fact against an account's state, which must be caught up to the instant (due.ts): what it makes happen,
// and what follows from that at once, all of it belonging to the one act.
import type { DepositCircumstances } from '../deposit/decide.ts'
import { depositDeciders } from '../deposit/decide.ts'
import { requiredFen } from '../deposit/required.ts'
import { topUpAt } from '../deposit/top-up.ts'
import type { Instant } from '../kernel/instant.ts'
import type { ListingCircumstances } from '../listing/circumstances.ts'
import { listingDeciders } from '../listing/decide.ts'
import type { Rules } from '../packs/pack.ts'
import { inForce } from '../packs/versions.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import type { How, Unmet, Verdict } from '../rulebook/verdict.ts'
import type { StandingCircumstances } from '../standing/decide.ts'
import { standingDeciders } from '../standing/decide.ts'
import type { AccountState } from './account-state.ts'
import type { AccountCommand } from './commands.ts'
import { followed } from './consequences.ts'
import type { AccountMove } from './events.ts'

export type AccountDecision =
  | {
      readonly ok: true
      readonly events: readonly AccountMove[]
      readonly flags: readonly ClauseId[]
      readonly state: AccountState
    }
  | { readonly ok: false; readonly refusedBy: readonly Unmet[] }

export interface Moment {
  readonly at: Instant
  readonly how: How
  readonly rules: Rules
  /** W21: the violations that the stream withdraws further down. */
  readonly withdrawnLater: ReadonlySet<string>
}

const NOTHING_LATER: ReadonlySet<string> = new Set()

/** A choice at the end of the stream (W13): the rules may refuse it, by every clause not met. */
export const decideAccount = (
  command: AccountCommand,
  state: AccountState,
  rules: Rules,
  at: Instant,
): AccountDecision => weighAccount(command, state, { at, how: 'chosen', rules, withdrawnLater: NOTHING_LATER })

/** W19: a fact whose move exists moves the account even where a rule is broken, and is flagged. */
export const weighAccount = (command: AccountCommand, state: AccountState, moment: Moment): AccountDecision => {
  const now = circumstances(state, moment)
  const verdict = weigh(command, now)
  if (!verdict.ok) return verdict
  const event = moment.how === 'recorded' ? { ...verdict.event, flags: verdict.flags } : verdict.event
  return { ok: true, flags: verdict.flags, ...followed(event, state, now) }
}

export type AccountNow = DepositCircumstances & ListingCircumstances & StandingCircumstances

const circumstances = (state: AccountState, { at, how, rules, withdrawnLater }: Moment): AccountNow => {
  const pack = inForce(rules.versions, at)
  const { standing, listing } = state
  const topUp = standing.left === null ? topUpAt(state.deposit, listing.categories, rules, at) : state.deposit.topUp
  const deposit = { ...state.deposit, topUp }
  const required = requiredFen(deposit, listing.categories, pack)
  return {
    left: standing.left,
    at,
    how,
    pack,
    rules,
    deposit,
    requiredFen: required,
    depositComplete: deposit.balanceFen >= required,
    listing,
    standing,
    withdrawnLater,
  }
}

const deciders = { ...depositDeciders, ...standingDeciders, ...listingDeciders }

/** The table has, for every command, the rule that takes just that command; TypeScript can't follow a union there. */
const weigh = (command: AccountCommand, now: AccountNow): Verdict<AccountMove> =>
  (deciders[command.name] as (command: AccountCommand, now: AccountNow) => Verdict<AccountMove>)(command, now)
