// A number with its unit in one field; empty means none.
import { Input } from 'antd'

import { settingsText } from '../../text/settings.ts'
import { useText } from '../../text/text.ts'
import { Field } from '../../ui/field.tsx'
import { type DurationUnit, type TypedDuration, durationProblem } from './duration.ts'

interface DurationFieldProps {
  readonly label: string
  readonly hint?: string
  readonly value: TypedDuration
  readonly units: readonly DurationUnit[]
  /** Whether a problem is shown already. */
  readonly tried: boolean
  readonly onChange: (value: TypedDuration) => void
}

export function DurationField({ label, hint, value, units, tried, onChange }: DurationFieldProps) {
  const { durations } = useText(settingsText)
  return (
    <Field label={label} error={tried ? durationProblem(value) : null} {...(hint === undefined ? {} : { hint })}>
      {(control) => (
        <span className="duration-field">
          <Input
            {...control}
            inputMode="numeric"
            status={control['aria-invalid'] ? 'error' : ''}
            value={value.n}
            onChange={(event) => onChange({ ...value, n: event.target.value })}
          />
          <select
            className="select"
            aria-label={`${label} ${durations.unit}`}
            value={value.unit}
            onChange={(event) => onChange({ ...value, unit: event.currentTarget.value as DurationUnit })}
          >
            {units.map((unit) => (
              <option key={unit} value={unit}>
                {durations.units[unit]}
              </option>
            ))}
          </select>
        </span>
      )}
    </Field>
  )
}
