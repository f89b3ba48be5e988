// The customer cancelled the request at the console (I11): recorded as it happened.
import { useState } from 'react'

import type { InvoiceRow } from '../../../shared/contract/invoices.ts'
import { recordInvoice } from '../../actions/invoice-acts.ts'
import { actionsText } from '../../text/actions.ts'
import { invoicesText } from '../../text/invoices.ts'
import { useText } from '../../text/text.ts'
import { OccurredAtField, useTypedInstant } from '../../ui/occurred-at.tsx'
import { ActDialog } from './act-dialog.tsx'

export function CancelDialog({ row, onClose }: { row: InvoiceRow; onClose: () => void }) {
  const { cancel: text } = useText(invoicesText)
  const { fields, occurredHint } = useText(actionsText)
  const instant = useTypedInstant()
  const [tried, setTried] = useState(false)
  const send = async (): Promise<boolean> => {
    setTried(true)
    const at = instant.read()
    if (at === null) return false
    return recordInvoice('invoice.cancel', row, {}, at, text.done)
  }
  return (
    <ActDialog
      title={`${text.title} · ${row.title || row.orderId}`}
      label={text.title}
      hint={text.hint}
      onSend={send}
      onClose={onClose}
    >
      <OccurredAtField label={fields.occurredAt} hint={occurredHint} instant={instant} tried={tried} />
    </ActDialog>
  )
}
