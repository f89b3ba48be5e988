// The facts an order is judged by, in one line: deadline first, then rejections, sum, customer, assignee.
import type { ReactNode } from 'react'

import type { BasisSource } from './basis-view.ts'
import { useText } from '../text/text.ts'
import { wordsText } from '../text/words.ts'
import { classNames } from './class-names.ts'
import { DueBadge, useUrgency } from './due-badge.tsx'
import type { Due } from './due-badge.tsx'

import './facts-strip.css'

export function FactsStrip({ children }: { children: ReactNode }) {
  return <dl className="facts">{children}</dl>
}

export interface FactProps {
  readonly label: string
  readonly children: ReactNode
  readonly note?: ReactNode
  /** Its share of the line; 1 by default. */
  readonly share?: number
  readonly className?: string
}

export function Fact({ label, children, note, share, className }: FactProps) {
  return (
    <div className={classNames('fact', className)} style={share === undefined ? undefined : { flexGrow: share }}>
      <dt>{label}</dt>
      <dd className="fact-value">{children}</dd>
      {note !== undefined && <dd className="fact-note">{note}</dd>}
    </div>
  )
}

export interface DueFactProps {
  readonly label: string
  readonly due: Due
  readonly source?: BasisSource
  /** The absolute instant in words: 今天 周三 16:40. */
  readonly note?: ReactNode
}

/** The deadline's cell. It is the one place in a drawer that takes a colour. */
export function DueFact({ label, due, source, note }: DueFactProps) {
  const level = useUrgency(due)
  const { inferred } = useText(wordsText)
  const doubtful = due.kind === 'running' && due.inferred === true
  return (
    <Fact label={doubtful ? `${label} · ${inferred}` : label} note={note} className={`is-due is-${level}`}>
      <DueBadge due={due} bare {...(source === undefined ? {} : { source })} />
    </Fact>
  )
}
