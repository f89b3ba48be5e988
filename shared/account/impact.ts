// What a version of the pack would mean for one shop's account: the deposit required is always today's, so it changes on the
// version's date (A-FIN); clocks that run keep theirs (W4); points count against the limit in force at the decision.
import { requiredFen, requiredIsInferred, shortfallFen } from '../deposit/required.ts'
import { topUpAt } from '../deposit/top-up.ts'
import type { Instant } from '../kernel/instant.ts'
import type { AccountClock, AccountObligationKind } from '../packs/account-clocks.ts'
import { changeOf } from '../packs/impact.ts'
import type { Impact, ImpactChange, KeptClock, VersionChange } from '../packs/impact.ts'
import type { Pack, Rules } from '../packs/pack.ts'
import type { AccountState } from './account-state.ts'
import { parameterOf } from './explain-clock.ts'

/** `state` is caught up to `at`, the first instant of the version; `rules`: as they are without it. */
export const impactOnAccount = (state: AccountState, change: VersionChange, rules: Rules, at: Instant): Impact =>
  state.standing.left === null
    ? {
        keeps: keptBy(state, change, rules, at),
        changes: [...depositChanges(state, change), ...limitChanges(change), ...nextClocks(change)],
      }
    : { keeps: [], changes: [] }

const runningClocks = ({ deposit, listing }: AccountState, rules: Rules, at: Instant): readonly AccountClock[] =>
  [
    topUpAt(deposit, listing.categories, rules, at).clock,
    ...Object.values(listing.products).map(({ idle }) => idle),
    ...Object.values(listing.documents).map(({ clock }) => clock),
    ...Object.values(listing.complaints).map(({ clock }) => clock),
  ].filter((clock) => clock !== null)

const keptBy = (state: AccountState, { parameters }: VersionChange, rules: Rules, at: Instant): readonly KeptClock[] =>
  runningClocks(state, rules, at).flatMap(({ kind, clause, startedAt, dueAt }) => {
    const parameter = parameterOf[kind]
    return parameters.has(parameter) ? [{ kind, clause, startedAt, dueAt, parameter }] : []
  })

const depositChanges = (
  { deposit, listing }: AccountState,
  { before, after }: VersionChange,
): readonly ImpactChange[] => {
  const of = (pack: Pack) => {
    const required = requiredFen(deposit, listing.categories, pack)
    return {
      required,
      shortfall: shortfallFen(required, deposit.balanceFen),
      inferred: requiredIsInferred(deposit, listing.categories, pack),
    }
  }
  const [old, next] = [of(before), of(after)]
  const { clause } = after.parameters.depositByCategoryFen
  return [
    ...changeOf({ what: 'required', clause, before: old.required, after: next.required } as const),
    ...changeOf({
      what: 'shortfall',
      clause: after.parameters.replenish.clause,
      before: old.shortfall,
      after: next.shortfall,
    } as const),
    ...changeOf({ what: 'inferred', clause: 'W5', before: old.inferred, after: next.inferred } as const),
  ]
}

const limitChanges = ({ before, after }: VersionChange): readonly ImpactChange[] => {
  const [old, next] = [before.parameters, after.parameters]
  return [
    ...changeOf({
      what: 'points-limit',
      clause: next.expulsionPoints.clause,
      before: old.expulsionPoints.value,
      after: next.expulsionPoints.value,
    } as const),
    ...changeOf({
      what: 'deductions-allowed',
      clause: next.deductionsBeforeSurcharge.clause,
      before: old.deductionsBeforeSurcharge.value,
      after: next.deductionsBeforeSurcharge.value,
    } as const),
    ...changeOf({
      what: 'surcharge',
      clause: next.surchargeFen.clause,
      before: old.surchargeFen.value,
      after: next.surchargeFen.value,
    } as const),
  ]
}

const kinds = Object.keys(parameterOf) as AccountObligationKind[]

const nextClocks = ({ before, after, parameters }: VersionChange): readonly ImpactChange[] =>
  kinds
    .map((kind) => parameterOf[kind])
    .filter((parameter) => parameters.has(parameter))
    .map((parameter) => ({
      what: 'next-clock',
      parameter,
      clause: after.parameters[parameter].clause,
      before: before.parameters[parameter].value,
      after: after.parameters[parameter].value,
    }))
