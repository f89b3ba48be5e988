// Civil months in Asia/Shanghai, written `2026-09`: what reports count by. Text of one length, so that months compare as text.
import { dateOf, dayOfDate, startOfDay } from './civil.ts'
import type { Instant } from './instant.ts'

declare const monthBrand: unique symbol
/** `YYYY-MM` */
export type Month = string & { readonly [monthBrand]: true }

const FORM = /^\d{4}-(?:0[1-9]|1[0-2])$/

/** Null for anything that isn't a month of the years 0000 to 9999. */
export const parseMonth = (text: string): Month | null => (FORM.test(text) ? (text as Month) : null)

const written = (count: number): Month =>
  `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}` as Month

/** Months since the year 0. */
const counted = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1

export const monthOf = (at: Instant): Month => {
  const { year, month } = dateOf(at)
  return written(year * 12 + month - 1)
}

export const addToMonth = (month: Month, months: number): Month => written(counted(month) + months)

/** 00:00 of its first day. */
export const startOfMonth = (month: Month): Instant =>
  startOfDay(dayOfDate({ year: Number(month.slice(0, 4)), month: Number(month.slice(5)), day: 1 }))

/** 00:00 of the next month's first day. */
export const endOfMonth = (month: Month): Instant => startOfMonth(addToMonth(month, 1))

/** Every month from `first` to `last`, both included; none where `last` comes before. */
export const monthsFrom = (first: Month, last: Month): Month[] =>
  Array.from({ length: Math.max(0, counted(last) - counted(first) + 1) }, (_, index) => addToMonth(first, index))
