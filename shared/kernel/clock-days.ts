// Each civil day a clock ran over, counted or skipped and why, so that anyone can count along.
import { dayEndingAt, dayOf, daysBetween, endOfDay, startOfDay } from './civil.ts'
import type { Day } from './civil.ts'
import { countDays } from './deadline.ts'
import type { Duration } from './duration.ts'
import { formatDay } from './iso.ts'
import { earlier, later } from './instant.ts'
import type { Instant } from './instant.ts'
import type { WorkCalendar } from './working-days.ts'

export interface ClockDay {
  /** `2026-09-23` */
  readonly day: string
  readonly role: 'start' | 'counted' | 'skipped' | 'end'
  /** `hold`: the clock stood still over the whole of it. */
  readonly why: 'weekend' | 'holiday' | 'make-up' | 'hold' | null
}

/** A stretch of time in which a clock stood still. */
export interface Span {
  readonly from: Instant
  readonly to: Instant
}

/** A duration as unit and number. */
export interface Length {
  readonly unit: 'days' | 'workdays' | 'minutes' | 'months' | 'years'
  readonly n: number
}

export const lengthOf = (duration: Duration): Length => {
  const [unit = 'days'] = Object.keys(duration) as Length['unit'][]
  return { unit, n: (duration as Readonly<Partial<Record<typeof unit, number>>>)[unit] ?? 0 }
}

export const clockDays = (
  { startedAt, dueAt }: { readonly startedAt: Instant; readonly dueAt: Instant },
  duration: Duration,
  stoodStill: readonly Span[],
  calendar: WorkCalendar,
): readonly ClockDay[] => {
  const cells = new Map(countDays(startedAt, duration, calendar).map((cell) => [cell.day, cell]))
  const last = dayEndingAt(dueAt)
  return daysBetween(dayOf(startedAt), later(startedAt, dueAt) === startedAt ? dayOf(startedAt) : last).map(
    (day): ClockDay => {
      const text = formatDay(day)
      if (stoodStill.some((span) => covers(span, day))) return { day: text, role: 'skipped', why: 'hold' }
      const answer = 'workdays' in duration ? calendar.isWorkday(day) : { workday: true }
      const why = 'reason' in answer && answer.reason !== undefined ? answer.reason : null
      if (day === last) return { day: text, role: 'end', why }
      if (cells.get(day)?.why === 'start-day') return { day: text, role: 'start', why: null }
      return { day: text, role: answer.workday ? 'counted' : 'skipped', why }
    },
  )
}

/** Whether a span lies over the whole of a civil day. */
const covers = ({ from, to }: Span, day: Day): boolean =>
  later(from, startOfDay(day)) === startOfDay(day) && earlier(to, endOfDay(day)) === endOfDay(day)
