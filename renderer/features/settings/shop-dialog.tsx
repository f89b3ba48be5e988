// A shop: its marketplace and account decide whose an order is, so they never change; name and targets may (W20).
import { useState } from 'react'

import type { Shop } from '../../../shared/contract/desk.ts'
import { clauseBasis } from '../../actions/basis.ts'
import { useSession } from '../../api/queries.ts'
import { settingsText } from '../../text/settings.ts'
import { useLanguage, useText } from '../../text/text.ts'
import { CheckLine } from '../../ui/checkbox.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { ClauseChip } from '../../ui/marks.tsx'
import { DurationField } from './duration-field.tsx'
import { readDuration, typedDuration } from './duration.ts'
import { FormDialog } from './form-dialog.tsx'
import { save } from './save.ts'

const UNITS = ['workdays', 'days'] as const

export function ShopDialog({ shop, onClose }: { shop: Shop | null; onClose: () => void }) {
  const { shops: text, missing } = useText(settingsText)
  const language = useLanguage()
  const { marketplaces, shops } = useSession()
  const [marketplace, setMarketplace] = useState(shop?.marketplace ?? '')
  const [accountId, setAccountId] = useState(shop?.accountId ?? '')
  const [name, setName] = useState(shop?.name ?? '')
  const [confirm, setConfirm] = useState(() => typedDuration(shop?.targetConfirm ?? null, 'days'))
  const [deliver, setDeliver] = useState(() => typedDuration(shop?.targetDeliver ?? null, 'workdays'))
  const [issuesSpecial, setIssuesSpecial] = useState(shop?.issuesSpecial ?? true)
  const [tried, setTried] = useState(false)
  const typed = { marketplace, accountId: accountId.trim(), name: name.trim() }
  const exists =
    shop === null &&
    shops.some((each) => each.marketplace === typed.marketplace && each.accountId === typed.accountId.toLowerCase())
  const problem = (value: string): string | null => (tried && value === '' ? missing : null)

  const onSave = async (): Promise<boolean> => {
    setTried(true)
    const targetConfirm = readDuration(confirm)
    const targetDeliver = readDuration(deliver)
    if (Object.values(typed).includes('') || exists || targetConfirm === undefined || targetDeliver === undefined)
      return false
    return save('shop.save', { ...typed, targetConfirm, targetDeliver, issuesSpecial }, text.saved(typed.name))
  }
  return (
    <FormDialog title={shop === null ? text.add : text.edit} onClose={onClose} onSave={onSave}>
      <SelectField
        label={text.marketplace}
        value={marketplace}
        placeholder={text.choose}
        required
        disabled={shop !== null}
        error={problem(marketplace)}
        options={marketplaces.map(({ id, name: names }) => ({ id, label: names[language] }))}
        onChange={setMarketplace}
      />
      <TextField
        label={text.accountId}
        value={accountId}
        mono
        required
        disabled={shop !== null}
        hint={text.accountHint}
        error={tried && exists ? text.exists : problem(typed.accountId)}
        onChange={setAccountId}
      />
      <TextField label={text.name} value={name} required error={problem(typed.name)} onChange={setName} />
      <div className="settings-pair">
        <DurationField
          label={text.targetConfirm}
          hint={text.targetHint}
          value={confirm}
          units={UNITS}
          tried={tried}
          onChange={setConfirm}
        />
        <DurationField
          label={text.targetDeliver}
          hint={text.targetHint}
          value={deliver}
          units={UNITS}
          tried={tried}
          onChange={setDeliver}
        />
      </div>
      <CheckLine label={text.issuesSpecial} checked={issuesSpecial} onChange={setIssuesSpecial}>
        <ClauseChip id="I6" source={clauseBasis('I6')} />
      </CheckLine>
    </FormDialog>
  )
}
