// A figure that saves itself when its field is left or Enter is pressed; one that can't be taken says why and waits.
import { useState } from 'react'

import { Input } from 'antd'

import { Field } from '../../ui/field.tsx'

interface NumberSettingProps {
  readonly label: string
  readonly value: number
  /** Why `n` can't be taken, in words; NaN where it is no number. */
  readonly problem: (n: number) => string | null
  readonly onSave: (n: number) => Promise<boolean>
}

const read = (typed: string): number => {
  const plain = typed.normalize('NFKC').trim()
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN
}

export function NumberSetting({ label, value, problem, onSave }: NumberSettingProps) {
  const [typed, setTyped] = useState(String(value))
  const [error, setError] = useState<string | null>(null)
  const keep = (): void => {
    const n = read(typed)
    if (n === value) return setError(null)
    const wrong = problem(n)
    setError(wrong)
    if (wrong === null) void onSave(n)
  }
  return (
    <Field label={label} error={error}>
      {(control) => (
        <Input
          {...control}
          className="settings-number"
          inputMode="decimal"
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
