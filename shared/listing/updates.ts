// A18.10: an update to a listed product passes a security audit before it is published. The scenario vocabulary has no
// command for it, so the rule stands by itself and whoever publishes asks it first.
import { RuleTable } from '../rulebook/verdict.ts'
import type { Refused } from '../rulebook/verdict.ts'
import { productOf } from './shelf.ts'
import type { ListingState } from './state.ts'

/** Null where nothing stands in the way of publishing. */
export const updateRefused = (listing: ListingState, product: string, auditPassed: boolean): Refused | null =>
  new RuleTable()
    .row('A18.10', 'not-listed', productOf(listing, product)?.status === 'listed')
    .row('A18.10', 'audit-not-passed', auditPassed)
    .unmet('chosen')
