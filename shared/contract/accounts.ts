// The manager's desk: each shop's account at its marketplace, what it stands at, why, and what one more mistake would cost.
import type { AccountAvailability } from '../account/available.ts'
import type { LedgerEntry } from '../account/ledger.ts'
import type { AccountSummary } from '../account/summary.ts'
import type { Actor } from '../kernel/facts.ts'
import type { Fen } from '../kernel/fen.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Complaint, Document, Product } from '../listing/state.ts'
import type { AccountObligation } from '../packs/account-clocks.ts'
import type { ViolationType } from '../packs/violations.ts'
import type { Violation } from '../standing/state.ts'
import type { AccountBasisSubject, Basis, RefusalReason } from './basis.ts'
import type { Verdict } from './outcomes.ts'

/** One shop in one line: the safety card. `summary` null: nobody has opened its account here yet. */
export interface AccountRow {
  readonly shopId: string
  readonly summary: AccountSummary | null
  /** The clock that runs out first. */
  readonly next: AccountObligation | null
  /** What its marketplace asks for by category today, the lowest first (D3, W5). */
  readonly depositTable: readonly CategoryDeposit[]
}

export interface CategoryDeposit {
  readonly id: string
  readonly requiredFen: Fen
}

/** One entry of the account's log, in the order of the fold. */
export interface AccountLogEntry {
  readonly eventId: string
  readonly actId: string
  readonly type: string
  readonly at: Instant
  readonly recordedAt: Instant
  readonly citing: readonly string[]
  readonly flags: readonly string[]
  readonly person: string | null
  readonly superseded: boolean
  /** It can be tried to take the act back (W23): ours, not undone. */
  readonly undoable: boolean
}

export interface AccountDetail {
  readonly row: AccountRow
  readonly openedAt: Instant
  /** When one looked: every number is of this instant. */
  readonly at: Instant
  readonly obligations: readonly AccountObligation[]
  readonly categories: readonly { readonly id: string; readonly requiredFen: Fen; readonly known: boolean }[]
  /** What the platform may demand after too many deductions (A9.5.4). */
  readonly surchargeFen: Fen
  readonly displayClosedSince: Instant | null
  readonly ledger: readonly LedgerEntry[]
  readonly violations: readonly Violation[]
  readonly products: Readonly<Record<string, Product>>
  readonly documents: Readonly<Record<string, Document>>
  readonly complaints: Readonly<Record<string, Complaint>>
  readonly sales: Readonly<Record<string, { readonly sold: number; readonly onCloud: number }>>
  readonly available: AccountAvailability
  readonly catalogue: readonly ViolationType[]
  readonly log: readonly AccountLogEntry[]
}

/** One act that nobody has given. `with` is written as a scenario writes it: instants as text with offset, money in fen. */
export interface SupposedStep {
  readonly command: string
  readonly by: Actor
  /** Null: now. */
  readonly at: Instant | null
  readonly with: Readonly<Record<string, unknown>>
}

/** Nothing of it is written. */
export interface WhatIfAnswer {
  readonly before: AccountSummary
  readonly after: AccountSummary
  readonly follows: readonly { readonly type: string; readonly at: Instant; readonly citing: readonly string[] }[]
  /** Why the supposed acts end early; empty where all of them could happen. */
  readonly refusedBy: readonly RefusalReason[]
  readonly notices: readonly string[]
}

interface Call<Input, Output> {
  readonly input: Input
  readonly output: Output
}

type Fields = Readonly<Record<string, unknown>>

/** The calls of the manager's desk; part of `Api`. */
export interface AccountCalls {
  /** Every shop of the desk, whether or not its account is open here. */
  'account.list': Call<null, readonly AccountRow[]>
  'account.get': Call<{ shopId: string }, AccountDetail | null>
  /** Begins the account's stream: what the shop sells, and since when it is there. Refused where it has begun. */
  'account.open': Call<{ shopId: string; categories: readonly string[]; openedAt: Instant }, { actId: string }>
  /** A choice of ours, refused with every clause not met. */
  'account.perform': Call<{ shopId: string; command: string; with: Fields }, Verdict>
  /** What the marketplace or a customer did (W13): kept even against a rule, flagged; late ones take their place (W19). */
  'account.record-fact': Call<
    { shopId: string; command: string; by: Actor; occurredAt: Instant; with: Fields },
    Verdict
  >
  /** Null where there is nothing to explain: no such clock, a command that is open. */
  'account.basis': Call<{ shopId: string; subject: AccountBasisSubject }, Basis | null>
  'account.what-if': Call<{ shopId: string; steps: readonly SupposedStep[] }, WhatIfAnswer>
}
