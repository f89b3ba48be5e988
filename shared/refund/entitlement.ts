// What a refund asked for at an instant could be: by which way, how much, by which clause. The table is the pack's
// (Q6, Q10, A11.2, A17.1–A17.4); here it is only looked up.
//
// Reading: the guarantee of an application is a gate, so its length is the one in force when the refund is asked for.
import { deadline } from '../kernel/deadline.ts'
import { fen } from '../kernel/fen.ts'
import type { Fen } from '../kernel/fen.ts'
import type { Hold, OrderTerms, RefundReason, RefundStatus, Stage } from '../kernel/facts.ts'
import type { Instant } from '../kernel/instant.ts'
import type { WorkCalendar } from '../kernel/working-days.ts'
import type { Pack, RefundCondition, RefundRow } from '../packs/pack.ts'
import type { ClauseId } from '../rulebook/clauses.ts'

/** The little that the table looks at. */
export interface RefundSubject {
  readonly terms: OrderTerms
  readonly stage: Stage
  readonly hold: Hold | null
  readonly refundStatus: RefundStatus | null
}

export interface Entitlement {
  readonly online: boolean
  readonly ticket: boolean
  /** Both 0 where nothing is owed; apart where the share is negotiated. */
  readonly minFen: Fen
  readonly maxFen: Fen
  readonly clauses: readonly ClauseId[]
  /** 推定 (W18). */
  readonly inferred: boolean
}

const ZERO = fen(0)
const none = (clauses: readonly ClauseId[]): Entitlement => ({
  online: false,
  ticket: false,
  minFen: ZERO,
  maxFen: ZERO,
  clauses,
  inferred: false,
})
const NOTHING = none([])
const UNKNOWN = none(['W24'])

const conditionOfStage: Readonly<Record<Stage, RefundCondition | null>> = {
  'requirement-pending': 'before-confirmation',
  'requirement-review': 'before-confirmation',
  'requirement-rejected': 'before-confirmation',
  implementing: 'under-way',
  'acceptance-review': 'under-way',
  completed: 'completed',
  closed: null,
  none: null,
  unknown: null,
}

/** Null where the order's stage or its payment isn't known (W24). */
const conditionOf = (
  { terms, stage }: RefundSubject,
  pack: Pack,
  at: Instant,
  calendar: WorkCalendar,
): RefundCondition | null => {
  if (terms.goods === 'tool') return 'ever'
  if (terms.goods !== 'application') return conditionOfStage[stage]
  if (terms.paidAt === null) return null
  const { value } = pack.parameters.applicationGuarantee
  return at <= deadline(terms.paidAt, value, calendar).dueAt ? 'within-guarantee' : 'after-guarantee'
}

/** The row that applies, for a reason code that may have one of its own; null where the order's place isn't known. */
export const refundRow = (
  subject: RefundSubject,
  pack: Pack,
  at: Instant,
  calendar: WorkCalendar,
  reasonCode: RefundReason = 'other',
): RefundRow | null => {
  const condition = conditionOf(subject, pack, at, calendar)
  const rows = condition === null ? undefined : pack.refunds[subject.terms.goods][condition]
  return rows === undefined ? null : (rows.forReason[reasonCode] ?? rows.usual)
}

/** Whether a refund is out of the question whatever the table says: refunded, closed, or under a hold. */
export const nothingToRefund = ({ stage, hold, refundStatus }: RefundSubject): boolean =>
  stage === 'closed' || hold !== null || refundStatus === 'approved'

export const entitlementOf = (
  subject: RefundSubject,
  pack: Pack,
  at: Instant,
  calendar: WorkCalendar,
  reasonCode: RefundReason = 'other',
): Entitlement => {
  if (nothingToRefund(subject)) return NOTHING
  const row = refundRow(subject, pack, at, calendar, reasonCode)
  if (row === null) return UNKNOWN
  const full = subject.terms.amountFen
  return {
    online: row.online,
    ticket: row.ticket,
    minFen: row.amount === 'full' ? full : ZERO,
    maxFen: row.amount === 'none' ? ZERO : full,
    clauses: row.clauses,
    inferred: row.inferred === true,
  }
}
