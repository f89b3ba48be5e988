// The fields that issuing asks for (I8): number, courier, tracking; a digital invoice has a link instead (W16).
import { type KeyboardEvent, useRef } from 'react'

import type { DraftField, InvoiceRow } from '../../../shared/contract/invoices.ts'
import type { Freight } from '../../../shared/kernel/facts.ts'
import { useRead } from '../../api/queries.ts'
import { invoicesText } from '../../text/invoices.ts'
import { useText } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { TextField } from '../../ui/field.tsx'
import { isComposing } from '../../ui/keyboard.ts'
import { SegmentedControl } from '../../ui/segmented.tsx'
import { Remarks } from './remarks.tsx'
import type { IssueDraftState } from './use-issue-draft.ts'

interface IssueFieldsProps {
  readonly row: InvoiceRow
  readonly state: IssueDraftState
  /** Issuing was tried: from then on what is missing is said. */
  readonly tried: boolean
  readonly onLastEnter: () => void
}

const payers: readonly Freight[] = ['collect', 'prepaid']

/** A 数电票 by its request, or by a number of its shape. */
export const isDigital = (row: InvoiceRow, state: IssueDraftState): boolean =>
  row.form === 'digital' || (state.verdict?.remarks.some(({ code }) => code === 'digital') ?? false)

export function IssueFields({ row, state, tried, onLastEnter }: IssueFieldsProps) {
  const { fields, required } = useText(invoicesText)
  const { freight: freightWords } = useText(wordsText)
  const { data: couriers = [] } = useRead('invoice.couriers', null)
  const form = useRef<HTMLDivElement>(null)
  const { draft, verdict, change } = state
  const digital = isDigital(row, state)
  const disabled = row.lock !== null
  const remarks = verdict?.remarks ?? []
  const errorOf = (field: DraftField, label: string): string | null =>
    tried && verdict !== null && !state.checking && verdict.missing.includes(field) ? required(label) : null
  /** A scanning gun ends with Enter: it leads to the next field, never further than the last. */
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, target } = event
    if (key !== 'Enter' || ctrlKey || metaKey || altKey || isComposing(event.nativeEvent)) return
    if (!(target instanceof HTMLInputElement) || target.type === 'radio') return
    event.preventDefault()
    const inputs = [...(form.current?.querySelectorAll<HTMLInputElement>('input:not([type=radio])') ?? [])]
    const next = inputs[inputs.indexOf(target) + 1]
    if (next === undefined) onLastEnter()
    else next.focus()
  }
  const toCourier = (courier: string): void => change({ courier })
  const remark = (field: DraftField) => <Remarks remarks={remarks} field={field} onCourier={toCourier} />
  return (
    <div ref={form} className="form-pairs" onKeyDown={onKeyDown}>
      <TextField
        label={fields.number}
        disabled={disabled}
        value={draft.number}
        mono
        autoFocus
        error={errorOf('number', fields.number)}
        remark={remark('number')}
        onChange={(number) => change({ number })}
      />
      {digital ? (
        <TextField
          label={fields.link}
          disabled={disabled}
          value={draft.link}
          error={errorOf('link', fields.link)}
          remark={remark('link')}
          onChange={(link) => change({ link })}
        />
      ) : (
        <>
          <TextField
            label={fields.courier}
            disabled={disabled}
            value={draft.courier}
            suggestions={couriers.map(({ name }) => name)}
            error={errorOf('courier', fields.courier)}
            remark={remark('courier')}
            onChange={toCourier}
          />
          <TextField
            label={fields.tracking}
            disabled={disabled}
            value={draft.tracking}
            mono
            error={errorOf('tracking', fields.tracking)}
            remark={remark('tracking')}
            onChange={(tracking) => change({ tracking })}
          />
          <div className="field">
            <span>{fields.freight}</span>
            <SegmentedControl
              label={fields.freight}
              options={payers.map((id) => ({ id, label: freightWords[id] }))}
              chosen={draft.freight ?? (row.freight.pays === 'collect' ? 'collect' : 'prepaid')}
              onChange={(freight) => change({ freight })}
            />
            {remark('freight')}
          </div>
        </>
      )}
    </div>
  )
}
