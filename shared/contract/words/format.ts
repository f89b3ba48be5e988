// Figures the way both languages write them. Every date is Asia/Shanghai (+08:00), whatever the machine's zone.
import { dateOf, dayOf, startOfDay, weekdayOf } from '../../kernel/civil.ts'
import type { Fen } from '../../kernel/fen.ts'
import type { Instant } from '../../kernel/instant.ts'
import { HOUR, MINUTE, SECOND } from '../../kernel/instant.ts'

const MINUS = '−'
const two = (value: number): string => String(value).padStart(2, '0')

/** `1,204`; negative numbers carry a real minus sign. */
export const count = (value: number): string => {
  const digits = String(Math.abs(Math.trunc(value))).replace(/\B(?=(\d{3})+$)/g, ',')
  return value < 0 ? `${MINUS}${digits}` : digits
}

/** `6,800.00`: for tables, whose column head names the unit. */
export const money = (amount: Fen): string => {
  const whole = Math.abs(amount)
  const text = `${count(Math.floor(whole / 100))}.${two(whole % 100)}`
  return amount < 0 ? `${MINUS}${text}` : text
}

/** `¥6,800.00`: outside tables. */
export const yuan = (amount: Fen): string => (amount < 0 ? `${MINUS}¥` : '¥') + money(Math.abs(amount) as Fen)

/** An instant's civil parts in Shanghai; `weekday` is 1 Monday … 7 Sunday. */
export const civilParts = (at: Instant) => {
  const day = dayOf(at)
  const rest = at - startOfDay(day)
  return {
    ...dateOf(at),
    weekday: weekdayOf(day),
    hour: Math.floor(rest / HOUR),
    minute: Math.floor((rest % HOUR) / MINUTE),
    second: Math.floor((rest % MINUTE) / SECOND),
  }
}

/** `09-23` */
export const monthDay = (at: Instant): string => {
  const { month, day } = civilParts(at)
  return `${two(month)}-${two(day)}`
}

/** `2026-09-23` */
export const isoDate = (at: Instant): string => `${civilParts(at).year}-${monthDay(at)}`

/** `16:40` */
export const clock = (at: Instant): string => {
  const { hour, minute } = civilParts(at)
  return `${two(hour)}:${two(minute)}`
}

/** `16:40:07` */
export const clockSeconds = (at: Instant): string => `${clock(at)}:${two(civilParts(at).second)}`

/** `09-23 16:40` */
export const dateTime = (at: Instant): string => `${monthDay(at)} ${clock(at)}`

/** `09-23 16:40:07` */
export const dateTimeSeconds = (at: Instant): string => `${monthDay(at)} ${clockSeconds(at)}`

/** `2026-09-23 16:40:07`: where the year could be in doubt. */
export const fullDateTime = (at: Instant): string => `${isoDate(at)} ${clockSeconds(at)}`

const SIZES = ['B', 'KB', 'MB', 'GB'] as const

/** `820 B`, `12.4 KB`: 1,024 to the step, one decimal below ten thousand units. */
export const fileSize = (bytes: number): string => {
  const step = Math.min(SIZES.length - 1, bytes < 1024 ? 0 : Math.floor(Math.log2(bytes) / 10))
  const value = bytes / 1024 ** step
  return `${step === 0 || value >= 100 ? count(Math.round(value)) : value.toFixed(1)} ${SIZES[step] ?? 'B'}`
}

/** `38%`, never 100% before the whole is done. */
export const percent = (done: number, of: number): string => `${of <= 0 ? 0 : Math.floor((done / of) * 100)}%`
