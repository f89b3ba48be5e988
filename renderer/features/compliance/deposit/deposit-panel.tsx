// 保证金: what lies there against what is required (D2, A9.5.1), the twelve months' deductions (A9.5.4), and the clock that
// runs while it falls short (A9.5.3).
import type { AccountDetail } from '../../../../shared/contract/accounts.ts'
import { accountActs } from '../../../actions/account-acts.ts'
import { accountBasis, clauseBasis } from '../../../actions/basis.ts'
import { accountText } from '../../../text/account.ts'
import { complianceText } from '../../../text/compliance.ts'
import { money } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { BasisAnchor } from '../../../ui/basis.tsx'
import { DepositBar } from '../../../ui/deposit-bar.tsx'
import { ClauseChip, InferredTag } from '../../../ui/marks.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { ActButton } from '../../../actions/account-act-button.tsx'
import { DepositMenu } from './deposit-menu.tsx'
import type { Supposition } from '../what-if/supposition.ts'
import { DeductionsLine } from './deductions-line.tsx'
import { TopUp } from './top-up.tsx'

/** Which category decides, or that an agreement or a surcharge does. */
const useDecidedBy = (account: AccountDetail): string => {
  const { deposit: text } = useText(complianceText)
  const { categories } = useText(accountText)
  const [highest] = account.categories.toSorted((a, b) => b.requiredFen - a.requiredFen)
  const required = account.row.summary?.deposit.requiredFen ?? 0
  if (highest === undefined) return ''
  if (required === highest.requiredFen) return text.by(categories[highest.id] ?? highest.id)
  return account.row.summary?.deposit.inferred === false
    ? text.byAgreement
    : `${text.by(categories[highest.id] ?? highest.id)} · ${text.plusSurcharge}`
}

function Figures({ account, supposed }: { account: AccountDetail; supposed: Supposition | null }) {
  const { deposit: text } = useText(complianceText)
  const { summary, shopId } = account.row
  if (summary === null) return null
  const { balanceFen, requiredFen, shortfallFen } = summary.deposit
  const after = supposed === null ? null : supposed.answer.after.deposit.balanceFen
  const less = after !== null && after < balanceFen
  return (
    <>
      <div>
        <span className="compliance-big">
          <BasisAnchor source={accountBasis(shopId, { kind: 'fact', subject: 'balance' })}>
            {money(balanceFen)}
          </BasisAnchor>
        </span>{' '}
        <span className="fg-2">
          <BasisAnchor source={accountBasis(shopId, { kind: 'fact', subject: 'required' })}>
            {text.required(money(requiredFen))}
          </BasisAnchor>
        </span>
      </div>
      <DepositBar
        balance={balanceFen}
        required={requiredFen}
        supposed={after}
        label={text.bar(money(balanceFen), money(requiredFen))}
      />
      <div className="deposit-labels">
        <span>{less ? text.after(money(after)) : ''}</span>
        {shortfallFen > 0 && <span className="is-missing">{text.short(money(shortfallFen))}</span>}
      </div>
    </>
  )
}

export function DepositPanel({ account, supposed }: { account: AccountDetail; supposed: Supposition | null }) {
  const { deposit: text } = useText(complianceText)
  const decidedBy = useDecidedBy(account)
  const { summary } = account.row
  if (summary === null) return null
  const { shortfallFen, inferred } = summary.deposit
  return (
    <Panel
      title={text.title}
      tag={
        shortfallFen > 0 ? (
          <Tag tone="soon" icon="warning" size="panel">
            {text.short(money(shortfallFen))}
          </Tag>
        ) : (
          <Tag tone="done" icon="check" size="panel">
            {text.full}
          </Tag>
        )
      }
      note={
        <>
          {decidedBy} {inferred && <InferredTag />}
        </>
      }
      more={['D2', 'D3', 'A9.5.3'].map((id) => (
        <ClauseChip key={id} id={id} source={clauseBasis(id)} />
      ))}
    >
      <div className="deposit-body">
        <div className="deposit-figures">
          <Figures account={account} supposed={supposed} />
          <DeductionsLine account={account} />
        </div>
        <div className="deposit-clock">
          <TopUp account={account} />
          <div className="deposit-acts">
            <ActButton account={account} act={accountActs.pay} icon="add" />
            <ActButton account={account} act={accountActs.deduct} />
            <DepositMenu account={account} />
          </div>
        </div>
      </div>
    </Panel>
  )
}
