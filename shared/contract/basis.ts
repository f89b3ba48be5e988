// 依据: why the app says what it says. Data only; the renderer words it from the clause texts.
import type { AccountFact } from '../account/explain.ts'
import type { Fen } from '../kernel/fen.ts'
import type { Instant } from '../kernel/instant.ts'

/** One clause not met, with our reason's code; the renderer has a sentence for every code. */
export interface RefusalReason {
  readonly clause: string
  readonly reason: string
  /** The event behind it, where there is one: a refund asked for, an appeal filed. */
  readonly event?: { readonly type: string; readonly at: Instant }
}

/** One civil day of a clock's run. */
export interface DayCell {
  /** `2026-09-23` */
  readonly day: string
  readonly role: 'start' | 'counted' | 'skipped' | 'end'
  readonly why: 'weekend' | 'holiday' | 'make-up' | 'hold' | null
}

export interface ClockBasis {
  readonly kind: 'clock'
  readonly obligation: string
  readonly clause: string
  /** The clause whose breach or passing follows: appeal, automatic acceptance. */
  readonly consequence: string | null
  readonly startedBy: { readonly type: string; readonly at: Instant }
  readonly dueAt: Instant
  readonly length: { readonly unit: 'days' | 'workdays' | 'minutes' | 'months' | 'years'; readonly n: number }
  readonly days: readonly DayCell[]
  /** Time that a hold kept out of the count, in milliseconds. */
  readonly heldMs: number
  /** Events that might have restarted the clock and did not, with the clause that says so. */
  readonly notRestartedBy: readonly { readonly type: string; readonly at: Instant; readonly clause: string }[]
  /** Further clauses chosen as readings: W12, W1, W10, W20 … */
  readonly readings: readonly string[]
  readonly pack: PackRef
  readonly inferred: boolean
  readonly provisional: boolean
}

export interface PackRef {
  readonly marketplace: string
  readonly effectiveFrom: Instant | null
  /** The parameter's origin where it is not the marketplace's own source (W18), as the pack states it. */
  readonly origin: string | null
  readonly inferred: boolean
}

export interface RefusalBasis {
  readonly kind: 'refusal'
  readonly command: string
  readonly unmet: readonly RefusalReason[]
}

/** A state or a sum: the clauses behind it and the events that led there. */
export interface FactBasis {
  readonly kind: 'fact'
  readonly subject:
    | 'stage'
    | 'hold'
    | 'rejections'
    | 'entitlement'
    | 'warranty'
    | 'refund'
    | 'fill-in'
    | 'appealable'
    | 'automatic'
    | 'freight'
    | 'invoiceLock'
    | 'invoiceable'
    | AccountFact
  readonly clauses: readonly string[]
  readonly events: readonly { readonly type: string; readonly at: Instant; readonly citing: readonly string[] }[]
  readonly range: { readonly minFen: Fen; readonly maxFen: Fen } | null
  readonly pack: PackRef
}

export type Basis = ClockBasis | RefusalBasis | FactBasis

export type BasisSubject =
  | { readonly kind: 'clock'; readonly obligation: string }
  | {
      readonly kind: 'refusal'
      readonly command: string
      readonly by: 'customer' | 'provider' | 'operations' | 'platform'
    }
  | { readonly kind: 'fact'; readonly subject: Exclude<FactBasis['subject'], AccountFact> }

/** What may be asked of a shop's account. `of` names the product, document or complaint; null for the deposit. */
export type AccountBasisSubject =
  | { readonly kind: 'clock'; readonly obligation: string; readonly of: string | null }
  | {
      readonly kind: 'refusal'
      readonly command: string
      readonly by: 'customer' | 'provider' | 'operations' | 'platform'
    }
  | { readonly kind: 'fact'; readonly subject: AccountFact }

/** A clause as the app shows it. */
export interface ClauseText {
  readonly id: string
  readonly kind: string
  readonly source: { readonly zh: string; readonly en: string }
  readonly article: string
  readonly title: { readonly zh: string; readonly en: string }
  readonly text: { readonly zh: string; readonly en: string }
}
