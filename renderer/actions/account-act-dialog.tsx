// The form of one account act: its own fields, then when it happened. Enter or Ctrl+Enter records it.
import { useState } from 'react'

import type { AccountDetail } from '../../shared/contract/accounts.ts'
import { formatInstant } from '../../shared/kernel/iso.ts'
import { parseTyped, parseYuan } from '../../shared/kernel/typed.ts'
import { accountText } from '../text/account.ts'
import { actionsText } from '../text/actions.ts'
import { civilParts } from '../text/format.ts'
import { useLanguage, useText } from '../text/text.ts'
import { wordsText } from '../text/words.ts'
import { ButtonAction } from '../ui/button-action.tsx'
import { CheckLine } from '../ui/checkbox.tsx'
import { now } from '../ui/clock.ts'
import { Dialog } from '../ui/dialog.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { OccurredAtField, useTypedInstant } from '../ui/occurred-at.tsx'
import '../ui/act-parts.css'
import { useShop } from './account-shop.ts'
import { type AccountAct, type AccountField, actOnAccount, choicesOf, newCategories } from './account-acts.ts'

type Typed = Readonly<Record<string, string>>

const WHOLE = /^\d{1,9}$/u

/** The command's own value; undefined where what is typed isn't one. */
const valueOf = ({ kind, name }: AccountField, typed: string): unknown => {
  const text = typed.trim()
  switch (kind) {
    case 'money': {
      const fen = parseYuan(text)
      return fen === null || fen < 0 ? undefined : fen
    }
    case 'count':
    case 'year':
      return WHOLE.test(text) ? Number(text) : undefined
    case 'instant': {
      const at = text === '' ? now() : parseTyped(text)
      return at === null || at > now() ? undefined : formatInstant(at)
    }
    case 'yes-no':
      return text === 'yes'
    default:
      return text === '' ? undefined : name === 'ground' ? Number(text) : text
  }
}

const useWords = () => {
  const text = useText(accountText)
  const language = useLanguage()
  const { required, badInstant, futureInstant } = useText(actionsText)
  return {
    label: ({ name, kind }: AccountField, act: AccountAct): string => {
      const { fields } = text
      if (kind === 'yes-no') return fields.ofComplaint
      if (name === 'reason' && kind === 'choice') return fields.deductReason
      if (name === 'occurredAt' && act.command === 'violation.record') return fields.violationAt
      return (fields as Readonly<Record<string, string>>)[name] ?? name
    },
    option: ({ name }: AccountField, value: string): string =>
      name === 'ground'
        ? (text.grounds[Number(value) as keyof typeof text.grounds] ?? value)
        : (text.reasons[value as keyof typeof text.reasons] ?? value),
    problem: (field: AccountField, label: string, typed: string): string => {
      if (field.kind === 'money') return text.badAmount
      if (field.kind === 'count' || field.kind === 'year') return text.badCount
      if (field.kind === 'instant') return parseTyped(typed) === null ? badInstant : futureInstant
      return required(label)
    },
    category: (id: string): string => text.categories[id] ?? id,
    language,
  }
}

interface Option {
  readonly id: string
  readonly label: string
}

/** Null for a field that is typed. */
const optionsOf = (
  field: AccountField,
  account: AccountDetail,
  words: ReturnType<typeof useWords>,
): readonly Option[] | null => {
  switch (field.kind) {
    case 'choice':
      return field.options.map((id) => ({ id, label: words.option(field, id) }))
    case 'one-of':
      return choicesOf(account, field.of).map((id) => ({
        id,
        label: field.of === 'categories' ? words.category(id) : id,
      }))
    case 'new-category':
      return newCategories(account).map((id) => ({ id, label: words.category(id) }))
    case 'violation-type':
      return account.catalogue.map(({ type, clause, text }) => ({
        id: type,
        label: `${clause} ${text[words.language]}`,
      }))
    default:
      return null
  }
}

interface OneFieldProps {
  readonly field: AccountField
  readonly act: AccountAct
  readonly account: AccountDetail
  readonly typed: string
  readonly tried: boolean
  readonly onType: (typed: string) => void
}

