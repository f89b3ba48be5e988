// One checklist: its step, the product it is for, its items with the clause behind each.
import { Input } from 'antd'
import { useEffect, useState } from 'react'

import type { ChecklistTemplate } from '../../../shared/contract/desk.ts'
import { clauses } from '../../api/clauses.ts'
import { settingsText } from '../../text/settings.ts'
import { useLanguage, useText } from '../../text/text.ts'
import { ButtonAction, IconButton } from '../../ui/button-action.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Icon } from '../../ui/icons.tsx'
import { FormDialog } from './form-dialog.tsx'
import { save } from './save.ts'

interface Item {
  readonly key: number
  readonly text: string
  readonly clause: string
}

const STEPS = ['confirm', 'implement', 'complete'] as const
const ALL_PRODUCTS = '*'

let lastKey = 0
const nextKey = (): number => {
  lastKey += 1
  return lastKey
}
const blank = (): Item => ({ key: nextKey(), text: '', clause: '' })

/** The item at `at` and the one above it trade places. */
const raised = (items: readonly Item[], at: number): readonly Item[] => {
  const item = items[at]
  return item === undefined || at === 0
    ? items
    : [...items.slice(0, at - 1), item, ...items.filter((_, i) => i !== at).slice(at - 1)]
}

/** Clause ids with their titles, for the list beside each item. */
const useClauses = (): readonly { id: string; title: string }[] => {
  const language = useLanguage()
  const [known, setKnown] = useState<readonly { id: string; title: string }[]>([])
  useEffect(() => {
    let open = true
    void clauses().then((all) => {
      if (open) setKnown([...all.values()].map(({ id, title }) => ({ id, title: title[language] })))
    })
    return () => {
      open = false
    }
  }, [language])
  return known
}

interface ItemRowProps {
  readonly item: Item
  readonly at: number
  readonly known: readonly { id: string; title: string }[]
  readonly onChange: (change: Partial<Item>) => void
  readonly onUp: () => void
  readonly onRemove: () => void
}

function ItemRow({ item, at, known, onChange, onUp, onRemove }: ItemRowProps) {
  const { checklists: text } = useText(settingsText)
  const unknown = item.clause !== '' && !known.some(({ id }) => id === item.clause)
  return (
    <li className="settings-item">
      <span className="fg-3">{at + 1}</span>
      <Input
        aria-label={text.item(at + 1)}
        value={item.text}
        maxLength={500}
        onChange={(event) => onChange({ text: event.target.value })}
      />
      <select
        className="select"
        aria-label={text.clauseOf(at + 1)}
        value={item.clause}
        onChange={(event) => onChange({ clause: event.currentTarget.value })}
      >
        <option value="">{text.noClause}</option>
        {unknown && <option value={item.clause}>{item.clause}</option>}
        {known.map(({ id, title }) => (
          <option key={id} value={id}>
            {`${id} ${title}`}
          </option>
        ))}
      </select>
      <IconButton label={text.up(at + 1)} icon="up" small disabled={at === 0} onPress={onUp} />
      <IconButton label={text.removeItem(at + 1)} icon="remove" small onPress={onRemove} />
    </li>
  )
}

interface ChecklistDialogProps {
  readonly list: ChecklistTemplate | null
  /** Names of the products known, each once. */
  readonly products: readonly string[]
  readonly onClose: () => void
}

export function ChecklistDialog({ list, products, onClose }: ChecklistDialogProps) {
  const { checklists: text } = useText(settingsText)
  const known = useClauses()
  const [step, setStep] = useState(list?.step ?? 'confirm')
  const [product, setProduct] = useState(list === null || list.product === '' ? ALL_PRODUCTS : list.product)
  const [items, setItems] = useState<readonly Item[]>(() =>
    list === null
      ? [blank()]
      : list.items.map((item) => ({ key: nextKey(), text: item.text, clause: item.clause ?? '' })),
  )
  const [tried, setTried] = useState(false)
  const written = items
    .filter((item) => item.text.trim() !== '')
    .map((item) => ({ text: item.text.trim(), clause: item.clause === '' ? null : item.clause }))
  const change = (key: number, to: Partial<Item>): void =>
    setItems((before) => before.map((item) => (item.key === key ? { ...item, ...to } : item)))
  const onSave = async (): Promise<boolean> => {
    setTried(true)
    if (written.length === 0) return false
    const input = { id: list?.id ?? null, step, product: product === ALL_PRODUCTS ? '' : product, items: written }
    return save('checklist.save', input, text.saved(text.steps[step]))
  }
  const named = [...new Set([...products, ...(product === ALL_PRODUCTS ? [] : [product])])]
  return (
    <FormDialog title={list === null ? text.add : text.edit} width={760} onClose={onClose} onSave={onSave}>
      <div className="settings-pair">
        <SelectField
          label={text.step}
          value={step}
          options={STEPS.map((id) => ({ id, label: text.steps[id] }))}
          onChange={setStep}
        />
        <SelectField
          label={text.product}
          value={product}
          options={[{ id: ALL_PRODUCTS, label: text.allProducts }, ...named.map((name) => ({ id: name, label: name }))]}
          onChange={setProduct}
        />
      </div>
      <div className="settings-item-head" aria-hidden="true">
        <span />
        <span>{text.items}</span>
        <span>{text.clause}</span>
      </div>
      <ol className="settings-item-list" aria-label={text.items}>
        {items.map((item, at) => (
          <ItemRow
            key={item.key}
            item={item}
            at={at}
            known={known}
            onChange={(to) => change(item.key, to)}
            onUp={() => setItems((before) => raised(before, at))}
            onRemove={() => setItems((before) => before.filter(({ key }) => key !== item.key))}
          />
        ))}
      </ol>
      {tried && written.length === 0 && (
        <p className="field-error" role="alert">
          <Icon name="warning" size="xs" />
          {text.needItem}
        </p>
      )}
      <div>
        <ButtonAction
          label={text.addItem}
          size="small"
          icon="add"
          onPress={() => setItems((before) => [...before, blank()])}
        />
      </div>
    </FormDialog>
  )
}
