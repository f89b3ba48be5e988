// Begins a shop's account: what it sells (D2) and since when it is on the marketplace (A9). What happened before today is
// recorded afterwards, each at its own instant.
import { useState } from 'react'

import type { AccountRow } from '../../../shared/contract/accounts.ts'
import { OTHER_CATEGORY } from '../../actions/account-acts.ts'
import { useShop } from '../../actions/account-shop.ts'
import { guarded } from '../../actions/act.ts'
import { clauseBasis } from '../../actions/basis.ts'
import { call } from '../../api/bridge.ts'
import { accountText } from '../../text/account.ts'
import { complianceText } from '../../text/compliance.ts'
import { money } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { CheckLine } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ClauseChip } from '../../ui/marks.tsx'
import { OccurredAtField, useTypedInstant } from '../../ui/occurred-at.tsx'
import { showDone } from '../../ui/toasts.ts'

import '../../ui/act-parts.css'

interface CategoriesProps {
  readonly row: AccountRow
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

function Categories({ row, chosen, onChange }: CategoriesProps) {
  const { noAccount } = useText(complianceText)
  const { categories } = useText(accountText)
  const highest = row.depositTable.at(-1)?.requiredFen
  const all = [...row.depositTable, ...(highest === undefined ? [] : [{ id: OTHER_CATEGORY, requiredFen: highest }])]
  return (
    <fieldset className="open-categories">
      <legend>
        {noAccount.categories} <ClauseChip id="D2" source={clauseBasis('D2')} />
      </legend>
      {all.map(({ id, requiredFen }) => (
        <CheckLine
          key={id}
          label={categories[id] ?? id}
          checked={chosen.includes(id)}
          onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((each) => each !== id))}
        >
          <span className="fg-3 small">{money(requiredFen)}</span>
        </CheckLine>
      ))}
    </fieldset>
  )
}

export function OpenAccountDialog({ row, onClose }: { row: AccountRow; onClose: () => void }) {
  const { noAccount } = useText(complianceText)
  const { buttons } = useText(wordsText)
  const { name } = useShop(row.shopId)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const since = useTypedInstant()

  const save = async (): Promise<void> => {
    setTried(true)
    const openedAt = since.read()
    if (busy || openedAt === null || chosen.length === 0) return
    setBusy(true)
    const opened = await guarded(() => call('account.open', { shopId: row.shopId, categories: chosen, openedAt }))
    setBusy(false)
    if (opened === null) return
    showDone(noAccount.opened(name))
    onClose()
  }
  return (
    <Dialog
      title={`${noAccount.open} · ${name}`}
      onClose={onClose}
      onSubmit={() => void save()}
      keys={[{ keys: 'mod+enter', label: noAccount.open, run: () => void save() }]}
      foot={
        <>
          <ButtonAction label={buttons.cancel} onPress={onClose} />
          <ButtonAction
            label={noAccount.open}
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
        <Categories row={row} chosen={chosen} onChange={setChosen} />
        {tried && chosen.length === 0 && (
          <span className="field-error" role="alert">
            {noAccount.noCategory}
          </span>
        )}
        <OccurredAtField label={noAccount.since} instant={since} tried={tried} hint={noAccount.sinceHint} />
      </div>
    </Dialog>
  )
}
