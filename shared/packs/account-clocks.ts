// The clocks of a shop's account, and what they oblige to as seen at one instant. All are the provider's own.
import type { Instant } from '../kernel/instant.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import type { Clock } from './clock-shapes.ts'

export type AccountObligationKind = 'deposit.replenish' | 'product.sell' | 'document.report' | 'complaint.answer'
export type AccountClock = Clock<AccountObligationKind>

/** What a clock is about: a product, a document, a complaint; a deposit is the only one of its shop. */
export type ObligationSubject =
  | { readonly product: string }
  | { readonly document: string }
  | { readonly complaint: string }

export interface AccountObligation {
  readonly kind: AccountObligationKind
  readonly owner: 'provider'
  readonly clause: ClauseId
  readonly since: Instant
  readonly dueAt: Instant
  readonly overdue: boolean
  readonly paused: boolean
  readonly provisional: boolean
  readonly subject: ObligationSubject | null
}

/** W12: exactly at its due instant a clock is still kept. `pausedSince`: what it was then, it stays (W1). */
export const accountObligation = (
  clock: AccountClock,
  subject: ObligationSubject | null,
  at: Instant,
  pausedSince: Instant | null = null,
): AccountObligation => ({
  kind: clock.kind,
  owner: 'provider',
  clause: clock.clause,
  since: clock.startedAt,
  dueAt: clock.dueAt,
  overdue: clock.dueAt < (pausedSince ?? at),
  paused: pausedSince !== null,
  provisional: clock.provisional,
  subject,
})
