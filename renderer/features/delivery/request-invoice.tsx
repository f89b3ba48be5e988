// The customer asked for an invoice at the console (I9): recorded as it stands there, kept whatever the rules say (W13).
import { useState } from 'react'

import type { OrderDetail } from '../../../shared/contract/order-detail.ts'
import type { InvoiceForm, InvoiceType } from '../../../shared/kernel/facts.ts'
import { parseYuan } from '../../../shared/kernel/typed.ts'
import { recordInvoice } from '../../actions/invoice-acts.ts'
import { actionsText } from '../../text/actions.ts'
import { money } from '../../text/format.ts'
import { invoicesText } from '../../text/invoices.ts'
import { useText } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { OccurredAtField, useTypedInstant } from '../../ui/occurred-at.tsx'
import { SegmentedControl } from '../../ui/segmented.tsx'

type Asked = 'title' | 'taxId' | 'recipient' | 'phone' | 'address' | 'postcode' | 'email'

const receiver: Readonly<Record<InvoiceForm, readonly Asked[]>> = {
  paper: ['recipient', 'phone', 'address', 'postcode'],
  digital: ['email'],
}
const wide: ReadonlySet<Asked> = new Set(['title', 'address', 'email'])
const types: readonly InvoiceType[] = ['ordinary', 'special']
const forms: readonly InvoiceForm[] = ['paper', 'digital']

export function RequestInvoiceDialog({ order, onClose }: { order: OrderDetail; onClose: () => void }) {
  const { request: text, fields: labels, forms: formWords, required } = useText(invoicesText)
  const { fields: actionFields, occurredHint } = useText(actionsText)
  const { buttons, invoiceTypes } = useText(wordsText)
  const [type, setType] = useState<InvoiceType>('ordinary')
  const [form, setForm] = useState<InvoiceForm>('paper')
  const [typed, setTyped] = useState<Partial<Record<Asked, string>>>({})
  const [amount, setAmount] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const instant = useTypedInstant()
  const { row } = order
  const said = (name: Asked): string => (typed[name] ?? '').trim()
  const needed: readonly Asked[] = ['title', ...receiver[form]]
  const asked = amount.trim() === '' ? row.amountFen : parseYuan(amount)
  const badAmount = asked === null || asked <= 0

  const send = async (): Promise<void> => {
    setTried(true)
    const at = instant.read()
    if (busy || at === null || badAmount || needed.some((name) => said(name) === '')) return
    setBusy(true)
    const given = Object.fromEntries(needed.map((name) => [name, said(name)]))
    const input = {
      type,
      amountFen: asked,
      ...given,
      ...(said('taxId') === '' ? {} : { taxId: said('taxId') }),
      ...(form === 'digital' ? { form } : {}),
    }
    const about = { stream: row.stream, orderId: row.orderId, customerName: row.customerName, title: said('title') }
    const taken = await recordInvoice('invoice.request', about, input, at, text.done)
    setBusy(false)
    if (taken) onClose()
  }
  const field = (name: Asked) => (
    <div key={name} className={wide.has(name) ? 'is-wide' : undefined}>
      <TextField
        label={labels[name]}
        value={typed[name] ?? ''}
        required={needed.includes(name)}
        mono={name === 'taxId' || name === 'postcode'}
        error={tried && needed.includes(name) && said(name) === '' ? required(labels[name]) : null}
        onChange={(value) => setTyped((before) => ({ ...before, [name]: value }))}
      />
    </div>
  )
  return (
    <Dialog
      title={`${text.title} · ${row.orderId}`}
      width={560}
      onClose={onClose}
      onSubmit={() => void send()}
      keys={[{ keys: 'mod+enter', label: text.title, run: () => void send() }]}
      foot={
        <>
          <ButtonAction label={buttons.cancel} onPress={onClose} />
          <ButtonAction
            label={text.title}
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
      <div className="record-form">
        <p className="fg-3 small">{text.hint}</p>
        <div className="form-pairs">
          <div className="field">
            <span>{labels.type}</span>
            <SegmentedControl
              label={labels.type}
              options={types.map((id) => ({ id, label: invoiceTypes[id] }))}
              chosen={type}
              onChange={setType}
            />
          </div>
          <div className="field">
            <span>{labels.form}</span>
            <SegmentedControl
              label={labels.form}
              options={forms.map((id) => ({ id, label: formWords[id] }))}
              chosen={form}
              onChange={setForm}
            />
          </div>
          {field('title')}
          {field('taxId')}
          <TextField
            label={labels.amount}
            value={amount}
            placeholder={money(row.amountFen)}
            error={tried && badAmount ? text.badAmount : null}
            onChange={setAmount}
          />
          {receiver[form].map(field)}
          <OccurredAtField label={actionFields.occurredAt} hint={occurredHint} instant={instant} tried={tried} />
        </div>
      </div>
    </Dialog>
  )
}
