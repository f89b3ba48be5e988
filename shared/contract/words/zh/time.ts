// Lengths of time and weekdays in Chinese: a half-width space between Chinese and digits.
import { DAY, HOUR, MINUTE } from '../../../kernel/instant.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { civilParts } from '../format.ts'

const WEEKDAYS = ['', '一', '二', '三', '四', '五', '六', '日']

/** Two units at most: days and hours, or hours and minutes. */
export const span = (ms: number): string => {
  const days = Math.floor(ms / DAY)
  const hours = Math.floor((ms % DAY) / HOUR)
  const minutes = Math.floor((ms % HOUR) / MINUTE)
  if (days > 0) return `${days} 天 ${hours} 小时`
  if (hours > 0) return `${hours} 小时 ${minutes} 分`
  return `${minutes} 分`
}

export const weekday = (at: Instant): string => `周${WEEKDAYS[civilParts(at).weekday] ?? ''}`

/** One character, for a cell of the day ruler. */
export const weekdayShort = (iso: number): string => WEEKDAYS[iso] ?? ''
