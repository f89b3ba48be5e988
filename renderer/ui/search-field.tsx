// The search above a list. It answers while typing but never in the middle of a composition.
import { Input } from 'antd'
import type { InputRef } from 'antd'
import { useState } from 'react'
import type { Ref } from 'react'

import { Icon } from './icons.tsx'
import { Kbd } from './kbd.tsx'

import './filter-row.css'

export interface SearchFieldProps {
  /** Its name and its placeholder. */
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Enter, outside a composition. */
  readonly onEnter?: () => void
  /** The key that leads here; shown while it is empty. */
  readonly keys?: string
  readonly maxWidth?: number
  readonly ref?: Ref<InputRef>
}

/** While an input method composes, its letters stand in the field only; they are searched once chosen. */
const useComposed = (value: string, onChange: (value: string) => void) => {
  const [draft, setDraft] = useState<string | null>(null)
  return {
    value: draft ?? value,
    onChange: (next: string) => (draft === null ? onChange(next) : setDraft(next)),
    onCompositionStart: () => setDraft(value),
    onCompositionEnd: (chosen: string) => {
      setDraft(null)
      onChange(chosen)
    },
  }
}

export function SearchField({ label, value, onChange, onEnter, keys, maxWidth = 220, ref }: SearchFieldProps) {
  const composed = useComposed(value, onChange)
  return (
    <span className="search-field" style={{ maxWidth }}>
      <Input
        {...(ref === undefined ? {} : { ref })}
        aria-label={label}
        placeholder={label}
        type="search"
        allowClear
        prefix={<Icon name="search" size="s" />}
        suffix={keys !== undefined && composed.value === '' ? <Kbd keys={keys} /> : <span />}
        value={composed.value}
        onChange={(event) => composed.onChange(event.target.value)}
        onCompositionStart={composed.onCompositionStart}
        onCompositionEnd={(event) => composed.onCompositionEnd(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter?.()
        }}
      />
    </span>
  )
}
