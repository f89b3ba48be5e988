// What can have happened to a deposit. `changeFen` is what the balance moved by: the ledger is the sum of these.
import type { Actor, DeductionReason } from '../kernel/facts.ts'
import type { Fen } from '../kernel/fen.ts'
import type { Instant } from '../kernel/instant.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import type { Exposure } from './state.ts'

interface Acted {
  readonly at: Instant
  readonly citing: readonly ClauseId[]
  readonly by: Actor
  /** A recorded fact (W13) with the clauses it contradicts. */
  readonly flags?: readonly ClauseId[]
}
interface Moved extends Acted {
  readonly amountFen: Fen
  readonly changeFen: Fen
}

export interface DepositPaid extends Moved {
  readonly type: 'deposit.paid'
}
export interface DepositDeducted extends Moved {
  readonly type: 'deposit.deducted'
  readonly reason: DeductionReason
  /** W11: this deduction reached the count. */
  readonly exposure: Exposure | null
}
export interface DepositReturned extends Moved {
  readonly type: 'deposit.returned'
}
/** A9.5.3: `changeFen` is what the settlement gave to the deposit. */
export interface SettlementRan extends Moved {
  readonly type: 'settlement.ran'
}
export interface DepositSurcharged extends Acted {
  readonly type: 'deposit.surcharged'
  /** By the version in force when it was demanded (A-FIN). */
  readonly surchargeFen: Fen
}
export interface SurchargeLifted extends Acted {
  readonly type: 'deposit.liftedSurcharge'
}
export interface DepositAgreed extends Acted {
  readonly type: 'deposit.agreed'
  readonly amountFen: Fen | null
  readonly reason: string
}
/** A9.5.3: follows from a settlement that wasn't enough. */
export interface DisplayClosed {
  readonly type: 'deposit.displayClosed'
  readonly at: Instant
  readonly citing: readonly ClauseId[]
}

export type DepositEvent =
  | DepositPaid
  | DepositDeducted
  | DepositReturned
  | SettlementRan
  | DepositSurcharged
  | SurchargeLifted
  | DepositAgreed
  | DisplayClosed
