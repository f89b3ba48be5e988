// A24 (5): the part of what was sold in a year that is deployed on the platform's cloud.
import type { Pack } from '../packs/pack.ts'
import type { StandingState } from './state.ts'

/** Null where nothing was sold. */
export const shareOf = ({ sold, onCloud }: { readonly sold: number; readonly onCloud: number }): number | null =>
  sold > 0 ? onCloud / sold : null

/** The latest year's; a second report of a year has replaced the first. */
export const cloudShare = ({ sales }: StandingState): number | null => {
  const latest = Object.keys(sales).toSorted((a, b) => Number(b) - Number(a))[0]
  const report = latest === undefined ? undefined : sales[latest]
  return report === undefined ? null : shareOf(report)
}

/** By the version in force when it is reported (A-FIN). */
export const tooLittleOnCloud = (
  report: { readonly sold: number; readonly onCloud: number },
  { parameters }: Pack,
): boolean => {
  const share = shareOf(report)
  return share !== null && share < parameters.cloudShareMin.value
}
