// A labelled control with its error in words. The label is the control's name; hint and error are its description.
import { Input } from 'antd'
import { useId } from 'react'
import type { ReactNode } from 'react'

import { useText } from '../text/text.ts'
import { uiText } from '../text/ui.ts'
import { classNames } from './class-names.ts'
import { Icon } from './icons.tsx'

import './field.css'

/** What the control inside a field must carry. */
export interface ControlProps {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean
  readonly 'aria-required': boolean
}

export interface FieldProps {
  readonly label: string
  readonly error?: string | null
  readonly hint?: string
  readonly required?: boolean
  readonly remark?: ReactNode
  readonly children: (control: ControlProps) => ReactNode
}

export function Field({ label, error = null, hint, required = false, remark, children }: FieldProps) {
  const { required: requiredWord } = useText(uiText)
  const id = useId()
  const described = [
    remark !== undefined && `${id}remark`,
    hint !== undefined && `${id}hint`,
    error !== null && `${id}error`,
  ].filter((part) => part !== false)
  return (
    <div className="field">
      <span>
        <label htmlFor={id}>{label}</label>
        {required && (
          <span className="field-required" aria-hidden="true">
            {' '}
            {requiredWord}
          </span>
        )}
      </span>
      {children({
        id,
        'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
        'aria-invalid': error !== null,
        'aria-required': required,
      })}
      {remark !== undefined && <div id={`${id}remark`}>{remark}</div>}
      {hint !== undefined && (
        <span id={`${id}hint`} className="field-hint">
          {hint}
        </span>
      )}
      {error !== null && (
        <span id={`${id}error`} className="field-error" role="alert">
          <Icon name="warning" size="xs" />
          {error}
        </span>
      )}
    </div>
  )
}

type Labelled = Omit<FieldProps, 'children' | 'remark'>

const NONE: readonly string[] = []

export interface TextFieldProps extends Labelled {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  /** Ids and numbers compared digit by digit. */
  readonly mono?: boolean
  readonly autoFocus?: boolean
  readonly disabled?: boolean
  /** Shown as the form shows it, not to be changed here: text without a box, still to be selected and copied. */
  readonly readOnly?: boolean
  /** What is likely, offered as it is typed. */
  readonly suggestions?: readonly string[]
  /** Below the control, before an error: what is doubtful about what stands there. */
  readonly remark?: ReactNode
}

export function TextField({
  value,
  onChange,
  placeholder,
  mono = false,
  autoFocus = false,
  disabled = false,
  readOnly = false,
  suggestions = NONE,
  remark,
  ...field
}: TextFieldProps) {
  const list = useId()
  return (
    <>
      <Field {...field} remark={remark}>
        {(control) => (
          <Input
            {...control}
            className={classNames(mono && 'mono', readOnly && 'is-still')}
            readOnly={readOnly}
            {...(readOnly ? { title: value } : {})}
            {...(suggestions.length > 0 ? { list } : {})}
            status={control['aria-invalid'] ? 'error' : ''}
            value={value}
            disabled={disabled}
            placeholder={placeholder ?? ''}
            data-autofocus={autoFocus ? '' : undefined}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
      {suggestions.length > 0 && (
        <datalist id={list}>
          {suggestions.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
    </>
  )
}

export interface SelectFieldProps<Id extends string> extends Labelled {
  readonly value: Id | ''
  readonly options: readonly { readonly id: Id; readonly label: string }[]
  readonly onChange: (value: Id) => void
  /** Shown while nothing is chosen. */
  readonly placeholder?: string
  readonly disabled?: boolean
}

/** The platform's own list: short lists need no search, and it works before any script of ours. */
export function SelectField<Id extends string>(props: SelectFieldProps<Id>) {
  const { value, options, onChange, placeholder, disabled = false, ...field } = props
  return (
    <Field {...field}>
      {(control) => (
        <select
          {...control}
          className="select"
          value={value}
          disabled={disabled}
          onChange={(event) => {
            const chosen = options.find(({ id }) => id === event.currentTarget.value)
            if (chosen !== undefined) onChange(chosen.id)
          }}
        >
          {(value === '' || placeholder !== undefined) && (
            <option value="" disabled>
              {placeholder ?? ''}
            </option>
          )}
          {options.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
