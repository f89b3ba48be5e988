// From a date, so many working days: the day they end on, and each day on the way counted or skipped (W10).
import { Input } from 'antd'
import { useState } from 'react'

import { weekdayOf } from '../../../shared/kernel/civil.ts'
import { parseDay } from '../../../shared/kernel/iso.ts'
import type { ReckonedDay } from '../../../shared/kernel/reckon.ts'
import { guarded } from '../../actions/act.ts'
import { call } from '../../api/bridge.ts'
import { calendarText } from '../../text/calendar.ts'
import { useText } from '../../text/text.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { CheckLine } from '../../ui/checkbox.tsx'
import { Field } from '../../ui/field.tsx'

/** Each day with how many had counted by then. */
const numbered = (days: readonly ReckonedDay[]): readonly { readonly at: ReckonedDay; readonly n: number }[] => {
  let n = 0
  return days.map((at) => ({ at, n: at.counted ? (n += 1) : n }))
}

function Days({ days }: { days: readonly ReckonedDay[] }) {
  const text = useText(calendarText)
  const last = days.at(-1)
  const rows = numbered(days)
  const weekday = (written: string): string => {
    const day = parseDay(written)
    return day === null ? '' : (text.weekdays[weekdayOf(day) - 1] ?? '')
  }
  return (
    <div role="status">
      <p>
        <b>{text.result(last?.day ?? '', rows.at(-1)?.n ?? 0)}</b>
      </p>
      {days.some(({ known }) => !known) && <p className="settings-notice">{text.uncertain}</p>}
      <table className="settings-table reckoned" aria-label={text.list}>
        <thead>
          <tr>
            <th>{text.columns.day}</th>
            <th>{text.columns.weekday}</th>
            <th>{text.columns.counted}</th>
            <th>{text.columns.why}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ at: { day, counted, known, why }, n }) => (
            <tr key={day} className={counted ? undefined : 'is-skipped'}>
              <td className="mono settings-fixed">{day}</td>
              <td>{weekday(day)}</td>
              <td>{counted ? text.counted(n) : text.skipped}</td>
              <td className="fg-2">
                {text.kinds[why ?? 'weekday']}
                {!known && ` · ${text.guess}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface Asked {
  readonly from: string
  readonly days: string
}

const plain = (typed: string): string => typed.normalize('NFKC').trim().replaceAll(/[./]/g, '-')

/** Give it the chosen day as its key. */
export function WorkdayReckoner({ from }: { from: string }) {
  const text = useText(calendarText)
  const [asked, setAsked] = useState<Asked>({ from, days: '3' })
  const [own, setOwn] = useState(false)
  const [tried, setTried] = useState(false)
  const [days, setDays] = useState<readonly ReckonedDay[] | null>(null)
  const n = Number(plain(asked.days))
  const problems = {
    from: parseDay(plain(asked.from)) === null ? text.fromBad : null,
    days: Number.isInteger(n) && n >= 1 && n <= 500 ? null : text.daysBad,
  }
  const run = async (): Promise<void> => {
    setTried(true)
    setDays(null)
    if (problems.from !== null || problems.days !== null) return
    setDays(await guarded(() => call('calendar.reckon', { from: plain(asked.from), days: n, own })))
  }
  const field = (part: keyof Asked) => (
    <Field label={text[part]} error={tried ? problems[part] : null}>
      {(control) => (
        <Input
          {...control}
          value={asked[part]}
          onChange={(event) => setAsked({ ...asked, [part]: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) void run()
          }}
        />
      )}
    </Field>
  )
  return (
    <section className="settings-group">
      <header>
        <h3>{text.reckon}</h3>
      </header>
      <div className="calendar-form">
        {field('from')}
        {field('days')}
        <CheckLine label={text.withOwn} checked={own} onChange={setOwn} />
        <ButtonAction label={text.run} onPress={() => void run()} />
      </div>
      {days !== null && <Days days={days} />}
    </section>
  )
}
