// What is supposed: an offence, a deduction, a category more or less, leaving, and the day it happens.
import type { AccountDetail } from '../../../../shared/contract/accounts.ts'
import { newCategories } from '../../../actions/account-acts.ts'
import { accountText } from '../../../text/account.ts'
import { complianceText } from '../../../text/compliance.ts'
import { isoDate, money } from '../../../text/format.ts'
import { useLanguage, useText } from '../../../text/text.ts'
import { SelectField, TextField } from '../../../ui/field.tsx'
import { SegmentedControl } from '../../../ui/segmented.tsx'
import { problemOf, supposedKinds } from './supposition.ts'
import type { WhatIfState } from './use-supposition.ts'

type FieldsProps = Pick<WhatIfState, 'form' | 'change'> & { readonly account: AccountDetail }

function ViolationFields({ form, change, account }: FieldsProps) {
  const { whatIf } = useText(complianceText)
  const language = useLanguage()
  const problem = problemOf(form, account.at)
  const pointsOf = (type: string): number | null => account.catalogue.find((each) => each.type === type)?.points ?? null
  const silent = pointsOf(form.type) === null
  return (
    <>
      <SelectField
        label={whatIf.type}
        value={form.type}
        options={account.catalogue.map(({ type, clause, text }) => ({
          id: type,
          label: `${clause} ${text[language]}`,
        }))}
        onChange={(type) => {
          const points = pointsOf(type)
          change(points === null ? { type } : { type, points: String(points) })
        }}
      />
      <div className="what-if-pair">
        <TextField
          label={whatIf.points}
          value={form.points}
          error={problem === 'badPoints' ? whatIf.badPoints : null}
          {...(silent ? { hint: whatIf.unknownPoints } : {})}
          onChange={(points) => change({ points })}
        />
        <TextField
          label={whatIf.deduct}
          value={form.deduct}
          placeholder="0.00"
          error={problem === 'badAmount' ? whatIf.badAmount : null}
          onChange={(deduct) => change({ deduct })}
        />
      </div>
    </>
  )
}

function CategoryField({ form, change, account }: FieldsProps) {
  const { whatIf } = useText(complianceText)
  const { categories, commands } = useText(accountText)
  const name = (id: string): string => categories[id] ?? id
  const asks = (id: string): string => {
    const required = account.row.depositTable.find((each) => each.id === id)?.requiredFen
    return required === undefined ? name(id) : `${name(id)} ${money(required)}`
  }
  return (
    <SelectField
      label={whatIf.category}
      value={form.category}
      placeholder="—"
      options={[
        ...newCategories(account).map((id) => ({ id, label: `${commands['category.add'] ?? ''} ${asks(id)}` })),
        ...account.categories.map(({ id }) => ({
          id: `-${id}`,
          label: `${commands['category.remove'] ?? ''} ${name(id)}`,
        })),
      ]}
      onChange={(category) => change({ category })}
    />
  )
}

export function WhatIfFields({ account, form, change }: FieldsProps) {
  const { whatIf } = useText(complianceText)
  const problem = problemOf(form, account.at)
  return (
    <div className="what-if-fields">
      <SegmentedControl
        label={whatIf.choose}
        options={supposedKinds.map((id) => ({ id, label: whatIf.kinds[id] }))}
        chosen={form.kind}
        onChange={(kind) => change({ kind })}
      />
      {form.kind === 'violation' && <ViolationFields account={account} form={form} change={change} />}
      {form.kind === 'deduction' && (
        <TextField
          label={whatIf.amount}
          value={form.deduct}
          placeholder="0.00"
          error={problem === 'badAmount' && form.deduct !== '' ? whatIf.badAmount : null}
          onChange={(deduct) => change({ deduct })}
        />
      )}
      {form.kind === 'category' && <CategoryField account={account} form={form} change={change} />}
      <TextField
        label={form.kind === 'exit' ? whatIf.exitAt : whatIf.at}
        value={form.date}
        placeholder={isoDate(account.at)}
        error={problem === 'badDate' ? whatIf.badDate : null}
        onChange={(date) => change({ date })}
      />
    </div>
  )
}
