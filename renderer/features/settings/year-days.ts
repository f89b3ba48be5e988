// What each day of a year is on the wall calendar, and where the arrows lead from it.
import type { CalendarYear } from '../../../shared/contract/calendar.ts'
import type { Day } from '../../../shared/kernel/civil.ts'
import { addDays, dateOfDay, dayOfDate, daysInMonth, weekdayOf } from '../../../shared/kernel/civil.ts'
import { formatDay, parseDay } from '../../../shared/kernel/iso.ts'

export type DayKind = 'weekday' | 'weekend' | 'holiday' | 'make-up' | 'own-rest' | 'own-work'

/** The office's own word stands over the official one. */
export const kindsOf = ({ holidays, makeUps, own }: CalendarYear): ((day: string) => DayKind) => {
  const marked = new Map<string, DayKind>([
    ...holidays.map((day) => [day, 'holiday'] as const),
    ...makeUps.map((day) => [day, 'make-up'] as const),
    ...own.map(({ day, kind }) => [day, `own-${kind}`] as const),
  ])
  return (day) => {
    const parsed = parseDay(day)
    return marked.get(day) ?? (parsed !== null && weekdayOf(parsed) >= 6 ? 'weekend' : 'weekday')
  }
}

/** Weeks from Monday on; null where a day of the week belongs to another month. */
export const weeksOf = (year: number, month: number): readonly (readonly (string | null)[])[] => {
  const first = dayOfDate({ year, month, day: 1 })
  const lead = weekdayOf(first) - 1
  const cells = Array.from({ length: 42 }, (_, cell) => {
    const nth = cell - lead
    return nth < 0 || nth >= daysInMonth(year, month) ? null : formatDay(addDays(first, nth))
  })
  return Array.from({ length: 6 }, (_, week) => cells.slice(week * 7, week * 7 + 7)).filter((week) =>
    week.some((day) => day !== null),
  )
}

const monthAway = (day: Day, months: number): Day => {
  const date = dateOfDay(day)
  const index = date.year * 12 + date.month - 1 + months
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1]
  return dayOfDate({ year, month, day: Math.min(date.day, daysInMonth(year, month)) })
}

const steps: Readonly<Record<string, (day: Day) => Day>> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  PageUp: (day) => monthAway(day, -1),
  PageDown: (day) => monthAway(day, 1),
}

/** Where a key leads from a day; null for a key that leads nowhere. */
export const dayAfterKey = (day: string, key: string): string | null => {
  const [from, step] = [parseDay(day), steps[key]]
  return from === null || step === undefined ? null : formatDay(step(from))
}