function OneField({ field, act, account, typed, tried, onType }: OneFieldProps) {
  const words = useWords()
  const label = words.label(field, act)
  const error = tried && valueOf(field, typed) === undefined ? words.problem(field, label, typed) : null
  if (field.kind === 'yes-no')
    return <CheckLine label={label} checked={typed === 'yes'} onChange={(on) => onType(on ? 'yes' : '')} />
  const options = optionsOf(field, account, words)
  if (options !== null)
    return <SelectField label={label} value={typed} options={options} required error={error} onChange={onType} />
  return (
    <TextField
      label={label}
      value={typed}
      required={field.kind !== 'instant'}
      error={error}
      {...(field.kind === 'text' && field.offers !== undefined
        ? { suggestions: Object.keys(account[field.offers]) }
        : {})}
      onChange={onType}
    />
  )
}

/** Points of the type chosen stand in their field until somebody types others (W6: only where a source gives them). */
const withCatalogue = (account: AccountDetail, name: string, typed: string, before: Typed): Typed => {
  if (name !== 'type') return { ...before, [name]: typed }
  const points = account.catalogue.find(({ type }) => type === typed)?.points
  return points === undefined || points === null
    ? { ...before, type: typed }
    : { ...before, type: typed, points: String(points) }
}

/** The next free number of this year's cases. */
const nextCase = ({ violations }: AccountDetail): string => {
  const { year } = civilParts(now())
  const taken = new Set(violations.map(({ id }) => id))
  let n = 1
  const named = (): string => `V-${year}-${String(n).padStart(3, '0')}`
  while (taken.has(named())) n += 1
  return named()
}

const firstTyped = (account: AccountDetail, { fields }: AccountAct): Typed =>
  Object.fromEntries(
    fields.flatMap((field) => {
      if (field.name === 'id' && field.kind === 'text') return [[field.name, nextCase(account)]]
      if (field.kind === 'year') return [[field.name, String(civilParts(now()).year)]]
      const only = field.kind === 'one-of' ? choicesOf(account, field.of) : field.kind === 'choice' ? field.options : []
      return only[0] !== undefined && (field.kind === 'choice' || only.length === 1) ? [[field.name, only[0]]] : []
    }),
  )

export interface AccountActDialogProps {
  readonly act: AccountAct
  readonly account: AccountDetail
  /** What is known already: the product or complaint whose row the button stands in. */
  readonly known?: Typed
  readonly onClose: () => void
}

export function AccountActDialog({ act, account, known, onClose }: AccountActDialogProps) {
  const { commands, fields: fieldWords, hint } = useText(accountText)
  const { buttons } = useText(wordsText)
  const shop = useShop(account.row.shopId)
  const [typed, setTyped] = useState<Typed>(() => ({ ...firstTyped(account, act), ...known }))
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const happened = useTypedInstant()
  const label = commands[act.command] ?? act.command

  const save = async (): Promise<void> => {
    setTried(true)
    const values = act.fields.map((field) => [field.name, valueOf(field, typed[field.name] ?? '')] as const)
    const occurredAt = happened.read()
    if (busy || occurredAt === null || values.some(([, value]) => value === undefined)) return
    setBusy(true)
    const given = { with: Object.fromEntries(values), occurredAt: happened.typed.trim() === '' ? null : occurredAt }
    const taken = await actOnAccount(act, shop, given, now())
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
            look={act.danger === true ? 'danger' : 'primary'}
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
        {act.fields.map((field) => (
          <OneField
            key={field.name}
            field={field}
            act={act}
            account={account}
            typed={typed[field.name] ?? ''}
            tried={tried}
            onType={(text) => setTyped((before) => withCatalogue(account, field.name, text, before))}
          />
        ))}
        <OccurredAtField
          label={act.command === 'violation.record' ? fieldWords.decidedAt : fieldWords.at}
          instant={happened}
          tried={tried}
          hint={hint[act.mode]}
        />
      </div>
    </Dialog>
  )
}
