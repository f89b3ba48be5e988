// Which shop a manager should see first: expelled or closed, then overdue, then short of money, then the most points.
import type { AccountRow } from '../../../shared/contract/accounts.ts'

const trouble = ({ summary, next }: AccountRow): number => {
  if (summary === null) return 0
  const { standing, deposit, points } = summary
  return (
    (standing === 'active' ? 0 : 1_000_000) +
    (next?.overdue === true ? 100_000 : 0) +
    (deposit.shortfallFen > 0 ? 10_000 : 0) +
    points.total * 10 +
    1
  )
}

/** The first of equals; an account not open here comes last. Null without a shop. */
export const worstOff = (rows: readonly AccountRow[]): string | null =>
  rows.toSorted((a, b) => trouble(b) - trouble(a))[0]?.shopId ?? null
