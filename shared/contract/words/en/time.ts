// Lengths of time and weekdays in English.
import { DAY, HOUR, MINUTE } from '../../../kernel/instant.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { civilParts } from '../format.ts'

const WEEKDAYS = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** Two units at most: days and hours, or hours and minutes. */
export const span = (ms: number): string => {
  const days = Math.floor(ms / DAY)
  const hours = Math.floor((ms % DAY) / HOUR)
  const minutes = Math.floor((ms % HOUR) / MINUTE)
  if (days > 0) return `${days} d ${hours} h`
  if (hours > 0) return `${hours} h ${minutes} min`
  return `${minutes} min`
}

export const weekday = (at: Instant): string => WEEKDAYS[civilParts(at).weekday] ?? ''

export const weekdayShort = (iso: number): string => (WEEKDAYS[iso] ?? '').slice(0, 2)
