// A rule pack as the engine reads it: one version of one marketplace's rules, its tables turned into lookups.
// The files it comes from are described in pack-file.ts; nothing in here names a marketplace.
import type { Duration } from '../kernel/duration.ts'
import type { Actor, Goods, HoldKind, RefundReason, Stage } from '../kernel/facts.ts'
import type { Fen } from '../kernel/fen.ts'
import type { Instant } from '../kernel/instant.ts'
import type { WorkCalendar } from '../kernel/working-days.ts'
import type { Bilingual } from '../rulebook/clause.ts'
import type { ClauseId, RefusingClauseId } from '../rulebook/clauses.ts'
import type { ObligationKind } from './clock-shapes.ts'
import type { ViolationCatalogue } from './violations.ts'

/** One parameter: its value, the clause it rests on, and where it comes from when no source of its own gives it. */
export interface Row<Value> {
  readonly value: Value
  readonly clause: ClauseId
  /** 推定 (W18). */
  readonly inferred?: true
  readonly origin?: string
  /** Id of the pack version that set it. */
  readonly version: string
}

/** Durations are null where the marketplace knows no such limit. */
export interface Parameters {
  readonly providerStep: Row<Duration | null>
  readonly rejectionsBeforeAppeal: Row<number | null>
  readonly autoAccept: Row<Duration | null>
  readonly applicationGuarantee: Row<Duration>
  readonly warranty: Row<Duration | null>
  readonly invoice: Row<Duration>
  readonly freightCollectMaxFen: Row<Fen>
  readonly freightConsentMaxFen: Row<Fen | null>
  readonly depositByCategoryFen: Row<Readonly<Record<string, Fen>>> & {
    /** The categories that are 推定 no longer, though the table is (D3, W5). */
    readonly confirmed?: readonly string[]
  }
  readonly replenish: Row<Duration>
  readonly surchargeFen: Row<Fen>
  readonly deductionsBeforeSurcharge: Row<number>
  readonly expulsionPoints: Row<number>
  readonly cloudShareMin: Row<number>
  readonly changeReport: Row<Duration>
  readonly complaintAnswer: Row<Duration>
  readonly idle: Row<Duration>
  readonly reapply: Row<Duration>
}
export type ParameterName = keyof Parameters

/** The commands that move an order from stage to stage. */
export type MoveCommand =
  | 'requirement.submit'
  | 'requirement.revise'
  | 'requirement.confirm'
  | 'requirement.reject'
  | 'result.submit'
  | 'result.accept'
  | 'result.reject'

export type MoveText = 'description' | 'note' | 'reason'

export interface Move {
  readonly command: MoveCommand
  /** Whose move it is; the customer's are taken by whoever sits in the customer's seat (W2). */
  readonly by: 'customer' | 'provider'
  readonly clause: RefusingClauseId
  /** The text without which the command is refused. */
  readonly text: MoveText | null
  /** Where the move leads from each stage it exists in, and what its event cites. */
  readonly from: Readonly<Partial<Record<Stage, { readonly to: Stage; readonly citing: readonly ClauseId[] }>>>
}

/** The clock that runs while an order is in a stage. */
export interface StageClock {
  readonly kind: ObligationKind
  readonly clause: ClauseId
  readonly parameter: 'providerStep' | 'autoAccept'
  readonly automatic: boolean
}

export interface Flow {
  readonly clause: ClauseId
  /** Who takes the customer's commands. */
  readonly customerSeat: Actor
  readonly moves: Readonly<Record<MoveCommand, Move>>
  readonly clocks: Readonly<Partial<Record<Stage, StageClock>>>
}

export type GroundCondition = 'step-late' | 'requirement-rejections' | 'result-rejections'

export interface Ground {
  readonly clause: RefusingClauseId
  readonly when: GroundCondition
}

export interface Appeals {
  /** What defines an appeal, and what it is refused by where the marketplace knows none. */
  readonly clause: RefusingClauseId
  readonly known: boolean
  readonly byStage: Readonly<Partial<Record<Stage, Ground>>>
  /** Every ground, for a stage that has none of its own. */
  readonly grounds: readonly Ground[]
}

/** When a row of the refund table applies. */
export type RefundCondition =
  | 'before-confirmation'
  | 'under-way'
  | 'completed'
  | 'within-guarantee'
  | 'after-guarantee'
  | 'ever'

export interface RefundRow {
  readonly online: boolean
  readonly ticket: boolean
  readonly amount: 'full' | 'negotiated' | 'none'
  readonly clauses: readonly ClauseId[]
  /** What a request that goes another way, or asks for too much, is refused by. */
  readonly refusing: readonly RefusingClauseId[]
  readonly inferred?: true
  readonly origin?: string
}

/** The rows of one kind of goods; a reason code may have a row of its own. */
export type RefundTable = Readonly<
  Partial<
    Record<
      RefundCondition,
      { readonly usual: RefundRow; readonly forReason: Readonly<Partial<Record<RefundReason, RefundRow>>> }
    >
  >
>

export type NoticeCondition =
  | 'always'
  | 'after-completion'
  | 'invoice-issued'
  | 'offline-invoice'
  | 'collect-beyond-consent'
  | 'odd-number'

export interface NoticeRow {
  readonly on: string
  readonly when: NoticeCondition
  readonly clause: ClauseId
}

/** What a state word of the console's list stands for: a stage, or a hold over an unknown one. */
export type ListState = { readonly stage: Stage } | { readonly hold: HoldKind }

export interface Labels extends Bilingual {
  /** One character, for narrow places. */
  readonly mark: string
}

export interface Pack {
  /** `<marketplace>@<date>`, or with the ordinal of an override. */
  readonly id: string
  readonly marketplace: string
  readonly labels: Labels
  readonly effectiveFrom: Instant
  readonly parameters: Parameters
  /** Goods that have a delivery flow (T1). */
  readonly delivered: readonly Goods[]
  readonly flows: { readonly standard: Flow; readonly selfOperated: Flow }
  readonly appeals: Appeals
  readonly refunds: Readonly<Record<Goods, RefundTable>>
  /** Q9: by which clause an approved refund cancels an open request; null where it doesn't. */
  readonly invoiceCancelledBy: ClauseId | null
  readonly notices: readonly NoticeRow[]
  /** A19: the types of violations; for those decided from this version's date on (A-FIN). */
  readonly catalogue: ViolationCatalogue
  readonly stateWords: Readonly<Record<string, ListState>>
  readonly goodsWords: Readonly<Record<string, Goods>>
}

/** All versions of one marketplace's pack, earliest first; never empty. */
export type PackVersions = readonly [Pack, ...Pack[]]

/** What every decision is made by: the marketplace's packs and the working-day calendar. */
export interface Rules {
  readonly versions: PackVersions
  readonly calendar: WorkCalendar
}
