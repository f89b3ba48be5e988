// A point in time as a list writes it. Without a zone it is meant in +08:00; what could be read in two ways, or names a
// day that never was, is refused rather than guessed.
import { dayOfDate, isCivilDate, startOfDay } from '../../../shared/kernel/civil.ts'
import { HOUR, MINUTE, SECOND, SHANGHAI_OFFSET, after } from '../../../shared/kernel/instant.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { damageOf, problem, read, textOrNothing } from './cells.ts'
import type { Read } from './cells.ts'
import { serialText } from './excel-number.ts'

const CLOCK = String.raw`(?:(上午|下午|早上|中午|晚上|凌晨|AM|PM)\s*)?(\d{1,2})(?::|时|点)(\d{1,2})(?:(?::|分)(\d{1,2})(?:[.,](\d{1,9}))?)?[分秒]?(?:\s*(AM|PM))?`
const ZONE = String.raw`\s*(Z|UTC|GMT|(?:UTC|GMT)?[+-]\d{2}:?\d{2})?`
const DATED = new RegExp(
  String.raw`^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:\s*(?:星期|周)[一二三四五六日天])?(?:[T\s]*${CLOCK}${ZONE})?$`,
  'i',
)
/** What consoles write; the same as DATED makes of it, sooner. */
const USUAL = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:[T ]?(\d{2}):?(\d{2}):?(\d{2})?)?$/
const DAY_FIRST = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}(?:\s|$)/
const SERIAL = /^[2-7]\d{4}(?:\.\d+)?$/

/** No instant is longer; a long cell is not searched for one. */
const LONGEST = 64
const FIRST_YEAR = 2000
const LAST_YEAR = 2100

interface Civil {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly millis: number
  /** Milliseconds east of UTC. */
  readonly offset: number
}

const toInstant = (civil: Civil): Read<Instant> => {
  const { year, hour, minute, second } = civil
  const exists = isCivilDate(civil) && hour <= 23 && minute <= 59 && second <= 59
  if (!exists || year < FIRST_YEAR || year > LAST_YEAR) return problem('instant-impossible')
  const ofDay = hour * HOUR + minute * MINUTE + second * SECOND + civil.millis
  return read(after(startOfDay(dayOfDate(civil)), ofDay + SHANGHAI_OFFSET - civil.offset))
}

/** 下午3点 is 15:00, 中午12点 and 12 PM are 12:00, 凌晨12点 and 12 AM are 0:00. Null for 下午15:00's contradiction, 13 AM. */
const hourOf = (hour: number, half: string): number | null => {
  if (half === '') return hour
  const late = ['下午', '晚上', '中午', 'PM'].includes(half)
  if (hour > 12) return late ? hour : null
  if (hour === 12) return late ? 12 : 0
  return late && !(half === '中午' && hour === 11) ? hour + 12 : hour
}

const offsetOf = (zone: string | undefined): number => {
  const parts = /([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '')
  if (!parts) return zone === undefined ? SHANGHAI_OFFSET : 0
  return (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) * HOUR + Number(parts[3]) * MINUTE)
}

const fromDated = (parts: RegExpExecArray): Read<Instant> => {
  const [, year, month, day, before, hour = '0', minute = '0', second = '0', fraction = '', behind, zone] = parts
  const inDay = hourOf(Number(hour), (before ?? behind ?? '').toUpperCase())
  if (inDay === null) return problem('instant-impossible')
  return toInstant({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: inDay,
    minute: Number(minute),
    second: Number(second),
    millis: Number(fraction.padEnd(3, '0').slice(0, 3)),
    offset: offsetOf(zone?.toUpperCase()),
  })
}

const fromCompact = ([, year, month, day, hour = '0', minute = '0', second = '0']: RegExpExecArray): Read<Instant> => {
  const date = { year: Number(year), month: Number(month), day: Number(day) }
  const clock = { hour: Number(hour), minute: Number(minute), second: Number(second), millis: 0 }
  return toInstant({ ...date, ...clock, offset: SHANGHAI_OFFSET })
}

const digitsAt = (text: string, from: number, to: number): number => {
  let value = 0
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - 0x30
  return value
}

const fromUsual = (text: string): Read<Instant> =>
  toInstant({
    year: digitsAt(text, 0, 4),
    month: digitsAt(text, 5, 7),
    day: digitsAt(text, 8, 10),
    hour: digitsAt(text, 11, 13),
    minute: digitsAt(text, 14, 16),
    second: digitsAt(text, 17, 19),
    millis: 0,
    offset: SHANGHAI_OFFSET,
  })

const readText = (text: string): Read<Instant> => {
  if (USUAL.test(text)) return fromUsual(text)
  const dated = DATED.exec(text)
  if (dated) return fromDated(dated)
  const compact = COMPACT.exec(text)
  if (compact) return fromCompact(compact)
  return problem(DAY_FIRST.test(text) ? 'instant-ambiguous' : 'instant-unreadable')
}

/**
 * `2026-10-09 09:05:00`, `2026/10/9 9:05`, `2026年10月9日 9:05`, `20261009`, ISO 8601 with or without a zone, or a
 * spreadsheet's day count (1954 to 2119). A date alone is its 00:00. Null for an empty cell.
 */
export const readInstant = (cell: string): Read<Instant | null> => {
  const text = textOrNothing(cell)
  if (text === null) return read(null)
  const damage = damageOf(text)
  if (damage) return problem(damage)
  if (text.length > LONGEST) return problem('instant-unreadable')
  if (SERIAL.test(text)) {
    const civil = serialText(text, false)
    return civil === null ? problem('instant-unreadable') : readText(civil)
  }
  return readText(text)
}
