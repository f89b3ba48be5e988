// Lengths of time in the settings: a whole number and a unit, or nothing.
import type { Duration } from '../../../shared/kernel/duration.ts'
import { settingsText } from '../../text/settings.ts'
import { textNow } from '../../text/text.ts'

export type DurationUnit = 'days' | 'workdays' | 'minutes' | 'months' | 'years'

/** The most the contract takes. */
export const MOST: Readonly<Record<DurationUnit, number>> = {
  days: 3660,
  workdays: 2500,
  minutes: 5_000_000,
  months: 120,
  years: 10,
}

export interface TypedDuration {
  readonly n: string
  readonly unit: DurationUnit
}

export const typedDuration = (duration: Duration | null, unit: DurationUnit): TypedDuration => {
  const [entry] = Object.entries(duration ?? {})
  return entry === undefined ? { n: '', unit } : { n: String(entry[1]), unit: entry[0] as DurationUnit }
}

/** Null for an empty one; undefined where it can't be read. */
export const readDuration = ({ n, unit }: TypedDuration): Duration | null | undefined => {
  const typed = n.normalize('NFKC').trim()
  if (typed === '') return null
  const value = Number(typed)
  if (!/^\d{1,7}$/.test(typed) || value < 1 || value > MOST[unit]) return undefined
  return { [unit]: value } as unknown as Duration
}

export const durationProblem = (typed: TypedDuration): string | null => {
  const { durations } = textNow(settingsText)
  if (readDuration(typed) !== undefined) return null
  return Number(typed.n) > MOST[typed.unit] ? durations.tooLong(MOST[typed.unit]) : durations.bad
}

/** `5 天`, `3 个工作日`. */
export const durationWords = (duration: Duration): string => {
  const { durations } = textNow(settingsText)
  const [entry] = Object.entries(duration) as [DurationUnit, number][]
  if (entry === undefined) return ''
  const [unit, n] = entry
  return durations.said(n, durations.units[unit])
}
