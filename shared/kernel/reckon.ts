// Counting working days from a date, day by day, each counted or skipped and why: what a person would do on a wall calendar. The
// first day isn't counted (W10). Days of the office's own stand over the official ones; no clock of a marketplace knows them.
import { addDays } from './civil.ts'
import type { Day } from './civil.ts'
import { formatDay } from './iso.ts'
import type { DayAnswer, WorkCalendar } from './working-days.ts'

export type OwnKind = 'rest' | 'work'

export interface ReckonedDay {
  /** `2026-09-23` */
  readonly day: string
  readonly counted: boolean
  /** W10: false where the year's calendar isn't known and weekdays were used. */
  readonly known: boolean
  readonly why: NonNullable<DayAnswer['reason']> | 'own-rest' | 'own-work' | null
}

const reckoned = (day: Day, official: DayAnswer, own: OwnKind | undefined): ReckonedDay => {
  const { workday, known, reason = null } = official
  const differs = own !== undefined && (own === 'work') !== workday
  return {
    day: formatDay(day),
    counted: differs ? !workday : workday,
    known,
    why: differs ? `own-${own}` : reason,
  }
}

/** The days after `from` up to the `n`-th that counts. `longest`: as many are looked at, whatever `own` leaves. */
export const reckonWorkdays = (
  from: Day,
  n: number,
  calendar: WorkCalendar,
  own: ReadonlyMap<Day, OwnKind>,
  longest = 3660,
): readonly ReckonedDay[] => {
  const days: ReckonedDay[] = []
  let counted = 0
  for (let day = addDays(from, 1); counted < n && days.length < longest; day = addDays(day, 1)) {
    const answer = reckoned(day, calendar.isWorkday(day), own.get(day))
    if (answer.counted) counted += 1
    days.push(answer)
  }
  return days
}
