// A20: points that reach the limit within one calendar year expel the shop at the deciding instant and cost it the
// whole deposit. The limit is that of the version in force when the violation is decided (A-FIN).
import { fen } from '../kernel/fen.ts'
import type { Fen } from '../kernel/fen.ts'
import type { Pack } from '../packs/pack.ts'
import type { ExpelledByPoints, ViolationRecorded } from './events.ts'
import { pointsOf } from './points.ts'
import type { StandingState } from './state.ts'

/** `standing` already counts the violation. Null where the limit isn't reached. */
export const expelledBy = (
  { at, year }: ViolationRecorded,
  standing: StandingState,
  balanceFen: Fen,
  { parameters }: Pack,
): ExpelledByPoints | null =>
  pointsOf(standing, year) >= parameters.expulsionPoints.value
    ? { type: 'account.expelled', at, citing: ['A20', 'A26'], because: 'points', changeFen: fen(0 - balanceFen) }
    : null
