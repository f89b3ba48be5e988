// A checkbox of the platform's own: thousands of rows can carry one, and a checklist line is its label.
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'

import './checkbox.css'

export interface CheckboxProps {
  readonly label: string
  readonly checked: boolean
  /** Some but not all. */
  readonly mixed?: boolean
  readonly onChange?: (checked: boolean) => void
  readonly disabled?: boolean
  readonly tabIndex?: number
}

/** The box alone; `label` is its name. */
export function Checkbox({ label, checked, mixed = false, onChange, disabled = false, tabIndex }: CheckboxProps) {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = mixed
  }, [mixed])
  return (
    <input
      ref={box}
      type="checkbox"
      className="checkbox"
      aria-label={label}
      checked={checked}
      disabled={disabled}
      tabIndex={tabIndex}
      onChange={(event) => onChange?.(event.currentTarget.checked)}
    />
  )
}

export interface CheckLineProps {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean
  /** After the label: a tag, a clause. Not part of the name. */
  readonly children?: ReactNode
}

/** One line of a checklist. */
export function CheckLine({ label, checked, onChange, disabled = false, children }: CheckLineProps) {
  return (
    <div className="checkbox-line">
      <label className="checkbox-line">
        <input
          type="checkbox"
          className="checkbox"
          checked={checked}
          disabled={disabled}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {label}
      </label>
      {children}
    </div>
  )
}
