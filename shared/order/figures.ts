// The figures of a report: what is counted into each, and how counts become a rate or a length. What they mean in words stands
// in figure-definitions.ts, with the clauses; where they are counted (one order's course after another) is the store's affair.
import type { Stage } from '../kernel/facts.ts'
import { dutyKinds } from './course-duties.ts'
import type { DutyKind } from './course-duties.ts'

export const figureIds = ['on-time', 'rejections', 'stays', 'invoices'] as const
export type FigureId = (typeof figureIds)[number]

export type DeliveryDuty = Exclude<DutyKind, 'invoice.issue'>

/** Of these the on-time rate is made; the invoice has a figure of its own. */
export const deliveryDuties: readonly DeliveryDuty[] = dutyKinds.filter((kind) => kind !== 'invoice.issue')

/** Whose length is told, in the order of the flow. */
export const countedStages = [
  'requirement-pending',
  'requirement-review',
  'requirement-rejected',
  'implementing',
  'acceptance-review',
] as const satisfies readonly Stage[]
export type CountedStage = (typeof countedStages)[number]

/** Deadlines decided: kept, or not. What is still running is in neither. */
export interface Kept {
  readonly met: number
  readonly missed: number
}

export interface Rejections {
  readonly requirement: number
  readonly result: number
  /** Those that opened an appeal (T11, T12). */
  readonly reachedLimit: number
  /** Requirements confirmed, results accepted: what the rejections are told per. */
  readonly confirmed: number
  readonly accepted: number
}

/** How many stays lasted so many whole tenths of a day. */
export type Lengths = ReadonlyMap<number, number>

/** Everything counted of some orders in some time. */
export interface Tally {
  readonly duties: Readonly<Record<DutyKind, Kept>>
  readonly rejections: Rejections
  readonly stays: Readonly<Record<CountedStage, Lengths>>
}

export interface StayLength {
  readonly stays: number
  /** Whole tenths of a day; null where there was no stay. */
  readonly median: number | null
  readonly p90: number | null
}

export interface Figures {
  readonly onTime: Kept
  readonly duties: Readonly<Record<DutyKind, Kept>>
  readonly invoices: Kept
  readonly rejections: Rejections
  readonly stays: Readonly<Record<CountedStage, StayLength>>
}

const NONE: Kept = { met: 0, missed: 0 }

const together = (a: Kept, b: Kept): Kept => ({ met: a.met + b.met, missed: a.missed + b.missed })

/** Null where nothing was decided: no rate of nothing. */
export const rateOf = ({ met, missed }: Kept): number | null => (met + missed === 0 ? null : met / (met + missed))

/** Null where there is nothing to tell it per. */
export const perOrder = (rejections: number, orders: number): number | null =>
  orders === 0 ? null : rejections / orders

/**
 * The nearest rank: the shortest length that at least `share` of all stays don't exceed. The middle of two is the shorter one.
 */
export const lengthAt = (lengths: Lengths, share: number): number | null => {
  const total = [...lengths.values()].reduce((sum, n) => sum + n, 0)
  if (total === 0) return null
  let left = Math.max(1, Math.ceil(total * share))
  for (const [length, n] of [...lengths].toSorted(([a], [b]) => a - b)) {
    left -= n
    if (left <= 0) return length
  }
  return null
}

const lengthOf = (lengths: Lengths): StayLength => ({
  stays: [...lengths.values()].reduce((sum, n) => sum + n, 0),
  median: lengthAt(lengths, 0.5),
  p90: lengthAt(lengths, 0.9),
})

export const figuresOf = ({ duties, rejections, stays }: Tally): Figures => ({
  onTime: deliveryDuties.map((kind) => duties[kind]).reduce(together, NONE),
  duties,
  invoices: duties['invoice.issue'],
  rejections,
  stays: {
    'requirement-pending': lengthOf(stays['requirement-pending']),
    'requirement-review': lengthOf(stays['requirement-review']),
    'requirement-rejected': lengthOf(stays['requirement-rejected']),
    implementing: lengthOf(stays.implementing),
    'acceptance-review': lengthOf(stays['acceptance-review']),
  },
})
