// What stands where there is nothing yet: empty, on its way, or failed. Each says what to do next.
import type { ReactNode } from 'react'

import { percent } from '../text/format.ts'
import { useText } from '../text/text.ts'
import { uiText } from '../text/ui.ts'
import { rowHeight } from './density.ts'
import type { Density } from './density.ts'
import { classNames } from './class-names.ts'
import { Icon } from './icons.tsx'
import type { IconName } from './icons.tsx'

import './states.css'

export interface EmptyStateProps {
  readonly title: string
  /** What belongs here and how it comes here. */
  readonly text: string
  readonly icon?: IconName
  /** The next steps: paste, import, sample. */
  readonly children?: ReactNode
}

export function EmptyState({ title, text, icon = 'import', children }: EmptyStateProps) {
  return (
    <div className="state">
      <Icon name={icon} />
      <b>{title}</b>
      <p>{text}</p>
      {children !== undefined && <div className="state-actions">{children}</div>}
    </div>
  )
}

export interface ErrorStateProps {
  /** What did not happen. */
  readonly title: string
  /** That data is unchanged, and what to do. */
  readonly text: string
  readonly children?: ReactNode
}

export function ErrorState({ title, text, children }: ErrorStateProps) {
  return (
    <div className="state is-failed" role="alert">
      <Icon name="warning" />
      <b>{title}</b>
      <p>{text}</p>
      {children !== undefined && <div className="state-actions">{children}</div>}
    </div>
  )
}

/** Rows of true height while the first page is on its way. */
export function SkeletonRows({ rows, density = 'standard' }: { rows: number; density?: Density }) {
  const { loading } = useText(uiText)
  return (
    <div className="skeleton" role="status" style={{ '--row-height': `${rowHeight[density]}px` }}>
      <span className="visually-hidden">{loading}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="skeleton-row" aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  )
}

export interface ProgressLineProps {
  /** 正在读取 */
  readonly verb: string
  readonly done: number
  /** How many in all; 0 while unknown. */
  readonly total: number
  /** Instead of the count of rows, where something else is counted. */
  readonly said?: string
  readonly onCancel?: () => void
  /** Shown at once instead of after a second. */
  readonly now?: boolean
}

/** Work that takes over a second: how much, how far, and a way out. */
export function ProgressLine({ verb, done, total, said, onCancel, now = false }: ProgressLineProps) {
  const { progress } = useText(uiText)
  return (
    <div className={classNames('progress-line', now && 'is-now')}>
      <span role="status">{said ?? (total === 0 ? verb : progress.done(verb, done, total))}</span>
      <span
        className="progress-track"
        role="progressbar"
        aria-label={verb}
        aria-valuemin={0}
        aria-valuemax={total === 0 ? undefined : total}
        aria-valuenow={total === 0 ? undefined : done}
      >
        <i style={{ width: total === 0 ? '20%' : percent(done, total) }} />
      </span>
      {onCancel !== undefined && (
        <button type="button" className="link" onClick={onCancel}>
          {progress.cancel}
        </button>
      )}
    </div>
  )
}
