// What a delivery obliges to at an instant: the step's clock (T10, T14, Q12), the shop's own targets (W20), the warranty
// (A11.3). A clock whose start lies ahead isn't shown before it arrives (W25).
import type { Hold, Stage } from '../kernel/facts.ts'
import type { Instant } from '../kernel/instant.ts'
import { obligationOf } from '../packs/clock.ts'
import type { Clock, Obligation } from '../packs/clock-shapes.ts'
import type { DeliveryState } from './state.ts'

const confirming: ReadonlySet<Stage> = new Set<Stage>([
  'requirement-pending',
  'requirement-review',
  'requirement-rejected',
])

/** The clocks shown in the order's stage, whether or not they have begun; the warranty is apart because it never pauses. */
export const shownClocks = ({ stage, clocks }: DeliveryState): readonly Clock[] => {
  const shown: Clock[] = []
  if (clocks.step !== null) shown.push(clocks.step)
  if (clocks.confirmTarget !== null && confirming.has(stage)) shown.push(clocks.confirmTarget)
  if (clocks.deliverTarget !== null && stage === 'implementing') shown.push(clocks.deliverTarget)
  return shown
}

export const dueInDelivery = (delivery: DeliveryState, hold: Hold | null, at: Instant): Obligation[] => {
  const due: Obligation[] = []
  for (const clock of shownClocks(delivery)) if (clock.startedAt <= at) due.push(obligationOf(clock, hold, at))
  const { warranty } = delivery
  if (warranty !== null && warranty.startedAt <= at && at <= warranty.dueAt) due.push(obligationOf(warranty, null, at))
  return due
}
