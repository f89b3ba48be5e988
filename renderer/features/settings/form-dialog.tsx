// The form of one entry of the settings: Enter or Ctrl+Enter saves, the problems stand beside the fields.
import { type ReactNode, useState } from 'react'

import { settingsText } from '../../text/settings.ts'
import { useText } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useToast } from '../../ui/toasts.ts'

export interface FormDialogProps {
  readonly title: string
  readonly onClose: () => void
  /** True closes the form. What the world refused is said in the form too: the toast lies behind it. */
  readonly onSave: () => Promise<boolean>
  readonly width?: number
  readonly children: ReactNode
}

export function FormDialog({ title, onClose, onSave, width = 480, children }: FormDialogProps) {
  const { save: label } = useText(settingsText)
  const { buttons } = useText(wordsText)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  const submit = async (): Promise<void> => {
    if (busy) return
    setBusy(true)
    const saved = await onSave()
    setBusy(false)
    if (saved) return onClose()
    const { toast } = useToast.getState()
    setFailed(toast?.tone === 'failed' ? toast.text : null)
  }
  return (
    <Dialog
      title={title}
      width={width}
      onClose={onClose}
      onSubmit={() => void submit()}
      keys={[{ keys: 'mod+enter', label, run: () => void submit() }]}
      foot={
        <>
          <ButtonAction label={buttons.cancel} onPress={onClose} />
          <ButtonAction
            label={label}
            look="primary"
            size="large"
            keys="mod+enter"
            submit
            busy={busy}
            onPress={() => undefined}
          />
        </>
      }
    >
      <div className="settings-form">
        {children}
        {failed !== null && (
          <p className="restore-verdict is-broken" role="alert">
            <Icon name="warning" size="s" />
            {failed}
          </p>
        )}
      </div>
    </Dialog>
  )
}
