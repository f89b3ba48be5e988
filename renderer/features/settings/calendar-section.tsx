// 工作日历: the official calendar by the year, days of the office's own, and working days reckoned (W10).
import { useState } from 'react'

import { useRead } from '../../api/queries.ts'
import { calendarText } from '../../text/calendar.ts'
import { isoDate } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { now } from '../../ui/clock.ts'
import { SkeletonRows } from '../../ui/states.tsx'
import { OwnDayForm } from './own-day-form.tsx'
import { SectionHead } from './section-parts.tsx'
import { WorkdayReckoner } from './workday-reckoner.tsx'
import { YearView } from './year-view.tsx'

const signs = ['holiday', 'make-up', 'own-rest', 'own-work'] as const

function Legend() {
  const { marks, legend } = useText(calendarText)
  return (
    <ul className="year-legend fg-2 small">
      {signs.map((sign) => (
        <li key={sign}>
          <i className={`is-${sign}`}>{marks[sign]}</i>
          {legend[sign]}
        </li>
      ))}
    </ul>
  )
}

export function CalendarSection() {
  const text = useText(calendarText)
  const [chosen, setChosen] = useState(() => isoDate(now()))
  const year = Number(chosen.slice(0, 4))
  const { data } = useRead('calendar.year', { year })
  const turn = (years: number): void => setChosen(`${year + years}-01-01`)
  const known = data === undefined || (year >= data.from && year <= data.to)
  return (
    <>
      <SectionHead section="calendar" {...(data === undefined ? {} : { intro: text.intro(data.from, data.to) })}>
        <ButtonAction label={text.before} size="small" onPress={() => turn(-1)} />
        <b className="year-name">{text.year(year)}</b>
        <ButtonAction label={text.after} size="small" onPress={() => turn(1)} />
      </SectionHead>
      {!known && (
        <p className="settings-notice" role="status">
          {text.provisional(year)}
        </p>
      )}
      {data === undefined ? (
        <SkeletonRows rows={8} />
      ) : (
        <>
          <div className="year-top">
            <Legend />
            {known && <span className="fg-3 small">{text.totals(data.holidays.length, data.makeUps.length)}</span>}
          </div>
          <YearView calendar={data} chosen={chosen} onChoose={setChosen} />
          <OwnDayForm key={`own ${chosen}`} day={chosen} own={data.own.find(({ day }) => day === chosen)} />
        </>
      )}
      <WorkdayReckoner key={chosen} from={chosen} />
    </>
  )
}
