// Which days are worked. The State Council moves holidays and make-up days (调休) year by year, so a calendar knows only
// the years it was told; beyond them weekdays are used, and the answer says that it was a guess (W10).
import { weekdayOf, yearOfDay } from './civil.ts'
import type { Day } from './civil.ts'
import { parseDay } from './iso.ts'
import { invariant } from './invariant.ts'

/** `reason`: why a weekday is off, why a weekend day is off, or why a weekend day is worked. */
export interface DayAnswer {
  readonly workday: boolean
  /** False where the year's calendar was not known and weekdays were used instead. */
  readonly known: boolean
  readonly reason?: 'weekend' | 'holiday' | 'make-up'
}

export interface WorkCalendar {
  readonly isWorkday: (day: Day) => DayAnswer
}

/** Days as `YYYY-MM-DD`: `off` are free whatever the weekday, `work` are worked though they fall on a weekend. */
export interface DayLists {
  readonly off: readonly string[]
  readonly work: readonly string[]
}

const ANSWERS = {
  weekday: [
    { workday: true, known: false },
    { workday: true, known: true },
  ],
  weekend: [
    { workday: false, known: false, reason: 'weekend' },
    { workday: false, known: true, reason: 'weekend' },
  ],
  holiday: { workday: false, known: true, reason: 'holiday' },
  makeUp: { workday: true, known: true, reason: 'make-up' },
} as const satisfies Record<string, DayAnswer | readonly DayAnswer[]>

const daySet = (texts: readonly string[]): ReadonlySet<Day> =>
  new Set(
    texts.map((text) => {
      const day = parseDay(text)
      invariant(day !== null, `calendar days are real dates: ${text}`)
      return day
    }),
  )

/** A calendar that knows the years `knows` says yes to. Throws when a list names a date that does not exist. */
export const workCalendar = ({ off, work }: DayLists, knows: (year: number) => boolean): WorkCalendar => {
  const [free, worked] = [daySet(off), daySet(work)]
  return {
    isWorkday: (day) => {
      if (free.has(day)) return ANSWERS.holiday
      const weekend = weekdayOf(day) >= 6
      if (worked.has(day)) return weekend ? ANSWERS.makeUp : ANSWERS.weekday[1]
      return ANSWERS[weekend ? 'weekend' : 'weekday'][knows(yearOfDay(day)) ? 1 : 0]
    },
  }
}

/**
 * The calendar of a scenario's `holidays`: only years with a date in it are known. Two empty lists make every weekday
 * a working day and every year known, so that nothing is ever a guess.
 */
export const calendarFrom = (lists: DayLists): WorkCalendar => {
  const years = new Set([...daySet(lists.off), ...daySet(lists.work)].map(yearOfDay))
  return workCalendar(lists, years.size === 0 ? () => true : (year) => years.has(year))
}
