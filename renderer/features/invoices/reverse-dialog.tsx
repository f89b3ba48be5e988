// 冲红 (I12): the paper came back and is voided, or a red-letter invoice with its number.
import { useState } from 'react'

import type { InvoiceRow } from '../../../shared/contract/invoices.ts'
import { performInvoice } from '../../actions/invoice-acts.ts'
import { invoicesText } from '../../text/invoices.ts'
import { useText } from '../../text/text.ts'
import { TextField } from '../../ui/field.tsx'
import { SegmentedControl } from '../../ui/segmented.tsx'
import { ActDialog } from './act-dialog.tsx'

export function ReverseDialog({ row, onClose }: { row: InvoiceRow; onClose: () => void }) {
  const { reverse: text, required, toReverse } = useText(invoicesText)
  const paper = row.form === 'paper'
  const [way, setWay] = useState<'returned' | 'red'>(paper ? 'returned' : 'red')
  const [number, setNumber] = useState('')
  const [tried, setTried] = useState(false)
  const send = async (): Promise<boolean> => {
    setTried(true)
    const redNumber = number.trim()
    if (way === 'red' && redNumber === '') return false
    const fields = way === 'returned' ? { returned: true } : { redNumber }
    return performInvoice('invoice.reverse', row, fields, text.done)
  }
  return (
    <ActDialog
      title={`${text.title} · ${row.title || row.orderId}`}
      label={text.title}
      hint={toReverse}
      danger
      onSend={send}
      onClose={onClose}
    >
      {paper && (
        <div className="field">
          <span>{text.way}</span>
          <SegmentedControl
            label={text.way}
            options={(['returned', 'red'] as const).map((id) => ({ id, label: text.ways[id] }))}
            chosen={way}
            onChange={setWay}
          />
        </div>
      )}
      {way === 'red' && (
        <TextField
          label={text.redNumber}
          value={number}
          mono
          required
          error={tried && number.trim() === '' ? required(text.redNumber) : null}
          onChange={setNumber}
        />
      )}
    </ActDialog>
  )
}
