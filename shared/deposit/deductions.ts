// W11: more than so many deductions within 12 months expose a shop to the surcharge for the following year (A9.5.4).
import { addMonths, addYears } from '../kernel/civil.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Pack } from '../packs/pack.ts'
import type { DepositState, Exposure } from './state.ts'

const MONTHS = 12

/** Deductions of the 12 months that end with `at`; one exactly 12 months ago is one of them. */
export const deductionsInYear = (deductions: DepositState['deductions'], at: Instant): number => {
  const from = addMonths(at, -MONTHS)
  return deductions.filter((deduction) => deduction.at >= from && deduction.at <= at).length
}

/** What one more deduction at `at` comes to; the count is of the version in force then (A-FIN). */
export const exposureBy = (
  deductions: DepositState['deductions'],
  at: Instant,
  { parameters }: Pack,
): Exposure | null =>
  deductionsInYear(deductions, at) + 1 > parameters.deductionsBeforeSurcharge.value
    ? { from: at, until: addYears(at, 1) }
    : null

/** W12: at its last instant the year isn't over. */
export const exposureAt = ({ exposure }: DepositState, at: Instant): Exposure | null =>
  exposure !== null && at <= exposure.until ? exposure : null
