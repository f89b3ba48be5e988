// A titled part of a screen, and the list of facts that often fills one.
import { useId } from 'react'
import type { ReactNode } from 'react'

import { classNames } from './class-names.ts'
import { ClauseChip } from './marks.tsx'

import './panel.css'

export interface PanelProps {
  readonly title: string
  /** Beside the title: a tag. */
  readonly tag?: ReactNode
  /** A few grey words after it. */
  readonly note?: ReactNode
  /** At the end of the head: links, buttons, clauses. */
  readonly more?: ReactNode
  readonly look?: 'card' | 'flat'
  /** Lists and tables run to the edge; everything else is padded. */
  readonly padded?: boolean
  readonly className?: string
  readonly children: ReactNode
}

export function Panel({ title, tag, note, more, look = 'card', padded = true, className, children }: PanelProps) {
  const id = useId()
  return (
    <section className={classNames('panel', `is-${look}`, className)} aria-labelledby={id}>
      <header className="panel-head">
        <h2 id={id}>{title}</h2>
        {tag}
        {note !== undefined && <span className="panel-note">{note}</span>}
        {more !== undefined && <span className="panel-more">{more}</span>}
      </header>
      <div className={classNames('panel-body', padded && 'is-padded')}>{children}</div>
    </section>
  )
}

export interface KeyValue {
  readonly label: string
  readonly value: ReactNode
  readonly clauses?: readonly string[]
}

export function KeyValues({ items }: { items: readonly KeyValue[] }) {
  return (
    <dl className="key-values">
      {items.map(({ label, value, clauses = [] }) => [
        <dt key={`${label}:label`}>{label}</dt>,
        <dd key={`${label}:value`}>
          {value}{' '}
          {clauses.map((id) => (
            <ClauseChip key={id} id={id} />
          ))}
        </dd>,
      ])}
    </dl>
  )
}
