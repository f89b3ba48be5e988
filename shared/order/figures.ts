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

/** Between 0 and 1; null where nothing was decided: no rate of nothing. */
export interface Rated extends Kept {
  readonly rate: number | null
}

export interface RejectionFigures extends Rejections {
  /** Null where there is nothing to tell it per. */
  readonly perConfirmed: number | null
  readonly perAccepted: number | null
}

export interface Figures {
  readonly onTime: Rated
  readonly duties: Readonly<Record<DutyKind, Rated>>
  readonly invoices: Rated
  readonly rejections: RejectionFigures
  readonly stays: Readonly<Record<CountedStage, StayLength>>
}

const NONE: Kept = { met: 0, missed: 0 }

const together = (a: Kept, b: Kept): Kept => ({ met: a.met + b.met, missed: a.missed + b.missed })

const share = (part: number, of: number): number | null => (of === 0 ? null : part / of)

const rated = ({ met, missed }: Kept): Rated => ({ met, missed, rate: share(met, met + missed) })

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
  onTime: rated(deliveryDuties.map((kind) => duties[kind]).reduce(together, NONE)),
  duties: {
    'requirement.confirm': rated(duties['requirement.confirm']),
    'result.submit': rated(duties['result.submit']),
    'target.confirm': rated(duties['target.confirm']),
    'target.deliver': rated(duties['target.deliver']),
    'invoice.issue': rated(duties['invoice.issue']),
  },
  invoices: rated(duties['invoice.issue']),
  rejections: {
    ...rejections,
    perConfirmed: share(rejections.requirement, rejections.confirmed),
    perAccepted: share(rejections.result, rejections.accepted),
  },
  stays: {
    'requirement-pending': lengthOf(stays['requirement-pending']),
    'requirement-review': lengthOf(stays['requirement-review']),
    'requirement-rejected': lengthOf(stays['requirement-rejected']),
    implementing: lengthOf(stays.implementing),
    'acceptance-review': lengthOf(stays['acceptance-review']),
  },
})
