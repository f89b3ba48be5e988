// A day or a time as it stands in a field: empty for none, `undefined` where it can't be read.
import { dayEndingAt, endOfDay, startOfDay } from '../../../../shared/kernel/civil.ts'
import type { Instant } from '../../../../shared/kernel/instant.ts'
import { formatDay } from '../../../../shared/kernel/iso.ts'
import { parseTyped, parseTypedDay } from '../../../../shared/kernel/typed.ts'
import { clock, isoDate } from '../../../text/format.ts'

/** The end of the day typed: what is valid until a day is valid on it. */
export const readLastDay = (typed: string): Instant | null | undefined => {
  if (typed.trim() === '') return null
  const day = parseTypedDay(typed)
  return day === null ? undefined : endOfDay(day)
}

export const writeLastDay = (until: Instant | null): string => (until === null ? '' : formatDay(dayEndingAt(until)))

/** `2026-09-12` or `2026-09-12 09:30`; a day alone means its first instant. */
export const readWhen = (typed: string): Instant | null | undefined => {
  if (typed.trim() === '') return null
  const day = parseTypedDay(typed)
  return day === null ? (parseTyped(typed) ?? undefined) : startOfDay(day)
}

export const writeWhen = (at: Instant | null): string => {
  if (at === null) return ''
  const time = clock(at)
  return time === '00:00' ? isoDate(at) : `${isoDate(at)} ${time}`
}
