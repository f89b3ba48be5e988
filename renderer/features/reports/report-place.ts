// What the report shows: period, grouping, and the figure whose rows are open. Kept while one looks at an order and comes back.
import { create } from 'zustand'

import type { ReportGroup, ReportPart, ReportPeriod } from '../../../shared/contract/reports.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { addToMonth, monthOf, type Month } from '../../../shared/kernel/months.ts'

export const periodKinds = ['this-month', 'last-month', 'this-quarter', 'this-year', 'custom'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** The rows of one figure, of one line of the table or of all. */
export interface OpenRows {
  readonly part: ReportPart
  /** The line's key; undefined: the total. */
  readonly line?: string | null
}

interface ReportPlace {
  readonly kind: PeriodKind
  /** Of 自选月份; null until somebody chose. */
  readonly custom: ReportPeriod | null
  readonly group: ReportGroup
  readonly rows: OpenRows | null
  /** The number whose rows these are, by its name; once they are closed, where the focus goes back to. */
  readonly number: string | null
}

export const useReportPlace = create<ReportPlace>(() => ({
  kind: 'this-month',
  custom: null,
  group: 'shop',
  rows: null,
  number: null,
}))

const since = (month: Month, every: number): Month => addToMonth(month, -((Number(month.slice(5)) - 1) % every))

/** Up to this month: later ones have nothing to show. */
export const periodOf = ({ kind, custom }: Pick<ReportPlace, 'kind' | 'custom'>, now: Instant): ReportPeriod => {
  const month = monthOf(now)
  const before = addToMonth(month, -1)
  switch (kind) {
    case 'last-month':
      return { from: before, to: before }
    case 'this-quarter':
      return { from: since(month, 3), to: month }
    case 'this-year':
      return { from: since(month, 12), to: month }
    case 'custom':
      return custom ?? { from: addToMonth(month, -2), to: month }
    default:
      return { from: month, to: month }
  }
}

/** Another period has other rows: the table comes back. */
export const choosePeriod = (kind: PeriodKind): void => useReportPlace.setState({ kind, rows: null, number: null })

/** The end that was moved stands; the other one follows where they would cross. */
export const chooseMonths = (period: ReportPeriod, moved: 'from' | 'to'): void => {
  const { from, to } = period
  const custom = from <= to ? period : moved === 'from' ? { from, to: from } : { from: to, to }
  useReportPlace.setState({ kind: 'custom', custom, rows: null, number: null })
}

export const chooseGroup = (group: ReportGroup): void => useReportPlace.setState({ group, rows: null, number: null })

export const openRows = (rows: OpenRows, number: string): void => useReportPlace.setState({ rows, number })
/** Another part of the same figure: the number that was clicked stays the one to go back to. */
export const narrowRows = (rows: OpenRows): void => useReportPlace.setState({ rows })
export const closeRows = (): void => useReportPlace.setState({ rows: null })
