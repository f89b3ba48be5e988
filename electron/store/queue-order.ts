// The default order of the queue as one number: what is ours and due soonest first, then what waits for others, then
// what stands still, then what is over. One number, so that one index serves every tab.
import type { Instant } from '../../shared/kernel/instant.ts'
import type { RowFacts } from './order-projection.ts'

/** Wider than any instant (milliseconds until the year 2286), so that bands never mix. */
const BAND = 10_000_000_000_000

const bands = ['ours', 'others', 'paused', 'ours-unlimited', 'others-unlimited', 'over'] as const
const bandStart = (band: (typeof bands)[number]): number => bands.indexOf(band) * BAND

/** Keys below this belong to a running deadline of ours and are its due instant. */
export const RUNNING_OURS_END: number = BAND

/** An instant's place inside a band; what lies outside of any calendar of ours stays at the band's edge. */
const inBand = (at: Instant | null): number => Math.min(Math.max(at ?? 0, 0), BAND - 1)

/** In `ours`, `others` and `paused` by due instant; without a limit by how long ago it was paid; finished newest first. */
export const queueKey = (
  order: Pick<RowFacts, 'deadline' | 'stage' | 'hold' | 'turn' | 'paidAt' | 'completedAt'>,
): number => {
  const { deadline, paidAt } = order
  const over = order.hold === null && (order.stage === 'completed' || order.stage === 'closed')
  if (over) return bandStart('over') + BAND - 1 - inBand(order.completedAt ?? paidAt)
  if (deadline !== null) {
    const band = deadline.pausedSince !== null ? 'paused' : deadline.ours ? 'ours' : 'others'
    return bandStart(band) + inBand(deadline.dueAt)
  }
  if (order.hold !== null) return bandStart('paused') + BAND - 1
  return bandStart(order.turn === 'provider' ? 'ours-unlimited' : 'others-unlimited') + inBand(paidAt)
}

/** A half-open range of keys: our running deadlines due before `until`. */
export const dueBefore = (until: Instant): number => Math.min(until, RUNNING_OURS_END)
