// 更正: what was written wrong is written anew, with the reason (I8, I9); what was before stays in the course.
import { useState } from 'react'

import type { InvoiceDetail } from '../../../shared/contract/invoices.ts'
import { performInvoice } from '../../actions/invoice-acts.ts'
import { useRead } from '../../api/queries.ts'
import { invoicesText } from '../../text/invoices.ts'
import { useText } from '../../text/text.ts'
import { TextField } from '../../ui/field.tsx'
import { ActDialog } from './act-dialog.tsx'

const written = {
  paper: ['number', 'courier', 'tracking', 'taxId', 'title', 'recipient', 'phone', 'address', 'postcode'],
  digital: ['number', 'taxId', 'link', 'title', 'email'],
} as const
type Written = (typeof written)[keyof typeof written][number]

const long: ReadonlySet<Written> = new Set(['title', 'address', 'link'])
/** Masked here (W9): what stands there is only hinted at, and what is written replaces the whole. */
const personal: ReadonlySet<Written> = new Set(['recipient', 'phone', 'address', 'postcode', 'email'])
const figures: ReadonlySet<Written> = new Set(['number', 'tracking', 'taxId', 'postcode'])

/** What stands there now; personal parts masked (W9). */
const standing = ({ row, taxId, link, ...given }: InvoiceDetail): Readonly<Record<Written, string>> => ({
  number: row.number ?? '',
  courier: row.courier ?? '',
  tracking: row.tracking ?? '',
  link: link ?? '',
  title: row.title,
  taxId: taxId ?? '',
  recipient: given.recipient,
  phone: given.phone,
  address: given.address,
  postcode: given.postcode,
  email: given.email,
})

export function CorrectDialog({ detail, onClose }: { detail: InvoiceDetail; onClose: () => void }) {
  const { correct: text, fields: labels, required } = useText(invoicesText)
  const { data: couriers = [] } = useRead('invoice.couriers', null)
  const [typed, setTyped] = useState<Partial<Record<Written, string>>>({})
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const { row } = detail
  const now = standing(detail)
  const shownOf = (name: Written): string => typed[name] ?? (personal.has(name) ? '' : now[name])
  const changes = Object.fromEntries(
    written[row.form].flatMap((name) => {
      const value = shownOf(name).trim()
      return value === '' || value === now[name] ? [] : [[name, value]]
    }),
  )
  const nothing = Object.keys(changes).length === 0
  const send = async (): Promise<boolean> => {
    setTried(true)
    if (nothing || why.trim() === '') return false
    return performInvoice('invoice.correct', row, { ...changes, why: why.trim() }, text.done)
  }
  return (
    <ActDialog
      title={`${text.title} · ${row.title || row.orderId}`}
      label={text.save}
      hint={text.hint}
      width={560}
      onSend={send}
      onClose={onClose}
    >
      <div className="form-pairs">
        {written[row.form].map((name) => (
          <div key={name} className={long.has(name) ? 'is-wide' : undefined}>
            <TextField
              label={labels[name]}
              value={shownOf(name)}
              placeholder={personal.has(name) ? now[name] : ''}
              mono={figures.has(name)}
              {...(name === 'courier' ? { suggestions: couriers.map((each) => each.name) } : {})}
              onChange={(value) => setTyped((before) => ({ ...before, [name]: value }))}
            />
          </div>
        ))}
      </div>
      <TextField
        label={labels.why}
        value={why}
        required
        error={tried ? (nothing ? text.nothing : why.trim() === '' ? required(labels.why) : null) : null}
        onChange={setWhy}
      />
    </ActDialog>
  )
}
