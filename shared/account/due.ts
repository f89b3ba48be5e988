// What an account obliges to, and what happens to it by itself. W3: automatic events are dated when they fell due. W12:
// a product's time is still in time exactly at its end; the year's end and a version's first instant are the exceptions,
// seen at once and before anything done at that instant.
import { dueInDeposit } from '../deposit/due.ts'
import { requiredFen } from '../deposit/required.ts'
import { topUpAt, versionDays } from '../deposit/top-up.ts'
import { after } from '../kernel/instant.ts'
import type { Instant } from '../kernel/instant.ts'
import { dueInListing } from '../listing/due.ts'
import { nextIdle, resumedIdle } from '../listing/idle.ts'
import type { AccountObligation } from '../packs/account-clocks.ts'
import type { Rules } from '../packs/pack.ts'
import { inForce } from '../packs/versions.ts'
import { resetDue } from '../standing/due.ts'
import type { AccountState } from './account-state.ts'
import type { AccountMove } from './events.ts'
import { evolveAccount } from './evolve.ts'

/** `state` must be caught up to `at`. */
export const accountObligations = (state: AccountState, rules: Rules, at: Instant): AccountObligation[] => [
  ...(state.standing.left === null
    ? dueInDeposit(topUpAt(state.deposit, state.listing.categories, rules, at), at)
    : []),
  ...dueInListing(state.listing, at),
]

/** A-FIN: the first later version under which a closed display opens again, no later than `until`. */
const reopenedByVersion = (state: AccountState, rules: Rules, until: Instant): AccountMove | null => {
  const { deposit, listing, standing } = state
  if (deposit.displayClosedSince === null || standing.left !== null) return null
  const at = versionDays(rules, deposit.topUp.asOf, until).find(
    (from) => requiredFen(deposit, listing.categories, inForce(rules.versions, from)) <= deposit.balanceFen,
  )
  if (at === undefined) return null
  const resumes = standing.lapse === null ? { resumes: resumedIdle(listing, at, rules) } : {}
  const topUp = topUpAt(deposit, listing.categories, rules, at)
  return { type: 'deposit.displayReopened', at, citing: ['A9.5.3', 'A-FIN'], because: 'version', topUp, ...resumes }
}

const earliest = (events: readonly (AccountMove | null)[]): AccountMove | null =>
  events.reduce((first, event) => (event !== null && (first === null || event.at < first.at) ? event : first), null)

/** What comes next by itself, if it has come by `until`; at one instant the year's end is first. */
const nextDue = (state: AccountState, rules: Rules, until: Instant): AccountMove | null => {
  const reset = resetDue(state.standing)
  const idle = nextIdle(state.listing)
  return earliest([
    reset !== null && reset.at <= until ? reset : null,
    reopenedByVersion(state, rules, until),
    idle !== null && idle.at < until ? idle : null,
  ])
}

/** The first instant from which `catchUpAccount` yields something; null where nothing will happen by itself. */
export const nextAutomaticOfAccount = (state: AccountState, rules: Rules): Instant | null => {
  const last = rules.versions.at(-1)?.effectiveFrom ?? state.openedAt
  const idle = nextIdle(state.listing)
  const instants = [
    resetDue(state.standing)?.at,
    reopenedByVersion(state, rules, last)?.at,
    idle === null ? undefined : after(idle.at, 1),
  ].filter((at) => at !== undefined)
  return instants.length === 0 ? null : (Math.min(...instants) as Instant)
}

export interface AccountCaughtUp {
  readonly events: readonly AccountMove[]
  readonly state: AccountState
}

/** Everything that has fallen due by itself by `until`, each at its own instant. */
export const catchUpAccount = (state: AccountState, rules: Rules, until: Instant): AccountCaughtUp => {
  const events: AccountMove[] = []
  let now = state
  for (;;) {
    const event = nextDue(now, rules, until)
    if (event === null) return { events, state: now }
    events.push(event)
    now = evolveAccount(now, event)
  }
}
