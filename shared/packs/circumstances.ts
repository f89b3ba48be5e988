// What every slice of an order decides by: the terms, a hold, the rules, the instant, and whether a choice is being made
// or a fact recorded.
import type { Hold, OrderTerms } from '../kernel/facts.ts'
import type { Instant } from '../kernel/instant.ts'
import type { How } from '../rulebook/verdict.ts'
import type { Pack, Rules } from './pack.ts'

export interface Circumstances {
  readonly terms: OrderTerms
  readonly hold: Hold | null
  readonly at: Instant
  readonly how: How
  /** The version in force at `at`. */
  readonly pack: Pack
  readonly rules: Rules
}
