// T10: a step in the provider's hands that lasts longer than the pack allows lets the customer appeal. The clock is the
// provider's obligation and the customer's ground at once; it is late strictly after its due instant (W12).
import type { Instant } from '../kernel/instant.ts'
import type { Clock } from '../packs/clock-shapes.ts'
import type { DeliveryState } from './state.ts'

/** The running clock of the provider's step; none where its start is only inferred, which opens no appeal (W24). */
const providerClock = ({ clocks: { step } }: DeliveryState): Clock | null =>
  step === null || step.inferred || step.kind === 'result.accept' ? null : step

export const stepIsLate = (delivery: DeliveryState, at: Instant): boolean => {
  const clock = providerClock(delivery)
  return clock !== null && at > clock.dueAt
}

/** The last instant at which the step is still in time, where a clock runs that can become late. */
export const stepInTimeUntil = (delivery: DeliveryState): Instant | null => providerClock(delivery)?.dueAt ?? null
