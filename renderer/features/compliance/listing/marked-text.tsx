// A text area with its hits marked under the letters. The marks are a layer of their own: what is typed is never touched,
// so a composition of an input method goes on undisturbed. The layer sets the height of both.
import type { Ref } from 'react'

import { classNames } from '../../../ui/class-names.ts'
import { TextArea } from '../../../ui/text-area.tsx'
import { piecesOf } from './draft-hits.ts'
import type { DraftHit } from './draft-hits.ts'

interface MarkedTextProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly placeholder: string
  readonly hits: readonly DraftHit[]
  readonly current: DraftHit | null
  readonly onChange: (value: string) => void
  readonly ref: Ref<HTMLTextAreaElement>
}

export function MarkedText({ id, label, value, placeholder, hits, current, onChange, ref }: MarkedTextProps) {
  return (
    <div className={classNames('marked-text', `is-${id.endsWith('name') ? 'short' : 'long'}`)}>
      <div className="marked-text-under" aria-hidden="true">
        {piecesOf(value, hits).map(({ from, text, hit }) =>
          hit === null ? (
            <span key={from}>{text}</span>
          ) : (
            <mark key={from} className={classNames(hit.from === current?.from && 'is-current')}>
              {text}
            </mark>
          ),
        )}
        {'\n'}
      </div>
      <TextArea ref={ref} id={id} label={label} value={value} placeholder={placeholder} onChange={onChange} />
    </div>
  )
}
