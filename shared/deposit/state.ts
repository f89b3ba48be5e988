// A shop's deposit as folded: what lies there, what has been taken, and whether it falls short.
import type { Fen } from '../kernel/fen.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Clock } from '../packs/clock-shapes.ts'

/** W11: the year in which the platform may demand the surcharge. */
export interface Exposure {
  readonly from: Instant
  readonly until: Instant
}

/** Whether the deposit was ever complete, and since when it falls short. It holds up to the next version (A-FIN). */
export interface TopUp {
  readonly asOf: Instant
  readonly requiredFen: Fen
  /** Only a deposit that was complete once has a clock (A9.5.3). */
  readonly complete: boolean
  /** After applying again only a deposit event makes it complete. */
  readonly awaitsEvent: boolean
  readonly clock: Clock<'deposit.replenish'> | null
}

export interface DepositState {
  readonly balanceFen: Fen
  /** A9.5.1: goes before what the categories ask for. */
  readonly agreed: { readonly amountFen: Fen; readonly reason: string } | null
  /** A9.5.4: what was demanded on top, and not lifted yet. */
  readonly surchargeFen: Fen
  readonly deductions: readonly { readonly at: Instant; readonly amountFen: Fen }[]
  readonly exposure: Exposure | null
  readonly topUp: TopUp
  readonly displayClosedSince: Instant | null
}
