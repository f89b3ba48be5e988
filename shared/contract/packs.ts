// Rule packs in the settings: the versions a marketplace's rules have on this desk, and a new one from its draft to the day
// it is taken: what it changes, whom it touches, what scenarios say of it.
import type { Instant } from '../kernel/instant.ts'
import type { PackFault } from '../packs/candidate.ts'
import type { Impact } from '../packs/impact.ts'
import type { PackChange } from '../packs/pack-diff.ts'
import type { PackSource } from '../packs/pack-file.ts'
import type { TakeRefusal } from '../packs/taken.ts'
import type { Mismatch } from '../scenario/match.ts'
import type { Problem } from '../scenario/problem.ts'

export type { FaultKind, PackFault } from '../packs/candidate.ts'
export type { ImpactChange, KeptClock } from '../packs/impact.ts'
export type { PackChange } from '../packs/pack-diff.ts'
export type { PackSource } from '../packs/pack-file.ts'
export type { TakeRefusal } from '../packs/taken.ts'

export interface PackVersionRow {
  readonly id: string
  readonly effectiveFrom: Instant
  readonly status: 'past' | 'in-force' | 'upcoming'
  /** Null for one that ships. `by`: the person's name. */
  readonly taken: { readonly at: Instant; readonly by: string; readonly hash: string } | null
}

/** A version that was taken back before its day. */
export interface TakenBackRow {
  readonly id: string
  readonly effectiveFrom: Instant
  readonly takenAt: Instant
  readonly at: Instant
  readonly by: string
}

export interface MarketplacePacks {
  readonly marketplace: string
  /** Earliest first. */
  readonly versions: readonly PackVersionRow[]
  readonly takenBack: readonly TakenBackRow[]
}

export interface PackList {
  /** Whether who sits here may take a version: a manager. */
  readonly mayTake: boolean
  readonly marketplaces: readonly MarketplacePacks[]
}

export interface PackDetail {
  readonly marketplace: string
  readonly row: PackVersionRow
  /** As it is written, with the catalogue that holds for it. */
  readonly source: PackSource
}

/** A draft: of which marketplace, and the JSON as it is; nothing of it is trusted. */
export interface PackCandidate {
  readonly marketplace: string
  readonly source: unknown
}

export type CandidateView =
  | { readonly ok: false; readonly faults: readonly PackFault[] }
  | {
      readonly ok: true
      readonly effectiveFrom: Instant
      /** The version it follows. */
      readonly against: PackVersionRow
      readonly changes: readonly PackChange[]
      /** Until when it would hold, where a later version is there already. */
      readonly until: Instant | null
      /** Why it couldn't be taken now; empty where it could. */
      readonly refusals: readonly TakeRefusal[]
    }

export interface ImpactRow extends Impact {
  /** An order's stream or a shop's id. */
  readonly of: string
  /** An order's number or a shop's name. */
  readonly label: string
  readonly shopId: string
}

export interface ImpactGroup {
  readonly total: number
  /** Something of it is otherwise from the date on. */
  readonly changed: number
  /** Nothing is otherwise but a clock runs on by the version it started with (W4). */
  readonly kept: number
  /** The version changes nothing that it depends on. */
  readonly untouched: number
  /** The first of those changed, then of those kept. */
  readonly rows: readonly ImpactRow[]
}

/** Nothing of it is written. */
export interface ImpactReport {
  readonly at: Instant
  readonly effectiveFrom: Instant
  readonly orders: ImpactGroup
  readonly accounts: ImpactGroup
  /** Rows of the catalogue: for violations decided from the date on, never for those before. */
  readonly catalogue: readonly PackChange[]
}

export type TakeOutcome =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly faults: readonly PackFault[]; readonly refusals: readonly TakeRefusal[] }

export interface TakeBackRefusal {
  readonly clause: string
  readonly reason: 'in-force' | 'ships' | 'not-a-manager'
}
export type TakeBackOutcome =
  /** `source`: taking it again undoes it. */
  | { readonly ok: true; readonly source: PackSource }
  | { readonly ok: false; readonly refusals: readonly TakeBackRefusal[] }

export type ImportedPack = { readonly name: string } & (
  | { readonly ok: true; readonly source: PackSource }
  | { readonly ok: false; readonly notJson: true }
  | { readonly ok: false; readonly notJson: false; readonly faults: readonly PackFault[] }
)

/** One scenario played, or why it couldn't be. */
export interface ScenarioResult {
  /** The file's name; null for one that ships. */
  readonly file: string | null
  readonly title: string | null
  readonly ok: boolean
  readonly steps: readonly {
    readonly at: string
    readonly command: string | null
    readonly mismatches: readonly Mismatch[]
  }[]
  /** Not a scenario, of another marketplace, or the rules failed on it. */
  readonly problems: readonly Problem[]
}

interface Call<Input, Output> {
  readonly input: Input
  readonly output: Output
}

/** The calls of rule packs; part of `Api`. */
export interface PackCalls {
  'packs.list': Call<null, PackList>
  'packs.get': Call<{ marketplace: string; id: string }, PackDetail | null>
  'packs.diff': Call<PackCandidate, CandidateView>
  /** Reports its progress as `packs.impact`; null where it was stopped, or another one began. */
  'packs.impact': Call<PackCandidate, ImpactReport | null>
  'packs.stop-impact': Call<null, null>
  'packs.take': Call<PackCandidate, TakeOutcome>
  /** Only one whose date hasn't come. */
  'packs.take-back': Call<{ marketplace: string; id: string }, TakeBackOutcome>
  'packs.export': Call<{ marketplace: string; id: string }, { path: string | null }>
  /** Asks for a file; null where none was picked. */
  'packs.import': Call<null, ImportedPack | null>
  /** `held`: from its own date on, or as though it had held from the beginning. Null where no file was picked. */
  'packs.run-scenarios': Call<
    PackCandidate & { of: 'examples' | 'files'; held: 'from-its-date' | 'throughout' },
    readonly ScenarioResult[] | null
  >
}
