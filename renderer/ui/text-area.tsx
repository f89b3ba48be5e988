// A note or a reason: grows with its text, and says whether the draft is kept.
import type { Ref } from 'react'

import type { Instant } from '../../shared/kernel/instant.ts'
import { clock } from '../text/format.ts'
import { useText } from '../text/text.ts'
import { uiText } from '../text/ui.ts'
import { classNames } from './class-names.ts'
import { Icon } from './icons.tsx'

import './field.css'

export interface TextAreaProps {
  /** Its name. Where a visible label stands elsewhere, the same words. */
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  readonly invalid?: boolean
  readonly describedBy?: string
  /** Where a `label` element points at it. */
  readonly id?: string
  readonly autoFocus?: boolean
  readonly ref?: Ref<HTMLTextAreaElement>
}

export function TextArea(props: TextAreaProps) {
  const { label, value, onChange, placeholder, invalid = false, describedBy, id, autoFocus = false, ref } = props
  return (
    <textarea
      ref={ref}
      id={id}
      className="text-area"
      aria-label={label}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      data-autofocus={autoFocus ? '' : undefined}
      placeholder={placeholder}
      rows={2}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

export type Draft =
  | { readonly state: 'none' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: Instant }
  | { readonly state: 'failed' }

/** 草稿已存 10:26, beside the buttons. */
export function DraftState({ draft }: { draft: Draft }) {
  const { draft: text } = useText(uiText)
  return (
    <span className={classNames('draft', draft.state === 'failed' && 'is-failed')} role="status">
      {draft.state === 'saving' && text.saving}
      {draft.state === 'saved' && (
        <>
          <Icon name="check" size="xs" />
          {text.saved(clock(draft.at))}
        </>
      )}
      {draft.state === 'failed' && (
        <>
          <Icon name="warning" size="xs" />
          {text.failed}
        </>
      )}
    </span>
  )
}
