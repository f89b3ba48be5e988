// What a spreadsheet's number was before it became a number: long digits that were kept, digits that were lost, and
// dates, which a spreadsheet counts in days. All by text and whole numbers.
import { dateOfDay } from '../../../shared/kernel/civil.ts'
import type { Day } from '../../../shared/kernel/civil.ts'

/** A spreadsheet keeps 15 significant digits and no more. */
const KEPT_DIGITS = 15

interface NumberText {
  readonly text: string
  /** The cell had more digits than a spreadsheet keeps: what stands there is not what was entered. */
  readonly digitsLost: boolean
}

const PLAIN = /^-?\d+$/

/** Binary noise of a sum such as 6800.1000000000004 goes away exactly as the spreadsheet hides it. */
const withoutNoise = (raw: string): string => {
  const [mantissa = '', exponent = ''] = Number(raw).toPrecision(KEPT_DIGITS).split('e')
  const short = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa
  return exponent === '' ? short : `${short}E${exponent}`
}

/**
 * The text of a number cell from the file's own characters. Whole numbers stay digit for digit; more than 15
 * significant digits, or an exponent, means digits were lost, and the text is left as the file has it.
 */
export const numberText = (raw: string): NumberText => {
  if (PLAIN.test(raw)) {
    const digits = raw.replace(/^-?0*/, '').length
    return { text: raw, digitsLost: digits > KEPT_DIGITS }
  }
  if (/[eE]/.test(raw)) return exponentText(raw)
  return { text: raw.replace(/\D/g, '').length > KEPT_DIGITS ? withoutNoise(raw) : raw, digitsLost: false }
}

/** Small fractions are written with an exponent too (1E-3): those lost nothing. */
const exponentText = (raw: string): NumberText => {
  const value = Number(raw)
  if (Number.isFinite(value) && Math.abs(value) < 1) return { text: withoutNoise(raw), digitsLost: false }
  return { text: raw, digitsLost: true }
}

/** Serial 1 is 1900-01-01, and 1900-02-29, which never was, is serial 60; from 61 on the count is right. */
const EPOCH_1900 = -25_569
const EPOCH_1904 = -24_107
const FIRST_SOUND_SERIAL = 61
const LAST_SERIAL = 2_958_465
const SECONDS_A_DAY = 86_400

const two = (value: number): string => String(value).padStart(2, '0')

/**
 * `YYYY-MM-DD HH:MM:SS` (or the date alone at midnight) of a day count, rounded to the second; civil time as the sheet
 * shows it, without a zone. Null for counts that are no date.
 */
export const serialText = (raw: string, from1904: boolean): string | null => {
  const serial = Number(raw)
  if (!Number.isFinite(serial) || serial < (from1904 ? 0 : FIRST_SOUND_SERIAL) || serial > LAST_SERIAL) return null
  const seconds = Math.round(serial * SECONDS_A_DAY)
  const days = Math.floor(seconds / SECONDS_A_DAY)
  const ofDay = seconds - days * SECONDS_A_DAY
  const { year, month, day } = dateOfDay((days + (from1904 ? EPOCH_1904 : EPOCH_1900)) as Day)
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  if (ofDay === 0) return date
  return `${date} ${two(Math.floor(ofDay / 3600))}:${two(Math.floor((ofDay % 3600) / 60))}:${two(ofDay % 60)}`
}

/** Formats every spreadsheet knows by number: dates and times, with the East Asian ones. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** Whether a number format shows a date. `code` null: a built-in format known by its id. */
export const isDateFormat = (id: number, code: string | null): boolean => {
  if (code === null) return isBuiltInDate(id)
  const bare = code.split(';')[0]?.replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi, '') ?? ''
  return /[ymdhs]/i.test(bare) && !/^general$/i.test(bare.trim()) && !/[#?]/.test(bare)
}
