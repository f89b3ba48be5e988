// The frame of a form about one invoice: its hint, its fields, its one act.
import { type ReactNode, useState } from 'react'

import { useText } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { Dialog } from '../../ui/dialog.tsx'

interface ActDialogProps {
  readonly title: string
  readonly label: string
  readonly hint?: string
  readonly danger?: boolean
  readonly width?: number
  /** Sends what is filled in; true closes the form. */
  readonly onSend: () => Promise<boolean>
  readonly onClose: () => void
  readonly children?: ReactNode
}

export function ActDialog({ title, label, hint, danger = false, width, onSend, onClose, children }: ActDialogProps) {
  const { buttons } = useText(wordsText)
  const [busy, setBusy] = useState(false)
  const send = async (): Promise<void> => {
    if (busy) return
    setBusy(true)
    const taken = await onSend()
    setBusy(false)
    if (taken) onClose()
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      onSubmit={() => void send()}
      keys={[{ keys: 'mod+enter', label, run: () => void send() }]}
      {...(width === undefined ? {} : { width })}
      foot={
        <>
          <ButtonAction label={buttons.cancel} onPress={onClose} />
          <ButtonAction
            label={label}
            look={danger ? 'danger' : 'primary'}
            size="large"
            keys="mod+enter"
            submit
            busy={busy}
            onPress={() => undefined}
          />
        </>
      }
    >
      <div className="record-form">
        {hint !== undefined && <p className="fg-3 small">{hint}</p>}
        {children}
      </div>
    </Dialog>
  )
}
