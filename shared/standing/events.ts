// What can have happened to a shop's standing.
import type { Actor } from '../kernel/facts.ts'
import type { Fen } from '../kernel/fen.ts'
import type { Instant } from '../kernel/instant.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import type { ExpulsionGround } from './commands.ts'
import type { Lapse } from './state.ts'

interface Happened {
  readonly at: Instant
  readonly citing: readonly ClauseId[]
}
interface Acted extends Happened {
  readonly by: Actor
  /** A recorded fact (W13) with the clauses it contradicts. */
  readonly flags?: readonly ClauseId[]
}

export interface ViolationRecorded extends Acted {
  readonly type: 'violation.recorded'
  readonly id: string | null
  readonly violation: string
  readonly points: number
  readonly year: number
  readonly occurredAt: Instant
  readonly complaint: boolean
  /** W21: withdrawn further down the stream. */
  readonly void: boolean
  /** W21: the expulsion it led to until that withdrawal. */
  readonly lapse: Lapse | null
}
export interface ViolationWithdrawn extends Acted {
  readonly type: 'violation.withdrawn'
  readonly id: string
  readonly endsLapse: boolean
}
export interface SalesReported extends Acted {
  readonly type: 'sales.reported'
  readonly year: number
  readonly sold: number
  readonly onCloud: number
}
export interface AccountExited extends Acted {
  readonly type: 'account.exited'
  /** A25, by the version in force at the exit (W4). */
  readonly reapplyFrom: Instant
}
/** A24: by the platform, on a ground. */
export interface AccountExpelled extends Acted {
  readonly type: 'account.expelled'
  readonly because: ExpulsionGround
}
/** A20: by the points, at the deciding instant; the whole deposit goes and is no deduction. */
export interface ExpelledByPoints extends Happened {
  readonly type: 'account.expelled'
  readonly because: 'points'
  readonly changeFen: Fen
}
export interface AccountReapplied extends Acted {
  readonly type: 'account.reapplied'
}
/** A21: dated 24:00 of 31 December, which is the new year's first instant (W12). */
export interface ViolationsReset extends Happened {
  readonly type: 'violations.reset'
  readonly year: number
}

export type StandingEvent =
  | ViolationRecorded
  | ViolationWithdrawn
  | SalesReported
  | AccountExited
  | AccountExpelled
  | ExpelledByPoints
  | AccountReapplied
  | ViolationsReset
