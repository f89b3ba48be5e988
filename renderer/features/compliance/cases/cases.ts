// An account's violations as cases: which year they count in (W8), what of them still counts (A21, W21).
import type { AccountDetail } from '../../../../shared/contract/accounts.ts'

export type Violation = AccountDetail['violations'][number]
export interface Case extends Violation {
  /** Unnamed ones have no id of their own. */
  readonly key: string
}

export type CaseStatus = 'counted' | 'wiped' | 'withdrawn'

/** All of them, the latest decision first. */
export const allCases = ({ violations }: AccountDetail): readonly Case[] =>
  violations
    .map((each, index) => ({ ...each, key: each.id ?? `#${index}` }))
    .toSorted((a, b) => b.decidedAt - a.decidedAt)

/** Those whose points count in that year, in the order they were decided. */
export const casesOf = (account: AccountDetail, year: number): readonly Case[] =>
  allCases(account)
    .filter((each) => each.year === year && each.withdrawnAt === null && !each.void)
    .toReversed()

export const statusOf = ({ withdrawnAt, void: isVoid, year }: Case, thisYear: number): CaseStatus =>
  withdrawnAt !== null || isVoid ? 'withdrawn' : year < thisYear ? 'wiped' : 'counted'

/** The clause of a type, null for one the catalogue doesn't know. */
export const clauseOf = ({ catalogue }: AccountDetail, type: string): string | null =>
  catalogue.find((each) => each.type === type)?.clause ?? null

/** The years there is something to see of, this one always, the latest first. */
export const yearsOf = (account: AccountDetail, thisYear: number): readonly number[] =>
  [...new Set([thisYear, ...account.violations.map(({ year }) => year)])].toSorted((a, b) => b - a)
