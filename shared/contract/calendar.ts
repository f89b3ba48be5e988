// 工作日历: the official calendar year by year, days of the office's own, and working days reckoned (W10).
import type { OwnKind, ReckonedDay } from '../kernel/reckon.ts'

/** Days are `YYYY-MM-DD`. */
export interface OwnDay {
  readonly day: string
  readonly kind: OwnKind
  readonly note: string
}

export interface CalendarYear {
  readonly year: number
  /** The years the library's State Council calendars cover, both included. */
  readonly from: number
  readonly to: number
  /** Free days that aren't just a weekend. */
  readonly holidays: readonly string[]
  /** Weekend days that are worked (调休). */
  readonly makeUps: readonly string[]
  readonly own: readonly OwnDay[]
}

interface Call<Input, Output> {
  readonly input: Input
  readonly output: Output
}

/** The calls of 工作日历; part of `Api`. */
export interface CalendarCalls {
  'calendar.year': Call<{ year: number }, CalendarYear>
  /** The days after `from` up to the result, which is the last. `own`: with the office's own days. */
  'calendar.reckon': Call<{ from: string; days: number; own: boolean }, readonly ReckonedDay[]>
  'calendar.save-day': Call<OwnDay, null>
  'calendar.remove-day': Call<{ day: string }, null>
}
