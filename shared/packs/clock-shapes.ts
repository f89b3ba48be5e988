// A running clock, as it is kept: the clause, the start, the due instant and the version of the pack that set it, so
// that W4 ("the version in force when it started") is a fact and not something to remember.
import type { Instant } from '../kernel/instant.ts'
import type { ClauseId } from '../rulebook/clauses.ts'

/** What an order obliges someone to do; `invoice.reverse` alone has no clock (I12). */
export type ObligationKind =
  | 'requirement.confirm'
  | 'result.submit'
  | 'result.accept'
  | 'target.confirm'
  | 'target.deliver'
  | 'warranty'
  | 'invoice.issue'
  | 'invoice.reverse'

/** `Kind`: what it obliges to, of an order unless it says otherwise. */
export interface Clock<Kind extends string = ObligationKind> {
  readonly kind: Kind
  readonly clause: ClauseId
  readonly startedAt: Instant
  readonly dueAt: Instant
  /** Id of the pack version that gave the length; null where it is the shop's or the product's own promise. */
  readonly pack: string | null
  /** Counted in working days, so that a release ends it with one (W1). */
  readonly workdays: boolean
  /** W10: a year's calendar wasn't known; the instant may still change. */
  readonly provisional: boolean
  /** W24: the start is only a bound. Such a clock asks a person: it opens no appeal and makes no automatic event. */
  readonly inferred: boolean
  /** Running out makes an event by itself (T14, Q12). */
  readonly automatic: boolean
}

/** The clocks of a delivery that a hold pauses. The warranty never pauses and is kept apart. */
export interface DeliveryClocks {
  /** Of the step the order is in: the provider's limit (T10) or the automatic acceptance (T14, Q12). */
  readonly step: Clock | null
  readonly confirmTarget: Clock | null
  readonly deliverTarget: Clock | null
}

/** What a clock obliges to, as seen at one instant. */
export interface Obligation {
  readonly kind: ObligationKind
  readonly owner: 'provider' | 'customer'
  readonly clause: ClauseId
  readonly since: Instant
  /** Null where it stays open until it is done (I12). */
  readonly dueAt: Instant | null
  readonly overdue: boolean
  readonly paused: boolean
  readonly inferred: boolean
  readonly provisional: boolean
}
