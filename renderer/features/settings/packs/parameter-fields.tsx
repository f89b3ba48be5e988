// The parameters of one group, each with its value and unit in fields; what it was stands beside what was changed.
import { Input } from 'antd'

import type { PackSource } from '../../../../shared/contract/packs.ts'
import { clauseBasis } from '../../../actions/basis.ts'
import { packsText } from '../../../text/packs.ts'
import { settingsText } from '../../../text/settings.ts'
import { textNow, useText } from '../../../text/text.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { ClauseChip, InferredTag } from '../../../ui/marks.tsx'
import type { DurationUnit } from '../duration.ts'
import { FieldError } from './field-error.tsx'
import { typedParameter } from './pack-form.ts'
import type { PackForm, TypedParameter } from './pack-form.ts'
import { changeForm } from './pack-place.ts'
import { originOf, parameterWords } from './pack-words.ts'
import { groupNames, groups, shapes } from './parameter-kinds.ts'
import type { ParameterGroup, SingleParameter } from './parameter-kinds.ts'
import { isFound } from './parameter-rows.ts'
import { errorOf } from './problem-words.ts'
import type { Problems } from './read-form.ts'

const UNITS: readonly DurationUnit[] = ['days', 'workdays', 'minutes', 'months', 'years']

export const foundParameters = (
  base: PackSource,
  typed: string,
): readonly { readonly group: ParameterGroup; readonly names: readonly SingleParameter[] }[] => {
  const { names: words, groups: groupWords } = textNow(packsText)
  return groupNames
    .map((group) => ({
      group,
      names: groups[group].filter((name: SingleParameter) =>
        isFound(typed, [words[name] ?? name, groupWords[group], base.parameters[name].clause]),
      ),
    }))
    .filter(({ names }) => names.length > 0)
}

interface ValueProps {
  readonly name: SingleParameter
  readonly typed: TypedParameter
  readonly error: string | null
  readonly onChange: (typed: TypedParameter) => void
}

/** A number, and its unit: to choose where it is a length of time, said where it isn't. */
function Value({ name, typed, error, onChange }: ValueProps) {
  const { names, units, draft } = useText(packsText)
  const { durations } = useText(settingsText)
  const label = names[name] ?? name
  const { kind, nullable } = shapes[name]
  return (
    <span className="packs-value">
      <Input
        aria-label={label}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${name}-error`}
        className="packs-number"
        inputMode="decimal"
        status={error === null ? '' : 'error'}
        placeholder={nullable ? draft.emptyMeansNone : ''}
        value={typed.n}
        onChange={(event) => onChange({ ...typed, n: event.target.value })}
      />
      {kind === 'duration' ? (
        <select
          className="select"
          aria-label={`${label} ${durations.unit}`}
          value={typed.unit}
          onChange={(event) => onChange({ ...typed, unit: event.currentTarget.value as DurationUnit })}
        >
          {UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {durations.units[unit]}
            </option>
          ))}
        </select>
      ) : (
        <span className="fg-3">{units[kind]}</span>
      )}
      <FieldError id={`${name}-error`} error={error} />
    </span>
  )
}

interface RowProps {
  readonly name: SingleParameter
  readonly base: PackSource
  readonly form: PackForm
  readonly problems: Problems
}

function Row({ name, base, form, problems }: RowProps) {
  const text = useText(packsText)
  const typed = form.parameters[name]
  const row = base.parameters[name]
  const was = typedParameter(name, row)
  const isChanged = was.n !== typed.n || (typed.n !== '' && was.unit !== typed.unit)
  const origin = originOf(base, row.inferredFrom)
  const label = text.names[name] ?? name
  const set = (next: TypedParameter): void => changeForm({ parameters: { ...form.parameters, [name]: next } })
  return (
    <tr className={isChanged ? 'is-changed' : ''}>
      <td>{label}</td>
      <td>
        <Value
          name={name}
          typed={typed}
          error={errorOf(problems, name)}
          // An amount that a person types is no longer what some other source gives.
          onChange={(next) => set({ ...next, inferred: false })}
        />
      </td>
      <td className="fg-3">{isChanged && text.was(parameterWords(name, row.value))}</td>
      <td>
        {origin !== null && (
          <span className="packs-confirm" title={origin}>
            <Checkbox
              label={text.draft.confirmOf(label)}
              checked={!typed.inferred}
              disabled={isChanged}
              onChange={(confirmed) => set({ ...typed, inferred: !confirmed })}
            />
            {text.confirmed}
            {typed.inferred && <InferredTag />}
          </span>
        )}
      </td>
      <td>
        <ClauseChip id={row.clause} source={clauseBasis(row.clause)} />
      </td>
    </tr>
  )
}

interface GroupProps extends Omit<RowProps, 'name'> {
  readonly group: ParameterGroup
  readonly names: readonly SingleParameter[]
}

export function ParameterFields({ group, names, ...rest }: GroupProps) {
  const text = useText(packsText)
  return (
    <section className="settings-group">
      <header>
        <h3>{group === 'deposit' ? text.depositRules : text.groups[group]}</h3>
      </header>
      <table className="settings-table packs-fields" aria-label={text.groups[group]}>
        <thead>
          <tr>
            <th>{text.parameterColumns.name}</th>
            <th>{text.parameterColumns.value}</th>
            <th>{text.before}</th>
            <th>{text.basisColumn}</th>
            <th>{text.parameterColumns.clause}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <Row key={name} name={name} {...rest} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
