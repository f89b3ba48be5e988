// How clocks start, move when a hold is released (W1), and look as obligations at an instant (W12).
import { deadline, endOfWorkday } from '../kernel/deadline.ts'
import type { Duration } from '../kernel/duration.ts'
import type { Hold, OrderTerms, Stage } from '../kernel/facts.ts'
import { after, later } from '../kernel/instant.ts'
import type { Instant } from '../kernel/instant.ts'
import type { WorkCalendar } from '../kernel/working-days.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import type { Clock, DeliveryClocks, Obligation, ObligationKind } from './clock-shapes.ts'
import type { Rules } from './pack.ts'
import { flowOf, inForce } from './versions.ts'

/** What a clock is to be, before its due instant is known. */
export interface ClockTerms<Kind extends string = ObligationKind> {
  readonly kind: Kind
  readonly clause: ClauseId
  readonly duration: Duration
  readonly pack: string | null
  readonly inferred: boolean
  readonly automatic: boolean
}

export const startClock = <Kind extends string>(
  terms: ClockTerms<Kind>,
  at: Instant,
  calendar: WorkCalendar,
): Clock<Kind> => {
  const { dueAt, provisional } = deadline(at, terms.duration, calendar)
  return {
    kind: terms.kind,
    clause: terms.clause,
    startedAt: at,
    dueAt,
    pack: terms.pack,
    workdays: 'workdays' in terms.duration,
    provisional,
    inferred: terms.inferred,
    automatic: terms.automatic,
  }
}

/**
 * The clock of the step an order enters at `at`, by the version in force then (W4); null where that version sets none.
 * An inferred clock asks a person and makes no automatic event (W24).
 */
export const startStepClock = (
  stage: Stage,
  terms: OrderTerms,
  { versions, calendar }: Rules,
  at: Instant,
  inferred = false,
): Clock | null => {
  const pack = inForce(versions, at)
  const clock = flowOf(pack, terms).clocks[stage]
  if (clock === undefined) return null
  const duration = pack.parameters[clock.parameter].value
  if (duration === null) return null
  const { kind, clause, automatic } = clock
  return startClock(
    { kind, clause, duration, pack: pack.id, inferred, automatic: automatic && !inferred },
    at,
    calendar,
  )
}

/**
 * W1: a release moves a paused clock, overdue or not, by the time that clock and hold both ran; `startedAt` stays.
 * A working-day clock then ends with the working day it falls on, or the next.
 */
export const shifted = <Running extends Clock<string> | null>(
  clock: Running,
  heldSince: Instant,
  releasedAt: Instant,
  calendar: WorkCalendar,
): Running => {
  if (clock === null) return clock
  const both = releasedAt - later(heldSince, clock.startedAt)
  if (both <= 0) return clock
  const dueAt = after(clock.dueAt, both)
  if (!clock.workdays) return { ...clock, dueAt }
  const end = endOfWorkday(dueAt, calendar)
  return { ...clock, dueAt: end.dueAt, provisional: clock.provisional || end.provisional }
}

/** The delivery's clocks after a hold that began at `heldSince` was released. */
export const resumed = (
  clocks: DeliveryClocks,
  heldSince: Instant,
  releasedAt: Instant,
  calendar: WorkCalendar,
): DeliveryClocks => ({
  step: shifted(clocks.step, heldSince, releasedAt, calendar),
  confirmTarget: shifted(clocks.confirmTarget, heldSince, releasedAt, calendar),
  deliverTarget: shifted(clocks.deliverTarget, heldSince, releasedAt, calendar),
})

/**
 * W12: exactly at its due instant a clock is still kept. W1: while held, `due` stands and `overdue` is what it was when
 * the hold began.
 */
export const obligationOf = (clock: Clock, hold: Hold | null, at: Instant): Obligation => ({
  kind: clock.kind,
  owner: clock.kind === 'result.accept' ? 'customer' : 'provider',
  clause: clock.clause,
  since: clock.startedAt,
  dueAt: clock.dueAt,
  overdue: clock.dueAt < (hold === null ? at : hold.since),
  paused: hold !== null,
  inferred: clock.inferred,
  provisional: clock.provisional,
})
