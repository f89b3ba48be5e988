// A pack version as it is typed. What isn't typed here (flows, grounds, refund rows) stays with the version it began with.
import type { PackSource } from '../../../../shared/contract/packs.ts'
import type { Duration } from '../../../../shared/kernel/duration.ts'
import { addDays, dateOf, dayOf, dayOfDate, startOfDay } from '../../../../shared/kernel/civil.ts'
import type { Instant } from '../../../../shared/kernel/instant.ts'
import { isoDate } from '../../../text/format.ts'
import { type DurationUnit, typedDuration } from '../duration.ts'
import { shapes, singleParameters } from './parameter-kinds.ts'
import type { SingleParameter } from './parameter-kinds.ts'

export interface TypedParameter {
  readonly n: string
  /** Of a length of time. */
  readonly unit: DurationUnit
  /** 推定 still: where the version it began with says so. */
  readonly inferred: boolean
}

export interface TypedAmount {
  readonly key: number
  readonly category: string
  readonly yuan: string
  /** W5: 推定 no longer. */
  readonly confirmed: boolean
  /** Added here: its category is typed too. */
  readonly added: boolean
}

export interface TypedViolation {
  readonly key: number
  readonly type: string
  readonly clause: string
  readonly points: string
  readonly expels: boolean
  readonly zh: string
  readonly en: string
  /** Added here: all of it is typed; of the others only points and expulsion. */
  readonly added: boolean
}

export interface PackForm {
  /** `2027-01-01` */
  readonly date: string
  readonly parameters: Readonly<Record<SingleParameter, TypedParameter>>
  readonly deposit: readonly TypedAmount[]
  readonly violations: readonly TypedViolation[]
}

let lastKey = 0
/** So that rows added from now on differ from those of a form that was kept. */
export const raiseKeys = ({ deposit, violations }: PackForm): void => {
  lastKey = Math.max(lastKey, ...[...deposit, ...violations].map(({ key }) => key))
}

const nextKey = (): number => {
  lastKey += 1
  return lastKey
}

/** `6800.00`: as it is typed back. */
export const yuanTyped = (amount: number): string => (amount / 100).toFixed(2)

const typedValue = (name: SingleParameter, value: unknown): Pick<TypedParameter, 'n' | 'unit'> => {
  const { kind } = shapes[name]
  if (kind === 'duration') return typedDuration(value as Duration | null, 'days')
  if (typeof value !== 'number') return { n: '', unit: 'days' }
  if (kind === 'yuan') return { n: yuanTyped(value), unit: 'days' }
  return { n: String(kind === 'share' ? Math.round(value * 10_000) / 100 : value), unit: 'days' }
}

/** The civil day a version begins on; '' where it can't be read. */
export const dayOfSource = ({ effectiveFrom }: Pick<PackSource, 'effectiveFrom'>): string =>
  /^\d{4}-\d{2}-\d{2}/.exec(effectiveFrom)?.[0] ?? ''

/** As the version it begins with writes it. */
export const typedParameter = (
  name: SingleParameter,
  { value, inferredFrom }: { readonly value: unknown; readonly inferredFrom?: string },
): TypedParameter => ({ ...typedValue(name, value), inferred: inferredFrom !== undefined })

export const formOf = (source: PackSource, date: string): PackForm => {
  const { inferredFrom, confirmed = [], value } = source.parameters.depositByCategoryFen
  const typed = singleParameters.map((name) => [name, typedParameter(name, source.parameters[name])] as const)
  return {
    date,
    parameters: Object.fromEntries(typed) as PackForm['parameters'],
    deposit: Object.entries(value).map(([category, fen]) => ({
      key: nextKey(),
      category,
      yuan: yuanTyped(fen),
      confirmed: inferredFrom === undefined || confirmed.includes(category),
      added: false,
    })),
    violations: (source.violations?.types ?? []).map(({ type, clause, points, expels = false, zh, en }) => ({
      key: nextKey(),
      type,
      clause,
      points: points === null ? '' : String(points),
      expels,
      zh,
      en,
      added: false,
    })),
  }
}

export const newAmount = (): TypedAmount => ({ key: nextKey(), category: '', yuan: '', confirmed: true, added: true })

export const newViolation = (clause: string): TypedViolation => ({
  key: nextKey(),
  type: '',
  clause,
  points: '',
  expels: false,
  zh: '',
  en: '',
  added: true,
})

/** The first of the next month; where a version begins there or later, the day after that. */
export const firstDate = (now: Instant, last: Instant): string => {
  const { year, month } = dateOf(now)
  const next = startOfDay(dayOfDate({ year: month === 12 ? year + 1 : year, month: (month % 12) + 1, day: 1 }))
  return isoDate(last < next ? next : startOfDay(addDays(dayOf(last), 1)))
}
