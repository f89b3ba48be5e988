// The written form of instants and days. Reading is strict: what could be misread (no offset, an impossible date, a
// lower-case letter, 24:00) is not an instant. Writing is always +08:00.
import { dateOfDay, dayOf, dayOfDate, isCivilDate, startOfDay } from './civil.ts'
import type { Day } from './civil.ts'
import { DAY, HOUR, MINUTE, SECOND, SHANGHAI_OFFSET, instant } from './instant.ts'
import type { Instant } from './instant.ts'

const DAY_FORM = /^(\d{4})-(\d\d)-(\d\d)$/
const INSTANT_FORM = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:\d\d)$/

const two = (value: number): string => String(value).padStart(2, '0')

/** `YYYY-MM-DD`, or null for anything else and for dates that do not exist. */
export const parseDay = (text: string): Day | null => {
  const parts = DAY_FORM.exec(text)
  if (!parts) return null
  const date = { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) }
  return isCivilDate(date) ? dayOfDate(date) : null
}

/** `YYYY-MM-DD`; years outside 0–9999 with sign and six digits. */
export const formatDay = (day: Day): string => {
  const { year, month, day: ofMonth } = dateOfDay(day)
  const inFour = year >= 0 && year <= 9999
  const written = inFour
    ? String(year).padStart(4, '0')
    : `${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}`
  return `${written}-${two(month)}-${two(ofMonth)}`
}

const offsetOf = (text: string): number | null => {
  if (text === 'Z') return 0
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(4, 6))]
  if (hours > 23 || minutes > 59) return null
  return (text.startsWith('-') ? -1 : 1) * (hours * HOUR + minutes * MINUTE)
}

/**
 * ISO 8601 extended form with an offset (`Z` or `±HH:MM`); seconds may be left out, a fraction is cut to milliseconds.
 * Null for everything else, impossible dates and times included.
 */
export const parseInstant = (text: string): Instant | null => {
  const parts = INSTANT_FORM.exec(text)
  if (!parts) return null
  const day = parseDay(parts[1] ?? '')
  const offset = offsetOf(parts[6] ?? '')
  const [hours, minutes, seconds] = [Number(parts[2]), Number(parts[3]), Number(parts[4] ?? 0)]
  if (day === null || offset === null || hours > 23 || minutes > 59 || seconds > 59) return null
  const millis = Number((parts[5] ?? '').padEnd(3, '0').slice(0, 3))
  return instant(day * DAY + hours * HOUR + minutes * MINUTE + seconds * SECOND + millis - offset)
}

/** `YYYY-MM-DDTHH:MM:SS+08:00`, with `.mmm` only where the milliseconds are not zero. */
export const formatInstant = (at: Instant): string => {
  const day = dayOf(at)
  const ofDay = at - startOfDay(day)
  const millis = ofDay % SECOND
  const clock = [Math.floor(ofDay / HOUR), Math.floor((ofDay % HOUR) / MINUTE), Math.floor((ofDay % MINUTE) / SECOND)]
  const fraction = millis === 0 ? '' : `.${String(millis).padStart(3, '0')}`
  return `${formatDay(day)}T${clock.map(two).join(':')}${fraction}+${two(SHANGHAI_OFFSET / HOUR)}:00`
}
