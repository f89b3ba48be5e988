// What the 依据 popover shows, already worded: a rule with its days and rows, or a refusal with every unmet clause.
import type { ReactNode } from 'react'

import type { IconName } from './icons.tsx'

export interface BasisAction {
  readonly label: string
  readonly icon?: IconName
  readonly run: () => void
}

/** One civil day on the ruler. `note` replaces the role's word: the holiday's name, 调休. */
export interface DayView {
  readonly key: string
  readonly day: string
  readonly weekday: string
  readonly role: 'start' | 'counted' | 'skipped' | 'end' | 'overdue'
  readonly note?: string
  readonly today?: boolean
}

export interface BasisRow {
  readonly label: string
  readonly text: ReactNode
  readonly clauses?: readonly string[]
}

export interface RuleBasis {
  readonly kind: 'rule'
  readonly clause: string
  /** The rule in one line. */
  readonly rule: string
  readonly inferred?: boolean
  readonly days?: readonly DayView[]
  readonly rows: readonly BasisRow[]
  readonly actions?: readonly BasisAction[]
}

export interface UnmetClause {
  readonly clause: string
  readonly why: string
  /** The event behind it, with its instant. */
  readonly behind?: string
  /** What can be done about it. */
  readonly next?: BasisAction
}

export interface Refusal {
  readonly kind: 'refusal'
  /** 现在不能开票 */
  readonly title: string
  readonly unmet: readonly UnmetClause[]
  readonly actions?: readonly BasisAction[]
}

export type BasisView = RuleBasis | Refusal

/** A view at hand, or a way to ask for it when somebody wants to know. */
export type BasisSource = BasisView | (() => Promise<BasisView>)
