// Where a shop stands as folded: its violations, whether it left, what it reported selling.
import type { Leaving } from '../kernel/facts.ts'
import type { Instant } from '../kernel/instant.ts'

export interface Violation {
  /** Null where nobody named it: then it can't be withdrawn. */
  readonly id: string | null
  readonly type: string
  readonly points: number
  /** W8: of the decision, in Beijing. */
  readonly year: number
  readonly occurredAt: Instant
  readonly decidedAt: Instant
  readonly complaint: boolean
  /** W21: what it led to never was; `withdrawnAt` follows further down the same stream. */
  readonly void: boolean
  readonly withdrawnAt: Instant | null
}

/** W21: an expulsion that was taken back later; from `since` until then the idle clocks did not run. */
export interface Lapse {
  readonly since: Instant
  readonly year: number
  readonly limit: number
}

/** A25: `reapplyFrom` null where applying again is out of the question. */
export type Left = Leaving & { readonly reapplyFrom: Instant | null }

export interface StandingState {
  readonly violations: readonly Violation[]
  /** A21: points of years before this one have been wiped. */
  readonly resetBefore: number
  readonly left: Left | null
  readonly lapse: Lapse | null
  readonly sales: Readonly<Record<string, { readonly sold: number; readonly onCloud: number }>>
}
