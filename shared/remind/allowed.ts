// At which moments a person may be spoken to: outside of the quiet hours and, where that was chosen, on working days only.
// A day has at most two such spans, closed at both ends, in Beijing time.
import { addDays, dayOf, endOfDay, startOfDay } from '../kernel/civil.ts'
import type { Day } from '../kernel/civil.ts'
import { MINUTE, after } from '../kernel/instant.ts'
import type { Instant } from '../kernel/instant.ts'
import type { WorkCalendar } from '../kernel/working-days.ts'
import type { ReminderSetting } from './setting.ts'

interface Span {
  readonly start: Instant
  readonly end: Instant
}

type Hours = Pick<ReminderSetting, 'quiet' | 'workdaysOnly'>

/** Longer than any run of days off: a setting under which nobody may ever be spoken to does not exist. */
const LOOK_DAYS = 60

const spansOf = (day: Day, { quiet, workdaysOnly }: Hours, calendar: WorkCalendar): readonly Span[] => {
  if (workdaysOnly && !calendar.isWorkday(day).workday) return []
  const at = (minutes: number): Instant => after(startOfDay(day), minutes * MINUTE)
  const last = after(endOfDay(day), -1)
  if (quiet.from === quiet.to) return [{ start: at(0), end: last }]
  if (quiet.from > quiet.to) return [{ start: at(quiet.to), end: at(quiet.from) }]
  return [
    { start: at(0), end: at(quiet.from) },
    { start: at(quiet.to), end: last },
  ]
}

/** The first allowed moment at or after `at`. */
export const nextAllowed = (at: Instant, hours: Hours, calendar: WorkCalendar): Instant => {
  const today = dayOf(at)
  for (let ahead = 0; ahead <= LOOK_DAYS; ahead += 1) {
    const span = spansOf(addDays(today, ahead), hours, calendar).find(({ end }) => end >= at)
    if (span !== undefined) return span.start > at ? span.start : at
  }
  return at
}

/** The last allowed moment at or before `at`. */
export const lastAllowed = (at: Instant, hours: Hours, calendar: WorkCalendar): Instant => {
  const today = dayOf(at)
  for (let back = 0; back <= LOOK_DAYS; back += 1) {
    const span = spansOf(addDays(today, -back), hours, calendar).findLast(({ start }) => start <= at)
    if (span !== undefined) return span.end < at ? span.end : at
  }
  return at
}
