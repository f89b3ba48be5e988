// The twelve months up to today with each deduction (W11), and how far the shop is from the surcharge (A9.5.4).
import type { AccountDetail } from '../../../../shared/contract/accounts.ts'
import { addMonths } from '../../../../shared/kernel/civil.ts'
import { accountBasis, clauseBasis } from '../../../actions/basis.ts'
import { complianceText } from '../../../text/compliance.ts'
import { isoDate, money, monthDay } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { BasisAnchor } from '../../../ui/basis.tsx'
import { ClauseChip } from '../../../ui/marks.tsx'
import { exposureIfDeducted } from './exposure.ts'

export function DeductionsLine({ account }: { account: AccountDetail }) {
  const { deposit: text, ledger } = useText(complianceText)
  const { summary, shopId } = account.row
  if (summary === null) return null
  const { deductionsIn12Months, deductionsAllowed, exposure } = summary.deposit
  const from = addMonths(account.at, -12)
  const shown = account.ledger.filter(
    ({ type, superseded, at }) => type === 'deposit.deducted' && !superseded && at > from,
  )
  const left = (at: number): string => `${((at - from) / (account.at - from)) * 100}%`
  return (
    <div className="deductions">
      <p className="small">
        <BasisAnchor source={accountBasis(shopId, { kind: 'fact', subject: 'exposure' })}>
          {text.deductions(deductionsIn12Months, deductionsAllowed, money(account.surchargeFen))}
        </BasisAnchor>{' '}
        <ClauseChip id="A9.5.4" source={clauseBasis('A9.5.4')} />
      </p>
      {exposure !== null && <p className="small is-risk">{text.exposed(exposure.until, money(exposure.amountFen))}</p>}
      {exposure === null && exposureIfDeducted(summary.deposit) && (
        <p className="small is-soon">{text.oneMore(money(account.surchargeFen))}</p>
      )}
      <div className="deductions-line" role="img" aria-label={text.yearOf(shown.length)}>
        {shown.map(({ eventId, at, changeFen, reason }) => (
          <i key={eventId} style={{ left: left(at) }} className={at - from > (account.at - from) / 2 ? 'is-late' : ''}>
            <span>
              <b>{money(changeFen)}</b> {monthDay(at)} {ledger.reasons[reason ?? ''] ?? ''}
            </span>
          </i>
        ))}
      </div>
      <div className="deductions-ends">
        <span>{isoDate(from)}</span>
        <span>{text.today}</span>
      </div>
    </div>
  )
}
