// A9.5.3: how long the missing part may still be paid in, each day counted or skipped (W10), and what follows otherwise.
import type { AccountDetail } from '../../../../shared/contract/accounts.ts'
import type { ClockBasis, DayCell } from '../../../../shared/contract/basis.ts'
import { dayEndingAt, dayOf, startOfDay } from '../../../../shared/kernel/civil.ts'
import { formatDay } from '../../../../shared/kernel/iso.ts'
import { accountBasis } from '../../../actions/basis.ts'
import { useRead } from '../../../api/queries.ts'
import { basisText } from '../../../text/basis.ts'
import { complianceText } from '../../../text/compliance.ts'
import { money } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { classNames } from '../../../ui/class-names.ts'
import { type Due, DueBadge } from '../../../ui/due-badge.tsx'

const subject = { kind: 'clock', obligation: 'deposit.replenish', of: null } as const

/** A long count shows its last days: the ones that can still be used. */
const MOST = 9

interface CellView {
  readonly cell: DayCell
  /** Which counted day it is; null for the others. */
  readonly nth: number | null
}

const numbered = (days: readonly DayCell[]): readonly CellView[] => {
  let nth = 0
  return days.map((cell) => {
    const counts = cell.role === 'counted' || cell.role === 'end'
    if (counts) nth += 1
    return { cell, nth: counts ? nth : null }
  })
}

function Days({ basis, today }: { basis: ClockBasis; today: string }) {
  const { deposit } = useText(complianceText)
  const { dayNotes } = useText(basisText)
  const shown = numbered(basis.days).slice(-MOST)
  return (
    <ol className="top-up-days" aria-label={deposit.cells}>
      {shown.map(({ cell: { day, role, why }, nth }) => (
        <li key={day} className={classNames(`is-${role}`, day === today && 'is-today')}>
          <b>{Number(day.slice(8))}</b>
          {nth === null
            ? role === 'start'
              ? deposit.started
              : why === null
                ? ''
                : dayNotes[why]
            : deposit.counted(nth)}
        </li>
      ))}
    </ol>
  )
}

export function TopUp({ account }: { account: AccountDetail }) {
  const { deposit: text } = useText(complianceText)
  const { summary, shopId } = account.row
  const clock = summary?.deposit.topUp ?? null
  const { data } = useRead('account.basis', { shopId, subject }, clock !== null)
  if (summary === null) return null
  const { shortfallFen } = summary.deposit
  if (account.displayClosedSince !== null)
    return <p className="small is-risk">{text.closed(account.displayClosedSince)}</p>
  if (clock === null) return <p className="fg-3 small">{shortfallFen > 0 ? text.neverComplete : text.noClock}</p>
  const due: Due = { kind: 'running', dueAt: clock.dueAt }
  return (
    <>
      <span className="top-up-due">
        <DueBadge due={due} source={accountBasis(shopId, subject)} bare />
      </span>
      <span className="fg-2 small">{text.before(startOfDay(dayEndingAt(clock.dueAt)))}</span>
      {data?.kind === 'clock' && <Days basis={data} today={formatDay(dayOf(account.at))} />}
      {clock.provisional && <span className="fg-3 small">{text.provisional}</span>}
      <ol className="top-up-else">
        {text.ifNot(money(shortfallFen)).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </>
  )
}
