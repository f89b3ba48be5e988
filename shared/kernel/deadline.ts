// When a duration that starts at an instant ends (W10, W1), and the days in between, for an explanation anyone can check.
import { addDays, addMonths, addYears, dayEndingAt, dayOf, daysBetween, endOfDay, startOfDay } from './civil.ts'
import type { Day } from './civil.ts'
import type { Duration } from './duration.ts'
import { DAY, MINUTE, after } from './instant.ts'
import type { Instant } from './instant.ts'
import type { DayAnswer, WorkCalendar } from './working-days.ts'

export interface Deadline {
  readonly dueAt: Instant
  /** True where a day was judged without its year's calendar (W10): the instant may still change. */
  readonly provisional: boolean
}

/** One day of an explanation. `counted` false with `start-day`: the day the clock starts on isn't counted. */
export interface DayCell {
  readonly day: Day
  readonly counted: boolean
  readonly known: boolean
  readonly why: 'start-day' | 'day' | 'workday' | NonNullable<DayAnswer['reason']>
}

const startCell = (day: Day): DayCell => ({ day, counted: false, known: true, why: 'start-day' })

/** W10: the day the clock starts on is not counted, whatever the time of day. */
const workdayCells = (start: Instant, workdays: number, calendar: WorkCalendar): DayCell[] => {
  const cells = [startCell(dayOf(start))]
  let left = workdays
  for (let day = addDays(dayOf(start), 1); left > 0; day = addDays(day, 1)) {
    const { workday, known, reason = 'workday' } = calendar.isWorkday(day)
    cells.push({ day, counted: workday, known, why: reason })
    if (workday) left -= 1
  }
  return cells
}

const endOfLast = (cells: readonly DayCell[], fallback: Day): Deadline => ({
  dueAt: endOfDay(cells.at(-1)?.day ?? fallback),
  provisional: cells.some((cell) => !cell.known),
})

/**
 * The end of `duration` from `start`. Days are 24 hours each, months and years civil in +08:00 with end-of-month
 * clamping; working days end at the end of the n-th working day after the starting day, 00:00 of the day that follows.
 */
export const deadline = (start: Instant, duration: Duration, calendar: WorkCalendar): Deadline => {
  if ('workdays' in duration) return endOfLast(workdayCells(start, duration.workdays, calendar), dayOf(start))
  return { dueAt: civilEnd(start, duration), provisional: false }
}

const civilEnd = (start: Instant, duration: Exclude<Duration, { workdays: number }>): Instant => {
  if ('days' in duration) return after(start, duration.days * DAY)
  if ('minutes' in duration) return after(start, duration.minutes * MINUTE)
  if ('months' in duration) return addMonths(start, duration.months)
  return addYears(start, duration.years)
}

/** W1: the end of the working day `at` falls on, or of the next one; midnight belongs to the day it ends. */
export const endOfWorkday = (at: Instant, calendar: WorkCalendar): Deadline => {
  let day = dayEndingAt(at)
  let { workday, known } = calendar.isWorkday(day)
  let provisional = !known
  while (!workday) {
    day = addDays(day, 1)
    ;({ workday, known } = calendar.isWorkday(day))
    provisional ||= !known
  }
  return { dueAt: endOfDay(day), provisional }
}

/** The days a deadline runs over, each counted or not and why, from the starting day to the one it ends on. */
export const countDays = (start: Instant, duration: Duration, calendar: WorkCalendar): DayCell[] => {
  if ('workdays' in duration) return workdayCells(start, duration.workdays, calendar)
  const first = dayOf(start)
  const last = dayEndingAt(civilEnd(start, duration))
  const whole = start === startOfDay(first)
  return daysBetween(first, last).map((day, index) =>
    index === 0 && !whole ? startCell(day) : { day, counted: true, known: true, why: 'day' },
  )
}
