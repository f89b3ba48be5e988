// What a version that isn't taken yet would mean, in data: which clocks keep the version they started with (W4), and what is
// otherwise from its date on (A-FIN). Nothing is decided here; orders and accounts are each asked by their own rules.
import type { Duration } from '../kernel/duration.ts'
import type { Fen } from '../kernel/fen.ts'
import type { Instant } from '../kernel/instant.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import type { Pack, ParameterName } from './pack.ts'

/** A clock that runs on as it is, though the version gives its parameter another value. */
export interface KeptClock {
  readonly kind: string
  readonly clause: ClauseId
  readonly startedAt: Instant
  readonly dueAt: Instant
  readonly parameter: ParameterName
}

export interface RefundSpan {
  readonly online: boolean
  readonly ticket: boolean
  readonly minFen: Fen
  readonly maxFen: Fen
}

interface Changed<What extends string, Value> {
  readonly what: What
  readonly clause: ClauseId
  readonly before: Value
  readonly after: Value
}

export type ImpactChange =
  /** The clock that starts when the order or account next comes there. */
  | (Changed<'next-clock', Duration | null> & { readonly parameter: ParameterName })
  | Changed<'rejection-limit' | 'points-limit' | 'deductions-allowed', number | null>
  | Changed<'appealable-from', Instant | null>
  | Changed<'refund', RefundSpan>
  | Changed<'freight', 'collect' | 'prepaid' | 'none'>
  /** What is open to anyone, by the names of the commands: those that were, those that will be. */
  | Changed<'commands', readonly string[]>
  | Changed<'required' | 'shortfall' | 'surcharge', Fen>
  /** 推定: whether the amount asked for is the source's own or confirmed (W5). */
  | Changed<'inferred', boolean>

export interface Impact {
  readonly keeps: readonly KeptClock[]
  readonly changes: readonly ImpactChange[]
}

/** The parameters whose values differ; one whose origin alone differs decides nothing. */
export interface VersionChange {
  readonly before: Pack
  readonly after: Pack
  readonly parameters: ReadonlySet<ParameterName>
  /** Moves, clocks, grounds, refund rows or goods differ. */
  readonly structure: boolean
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const structureOf = ({ flows, appeals, refunds, delivered, invoiceCancelledBy }: Pack): unknown => [
  flows,
  appeals,
  refunds,
  delivered,
  invoiceCancelledBy,
]

export const versionChange = (before: Pack, after: Pack): VersionChange => {
  const names = Object.keys(after.parameters) as ParameterName[]
  return {
    before,
    after,
    parameters: new Set(names.filter((name) => !same(before.parameters[name].value, after.parameters[name].value))),
    structure: !same(structureOf(before), structureOf(after)),
  }
}

/** The change, where there is one. */
export const changeOf = <Change extends { readonly before: unknown; readonly after: unknown }>(
  change: Change,
): readonly Change[] => (same(change.before, change.after) ? [] : [change])
