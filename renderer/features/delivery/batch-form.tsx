// The one text that many orders are confirmed or rejected with.
import { useState } from 'react'

import type { OrderAction } from '../../actions/order-actions.ts'
import { actionsText } from '../../text/actions.ts'
import { deliveryText } from '../../text/delivery.ts'
import { useText } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { Templates } from './templates.tsx'

interface BatchFormProps {
  readonly action: OrderAction
  readonly count: number
  /** With the command's fields. */
  readonly onRun: (fields: Readonly<Record<string, unknown>>) => void
  readonly onClose: () => void
}

export function BatchForm({ action, count, onRun, onClose }: BatchFormProps) {
  const { batch } = useText(deliveryText)
  const text = useText(actionsText)
  const { buttons } = useText(wordsText)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const field = action.fields.find((each) => each.kind === 'text')
  const label = text.fields[field?.name ?? 'note']
  const missing = field?.required === true && note.trim() === ''
  const run = (): void => {
    setTried(true)
    if (!missing) onRun(field === undefined ? {} : { [field.name]: note })
  }
  return (
    <Dialog
      title={batch.confirmTitle(text.labels[action.id], count)}
      onClose={onClose}
      onSubmit={run}
      keys={[{ keys: 'mod+enter', label: text.labels[action.id], run }]}
      foot={
        <>
          <ButtonAction label={buttons.cancel} onPress={onClose} />
          <ButtonAction
            label={text.labels[action.id]}
            look="primary"
            keys="mod+enter"
            submit
            onPress={() => undefined}
          />
        </>
      }
    >
      <div className="record-form">
        <div className="composer-head">
          <Templates commands={[action.command]} text={note} onText={setNote} />
        </div>
        <Field label={label} error={tried && missing ? text.required(label) : null}>
          {(control) => (
            <TextArea
              id={control.id}
              label={label}
              value={note}
              invalid={control['aria-invalid']}
              {...(control['aria-describedby'] === undefined ? {} : { describedBy: control['aria-describedby'] })}
              onChange={setNote}
              autoFocus
            />
          )}
        </Field>
      </div>
    </Dialog>
  )
}
