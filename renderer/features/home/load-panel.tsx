// 14 天负荷: what falls due on each day, what is overdue already on today, days off hatched. It reads without its colours.
import type { Home, LoadDay } from '../../../shared/contract/desk.ts'
import { dayOfDate, startOfDay, weekdayOf } from '../../../shared/kernel/civil.ts'
import { homeText } from '../../text/home.ts'
import { useText } from '../../text/text.ts'
import { timeText } from '../../text/time.ts'
import { classNames } from '../../ui/class-names.ts'
import { Panel } from '../../ui/panel.tsx'

import './load.css'

const dayOf = ({ day }: LoadDay) => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return dayOfDate({ year, month, day: date })
}

/** What stands on a day: due then, and on today what was due before. */
const piled = ({ due, overdue }: LoadDay): number => due + overdue

function Bar({ load, most, today }: { load: LoadDay; most: number; today: boolean }) {
  const { load: text } = useText(homeText)
  const time = useText(timeText)
  const off = load.dayOff === null ? (load.makeUp ? text.makeUp : '') : (load.holidayName ?? text.off[load.dayOff])
  const height = (n: number): string => `${most === 0 ? 0 : (n / most) * 100}%`
  return (
    <li
      className={classNames('load-day', load.dayOff !== null && 'is-off', today && 'is-today')}
      aria-label={text.cell(load.day, load.due, load.overdue, off)}
      title={off}
    >
      <div className="load-bar" aria-hidden="true">
        {piled(load) > 0 && <em>{piled(load)}</em>}
        {load.overdue > 0 && <i className="is-overdue" style={{ height: height(load.overdue) }} />}
        {load.due > 0 && <i style={{ height: height(load.due) }} />}
      </div>
      <b aria-hidden="true">{Number(load.day.slice(8))}</b>
      <small aria-hidden="true">{time.weekdayShort(weekdayOf(dayOf(load)))}</small>
    </li>
  )
}

export function LoadPanel({ home }: { home: Home }) {
  const { load: text } = useText(homeText)
  const most = Math.max(0, ...home.load.map(piled))
  const [first] = home.load
  const last = home.load.at(-1)
  const range =
    first === undefined || last === undefined ? '' : text.range(startOfDay(dayOf(first)), startOfDay(dayOf(last)))
  return (
    <Panel title={text.title} note={text.note} padded={false} more={<span className="fg-3">{range}</span>}>
      <ol className="load" aria-label={text.chart}>
        {home.load.map((load, index) => (
          <Bar key={load.day} load={load} most={most} today={index === 0} />
        ))}
      </ol>
    </Panel>
  )
}
