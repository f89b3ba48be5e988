// What is typed for reminders, read: hours before a deadline, a time of day, hours or nothing. Null where it can't be read.
import { LADDER_RUNGS, LONGEST_LADDER_HOURS } from '../../../shared/remind/setting.ts'

const number = (typed: string): number => (/^\d+(\.\d+)?$/.test(typed) ? Number(typed) : Number.NaN)

/** `72, 24, 4`: in any order and with any separator; longest first. */
export const readLadder = (typed: string): readonly number[] | null => {
  const hours = typed
    .normalize('NFKC')
    .split(/[\s,、;]+/)
    .filter((part) => part !== '')
    .map(number)
  const fits = hours.every((each) => each >= 0.5 && each <= LONGEST_LADDER_HOURS)
  const different = [...new Set(hours)].toSorted((a, b) => b - a)
  return fits && different.length <= LADDER_RUNGS ? different : null
}

export const writeLadder = (hours: readonly number[]): string => hours.join(', ')

/** `22:00` as minutes after midnight; 24:00 is none. */
export const readTime = (typed: string): number | null => {
  const found = /^(\d{1,2}):(\d{2})$/.exec(typed.normalize('NFKC').trim())
  const [hours, minutes] = [Number(found?.[1]), Number(found?.[2])]
  return found !== null && hours <= 23 && minutes <= 59 ? hours * 60 + minutes : null
}

export const writeTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** Empty: never. */
export const readHours = (typed: string): { readonly hours: number | null } | null => {
  const plain = typed.normalize('NFKC').trim()
  if (plain === '') return { hours: null }
  const hours = number(plain)
  return hours >= 0 && hours <= LONGEST_LADDER_HOURS ? { hours } : null
}
