// Which obligations of ours are watched: those with a deadline. What waits for the customer, the warranty (a promise, nothing
// to do by then) and what has no deadline (I12) call for no reminder.
import type { Stage } from '../kernel/facts.ts'
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

/** W20: the target of confirming runs from payment, but nobody can confirm what the customer hasn't submitted. */
const waitsForCustomer = (kind: ObligationKind, stage: Stage): boolean =>
  kind === 'target.confirm' && stage !== 'requirement-review'

export const watchedOfOrder = (obligations: readonly Obligation[], stage: Stage): Watched[] =>
  obligations.flatMap(({ kind, owner, clause, since, dueAt, paused, inferred }) =>
    dueAt === null || owner !== 'provider' || kind === 'warranty' || waitsForCustomer(kind, stage)
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
