// One day of the office's own: rest or work whatever the official calendar says, with a note. It moves no clock.
import { Input } from 'antd'
import { useState } from 'react'

import type { OwnDay } from '../../../shared/contract/calendar.ts'
import { queryClient } from '../../api/queries.ts'
import { calendarText } from '../../text/calendar.ts'
import { useText } from '../../text/text.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { Field } from '../../ui/field.tsx'
import { SegmentedControl } from '../../ui/segmented.tsx'
import { save } from './save.ts'

type Choice = 'official' | OwnDay['kind']
const choices = ['official', 'rest', 'work'] as const

const saveDay = async (day: string, kind: Choice, note: string, said: string): Promise<void> => {
  const done =
    kind === 'official'
      ? await save('calendar.remove-day', { day }, said)
      : await save('calendar.save-day', { day, kind, note }, said)
  if (done) await queryClient.invalidateQueries({ queryKey: ['calendar.year'] })
}

/** Give it the day as its key: another day is another form. */
export function OwnDayForm({ day, own }: { day: string; own: OwnDay | undefined }) {
  const text = useText(calendarText)
  const [kind, setKind] = useState<Choice>(own?.kind ?? 'official')
  const [note, setNote] = useState(own?.note ?? '')
  const options = choices.map((id) => ({ id, label: text.ownKinds[id] }))
  return (
    <section className="settings-group">
      <header>
        <h3>{text.own}</h3>
        <span className="mono">{day}</span>
      </header>
      <p className="settings-note">{text.ownNote}</p>
      <div className="calendar-form">
        <SegmentedControl label={text.kind} options={options} chosen={kind} onChange={setKind} />
        {kind !== 'official' && (
          <Field label={text.note}>
            {(control) => (
              <Input {...control} maxLength={200} value={note} onChange={(event) => setNote(event.target.value)} />
            )}
          </Field>
        )}
        <ButtonAction label={text.save} onPress={() => void saveDay(day, kind, note, text.saved)} />
      </div>
    </section>
  )
}
