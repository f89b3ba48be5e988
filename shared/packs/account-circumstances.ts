// What every slice of a shop's account decides by: whether the shop has left, the rules, the instant, and whether a
// choice is being made or a fact recorded.
import type { Leaving } from '../kernel/facts.ts'
import type { Instant } from '../kernel/instant.ts'
import { refuse } from '../rulebook/verdict.ts'
import type { How, Refused } from '../rulebook/verdict.ts'
import type { Pack, Rules } from './pack.ts'

export interface AccountCircumstances {
  readonly left: Leaving | null
  readonly at: Instant
  readonly how: How
  /** The version in force at `at` (A-FIN). */
  readonly pack: Pack
  readonly rules: Rules
}

/** A shop that left is refused by the leaving clause alone, whatever else is amiss (A23, A20, A24). */
export const closedByLeaving = (left: Leaving | null): Refused | null => left && refuse(left.clause, 'account-left')
