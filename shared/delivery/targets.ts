// W20, own targets: what the shop promises itself, from payment until confirmation and from confirmation until the
// result. They make obligations and never gates; both kinds of hold pause them.
import type { Duration } from '../kernel/duration.ts'
import type { OrderTerms } from '../kernel/facts.ts'
import type { Instant } from '../kernel/instant.ts'
import type { WorkCalendar } from '../kernel/working-days.ts'
import { startClock } from '../packs/clock.ts'
import type { Clock, ObligationKind } from '../packs/clock-shapes.ts'

const target = (
  kind: ObligationKind,
  duration: Duration | null,
  at: Instant | null,
  calendar: WorkCalendar,
  inferred: boolean,
): Clock | null =>
  duration === null || at === null
    ? null
    : startClock({ kind, clause: 'W20', duration, pack: null, inferred, automatic: false }, at, calendar)

/** From payment; none where the paid instant isn't known (W24). */
export const confirmTarget = ({ targets, paidAt }: OrderTerms, calendar: WorkCalendar): Clock | null =>
  target('target.confirm', targets.confirm, paidAt, calendar, false)

/** From confirmation; a rejected result doesn't start it again. */
export const deliverTarget = (
  { targets }: OrderTerms,
  confirmedAt: Instant,
  calendar: WorkCalendar,
  inferred = false,
): Clock | null => target('target.deliver', targets.deliver, confirmedAt, calendar, inferred)
