// Twelve months with every day: holidays and make-up days are told by a sign of their own, not by colour. One day is in reach of Tab;
// arrows lead from day to day, PageUp and PageDown from month to month.
import { useRef } from 'react'

import type { CalendarYear } from '../../../shared/contract/calendar.ts'
import { calendarText } from '../../text/calendar.ts'
import { useText } from '../../text/text.ts'
import { classNames } from '../../ui/class-names.ts'
import { dayAfterKey, kindsOf, weeksOf } from './year-days.ts'
import type { DayKind } from './year-days.ts'

const MONTHS = Array.from({ length: 12 }, (_, month) => month + 1)

interface DayProps {
  readonly day: string
  readonly kind: DayKind
  readonly known: boolean
  readonly chosen: boolean
  readonly onChoose: (day: string) => void
}

function DayButton({ day, kind, known, chosen, onChoose }: DayProps) {
  const { kinds, marks, guess } = useText(calendarText)
  const mark = kind === 'weekday' || kind === 'weekend' ? '' : marks[kind]
  return (
    <button
      type="button"
      data-day={day}
      tabIndex={chosen ? 0 : -1}
      aria-pressed={chosen}
      aria-label={`${day} ${kinds[kind]}${known ? '' : ` ${guess}`}`}
      className={classNames('year-day', `is-${kind}`)}
      onClick={() => onChoose(day)}
    >
      {Number(day.slice(8))}
      <i aria-hidden="true">{mark}</i>
    </button>
  )
}

interface YearProps {
  readonly calendar: CalendarYear
  readonly chosen: string
  readonly onChoose: (day: string) => void
}

export function YearView({ calendar, chosen, onChoose }: YearProps) {
  const text = useText(calendarText)
  const grid = useRef<HTMLDivElement>(null)
  const { year, from, to } = calendar
  const known = year >= from && year <= to
  const kindOf = kindsOf(calendar)
  const move = (event: React.KeyboardEvent): void => {
    const next = dayAfterKey(chosen, event.key)
    if (next === null || event.nativeEvent.isComposing || !next.startsWith(`${year}-`)) return
    event.preventDefault()
    onChoose(next)
    grid.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus()
  }
  return (
    <div ref={grid} role="group" aria-label={text.grid} className="year" onKeyDown={move}>
      {MONTHS.map((month) => (
        <table key={month} className={classNames('year-month', !known && 'is-guess')}>
          <caption>{text.month(month)}</caption>
          <thead aria-hidden="true">
            <tr>
              {text.weekdays.map((name, at) => (
                <th key={`${name}${String(at)}`}>{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(year, month).map((week) => (
              <tr key={week.join(' ')}>
                {week.map((day, weekday) => (
                  <td key={day ?? `empty${String(weekday)}`}>
                    {day !== null && (
                      <DayButton
                        day={day}
                        kind={kindOf(day)}
                        known={known}
                        chosen={day === chosen}
                        onChoose={onChoose}
                      />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  )
}
