// Whose list this is, where the list does not say: one of the shops, or a shop added right here.
import { useEffect, useRef, useState } from 'react'

import type { ImportPlan } from '../../../shared/contract/imports.ts'
import { call } from '../../api/bridge.ts'
import { useSession } from '../../api/queries.ts'
import { guarded } from '../../actions/act.ts'
import { importsText } from '../../text/imports.ts'
import { useLanguage, useText } from '../../text/text.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { useHotkeys } from '../../ui/keyboard.ts'
import { showDone } from '../../ui/toasts.ts'

interface QuestionProps {
  readonly onShop: (shopId: string) => void
}

export function AddShop({ onShop }: QuestionProps) {
  const { shop: text } = useText(importsText)
  const language = useLanguage()
  const { marketplaces } = useSession()
  const [marketplace, setMarketplace] = useState('')
  const [accountId, setAccountId] = useState('')
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('select')?.focus(), [])
  const missing = (value: string): string | null => (tried && value.trim() === '' ? text.missing : null)
  const save = async (): Promise<void> => {
    setTried(true)
    if (marketplace === '' || accountId.trim() === '' || name.trim() === '') return
    const typed = { marketplace, accountId: accountId.trim(), name: name.trim() }
    const shop = await guarded(() => call('shop.save', { ...typed, targetConfirm: null, targetDeliver: null }))
    if (shop === null) return
    showDone(text.saved(shop.name))
    onShop(shop.id)
  }
  return (
    <form
      ref={form}
      className="import-shop-form"
      aria-label={text.add}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <SelectField
        label={text.marketplace}
        value={marketplace}
        placeholder={text.chooseOne}
        required
        error={missing(marketplace)}
        options={marketplaces.map(({ id, name: names }) => ({ id, label: names[language] }))}
        onChange={setMarketplace}
      />
      <TextField
        label={text.accountId}
        value={accountId}
        mono
        required
        hint={text.accountHint}
        error={missing(accountId)}
        onChange={setAccountId}
      />
      <TextField label={text.name} value={name} required error={missing(name)} onChange={setName} />
      <div>
        <ButtonAction label={text.save} look="primary" submit onPress={() => undefined} />
      </div>
    </form>
  )
}

export function ShopQuestion({ plan, onShop }: QuestionProps & { plan: ImportPlan }) {
  const { shop: text } = useText(importsText)
  const { shops } = useSession()
  const [adding, setAdding] = useState(false)
  const candidates = shops.filter(({ id }) => plan.shopCandidates.includes(id))
  useHotkeys(
    'dialog',
    candidates.slice(0, 9).map(({ id, name }, at) => ({ keys: String(at + 1), label: name, run: () => onShop(id) })),
    candidates.length > 0 && !adding,
  )
  if (candidates.length === 0 || adding) {
    return (
      <section className="import-question" aria-label={text.label}>
        <b>{text.add}</b>
        {candidates.length === 0 && <p className="fg-2">{text.none}</p>}
        <AddShop onShop={onShop} />
      </section>
    )
  }
  return (
    <section className="import-question" aria-label={text.label}>
      <b>{text.choose}</b>
      <p className="fg-2">{text.ask}</p>
      <div className="import-shops">
        {candidates.map(({ id, name, accountId }, at) => (
          <ButtonAction
            key={id}
            label={name}
            description={accountId}
            size="large"
            {...(at < 9 ? { keys: String(at + 1) } : {})}
            onPress={() => onShop(id)}
          />
        ))}
        <ButtonAction label={text.add} look="text" icon="add" onPress={() => setAdding(true)} />
      </div>
    </section>
  )
}
