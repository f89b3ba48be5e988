// What a scenario shows of an account at an instant: state, obligations and what each seat could do, in the page's shape.
import { formatInstant } from '../kernel/iso.ts'
import type { Instant } from '../kernel/instant.ts'
import type { ActId } from '../kernel/log.ts'
import type { AccountObligation } from '../packs/account-clocks.ts'
import { openAccountCommands } from './available.ts'
import { accountObligations } from './due.ts'
import { undoInAccount } from './rewrite.ts'
import type { AccountSession } from './scenario.ts'
import { summariseAccount } from './summary.ts'

const stateView = ({ state, rules }: AccountSession, at: Instant) => {
  const { standing, deposit, points, cloudShare, reapplyFrom } = summariseAccount(state, rules, at)
  const { requiredFen, balanceFen, shortfallFen, deductionsIn12Months, exposure } = deposit
  return {
    standing,
    categories: state.listing.categories,
    deposit: {
      requiredFen,
      balanceFen,
      shortfallFen,
      deductionsIn12Months,
      exposure: exposure && {
        from: formatInstant(exposure.from),
        until: formatInstant(exposure.until),
        amountFen: exposure.amountFen,
      },
    },
    points: { year: points.year, total: points.total, left: points.left },
    products: Object.fromEntries(Object.entries(state.listing.products).map(([name, { status }]) => [name, status])),
    cloudShare,
    reapplyFrom: typeof reapplyFrom === 'number' ? formatInstant(reapplyFrom) : reapplyFrom,
  }
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

/** W23: undoing is open when some step's act could be taken back; the latest is the likeliest, so it is tried first. */
const canUndo = ({ history, rules }: AccountSession, at: Instant): boolean =>
  history.acts
    .toReversed()
    .some(
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
