// A shop's account in one line, for the safety card and the head of its page: where it stands, how much room is left,
// what runs. Numbers that depend on the day are those of `at`.
import { deductionsInYear, exposureAt } from '../deposit/deductions.ts'
import { requiredFen, requiredIsInferred, shortfallFen } from '../deposit/required.ts'
import { topUpAt } from '../deposit/top-up.ts'
import type { Standing } from '../kernel/facts.ts'
import type { Fen } from '../kernel/fen.ts'
import type { Instant } from '../kernel/instant.ts'
import type { AccountClock } from '../packs/account-clocks.ts'
import type { Pack, Rules } from '../packs/pack.ts'
import { inForce } from '../packs/versions.ts'
import { cloudShare } from '../standing/cloud-share.ts'
import { endOfYear, pointsOf, yearOf } from '../standing/points.ts'
import { standingOf } from './account-state.ts'
import type { AccountState } from './account-state.ts'
import { nextAutomaticOfAccount } from './due.ts'

export interface PointsSummary {
  readonly year: number
  readonly total: number
  readonly left: number
  /** A20, of the version in force. */
  readonly limit: number
  /** A21: when they return to zero. */
  readonly resetAt: Instant
}

export interface DepositSummary {
  readonly requiredFen: Fen
  readonly balanceFen: Fen
  readonly shortfallFen: Fen
  /** 推定 (W5, W18): the amount isn't the source's own, or a category's isn't known. An agreed one never is (A9.5.1). */
  readonly inferred: boolean
  readonly topUp: AccountClock | null
  readonly deductionsIn12Months: number
  /** More than these expose the shop to the surcharge (A9.5.4). */
  readonly deductionsAllowed: number
  readonly exposure: { readonly from: Instant; readonly until: Instant; readonly amountFen: Fen } | null
}

export interface AccountSummary {
  readonly standing: Standing
  readonly points: PointsSummary
  readonly deposit: DepositSummary
  readonly cloudShare: number | null
  /** A25; `never` for the expelled, null for a shop that is here. */
  readonly reapplyFrom: Instant | 'never' | null
  readonly openComplaints: number
  readonly documentsToReport: number
  /** The products' own clocks, the earliest first; none while they stand still (A9.5.3). */
  readonly idleDue: readonly { readonly product: string; readonly dueAt: Instant }[]
  readonly nextAutomaticAt: Instant | null
  readonly keptFacts: number
}

/** `state` must be caught up to `at`. */
export const summariseAccount = (state: AccountState, rules: Rules, at: Instant): AccountSummary => {
  const { standing, listing } = state
  const pack = inForce(rules.versions, at)
  return {
    standing: standingOf(state),
    points: pointsSummary(state, pack, at),
    deposit: depositSummary(state, rules, at),
    cloudShare: cloudShare(standing),
    reapplyFrom: standing.left && (standing.left.reapplyFrom ?? 'never'),
    openComplaints: running(listing.complaints),
    documentsToReport: running(listing.documents),
    idleDue: idleDue(listing),
    nextAutomaticAt: nextAutomaticOfAccount(state, rules),
    keptFacts: state.keptFacts,
  }
}

const pointsSummary = ({ standing }: AccountState, { parameters }: Pack, at: Instant): PointsSummary => {
  const year = yearOf(at)
  const total = pointsOf(standing, year)
  const limit = parameters.expulsionPoints.value
  return { year, total, left: Math.max(0, limit - total), limit, resetAt: endOfYear(year) }
}

const depositSummary = ({ deposit, listing, standing }: AccountState, rules: Rules, at: Instant): DepositSummary => {
  const pack = inForce(rules.versions, at)
  const { deductionsBeforeSurcharge, surchargeFen } = pack.parameters
  const required = requiredFen(deposit, listing.categories, pack)
  const exposure = exposureAt(deposit, at)
  return {
    requiredFen: required,
    balanceFen: deposit.balanceFen,
    shortfallFen: shortfallFen(required, deposit.balanceFen),
    inferred: requiredIsInferred(deposit, listing.categories, pack),
    topUp: standing.left === null ? topUpAt(deposit, listing.categories, rules, at).clock : null,
    deductionsIn12Months: deductionsInYear(deposit.deductions, at),
    deductionsAllowed: deductionsBeforeSurcharge.value,
    exposure: exposure && { ...exposure, amountFen: surchargeFen.value },
  }
}

const running = (clocks: Readonly<Record<string, { readonly clock: AccountClock | null }>>): number =>
  Object.values(clocks).filter(({ clock }) => clock !== null).length

const idleDue = ({ products, idlePausedSince }: AccountState['listing']): AccountSummary['idleDue'] =>
  idlePausedSince !== null
    ? []
    : Object.entries(products)
        .flatMap(([product, { idle }]) => (idle === null ? [] : [{ product, dueAt: idle.dueAt }]))
        .toSorted((a, b) => a.dueAt - b.dueAt)
