// The form of something that is kept: its fields, its files (picked, dropped or pasted), its changes. Ctrl+Enter saves.
import type { ReactNode } from 'react'
import { useEffect, useEffectEvent, useState } from 'react'

import type { AccountFileName } from '../../../shared/contract/account-files.ts'
import type { AttachmentRef } from '../../../shared/contract/rows.ts'
import { type Files, useFiles } from '../use-files.ts'
import { accountFilesText } from '../../text/account-files.ts'
import { deliveryText } from '../../text/delivery.ts'
import { useText } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { AttachmentField, FileDrop } from '../../ui/attachments.tsx'
import { ButtonAction } from '../../ui/button-action.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { showFailed } from '../../ui/toasts.ts'
import { KeptHistory } from './kept-history.tsx'

import '../../ui/act-parts.css'

const NO_FILES: readonly File[] = []

interface KeepDialogProps {
  readonly title: string
  readonly name: AccountFileName
  /** Names it in the toast. */
  readonly what: string
  /** Of what is kept now; 0 for nothing yet. */
  readonly version: number
  readonly attachments: readonly AttachmentRef[]
  /** Dropped or pasted on the row it was opened from. */
  readonly dropped?: readonly File[]
  readonly children: (tried: boolean) => ReactNode
  /** Null: something typed isn't readable yet. Resolves to whether it was kept. */
  readonly onSave: (attachments: readonly AttachmentRef[]) => Promise<boolean> | null
  readonly onClose: () => void
}

/** Files that came with the opening are added once. */
const useDropped = (files: Files, dropped: readonly File[]): void => {
  const add = useEffectEvent(() => {
    if (dropped.length > 0) files.add(dropped)
  })
  useEffect(() => add(), [])
}

export function KeepDialog(props: KeepDialogProps) {
  const { title, name, what, version, attachments, dropped = NO_FILES, children, onSave, onClose } = props
  const { save: label } = useText(accountFilesText)
  const { filesUnfinished } = useText(deliveryText)
  const { buttons } = useText(wordsText)
  const files = useFiles(attachments)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  useDropped(files, dropped)
  const save = async (): Promise<void> => {
    setTried(true)
    if (busy) return
    if (files.unfinished) return showFailed(filesUnfinished)
    const saving = onSave(files.refs)
    if (saving === null) return
    setBusy(true)
    const kept = await saving
    setBusy(false)
    if (kept) onClose()
  }
  return (
    <Dialog
      title={title}
      width={560}
      onClose={onClose}
      onSubmit={() => void save()}
      keys={[{ keys: 'mod+enter', label, run: () => void save() }]}
      foot={
        <>
          <ButtonAction label={buttons.cancel} onPress={onClose} />
          <ButtonAction
            label={label}
            look="primary"
            size="large"
            keys="mod+enter"
            submit
            busy={busy || files.busy}
            onPress={() => undefined}
          />
        </>
      }
    >
      <FileDrop onFiles={files.add}>
        <div className="act-form">
          {children(tried)}
          <AttachmentField files={files.files} onAdd={files.add} onRemove={files.remove} />
          {version > 0 && <KeptHistory name={name} what={what} versions={version} onRestored={onClose} />}
        </div>
      </FileDrop>
    </Dialog>
  )
}
