// A practice desk's movable today: forward only, by steps or to an instant.
import { useState } from 'react'

import { DAY, type Instant, after } from '../../shared/kernel/instant.ts'
import { parseTyped } from '../../shared/kernel/typed.ts'
import { guarded } from '../actions/act.ts'
import { call } from '../api/bridge.ts'
import { queryClient } from '../api/queries.ts'
import { deskText } from '../text/desk.ts'
import { clock, isoDate } from '../text/format.ts'
import { useText } from '../text/text.ts'
import { timeText } from '../text/time.ts'
import { wordsText } from '../text/words.ts'
import { ButtonAction } from '../ui/button-action.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { showDone } from '../ui/toasts.ts'

import './dialogs.css'

const typed = (at: Instant): string => `${isoDate(at)} ${clock(at)}`

export function PracticeDialog({ now, onClose }: { now: Instant; onClose: () => void }) {
  const { practice } = useText(deskText)
  const { buttons } = useText(wordsText)
  const time = useText(timeText)
  const [text, setText] = useState(() => typed(after(now, DAY)))
  const to = parseTyped(text)
  const wrong = to === null || to <= now
  const move = async (): Promise<void> => {
    if (wrong) return
    const session = await guarded(() => call('practice.move-today', { to }))
    if (session === null) return
    queryClient.setQueryData(['session.get', null], session)
    showDone(practice.moved(time.dateTimeWeekday(session.now)))
    onClose()
  }
  const step = (days: number) => (): void =>
    setText((typedNow) => typed(after(parseTyped(typedNow) ?? now, days * DAY)))
  return (
    <Dialog
      title={practice.title}
      onClose={onClose}
      onSubmit={() => void move()}
      foot={
        <>
          <ButtonAction label={buttons.cancel} onPress={onClose} />
          <ButtonAction label={practice.go} look="primary" submit onPress={() => undefined} />
        </>
      }
    >
      <div className="practice">
        <p className="fg-2">{practice.body}</p>
        <TextField
          label={practice.target}
          value={text}
          error={wrong ? practice.badInstant : null}
          autoFocus
          onChange={setText}
        />
        <div className="practice-steps">
          <ButtonAction label={practice.steps.day} size="small" onPress={step(1)} />
          <ButtonAction label={practice.steps.five} size="small" onPress={step(5)} />
          <ButtonAction label={practice.steps.month} size="small" onPress={step(30)} />
        </div>
      </div>
    </Dialog>
  )
}
