// Every event an account's stream may hold: the slices' own, with what each of them means for the others.
import type { DepositEvent } from '../deposit/events.ts'
import type { TopUp } from '../deposit/state.ts'
import type { Kept, Undone } from '../kernel/history.ts'
import type { Instant } from '../kernel/instant.ts'
import type { LoggedEvent } from '../kernel/log.ts'
import type { ListingEvent } from '../listing/events.ts'
import type { IdleClocks } from '../listing/idle.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import type { StandingEvent } from '../standing/events.ts'

export interface AccountTerms {
  readonly marketplace: string
  readonly categories: readonly string[]
}

/** The first event of every account's stream. */
export interface AccountOpened {
  readonly type: 'account.opened'
  readonly at: Instant
  readonly citing: readonly ClauseId[]
  readonly terms: AccountTerms
  readonly topUp: TopUp
}

/** A9.5.3: the deposit is complete again, by an act or because a new version asks for less (A-FIN). */
export interface DisplayReopened {
  readonly type: 'deposit.displayReopened'
  readonly at: Instant
  readonly citing: readonly ClauseId[]
  readonly because: 'topped-up' | 'version'
}

/** What an event carries for the slices beside its own. */
interface Meant {
  /** What became of the deposit's clock; with every event that changes what is there or what is required. */
  readonly topUp?: TopUp
  /** The idle clocks run on from here (A9.5.3, W21). */
  readonly resumes?: IdleClocks
}

type Told<Event> = Event extends unknown ? Event & Meant : never

export type FactKept = Kept<ClauseId>
export type CommandUndone = Undone<ClauseId>
/** What an act makes happen, what follows from it at once, and what falls due by itself. */
export type AccountMove = Told<DepositEvent | StandingEvent | ListingEvent | DisplayReopened>
export type AccountEvent = AccountOpened | AccountMove | FactKept | CommandUndone
export type LoggedAccountEvent = LoggedEvent<AccountEvent>
