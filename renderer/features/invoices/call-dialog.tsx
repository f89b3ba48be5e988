// 登记电话 (I6): who was called, when, and the answer. An agreed one changes the invoice to ordinary; any other answer is kept.
import { useState } from 'react'

import type { InvoiceRow } from '../../../shared/contract/invoices.ts'
import { noteCall } from '../../actions/invoice-acts.ts'
import { invoicesText } from '../../text/invoices.ts'
import { useText } from '../../text/text.ts'
import { actionsText } from '../../text/actions.ts'
import { TextField } from '../../ui/field.tsx'
import { OccurredAtField, useTypedInstant } from '../../ui/occurred-at.tsx'
import { SegmentedControl } from '../../ui/segmented.tsx'
import { ActDialog } from './act-dialog.tsx'

export function CallDialog({ row, onClose }: { row: InvoiceRow; onClose: () => void }) {
  const { call: text, required } = useText(invoicesText)
  const { occurredHint } = useText(actionsText)
  const [spokeWith, setSpokeWith] = useState('')
  const [answer, setAnswer] = useState<'agreed' | 'declined'>('agreed')
  const instant = useTypedInstant()
  const [tried, setTried] = useState(false)
  const send = async (): Promise<boolean> => {
    setTried(true)
    const calledAt = instant.read()
    if (calledAt === null || spokeWith.trim() === '') return false
    return noteCall(row, { calledAt, spokeWith: spokeWith.trim(), agreed: answer === 'agreed' })
  }
  return (
    <ActDialog
      title={`${text.title} · ${row.title || row.orderId}`}
      label={text.title}
      hint={text.hint}
      onSend={send}
      onClose={onClose}
    >
      <TextField
        label={text.spokeWith}
        value={spokeWith}
        required
        autoFocus
        error={tried && spokeWith.trim() === '' ? required(text.spokeWith) : null}
        onChange={setSpokeWith}
      />
      <OccurredAtField label={text.calledAt} hint={occurredHint} instant={instant} tried={tried} />
      <div className="field">
        <span>{text.answer}</span>
        <SegmentedControl
          label={text.answer}
          options={(['agreed', 'declined'] as const).map((id) => ({ id, label: text.answers[id] }))}
          chosen={answer}
          onChange={setAnswer}
        />
      </div>
    </ActDialog>
  )
}
