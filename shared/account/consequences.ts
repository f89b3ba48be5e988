// What follows from an act at once, at its own instant: the deposit's clock, display closed and opened (A9.5.3), the
// expulsion that points bring (A20), products delisted by leaving (A23, A24).
import { requiredFen } from '../deposit/required.ts'
import { leftTopUp, nextTopUp, topUpAt } from '../deposit/top-up.ts'
import type { TopUp } from '../deposit/state.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import { resumedIdle } from '../listing/idle.ts'
import { listedProducts } from '../listing/shelf.ts'
import { expelledBy } from '../standing/expulsion.ts'
import type { AccountState } from './account-state.ts'
import type { AccountNow } from './decide.ts'
import type { AccountMove } from './events.ts'
import { evolveAccount } from './evolve.ts'

interface Followed {
  readonly events: readonly AccountMove[]
  readonly state: AccountState
}

/** `before`: the account as the act met it. */
export const followed = (act: AccountMove, before: AccountState, now: AccountNow): Followed => {
  const events: AccountMove[] = []
  let state = before
  const happen = (event: AccountMove): void => {
    const meant = meaning(event, state, now)
    events.push(meant)
    state = evolveAccount(state, meant)
  }
  happen(act)
  for (const next of [expulsion, closing, reopening]) {
    const event = next(act, before, state, now)
    if (event !== null) happen(event)
  }
  for (const event of delistings(before, state, now)) happen(event)
  return { events, state }
}

/** An event with what it means beside its own slice. */
const meaning = (event: AccountMove, before: AccountState, now: AccountNow): AccountMove => {
  const draft = evolveAccount(before, event)
  const topUp = topUpBy(event, before, draft, now)
  const resumes = endsPause(event, before, draft) ? resumedIdle(before.listing, now.at, now.rules) : undefined
  return { ...event, ...(topUp && { topUp }), ...(resumes && { resumes }) }
}

const ofDeposit = /^(deposit|settlement)\./
const ofRequired = /^(category|account)\./

/** A-FIN: the versions since the last change come first, with what was required before the act. */
const topUpBy = (
  { type }: AccountMove,
  before: AccountState,
  draft: AccountState,
  { at, pack, rules }: AccountNow,
): TopUp | null => {
  const byDeposit = ofDeposit.test(type)
  if (!byDeposit && !ofRequired.test(type)) return null
  const { deposit, listing, standing } = draft
  const required = requiredFen(deposit, listing.categories, pack)
  if (standing.left !== null || type === 'account.reapplied') return leftTopUp(at, required)
  const soFar = topUpAt(before.deposit, before.listing.categories, rules, at)
  return nextTopUp(soFar, deposit.balanceFen, pack, required, at, rules, byDeposit)
}

const standsStill = ({ deposit, standing }: AccountState): boolean =>
  deposit.displayClosedSince !== null || standing.lapse !== null

/** Leaving has no product left whose clock could go on. */
const endsPause = ({ type }: AccountMove, before: AccountState, draft: AccountState): boolean =>
  (type === 'deposit.displayReopened' || type === 'violation.withdrawn') && standsStill(before) && !standsStill(draft)

type Consequence = (act: AccountMove, before: AccountState, state: AccountState, now: AccountNow) => AccountMove | null

/** A20; what was withdrawn later expelled nobody (W21). */
const expulsion: Consequence = (act, _before, { standing, deposit }, { pack }) =>
  act.type === 'violation.recorded' && !act.void ? expelledBy(act, standing, deposit.balanceFen, pack) : null

const A953: readonly ClauseId[] = ['A9.5.3']

/** A9.5.3: past the clock's end a settlement that didn't fill the gap closes all display. */
const closing: Consequence = (act, _before, { deposit }, { at, deposit: met }) => {
  const { clock } = met.topUp
  if (act.type !== 'settlement.ran' || clock === null || clock.dueAt >= at) return null
  if (deposit.topUp.clock === null || deposit.displayClosedSince !== null) return null
  return { type: 'deposit.displayClosed', at, citing: A953 }
}

const reopening: Consequence = (_act, _before, { deposit, standing }, { at }) =>
  standing.left === null && deposit.displayClosedSince !== null && deposit.topUp.clock === null
    ? { type: 'deposit.displayReopened', at, citing: A953, because: 'topped-up' }
    : null

/** Exit and every expulsion delist all products. */
const delistings = (before: AccountState, { standing, listing }: AccountState, { at }: AccountNow): AccountMove[] => {
  const { left } = standing
  if (left === null || before.standing.left !== null) return []
  return listedProducts(listing).map((product) => ({ type: 'product.delisted', at, citing: [left.clause], product }))
}
