// One of a few choices, all in view. Radio buttons underneath, so arrows and names come from the platform.
import { useId } from 'react'

import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icons.tsx'

import './segmented.css'

export interface SegmentedControlProps<Id extends string> {
  readonly label: string
  readonly options: readonly { readonly id: Id; readonly label: string; readonly icon?: IconName }[]
  readonly chosen: Id
  readonly onChange: (id: Id) => void
  readonly small?: boolean
}

export function SegmentedControl<Id extends string>(props: SegmentedControlProps<Id>) {
  const { label, options, chosen, onChange, small = false } = props
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className={classNames('segmented', small && 'is-small')}>
      {options.map((option) => (
        <label key={option.id} className="segment">
          <input type="radio" name={name} checked={option.id === chosen} onChange={() => onChange(option.id)} />
          {option.icon !== undefined && <Icon name={option.icon} size="xs" />}
          {option.label}
        </label>
      ))}
    </div>
  )
}
