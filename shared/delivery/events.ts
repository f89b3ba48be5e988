// What can have happened to a delivery. Every event carries all that folding it needs, the clocks it started included,
// so that a stored stream can be folded without any pack at hand.
import type { Actor, Attachment, HoldKind, Stage } from '../kernel/facts.ts'
import type { Fen } from '../kernel/fen.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Clock, DeliveryClocks } from '../packs/clock-shapes.ts'
import type { ClauseId, RefusingClauseId } from '../rulebook/clauses.ts'

interface Happened {
  readonly at: Instant
  readonly citing: readonly ClauseId[]
  /** A recorded fact (W13) with the clauses it contradicts. */
  readonly flags?: readonly ClauseId[]
}

/** An order entered `stage`, with the clocks that run from then on. */
interface Moved extends Happened {
  readonly by: Actor
  readonly stage: Stage
  readonly clocks: DeliveryClocks
}

interface Described {
  readonly description: string
  readonly attachments: readonly Attachment[]
}
interface Noted {
  readonly note: string
  readonly attachments: readonly Attachment[]
}
interface Reasoned {
  readonly reason: string
}

export interface RequirementSubmitted extends Moved, Described {
  readonly type: 'requirement.submitted'
}
/** The stage stays and its clock runs on (W1). */
export interface RequirementRevised extends Happened, Described {
  readonly type: 'requirement.revised'
  readonly by: Actor
}
export interface RequirementConfirmed extends Moved, Noted {
  readonly type: 'requirement.confirmed'
}
export interface RequirementRejected extends Moved, Reasoned {
  readonly type: 'requirement.rejected'
}
export interface ResultSubmitted extends Moved, Noted {
  readonly type: 'result.submitted'
}
export interface ResultAccepted extends Moved {
  readonly type: 'result.accepted'
  /** Blank where nothing was said. */
  readonly note: string
  readonly warranty: Clock | null
}
export interface ResultRejected extends Moved, Reasoned {
  readonly type: 'result.rejected'
}
/** T14, Q12: dated at the instant the acceptance fell due (W3). */
export interface ResultAutoAccepted extends Happened {
  readonly type: 'result.autoAccepted'
  readonly warranty: Clock | null
}

export interface AppealFiled extends Happened, Reasoned {
  readonly type: 'appeal.filed'
  readonly by: Actor
  readonly ground: RefusingClauseId | null
}
export interface AppealWithdrawn extends Happened {
  readonly type: 'appeal.withdrawn'
  readonly by: Actor
  readonly clocks: DeliveryClocks
}
export interface AppealResumed extends Happened {
  readonly type: 'appeal.settled'
  readonly by: Actor
  readonly outcome: 'resume'
  readonly note?: string
  readonly clocks: DeliveryClocks
  /** W1: the counter that the appeal's ground sets back to 0. */
  readonly resets: 'requirement-rejections' | 'result-rejections' | null
}
export interface AppealClosed extends Happened {
  readonly type: 'appeal.settled'
  readonly by: Actor
  readonly outcome: 'close'
  readonly note?: string
  readonly refundedFen: Fen | null
}

/** W24: an order first seen midway. `stage` is `unknown` where the list showed only a hold. */
export interface OrderAdopted extends Happened {
  readonly type: 'order.adopted'
  /** Whose hold it is taken for: whoever sits in the customer's seat. */
  readonly by: Actor
  readonly stage: Stage
  readonly since: Instant
  readonly hold: HoldKind | null
  readonly inferred: boolean
  readonly clocks: DeliveryClocks
  readonly warranty: Clock | null
}
/** W24: a person, or a later list, says which stage an order of unknown stage is in. */
export interface OrderStageChosen extends Happened {
  readonly type: 'order.stageChosen'
  readonly by: Actor
  readonly stage: Stage
  readonly since: Instant
  readonly inferred: boolean
  readonly clocks: DeliveryClocks
  readonly warranty: Clock | null
}

export type DeliveryEvent =
  | RequirementSubmitted
  | RequirementRevised
  | RequirementConfirmed
  | RequirementRejected
  | ResultSubmitted
  | ResultAccepted
  | ResultRejected
  | ResultAutoAccepted
  | AppealFiled
  | AppealWithdrawn
  | AppealResumed
  | AppealClosed
  | OrderAdopted
  | OrderStageChosen
