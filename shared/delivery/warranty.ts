// A11.3, the warranty: it begins with completion, however that came, lasts what the product promises, else what the pack
// says, and never pauses (W1). A full refund ends it.
import type { OrderTerms } from '../kernel/facts.ts'
import type { Instant } from '../kernel/instant.ts'
import { startClock } from '../packs/clock.ts'
import type { Clock } from '../packs/clock-shapes.ts'
import type { Rules } from '../packs/pack.ts'
import { inForce } from '../packs/versions.ts'

/** Null where nothing is promised. */
export const startWarranty = (
  terms: OrderTerms,
  { versions, calendar }: Rules,
  completedAt: Instant,
  inferred = false,
): Clock | null => {
  const pack = inForce(versions, completedAt)
  const { value } = pack.parameters.warranty
  const duration = terms.warranty ?? value
  if (duration === null) return null
  const from = terms.warranty === null ? pack.id : null
  return startClock(
    { kind: 'warranty', clause: 'A11.3', duration, pack: from, inferred, automatic: false },
    completedAt,
    calendar,
  )
}
