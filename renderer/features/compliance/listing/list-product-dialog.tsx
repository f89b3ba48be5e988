// Lists a product: its category (D2) and the six points of A10. What is missing is named before and, by the rules, in the
// refusal; the form doesn't judge by itself.
import { useState } from 'react'

import type { AccountDetail } from '../../../../shared/contract/accounts.ts'
import { accountActs, actOnAccount } from '../../../actions/account-acts.ts'
import { useShop } from '../../../actions/account-shop.ts'
import { clauseBasis } from '../../../actions/basis.ts'
import { accountText } from '../../../text/account.ts'
import { listingText } from '../../../text/listing.ts'
import { useText } from '../../../text/text.ts'
import { wordsText } from '../../../text/words.ts'
import { ButtonAction } from '../../../ui/button-action.tsx'
import { CheckLine } from '../../../ui/checkbox.tsx'
import { now } from '../../../ui/clock.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { SelectField, TextField } from '../../../ui/field.tsx'
import { ClauseChip } from '../../../ui/marks.tsx'
import { OccurredAtField, useTypedInstant } from '../../../ui/occurred-at.tsx'
import { gateItems, nothingMet, unmet } from './checklist.ts'
import type { Checklist } from './checklist.ts'

import '../../../ui/act-parts.css'

function Gate({ checklist, onChange }: { checklist: Checklist; onChange: (checklist: Checklist) => void }) {
  const { gate } = useText(listingText)
  const missing = unmet(checklist)
  return (
    <fieldset className="open-categories">
      <legend>{gate.legend}</legend>
      {gateItems.map((item) => (
        <CheckLine
          key={item}
          label={gate.items[item]}
          checked={checklist[item]}
          onChange={(on) => onChange({ ...checklist, [item]: on })}
        >
          <ClauseChip id="A10" source={clauseBasis('A10')} />
        </CheckLine>
      ))}
      <span className="fg-2 small" role="status">
        {missing.length === 0 ? gate.complete : gate.missing(missing.map((item) => gate.items[item]))}
      </span>
    </fieldset>
  )
}

interface ListProductProps {
  readonly account: AccountDetail
  /** Listed again: its row. */
  readonly again?: { readonly product: string; readonly category: string }
  readonly onClose: () => void
}

export function ListProductDialog({ account, again, onClose }: ListProductProps) {
  const { gate } = useText(listingText)
  const { commands, fields, categories, hint } = useText(accountText)
  const { buttons } = useText(wordsText)
  const shop = useShop(account.row.shopId)
  const [product, setProduct] = useState(again?.product ?? '')
  const [category, setCategory] = useState(again?.category ?? account.categories[0]?.id ?? '')
  const [checklist, setChecklist] = useState(nothingMet)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const happened = useTypedInstant()
  const label = commands[accountActs.list.command] ?? accountActs.list.command

  const save = async (): Promise<void> => {
    setTried(true)
    const occurredAt = happened.read()
    if (busy || occurredAt === null || product.trim() === '' || category === '') return
    setBusy(true)
    const given = {
      with: { product: product.trim(), category, checklist },
      occurredAt: happened.typed.trim() === '' ? null : occurredAt,
    }
    const taken = await actOnAccount(accountActs.list, shop, given, now())
    setBusy(false)
    if (taken) onClose()
  }
  return (
    <Dialog
      title={`${label} · ${shop.name}`}
      onClose={onClose}
      onSubmit={() => void save()}
      keys={[{ keys: 'mod+enter', label, run: () => void save() }]}
      foot={
        <>
          <ButtonAction label={buttons.cancel} onPress={onClose} />
          <ButtonAction
            label={label}
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
      <div className="act-form">
        <TextField
          label={fields.product}
          value={product}
          required
          error={tried && product.trim() === '' ? gate.needed(fields.product) : null}
          onChange={setProduct}
        />
        <SelectField
          label={fields.category}
          value={category}
          required
          options={account.categories.map(({ id }) => ({ id, label: categories[id] ?? id }))}
          onChange={setCategory}
        />
        <Gate checklist={checklist} onChange={setChecklist} />
        <OccurredAtField label={fields.at} instant={happened} tried={tried} hint={hint.own} />
      </div>
    </Dialog>
  )
}
