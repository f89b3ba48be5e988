// Which months: the usual spans at one press, or any two months.
import { type Month, addToMonth, monthOf } from '../../../shared/kernel/months.ts'
import type { ReportPeriod } from '../../../shared/contract/reports.ts'
import { reportsText } from '../../text/reports.ts'
import { useText } from '../../text/text.ts'
import { useAtMinute } from '../../ui/clock.ts'
import { SegmentedControl } from '../../ui/segmented.tsx'
import { chooseMonths, choosePeriod, periodKinds, useReportPlace } from './report-place.ts'

/** As far back as one asks in one go. */
const MONTHS_BACK = 36

interface MonthSelectProps {
  readonly label: string
  readonly value: Month
  readonly months: readonly Month[]
  readonly onChange: (month: Month) => void
}

function MonthSelect({ label, value, months, onChange }: MonthSelectProps) {
  return (
    <select
      className="select report-month"
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = months.find((month) => month === event.currentTarget.value)
        if (chosen !== undefined) onChange(chosen)
      }}
    >
      {months.map((month) => (
        <option key={month} value={month}>
          {month}
        </option>
      ))}
    </select>
  )
}

export function PeriodSwitch({ period }: { period: ReportPeriod }) {
  const text = useText(reportsText)
  const kind = useReportPlace((state) => state.kind)
  const thisMonth = useAtMinute(monthOf)
  const months = Array.from({ length: MONTHS_BACK }, (_, back) => addToMonth(thisMonth, -back))
  return (
    <>
      <SegmentedControl
        label={text.period}
        options={periodKinds.map((id) => ({ id, label: text.periods[id] }))}
        chosen={kind}
        onChange={choosePeriod}
      />
      {kind === 'custom' ? (
        <span className="report-months">
          <MonthSelect
            label={text.from}
            value={period.from}
            months={months}
            onChange={(from) => chooseMonths({ ...period, from }, 'from')}
          />
          {text.until}
          <MonthSelect
            label={text.to}
            value={period.to}
            months={months}
            onChange={(to) => chooseMonths({ ...period, to }, 'to')}
          />
        </span>
      ) : (
        <span className="fg-2">{text.shown(period.from, period.to)}</span>
      )}
    </>
  )
}
