// What the customer gave (I9), as the marketplace's form shows it: masked until somebody asks, which is logged (W9).
import { useState } from 'react'

import type { InvoiceDetail, InvoiceReveal } from '../../../shared/contract/invoices.ts'
import { guarded } from '../../actions/act.ts'
import { call } from '../../api/bridge.ts'
import { invoicesText } from '../../text/invoices.ts'
import { useText } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { TextField } from '../../ui/field.tsx'

function Still({ label, value, mono = false }: { label: string; value: string | null; mono?: boolean }) {
  const { none } = useText(wordsText)
  return (
    <TextField
      label={label}
      value={value === null || value === '' ? none : value}
      mono={mono && value !== null && value !== ''}
      readOnly
      onChange={() => undefined}
    />
  )
}

/** Number, courier and tracking once they are written. */
export function IssuedFields({ detail: { row, link } }: { detail: InvoiceDetail }) {
  const { fields } = useText(invoicesText)
  return (
    <div className="form-pairs form-still">
      <Still label={fields.number} value={row.number} mono />
      {row.form === 'digital' ? (
        <Still label={fields.link} value={link} />
      ) : (
        <>
          <Still label={fields.courier} value={row.courier} />
          <Still label={fields.tracking} value={row.tracking} mono />
        </>
      )}
    </div>
  )
}

export function CustomerFields({ detail }: { detail: InvoiceDetail }) {
  const { fields, drawer } = useText(invoicesText)
  const { invoiceTypes } = useText(wordsText)
  const [shown, setShown] = useState<InvoiceReveal | null>(null)
  const { row, taxId } = detail
  const { recipient, phone, address, postcode, email } = shown ?? detail
  const reveal = async (): Promise<void> => {
    const whole = await guarded(() => call('invoice.reveal', { stream: row.stream }))
    if (whole !== null) setShown(whole)
  }
  return (
    <>
      <div className="form-pairs form-still">
        <div className="is-wide">
          <Still label={fields.title} value={row.title} />
        </div>
        <Still label={fields.type} value={invoiceTypes[row.type]} />
        <Still label={fields.taxId} value={taxId} mono />
      </div>
      <header className="section-head invoice-delivery-head">
        <h3>{drawer.delivery}</h3>
        <span className="grow" />
        {shown === null && (
          <button type="button" className="link small" onClick={() => void reveal()}>
            {drawer.reveal}
          </button>
        )}
      </header>
      <div className="form-pairs form-still">
        <Still label={fields.recipient} value={recipient} />
        <Still label={fields.phone} value={phone} />
        {row.form === 'digital' ? (
          <Still label={fields.email} value={email} />
        ) : (
          <>
            <div className="is-wide">
              <Still label={fields.address} value={address} />
            </div>
            <Still label={fields.postcode} value={postcode} mono />
          </>
        )}
      </div>
    </>
  )
}
