// The tab 违规案卷: every case of the account, to be recorded and withdrawn here.
import type { AccountDetail } from '../../../../shared/contract/accounts.ts'
import { accountActs } from '../../../actions/account-acts.ts'
import { complianceText } from '../../../text/compliance.ts'
import { useText } from '../../../text/text.ts'
import { Panel } from '../../../ui/panel.tsx'
import { ActButton } from '../act-button.tsx'
import { allCases, casesOf } from './cases.ts'
import { CasesTable } from './cases-table.tsx'

export function CasesPane({ account }: { account: AccountDetail }) {
  const { cases } = useText(complianceText)
  const { summary } = account.row
  const year = summary?.points.year ?? 0
  return (
    <Panel
      title={cases.title}
      padded={false}
      className="compliance-whole"
      note={cases.note(year, casesOf(account, year).length, summary?.points.total ?? 0)}
      more={
        <>
          {account.violations.some(({ id, withdrawnAt }) => id !== null && withdrawnAt === null) && (
            <ActButton account={account} act={accountActs.withdrawViolation} />
          )}
          <ActButton account={account} act={accountActs.recordViolation} icon="add" />
        </>
      }
    >
      <CasesTable account={account} cases={allCases(account)} />
    </Panel>
  )
}
