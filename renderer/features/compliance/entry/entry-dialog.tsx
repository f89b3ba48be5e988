// One item of the entry file: ready or not, until when, what shows it. What the account's records say isn't ticked.
import { useState } from 'react'

import type { AccountDetail } from '../../../../shared/contract/accounts.ts'
import { clauseBasis } from '../../../actions/basis.ts'
import { call } from '../../../api/bridge.ts'
import { accountFilesText } from '../../../text/account-files.ts'
import { useLanguage, useText } from '../../../text/text.ts'
import { CheckLine } from '../../../ui/checkbox.tsx'
import { Field, TextField } from '../../../ui/field.tsx'
import { ClauseChip } from '../../../ui/marks.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { KeepDialog } from '../../../actions/kept/keep-dialog.tsx'
import { keep } from '../../../actions/kept/kept.ts'
import { readLastDay, writeLastDay } from '../files/typed-when.ts'
import type { EntryLine } from './entry-items.ts'

interface EntryDialogProps {
  readonly account: AccountDetail
  readonly line: EntryLine
  readonly dropped: readonly File[]
  readonly onClose: () => void
}

export function EntryDialog({ account, line, dropped, onClose }: EntryDialogProps) {
  const { entry: text, badDay, note: noteLabel } = useText(accountFilesText)
  const language = useLanguage()
  const { item, kept, byRecord } = line
  const [done, setDone] = useState(kept?.value.done ?? dropped.length > 0)
  const [until, setUntil] = useState(writeLastDay(kept?.value.validUntil ?? null))
  const [note, setNote] = useState(kept?.value.note ?? '')
  const { shopId } = account.row
  const name = { shopId, kind: 'entry', item: item.id } as const
  const what = item.text[language]
  return (
    <KeepDialog
      title={what}
      name={name}
      what={what}
      version={kept?.version ?? 0}
      attachments={kept?.value.attachments ?? []}
      dropped={dropped}
      onClose={onClose}
      onSave={(attachments) => {
        const validUntil = readLastDay(until)
        if (validUntil === undefined) return null
        const value = { done, note: note.trim(), validUntil, attachments }
        return keep(name, what, () => call('account.save-entry-item', { shopId, item: item.id, value }))
      }}
    >
      {(tried) => (
        <>
          {byRecord === null ? (
            <CheckLine label={text.done} checked={done} onChange={setDone}>
              <ClauseChip id={item.clause} source={clauseBasis(item.clause)} />
            </CheckLine>
          ) : (
            <p className="fg-2 small">
              {text.doneHint} <ClauseChip id={item.clause} source={clauseBasis(item.clause)} />
            </p>
          )}
          <TextField
            label={text.validUntil}
            value={until}
            hint={text.validHint}
            error={tried && readLastDay(until) === undefined ? badDay : null}
            onChange={setUntil}
          />
          <Field label={noteLabel} hint={text.noteHint}>
            {(control) => <TextArea id={control.id} label={noteLabel} value={note} onChange={setNote} />}
          </Field>
        </>
      )}
    </KeepDialog>
  )
}
