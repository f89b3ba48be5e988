// What happens to a shop's standing by itself: its points return to zero (A21).
import type { ViolationsReset } from './events.ts'
import { nextReset } from './points.ts'
import type { StandingState } from './state.ts'

export const resetDue = (standing: StandingState): ViolationsReset | null => {
  const reset = nextReset(standing)
  return reset && { type: 'violations.reset', at: reset.at, citing: ['A21'], year: reset.year }
}
