// What a scenario shows of an account at an instant: state, obligations and what each seat could do, in the page's shape.
import { deductionsInYear, exposureAt } from '../deposit/deductions.ts'
import { requiredFen, shortfallFen } from '../deposit/required.ts'
import { formatInstant } from '../kernel/iso.ts'
import type { Instant } from '../kernel/instant.ts'
import type { ActId } from '../kernel/log.ts'
import type { AccountObligation } from '../packs/account-clocks.ts'
import { inForce } from '../packs/versions.ts'
import { cloudShare } from '../standing/cloud-share.ts'
import { pointsOf, yearOf } from '../standing/points.ts'
import { standingOf } from './account-state.ts'
import { openAccountCommands } from './available.ts'
import { accountObligations } from './due.ts'
import { undoInAccount } from './rewrite.ts'
import type { AccountSession } from './scenario.ts'

const stateView = ({ state, rules }: AccountSession, at: Instant) => {
  const { listing, standing } = state
  const { parameters } = inForce(rules.versions, at)
  const year = yearOf(at)
  const total = pointsOf(standing, year)
  return {
    standing: standingOf(state),
    categories: listing.categories,
    deposit: depositView(state, rules, at),
    points: { year, total, left: Math.max(0, parameters.expulsionPoints.value - total) },
    products: Object.fromEntries(Object.entries(listing.products).map(([name, { status }]) => [name, status])),
    cloudShare: cloudShare(standing),
    reapplyFrom: reapplyView(standing.left),
  }
}

const depositView = (
  { deposit, listing }: AccountSession['state'],
  { versions }: AccountSession['rules'],
  at: Instant,
) => {
  const pack = inForce(versions, at)
  const required = requiredFen(deposit, listing.categories, pack)
  const exposure = exposureAt(deposit, at)
  return {
    requiredFen: required,
    balanceFen: deposit.balanceFen,
    shortfallFen: shortfallFen(required, deposit.balanceFen),
    deductionsIn12Months: deductionsInYear(deposit.deductions, at),
    exposure: exposure && {
      from: formatInstant(exposure.from),
      until: formatInstant(exposure.until),
      amountFen: pack.parameters.surchargeFen.value,
    },
  }
}

/** A25: an instant for those who left freely, never for the expelled, null for who is here. */
const reapplyView = (left: AccountSession['state']['standing']['left']): string | null => {
  if (left === null) return null
  return left.reapplyFrom === null ? 'never' : formatInstant(left.reapplyFrom)
}

const obligationView = ({ subject, kind, owner, since, dueAt, clause, overdue, paused }: AccountObligation) => ({
  kind,
  owner,
  since: formatInstant(since),
  due: formatInstant(dueAt),
  clause,
  overdue,
  paused,
  ...subject,
})

/** W23: undoing is open when some step's act could be taken back. */
const canUndo = ({ history, rules }: AccountSession, at: Instant): boolean =>
  history.acts.some(
    ({ id }) =>
      undoInAccount(history, { act: id, undoing: 'trial' as ActId, by: 'provider', at, filledIn: false }, rules).ok,
  )

/** `session` must be caught up to `at`. */
export const accountView = (session: AccountSession, at: Instant) => {
  const { state, rules } = session
  const can = openAccountCommands(state, rules, at)
  if (canUndo(session, at)) can.provider.push('command.undo')
  return { state: stateView(session, at), obligations: accountObligations(state, rules, at).map(obligationView), can }
}
