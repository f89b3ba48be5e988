// Civil dates in Asia/Shanghai, as arithmetic: a date, its day number, and the instants its day begins and ends.
// One fixed offset (+08:00) and the proleptic Gregorian calendar; no time-zone database, no host clock.
import { DAY, SHANGHAI_OFFSET, after, instant } from './instant.ts'
import type { Instant } from './instant.ts'

declare const dayBrand: unique symbol

/** A civil day, counted in whole days since 1970-01-01. */
export type Day = number & { readonly [dayBrand]: true }

/** Brands a whole number of days since 1970-01-01. */
const dayNumber = (days: number): Day => days as Day

/** `month` 1–12, `day` 1–31. */
export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** The 400-year cycle of the Gregorian calendar, and the days from 0000-03-01 to 1970-01-01. */
const ERA_DAYS = 146_097
const EPOCH_SHIFT = 719_468

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0)

export const isCivilDate = ({ year, month, day }: CivilDate): boolean =>
  [year, month, day].every(Number.isInteger) && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)

/** The day number of a date that exists. Years begin in March here, so that the leap day comes last. */
export const dayOfDate = ({ year, month, day }: CivilDate): Day => {
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return dayNumber(era * ERA_DAYS + dayOfEra - EPOCH_SHIFT)
}

export const dateOfDay = (day: Day): CivilDate => {
  const shifted = day + EPOCH_SHIFT
  const era = Math.floor(shifted / ERA_DAYS)
  const dayOfEra = shifted - era * ERA_DAYS
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  }
}

/** The Shanghai day an instant lies in; 00:00 belongs to the day it begins. */
export const dayOf = (at: Instant): Day => dayNumber(Math.floor((at + SHANGHAI_OFFSET) / DAY))

/** The Shanghai day that ends at or after `at`: here 00:00 belongs to the day it ends (W1). */
export const dayEndingAt = (at: Instant): Day => dayOf(after(at, -1))

export const dateOf = (at: Instant): CivilDate => dateOfDay(dayOf(at))
export const yearOfDay = (day: Day): number => dateOfDay(day).year

/** 00:00 +08:00. */
export const startOfDay = (day: Day): Instant => instant(day * DAY - SHANGHAI_OFFSET)

/** 24:00 +08:00, which is 00:00 of the next day. */
export const endOfDay = (day: Day): Instant => startOfDay(addDays(day, 1))

export const addDays = (day: Day, days: number): Day => dayNumber(day + days)

/** ISO weekday: 1 Monday … 7 Sunday; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1

/** The same time of day `months` civil months later; a day the month lacks becomes its last (31 January → 28 February). */
export const addMonths = (at: Instant, months: number): Instant => {
  const { year, month, day } = dateOf(at)
  const count = year * 12 + (month - 1) + months
  const target = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 }
  const moved = dayOfDate({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) })
  return after(startOfDay(moved), at - startOfDay(dayOf(at)))
}

/** The same date and time of day `years` later; 29 February becomes the 28th where the year has none. */
export const addYears = (at: Instant, years: number): Instant => addMonths(at, years * 12)

/** Every day from `first` to `last`, both included. */
export const daysBetween = (first: Day, last: Day): Day[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => addDays(first, index))
