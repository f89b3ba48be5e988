// A text that saves itself when its field is left or Enter is pressed; one that can't be read says why and waits.
import { Input } from 'antd'
import { useState } from 'react'

import { Field } from '../../ui/field.tsx'

interface TypedSettingProps<Read> {
  readonly label: string
  readonly hint?: string
  /** As it is written. */
  readonly value: string
  /** Null where it can't be read. */
  readonly read: (typed: string) => Read | null
  readonly bad: string
  readonly onSave: (read: Read) => void
  readonly disabled?: boolean
  readonly short?: boolean
}

export function TypedSetting<Read>(props: TypedSettingProps<Read>) {
  const { label, hint, value, read, bad, onSave, disabled = false, short = false } = props
  const [typed, setTyped] = useState(value)
  const [error, setError] = useState<string | null>(null)
  const keep = (): void => {
    if (typed === value) return setError(null)
    const known = read(typed)
    setError(known === null ? bad : null)
    if (known !== null) onSave(known)
  }
  return (
    <Field label={label} error={error} {...(hint === undefined ? {} : { hint })}>
      {(control) => (
        <Input
          {...control}
          className={short ? 'settings-number' : ''}
          disabled={disabled}
          status={control['aria-invalid'] ? 'error' : ''}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep()
          }}
        />
      )}
    </Field>
  )
}
