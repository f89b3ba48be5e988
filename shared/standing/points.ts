// Points: what counts in which calendar year, when they return to zero (A21), when they expel (A20).
import { dayOfDate, startOfDay, yearOfDay, dayOf } from '../kernel/civil.ts'
import type { Instant } from '../kernel/instant.ts'
import type { StandingState, Violation } from './state.ts'

/** W8: the Beijing calendar year. */
export const yearOf = (at: Instant): number => yearOfDay(dayOf(at))

/** W12: 24:00 of 31 December is already the new year. */
export const endOfYear = (year: number): Instant => startOfDay(dayOfDate({ year: year + 1, month: 1, day: 1 }))

const sum = (violations: readonly Violation[]): number => violations.reduce((total, { points }) => total + points, 0)

/** What counts in a year, without what was withdrawn (W21). */
export const pointsOf = ({ violations }: Pick<StandingState, 'violations'>, year: number): number =>
  sum(violations.filter((violation) => violation.year === year && !violation.void))

/** What counted at that place of the stream, before what was withdrawn later. */
export const pointsThen = ({ violations }: Pick<StandingState, 'violations'>, year: number): number =>
  sum(violations.filter((violation) => violation.year === year && violation.withdrawnAt === null))

/** A21: the first year whose points are still to be wiped; only where there were points, for those who left too. */
export const nextReset = ({
  violations,
  resetBefore,
}: StandingState): { readonly year: number; readonly at: Instant } | null => {
  const years = violations
    .filter((one) => !one.void && one.points > 0 && one.year >= resetBefore)
    .map(({ year }) => year)
  if (years.length === 0) return null
  const year = Math.min(...years)
  return { year, at: endOfYear(year) }
}
