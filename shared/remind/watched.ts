// Which obligations of ours are watched: those with a deadline. What waits for the customer, the warranty (a promise, nothing
// to do by then) and what has no deadline (I12) call for no reminder.
import type { Instant } from '../kernel/instant.ts'
import type { AccountObligation, AccountObligationKind } from '../packs/account-clocks.ts'
import type { Obligation, ObligationKind } from '../packs/clock-shapes.ts'
import type { ClauseId } from '../rulebook/clauses.ts'

export interface Watched {
  readonly kind: ObligationKind | AccountObligationKind
  /** Which product, document or complaint; '' where its stream has only one of the kind. */
  readonly subject: string
  readonly clause: ClauseId
  readonly since: Instant
  readonly dueAt: Instant
  /** A hold has stopped its clock (W1): nothing is said until it runs again. */
  readonly paused: boolean
  /** W24: the clock's start is only a bound. */
  readonly inferred: boolean
}

export const watchedOfOrder = (obligations: readonly Obligation[]): Watched[] =>
  obligations.flatMap(({ kind, owner, clause, since, dueAt, paused, inferred }) =>
    dueAt === null || owner !== 'provider' || kind === 'warranty'
      ? []
      : [{ kind, subject: '', clause, since, dueAt, paused, inferred }],
  )

const subjectOf = ({ subject }: AccountObligation): string =>
  subject === null ? '' : (Object.values<string>({ ...subject })[0] ?? '')

export const watchedOfAccount = (obligations: readonly AccountObligation[]): Watched[] =>
  obligations.map((one) => {
    const { kind, clause, since, dueAt, paused } = one
    return { kind, subject: subjectOf(one), clause, since, dueAt, paused, inferred: false }
  })
