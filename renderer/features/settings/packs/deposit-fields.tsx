// The deposit by category (D3, W5): amounts to type, each 推定 until the manager confirms it.
import { Input } from 'antd'

import type { Fen } from '../../../../shared/kernel/fen.ts'
import type { PackSource } from '../../../../shared/contract/packs.ts'
import { clauseBasis } from '../../../actions/basis.ts'
import { yuan } from '../../../text/format.ts'
import { packsText } from '../../../text/packs.ts'
import { textNow, useText } from '../../../text/text.ts'
import { ButtonAction, IconButton } from '../../../ui/button-action.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { ClauseChip, InferredTag } from '../../../ui/marks.tsx'
import { FieldError } from './field-error.tsx'
import { newAmount, yuanTyped } from './pack-form.ts'
import type { PackForm, TypedAmount } from './pack-form.ts'
import { changeForm } from './pack-place.ts'
import { categoryName, originOf } from './pack-words.ts'
import { isFound } from './parameter-rows.ts'
import { errorOf } from './problem-words.ts'
import type { Problems } from './read-form.ts'

export const foundDeposits = ({ deposit }: PackForm, typed: string): readonly TypedAmount[] => {
  const { names } = textNow(packsText)
  return deposit.filter(({ category }) =>
    isFound(typed, [names['depositByCategoryFen'] ?? '', categoryName(category), category, 'D3']),
  )
}

interface RowProps {
  readonly row: TypedAmount
  readonly was: Fen | undefined
  readonly origin: string | null
  readonly clause: string
  readonly problems: Problems
  readonly onChange: (change: Partial<TypedAmount>) => void
  readonly onRemove: () => void
}

function Row({ row, was, origin, clause, problems, onChange, onRemove }: RowProps) {
  const text = useText(packsText)
  const { key, category, added } = row
  const name = added && category === '' ? text.category : categoryName(category)
  const isChanged = was === undefined || row.yuan !== yuanTyped(was)
  // Nothing is wrong yet with a row that was only just added; it still stands in the way of taking the version.
  const isBlank = added && category === '' && row.yuan === ''
  const unnamed = isBlank ? null : errorOf(problems, `deposit:${key}`)
  const unread = isBlank ? null : errorOf(problems, `deposit:${key}:yuan`)
  return (
    <tr className={isChanged ? 'is-changed' : ''}>
      <td>
        {added ? (
          <>
            <Input
              autoFocus={isBlank}
              aria-label={text.category}
              aria-invalid={unnamed !== null}
              aria-describedby={unnamed === null ? undefined : `deposit-${key}-error`}
              status={unnamed === null ? '' : 'error'}
              value={category}
              onChange={(event) => onChange({ category: event.target.value })}
            />
            <FieldError id={`deposit-${key}-error`} error={unnamed} />
          </>
        ) : (
          name
        )}
      </td>
      <td>
        <span className="packs-value">
          <Input
            aria-label={text.depositOf(name)}
            aria-invalid={unread !== null}
            aria-describedby={unread === null ? undefined : `deposit-${key}-yuan-error`}
            className="packs-number"
            inputMode="decimal"
            status={unread === null ? '' : 'error'}
            value={row.yuan}
            // An amount that a person types is no longer the inferred one.
            onChange={(event) => onChange({ yuan: event.target.value, confirmed: true })}
          />
          <span className="fg-3">{text.units.yuan}</span>
          <FieldError id={`deposit-${key}-yuan-error`} error={unread} />
        </span>
      </td>
      <td className="fg-3">{isChanged && (was === undefined ? text.added : text.was(yuan(was)))}</td>
      <td>
        {origin !== null && (
          <span className="packs-confirm" title={origin}>
            <Checkbox
              label={text.draft.confirmOf(text.depositOf(name))}
              checked={row.confirmed}
              disabled={isChanged}
              onChange={(confirmed) => onChange({ confirmed })}
            />
            {text.confirmed}
            {!row.confirmed && <InferredTag />}
          </span>
        )}
      </td>
      <td>
        <ClauseChip id={clause} source={clauseBasis(clause)} />
      </td>
      <td className="settings-acts">
        <IconButton label={text.removeCategory(name)} icon="remove" small onPress={onRemove} />
      </td>
    </tr>
  )
}

interface DepositProps {
  readonly base: PackSource
  readonly form: PackForm
  readonly rows: readonly TypedAmount[]
  readonly problems: Problems
  /** All rows are in view: one can be added. */
  readonly whole: boolean
}

export function DepositFields({ base, form: { deposit }, rows, problems, whole }: DepositProps) {
  const text = useText(packsText)
  const { value, clause, inferredFrom } = base.parameters.depositByCategoryFen
  const change = (key: number, to: Partial<TypedAmount>): void =>
    changeForm({ deposit: deposit.map((row) => (row.key === key ? { ...row, ...to } : row)) })
  return (
    <section className="settings-group">
      <header>
        <h3>{text.names['depositByCategoryFen']}</h3>
        {inferredFrom !== undefined && <span className="fg-3 small ellipsis">{originOf(base, inferredFrom)}</span>}
        {whole && (
          <ButtonAction
            label={text.addCategory}
            icon="add"
            size="small"
            onPress={() => changeForm({ deposit: [...deposit, newAmount()] })}
          />
        )}
      </header>
      <table className="settings-table packs-fields" aria-label={text.names['depositByCategoryFen']}>
        <thead>
          <tr>
            <th>{text.category}</th>
            <th>{text.parameterColumns.value}</th>
            <th>{text.before}</th>
            <th>{text.basisColumn}</th>
            <th>{text.parameterColumns.clause}</th>
            <th className="settings-acts-head">
              <span className="visually-hidden">{text.columns.acts}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.key}
              row={row}
              was={row.added ? undefined : (value[row.category] as Fen | undefined)}
              origin={originOf(base, inferredFrom)}
              clause={clause}
              problems={problems}
              onChange={(to) => change(row.key, to)}
              onRemove={() => changeForm({ deposit: deposit.filter(({ key }) => key !== row.key) })}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}
