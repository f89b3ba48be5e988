// Records what the platform or the customer did about a refund, as it happened at the console.
import { useState } from 'react'

import type { RefundRow } from '../../../shared/contract/rows.ts'
import { parseTyped, parseYuan } from '../../../shared/kernel/typed.ts'
import { act } from '../../actions/act.ts'
import type { OrderAction } from '../../actions/order-actions.ts'
import { actionsText } from '../../text/actions.ts'
import { money } from '../../text/format.ts'
import { refundsText } from '../../text/refunds.ts'
import { useText } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { now } from '../../ui/clock.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Field, TextField } from '../../ui/field.tsx'
import { TextArea } from '../../ui/text-area.tsx'

interface DecisionProps {
  readonly row: RefundRow
  readonly action: OrderAction
  readonly onClose: () => void
}

export function DecisionDialog({ row, action, onClose }: DecisionProps) {
  const { labels, fields, occurredHint } = useText(actionsText)
  const { form, tabNames } = useText(refundsText)
  const { buttons } = useText(wordsText)
  const [amount, setAmount] = useState('')
  const [note, setNote] = useState('')
  const [when, setWhen] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const has = (name: string): boolean => action.fields.some((field) => field.name === name)
  const asked = amount.trim() === '' ? row.amountFen : parseYuan(amount)
  const occurredAt = when.trim() === '' ? null : parseTyped(when)
  const badAmount = has('amountFen') && (asked === null || asked <= 0)
  const badWhen = when.trim() !== '' && (occurredAt === null || occurredAt > now())
  const label = labels[action.id]

  const save = async (): Promise<void> => {
    setTried(true)
    if (busy || badAmount || badWhen) return
    setBusy(true)
    const input = { ...(has('amountFen') ? { amountFen: asked } : {}), ...(has('note') ? { note: note.trim() } : {}) }
    const by = action.by[0] ?? 'platform'
    const taken = await act(
      action,
      row.stream,
      row.customerName,
      { with: input, attachments: [], by, occurredAt },
      now(),
    )
    setBusy(false)
    if (taken) onClose()
  }
  return (
    <Dialog
      title={`${label} · ${row.orderId}`}
      onClose={onClose}
      onSubmit={() => void save()}
      keys={[{ keys: 'mod+enter', label, run: () => void save() }]}
      foot={
        <>
          <ButtonAction label={buttons.cancel} onPress={onClose} />
          <ButtonAction
            label={label}
            look={action.tone === 'danger' ? 'danger' : 'primary'}
            size="large"
            keys="mod+enter"
            submit
            busy={busy}
            onPress={() => undefined}
          />
        </>
      }
    >
      <div className="refund-form">
        <p className="fg-2 small">
          {row.customerName} · {row.product} · {tabNames[row.status]}
          <br />
          <span className="fg-3">{form.hint}</span>
        </p>
        {has('amountFen') && (
          <TextField
            label={fields.amountFen}
            value={amount}
            placeholder={money(row.amountFen)}
            hint={form.amountHint(money(row.paidFen))}
            error={tried && badAmount ? form.badAmount : null}
            onChange={setAmount}
          />
        )}
        {has('note') && (
          <Field label={fields.note}>{() => <TextArea label={fields.note} value={note} onChange={setNote} />}</Field>
        )}
        <TextField
          label={fields.occurredAt}
          value={when}
          placeholder="2026-09-23 16:40"
          hint={occurredHint}
          error={tried && badWhen ? form.badInstant : null}
          onChange={setWhen}
        />
      </div>
    </Dialog>
  )
}
