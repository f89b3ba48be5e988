// One shop's account as folded from its stream: plain JSON.
import type { DepositState } from '../deposit/state.ts'
import type { Standing } from '../kernel/facts.ts'
import type { Instant } from '../kernel/instant.ts'
import type { ListingState } from '../listing/state.ts'
import type { StandingState } from '../standing/state.ts'
import type { AccountTerms } from './events.ts'

export interface AccountState {
  readonly terms: AccountTerms
  readonly openedAt: Instant
  readonly deposit: DepositState
  readonly standing: StandingState
  readonly listing: ListingState
  /** Facts kept without moving anything, waiting for a person (W19). */
  readonly keptFacts: number
}

export const standingOf = ({ standing, deposit }: AccountState): Standing =>
  standing.left?.kind ?? (deposit.displayClosedSince === null ? 'active' : 'display-closed')
