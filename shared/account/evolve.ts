// What each event makes of an account: each slice folds its own, and what one means for the others is carried over here.
// Total: an event this version doesn't know leaves the account as it is.
import type { DepositState } from '../deposit/state.ts'
import { evolveDeposit, moved, openedDeposit } from '../deposit/evolve.ts'
import { evolveListing, leftListing, openedListing } from '../listing/evolve.ts'
import { withIdle } from '../listing/idle.ts'
import { evolveStanding, openedStanding } from '../standing/evolve.ts'
import type { AccountState } from './account-state.ts'
import type { AccountEvent, AccountMove, AccountOpened } from './events.ts'

export const openedAccount = ({ at, terms, topUp }: AccountOpened): AccountState => ({
  terms,
  openedAt: at,
  deposit: openedDeposit(at, topUp.requiredFen),
  standing: openedStanding,
  listing: openedListing(terms.categories),
  keptFacts: 0,
})

export const evolveAccount = (state: AccountState, event: AccountEvent): AccountState => {
  switch (event.type) {
    case 'account.opened':
    case 'command.undone':
      return state
    case 'fact.kept':
      return { ...state, keptFacts: state.keptFacts + 1 }
    default:
      return carried(slice(state, event), event)
  }
}

const slice = (state: AccountState, event: AccountMove): AccountState => {
  switch (event.type) {
    case 'deposit.paid':
    case 'deposit.deducted':
    case 'deposit.returned':
    case 'deposit.surcharged':
    case 'deposit.liftedSurcharge':
    case 'deposit.agreed':
    case 'deposit.displayClosed':
    case 'settlement.ran':
      return { ...state, deposit: evolveDeposit(state.deposit, event) }
    case 'deposit.displayReopened':
      return { ...state, deposit: { ...state.deposit, displayClosedSince: null } }
    case 'account.exited':
    case 'account.expelled':
      return left(state, event)
    case 'account.reapplied':
    case 'violation.recorded':
    case 'violation.withdrawn':
    case 'violations.reset':
    case 'sales.reported':
      return { ...state, standing: evolveStanding(state.standing, event) }
    case 'category.added':
    case 'category.removed':
    case 'product.listed':
    case 'product.delisted':
    case 'product.delistedIdle':
    case 'product.ordered':
    case 'document.changed':
    case 'document.reported':
    case 'complaint.received':
    case 'complaint.answered':
      return { ...state, listing: evolveListing(state.listing, event) }
    default:
      return state
  }
}

/** A23, A24, A20: all clocks but the complaints' end; only the points take the deposit. */
const left = (
  state: AccountState,
  event: Extract<AccountMove, { type: 'account.exited' | 'account.expelled' }>,
): AccountState => ({
  ...state,
  standing: evolveStanding(state.standing, event),
  deposit: { ...taken(state.deposit, event), displayClosedSince: null },
  listing: leftListing(state.listing),
})

const taken = (deposit: DepositState, event: Parameters<typeof left>[1]): DepositState =>
  'changeFen' in event ? moved(deposit, event.changeFen) : deposit

/** A recorded fact clears what waited for a person before it (W19). */
const carried = (state: AccountState, event: AccountMove): AccountState => ({
  ...state,
  deposit: event.topUp === undefined ? state.deposit : { ...state.deposit, topUp: event.topUp },
  listing: event.resumes === undefined ? paused(state, event) : withIdle(state.listing, event.resumes),
  keptFacts: 'flags' in event && event.flags !== undefined ? 0 : state.keptFacts,
})

/** A9.5.3, W21: from here the idle clocks stand still, if they don't already. */
const paused = ({ listing, deposit, standing }: AccountState, { at }: AccountMove): AccountState['listing'] =>
  listing.idlePausedSince === null && (deposit.displayClosedSince !== null || standing.lapse !== null)
    ? { ...listing, idlePausedSince: at }
    : listing
