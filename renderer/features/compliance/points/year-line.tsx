// The year as a line of twelve months: a dot for each case, today, and the flag where everything returns to zero (A21).
import { dayOfDate, startOfDay } from '../../../../shared/kernel/civil.ts'
import type { Instant } from '../../../../shared/kernel/instant.ts'
import { complianceText } from '../../../text/compliance.ts'
import { civilParts } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { classNames } from '../../../ui/class-names.ts'

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

const newYear = (year: number): Instant => startOfDay(dayOfDate({ year, month: 1, day: 1 }))

interface YearLineProps {
  readonly year: number
  readonly at: Instant
  readonly cases: readonly { readonly key: string; readonly decidedAt: Instant }[]
}

export function YearLine({ year, at, cases }: YearLineProps) {
  const { points } = useText(complianceText)
  const from = newYear(year)
  const length = newYear(year + 1) - from
  const left = (instant: Instant): string => `${Math.min(1, Math.max(0, (instant - from) / length)) * 100}%`
  const today = civilParts(at)
  return (
    <div className="year-line" role="img" aria-label={points.yearLine(cases.length)}>
      {MONTHS.map((month) => (
        <span key={month} className={classNames(year === today.year && month === today.month && 'is-now')}>
          {points.month(month)}
        </span>
      ))}
      {cases.map(({ key, decidedAt }) => (
        <i key={key} className="is-case" style={{ left: left(decidedAt) }} />
      ))}
      {year === today.year && <i className="is-today" style={{ left: left(at) }} />}
      <i className="is-reset" />
    </div>
  )
}
