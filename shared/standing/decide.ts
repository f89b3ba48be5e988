// Violations, sales, leaving and coming back: every command to the rule that decides it.
import { deadline } from '../kernel/deadline.ts'
import { closedByLeaving } from '../packs/account-circumstances.ts'
import type { AccountCircumstances } from '../packs/account-circumstances.ts'
import { RuleTable, accept, said } from '../rulebook/verdict.ts'
import type { Verdict } from '../rulebook/verdict.ts'
import type { StandingAsk, StandingCommand } from './commands.ts'
import type { StandingEvent } from './events.ts'
import { pointsOf, pointsThen, yearOf } from './points.ts'
import type { Lapse, StandingState } from './state.ts'

export interface StandingCircumstances extends AccountCircumstances {
  readonly standing: StandingState
  /** W21: the ids that the stream withdraws further down. */
  readonly withdrawnLater: ReadonlySet<string>
}

/** A19; W6: points come with the decision, never from us. W8: the year is that of the decision. */
const recordViolation = (
  { by, input }: StandingAsk<'violation.record'>,
  now: StandingCircumstances,
): Verdict<StandingEvent> => {
  const { at, how, left, standing } = now
  const { id = null, type = '', points, occurredAt, complaint = false } = input
  const table = new RuleTable()
    .row('A19', 'wrong-actor', by === 'platform')
    .row('A19', 'type-missing', said(type))
    .row('A19', 'points-negative', points >= 0)
    .row('A19', 'decided-before-it-happened', occurredAt <= at)
    .row('A19', 'violation-known', id === null || standing.violations.every((known) => known.id !== id))
  const counted = { id, violation: type, points: Math.max(0, points), year: yearOf(at), occurredAt, complaint }
  const withdrawn = id !== null && now.withdrawnLater.has(id)
  return (
    closedByLeaving(left) ??
    table.unmet(how) ??
    accept(
      {
        type: 'violation.recorded',
        at,
        by,
        citing: ['A19'],
        ...counted,
        void: withdrawn,
        lapse: lapseBy(counted, withdrawn, now),
      },
      table.contradicted(how),
    )
  )
}

/** W21: what had expelled the shop, had some of it not been withdrawn later. */
const lapseBy = (
  { points, year }: { readonly points: number; readonly year: number },
  withdrawn: boolean,
  { at, pack, standing }: StandingCircumstances,
): Lapse | null => {
  const limit = pack.parameters.expulsionPoints.value
  const stands = pointsOf(standing, year) + (withdrawn ? 0 : points)
  const stood = pointsThen(standing, year) + points
  return standing.lapse === null && stood >= limit && stands < limit ? { since: at, year, limit } : null
}

/** W21: its points go, and everything that followed from them; see account/ for what that was. */
const withdrawViolation = (
  { by, input }: StandingAsk<'violation.withdraw'>,
  { at, how, standing }: StandingCircumstances,
): Verdict<StandingEvent> => {
  const { id = '' } = input
  const known = said(id) && standing.violations.some((one) => one.id === id && one.withdrawnAt === null)
  const table = new RuleTable().row('W21', 'wrong-actor', by === 'platform').row('W21', 'no-such-violation', known)
  const { lapse } = standing
  const rest = standing.violations.filter((one) => one.id !== id)
  const endsLapse = lapse !== null && pointsThen({ violations: rest }, lapse.year) < lapse.limit
  return (
    table.unmet(how) ??
    accept({ type: 'violation.withdrawn', at, by, citing: ['W21'], id, endsLapse }, table.contradicted(how))
  )
}

const reportSales = (
  { by, input }: StandingAsk<'sales.report'>,
  { at, how, left }: StandingCircumstances,
): Verdict<StandingEvent> => {
  const { year, sold, onCloud } = input
  const table = new RuleTable()
    .row('A24', 'wrong-actor', by === 'platform')
    .row('A24', 'year-still-to-come', year <= yearOf(at))
    .row('A24', 'share-impossible', sold >= 0 && onCloud >= 0 && onCloud <= sold)
  return (
    closedByLeaving(left) ??
    table.unmet(how) ??
    accept({ type: 'sales.reported', at, by, citing: ['A24'], year, sold, onCloud }, table.contradicted(how))
  )
}

/** A22, A23: an agreement that ended or wasn’t renewed is recorded as the same exit. */
const exit = ({ by }: StandingAsk<'account.exit'>, now: StandingCircumstances): Verdict<StandingEvent> => {
  const { at, how, left, pack, rules } = now
  const table = new RuleTable().row('A23', 'wrong-actor', by === 'provider')
  const reapplyFrom = deadline(at, pack.parameters.reapply.value, rules.calendar).dueAt
  return (
    closedByLeaving(left) ??
    table.unmet(how) ??
    accept({ type: 'account.exited', at, by, citing: ['A23', 'A26'], reapplyFrom }, table.contradicted(how))
  )
}

const expel = ({ by, input }: StandingAsk<'account.expel'>, now: StandingCircumstances): Verdict<StandingEvent> => {
  const { at, how, left } = now
  const table = new RuleTable().row('A24', 'wrong-actor', by === 'platform')
  return (
    closedByLeaving(left) ??
    table.unmet(how) ??
    accept({ type: 'account.expelled', at, by, citing: ['A24', 'A26'], because: input.ground }, table.contradicted(how))
  )
}

/** A25: at exactly the end of the waiting time it is over (W12); the expelled wait for ever. */
const reapply = ({ by }: StandingAsk<'account.reapply'>, now: StandingCircumstances): Verdict<StandingEvent> => {
  const { at, how, standing } = now
  const { left } = standing
  const from = left?.reapplyFrom ?? null
  const table = new RuleTable()
    .row('A25', 'wrong-actor', by === 'provider')
    .row('A25', 'has-not-left', left !== null)
    .row('A25', 'expelled-for-good', left === null || from !== null)
    .row('A25', 'waiting-time-runs', from === null || at >= from)
  return table.unmet(how) ?? accept({ type: 'account.reapplied', at, by, citing: ['A25'] }, table.contradicted(how))
}

type Deciders = {
  readonly [Name in StandingCommand['name']]: (
    ask: StandingAsk<Name>,
    now: StandingCircumstances,
  ) => Verdict<StandingEvent>
}

export const standingDeciders: Deciders = {
  'violation.record': recordViolation,
  'violation.withdraw': withdrawViolation,
  'sales.report': reportSales,
  'account.exit': exit,
  'account.expel': expel,
  'account.reapply': reapply,
}
