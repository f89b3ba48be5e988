// One filter: what it narrows and to what. Opens a list of boxes; the chosen ones stand in the chip.
import { useState } from 'react'

import { marksText } from '../text/marks.ts'
import { count } from '../text/format.ts'
import { useText } from '../text/text.ts'
import { uiText } from '../text/ui.ts'
import { classNames } from './class-names.ts'
import { Icon } from './icons.tsx'
import type { IconName } from './icons.tsx'
import { moveFocus } from './move-focus.ts'
import { Popover } from './popover.tsx'

import './filter-row.css'

export interface FilterOption {
  readonly id: string
  readonly label: string
  readonly count?: number
}

export interface FilterChipProps {
  readonly label: string
  readonly options: readonly FilterOption[]
  /** Empty means no filter. */
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
  readonly icon?: IconName
}

const summary = (options: readonly FilterOption[], chosen: readonly string[]): string => {
  const [first] = chosen
  if (chosen.length > 1) return String(chosen.length)
  return options.find(({ id }) => id === first)?.label ?? ''
}

/** The chip's word is its name; what is chosen is its description, so the name stays put. */
export function FilterChip({ label, options, chosen, onChange, icon }: FilterChipProps) {
  const { filter } = useText(uiText)
  const { list } = useText(marksText)
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const on = chosen.length > 0
  const names = options.filter(({ id }) => chosen.includes(id)).map((option) => option.label)
  const said = names.join(list)
  const toggle = (id: string): void =>
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])
  return (
    <span className="filter-group">
      <button
        type="button"
        className={classNames('filter-chip', on && 'is-on')}
        aria-label={label}
        aria-description={on ? said : filter.all}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        title={on ? said : undefined}
        onClick={(event) => setAnchor(anchor === null ? event.currentTarget : null)}
      >
        {icon !== undefined && <Icon name={icon} size="xs" />}
        {label} {on && <b>{summary(options, chosen)}</b>}
        <Icon name="down" size="xs" />
      </button>
      {on && (
        <button
          type="button"
          className="filter-clear"
          aria-label={`${filter.clear} ${label}`}
          onClick={() => onChange([])}
        >
          <Icon name="close" size="xs" />
        </button>
      )}
      {anchor !== null && (
        <Popover anchor={anchor} label={label} role="group" onClose={() => setAnchor(null)}>
          <div className="filter-options" onKeyDown={(event) => moveFocus(event, 'input')}>
            {options.length === 0 && <p className="fg-3">{filter.none}</p>}
            {options.map((option) => (
              <label key={option.id} className="filter-option">
                <input
                  type="checkbox"
                  className="checkbox"
                  checked={chosen.includes(option.id)}
                  onChange={() => toggle(option.id)}
                />
                {option.label}
                {option.count !== undefined && (
                  <span className="number" aria-hidden="true">
                    {count(option.count)}
                  </span>
                )}
              </label>
            ))}
          </div>
        </Popover>
      )}
    </span>
  )
}
