// 登记内容: what the complaint says, which order it is about, and its papers.
import { useState } from 'react'

import type { ComplaintFile } from '../../../../shared/contract/account-files.ts'
import type { ComplaintRow } from '../../../../shared/contract/appeals.ts'
import { KeepDialog } from '../../../actions/kept/keep-dialog.tsx'
import { keep } from '../../../actions/kept/kept.ts'
import { call } from '../../../api/bridge.ts'
import { appealsText } from '../../../text/appeals.ts'
import { useText } from '../../../text/text.ts'
import { Field, TextField } from '../../../ui/field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'

const nothing: Omit<ComplaintFile, 'log'> = { text: '', orderId: '', attachments: [] }

export function ComplaintDialog({ row, onClose }: { row: ComplaintRow; onClose: () => void }) {
  const { edit, fields, orderHint } = useText(appealsText).complaints
  const { shopId, complaint: item, file } = row
  const kept = file?.value ?? nothing
  const [text, setText] = useState(kept.text)
  const [orderId, setOrderId] = useState(kept.orderId)
  const name = { shopId, kind: 'complaint', item } as const
  return (
    <KeepDialog
      title={`${edit} · ${item}`}
      name={name}
      what={item}
      version={file?.version ?? 0}
      attachments={kept.attachments}
      onClose={onClose}
      onSave={(attachments) => {
        const value = { text: text.trim(), orderId: orderId.trim(), attachments }
        return keep(name, item, () => call('account.save-complaint', { shopId, item, value }))
      }}
    >
      {() => (
        <>
          <Field label={fields.text}>
            {(control) => <TextArea id={control.id} label={fields.text} value={text} onChange={setText} autoFocus />}
          </Field>
          <TextField label={fields.order} value={orderId} hint={orderHint} onChange={setOrderId} />
        </>
      )}
    </KeepDialog>
  )
}
