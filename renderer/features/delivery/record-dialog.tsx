// The form of an action that needs more than a text: choices, an amount, who and when. Facts are kept as they happened.
import { useState } from 'react'

import type { OrderDetail } from '../../../shared/contract/order-detail.ts'
import type { Actor } from '../../../shared/kernel/facts.ts'
import { parseYuan } from '../../../shared/kernel/typed.ts'
import { act } from '../../actions/act.ts'
import type { ActionField, OrderAction } from '../../actions/order-actions.ts'
import { actionsText } from '../../text/actions.ts'
import { deliveryText } from '../../text/delivery.ts'
import { useText } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { AttachmentField, FileDrop } from '../../ui/attachments.tsx'
import { ButtonAction } from '../../ui/button-action.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field, SelectField, TextField } from '../../ui/field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { showFailed } from '../../ui/toasts.ts'
import { Against } from './against.tsx'
import { OccurredAtField, useTypedInstant } from '../../ui/occurred-at.tsx'
import { type Offered, takesFiles } from './offered.ts'
import { useFiles } from '../../actions/use-files.ts'

type Values = Readonly<Record<string, string>>

const shownFields = (action: OrderAction, values: Values): readonly ActionField[] =>
  action.fields.filter(
    (field) => field.kind !== 'money' || field.only === undefined || values[field.only.field] === field.only.is,
  )

/** What goes into the command: amounts in fen, empty optional ones left out. Null where something is not readable. */
const inputOf = (fields: readonly ActionField[], values: Values): Record<string, unknown> | null => {
  const input: Record<string, unknown> = {}
  for (const field of fields) {
    const value = (values[field.name] ?? '').trim()
    if (field.kind === 'attachments') continue
    if (field.kind !== 'money') input[field.name] = value
    else if (value !== '') {
      const amount = parseYuan(value)
      if (amount === null) return null
      input[field.name] = amount
    }
  }
  return input
}

interface RecordDialogProps {
  readonly order: OrderDetail
  readonly offered: Offered
  readonly initialText?: string
  readonly onClose: () => void
  readonly onTaken?: () => void
}

type Words = typeof actionsText.zh

const labelOf = (text: Words, { name }: ActionField): string => text.fields[name as keyof Words['fields']]

interface FieldRowProps {
  readonly field: Exclude<ActionField, { kind: 'attachments' }>
  readonly value: string
  readonly error: string | null
  readonly onChange: (value: string) => void
}

function FieldRow({ field, value, error, onChange }: FieldRowProps) {
  const text = useText(actionsText)
  const label = labelOf(text, field)
  if (field.kind === 'choice') {
    const options = field.options.map((id) => ({ id, label: text.choices[id as keyof typeof text.choices] }))
    return <SelectField label={label} value={value} options={options} onChange={onChange} />
  }
  if (field.kind === 'money')
    return <TextField label={label} value={value} error={error} hint={text.amountHint} onChange={onChange} />
  return (
    <Field label={label} error={error} required={field.required}>
      {(control) => (
        <TextArea
          id={control.id}
          label={label}
          value={value}
          invalid={error !== null}
          {...(control['aria-describedby'] === undefined ? {} : { describedBy: control['aria-describedby'] })}
          onChange={onChange}
        />
      )}
    </Field>
  )
}

const initialValues = (action: OrderAction, text: string): Values => {
  const first = action.fields.find(({ kind }) => kind === 'text')?.name
  return Object.fromEntries(
    action.fields.map((field) => [
      field.name,
      field.kind === 'choice' ? field.initial : field.name === first ? text : '',
    ]),
  )
}

/** A missing text of a choice made here is refused by the rules; of a recorded fact it is worth asking for. */
const problemOf = (
  field: ActionField,
  value: string,
  words: { required: (field: string) => string; badAmount: string; label: string },
): string | null => {
  if (field.kind === 'text' && field.required && value.trim() === '') return words.required(words.label)
  return field.kind === 'money' && value.trim() !== '' && parseYuan(value) === null ? words.badAmount : null
}

export function RecordDialog({ order, offered, initialText = '', onClose, onTaken }: RecordDialogProps) {
  const { action, seats, against } = offered
  const text = useText(actionsText)
  const { form, filesUnfinished } = useText(deliveryText)
  const { buttons } = useText(wordsText)
  const [values, setValues] = useState<Values>(() => initialValues(action, initialText))
  const [by, setBy] = useState<Actor>(seats[0] ?? 'customer')
  const instant = useTypedInstant()
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const files = useFiles()
  const fields = shownFields(action, values)
  const fact = action.mode === 'fact'
  const problems = new Map(
    fields.map((field) => [
      field.name,
      problemOf(field, values[field.name] ?? '', { ...text, label: labelOf(text, field) }),
    ]),
  )

  const submit = async (): Promise<void> => {
    setTried(true)
    const input = inputOf(fields, values)
    const occurredAt = instant.read()
    if (busy || input === null || occurredAt === null) return
    if ([...problems.values()].some((problem) => problem !== null)) return
    if (files.unfinished) return showFailed(filesUnfinished)
    setBusy(true)
    const given = { with: input, attachments: files.refs, by, occurredAt }
    const taken = await act(action, order.row.stream, order.row.customerName, given, occurredAt)
    setBusy(false)
    if (!taken) return
    onClose()
    onTaken?.()
  }
  const label = text.labels[action.id]
  const formFields = (
    <div className="record-form">
      {fact && <p className="fg-3 small">{form.recordHint}</p>}
      <Against reasons={against} />
      {seats.length > 1 && (
        <SelectField
          label={text.fields.by}
          value={by}
          options={seats.map((id) => ({ id, label: text.choices[id] }))}
          onChange={setBy}
        />
      )}
      {fields.map((field) =>
        field.kind === 'attachments' ? (
          <AttachmentField key={field.name} files={files.files} onAdd={files.add} onRemove={files.remove} />
        ) : (
          <FieldRow
            key={field.name}
            field={field}
            value={values[field.name] ?? ''}
            error={tried ? (problems.get(field.name) ?? null) : null}
            onChange={(value) => setValues((now) => ({ ...now, [field.name]: value }))}
          />
        ),
      )}
      {fact && (
        <OccurredAtField label={text.fields.occurredAt} hint={text.occurredHint} instant={instant} tried={tried} />
      )}
    </div>
  )
  return (
    <Dialog
      title={fact ? form.recordTitle(label) : label}
      onClose={onClose}
      onSubmit={() => void submit()}
      foot={
        <>
          <ButtonAction label={buttons.cancel} onPress={onClose} />
          <ButtonAction label={label} look="primary" submit busy={busy || files.busy} onPress={() => undefined} />
        </>
      }
    >
      {takesFiles(action) ? <FileDrop onFiles={files.add}>{formFields}</FileDrop> : formFields}
    </Dialog>
  )
}
