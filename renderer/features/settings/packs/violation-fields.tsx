// 违规目录 (A19, W6): points nobody gave are filled in here, never invented; for violations decided from the version's date on.
import { Input } from 'antd'

import type { PackSource } from '../../../../shared/contract/packs.ts'
import { clauseBasis } from '../../../actions/basis.ts'
import { packsText } from '../../../text/packs.ts'
import { currentLanguage, textNow, useText } from '../../../text/text.ts'
import { ButtonAction, IconButton } from '../../../ui/button-action.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { ClauseChip } from '../../../ui/marks.tsx'
import { FieldError } from './field-error.tsx'
import { newViolation } from './pack-form.ts'
import type { PackForm, TypedViolation } from './pack-form.ts'
import { changeForm } from './pack-place.ts'
import { isFound } from './parameter-rows.ts'
import { errorOf } from './problem-words.ts'
import type { Problems } from './read-form.ts'

export const foundViolations = ({ violations }: PackForm, typed: string): readonly TypedViolation[] =>
  violations.filter(({ type, clause, zh, en }) => isFound(typed, [textNow(packsText).catalogue, type, clause, zh, en]))

interface CellProps {
  readonly autoFocus?: boolean
  readonly label: string
  readonly field: string
  readonly value: string
  readonly error: string | null
  readonly placeholder?: string
  readonly onChange: (value: string) => void
}

function Cell({ label, field, value, error, placeholder = '', autoFocus = false, onChange }: CellProps) {
  return (
    <>
      <Input
        autoFocus={autoFocus}
        aria-label={label}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${field}-error`}
        status={error === null ? '' : 'error'}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <FieldError id={`${field}-error`} error={error} />
    </>
  )
}

interface RowProps {
  readonly row: TypedViolation
  /** Those an added type may rest on: the catalogue's own. */
  readonly clauses: readonly string[]
  readonly problems: Problems
  readonly onChange: (change: Partial<TypedViolation>) => void
  readonly onRemove: () => void
}

function NameCells({ row, clauses, problems, onChange }: Omit<RowProps, 'onRemove'>) {
  const { violationColumns: columns } = useText(packsText)
  const { key, type, clause, zh, added } = row
  if (!added)
    return (
      <>
        <td>{row[currentLanguage()]}</td>
        <td className="mono fg-2">{type}</td>
        <td>
          <ClauseChip id={clause} source={clauseBasis(clause)} />
        </td>
      </>
    )
  const field = (part: string): string => `violation:${key}:${part}`
  // Nothing is wrong yet with a row that was only just added; it still stands in the way of taking the version.
  const isBlank = zh === '' && type === ''
  const error = (part: string): string | null => (isBlank ? null : errorOf(problems, field(part)))
  return (
    <>
      <td>
        <Cell
          label={columns.name}
          field={field('zh')}
          value={zh}
          error={error('zh')}
          autoFocus={isBlank}
          onChange={(next) => onChange({ zh: next, en: next })}
        />
      </td>
      <td>
        <Cell
          label={columns.type}
          field={field('type')}
          value={type}
          error={error('type')}
          onChange={(next) => onChange({ type: next })}
        />
      </td>
      <td>
        <select
          className="select"
          aria-label={columns.clause}
          value={clause}
          onChange={(event) => onChange({ clause: event.currentTarget.value })}
        >
          {clauses.map((id) => (
            <option key={id}>{id}</option>
          ))}
        </select>
      </td>
    </>
  )
}

function Row({ onRemove, ...rest }: RowProps) {
  const text = useText(packsText)
  const { row, problems, onChange } = rest
  const field = `violation:${row.key}:points`
  const name = row[currentLanguage()] || row.type
  return (
    <tr>
      <NameCells {...rest} />
      <td>
        <Cell
          label={text.pointsOf(name)}
          field={field}
          value={row.points}
          placeholder={text.pointsUnknown}
          error={errorOf(problems, field)}
          onChange={(points) => onChange({ points })}
        />
      </td>
      <td>
        <Checkbox label={text.expelsFor(name)} checked={row.expels} onChange={(expels) => onChange({ expels })} />
      </td>
      <td className="settings-acts">
        <IconButton label={text.removeViolation(name)} icon="remove" small onPress={onRemove} />
      </td>
    </tr>
  )
}

interface ViolationProps {
  readonly base: PackSource
  readonly form: PackForm
  readonly rows: readonly TypedViolation[]
  readonly problems: Problems
  /** All rows are in view: one can be added. */
  readonly whole: boolean
}

export function ViolationFields({ base, form: { violations }, rows, problems, whole }: ViolationProps) {
  const text = useText(packsText)
  const { type, name, clause, points, expels } = text.violationColumns
  const clauses = [...new Set(['A19', ...(base.violations?.types ?? []).map((row) => row.clause)])]
  const change = (key: number, to: Partial<TypedViolation>): void =>
    changeForm({ violations: violations.map((row) => (row.key === key ? { ...row, ...to } : row)) })
  return (
    <section className="settings-group">
      <header>
        <h3>{text.catalogue}</h3>
        <span className="fg-3 small">{text.catalogueNote}</span>
        {whole && (
          <ButtonAction
            label={text.addViolation}
            icon="add"
            size="small"
            onPress={() => changeForm({ violations: [...violations, newViolation(clauses[0] ?? 'A19')] })}
          />
        )}
      </header>
      <table className="settings-table packs-violations is-edited" aria-label={text.catalogue}>
        <thead>
          <tr>
            <th>{name}</th>
            <th>{type}</th>
            <th>{clause}</th>
            <th>{points}</th>
            <th>{expels}</th>
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
              clauses={clauses}
              problems={problems}
              onChange={(to) => change(row.key, to)}
              onRemove={() => changeForm({ violations: violations.filter(({ key }) => key !== row.key) })}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}
