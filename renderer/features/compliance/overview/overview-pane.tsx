// The tab 总览: points, deposit and cases of one shop, what else has a clock, and beside them what one more mistake costs.
import type { AccountDetail } from '../../../../shared/contract/accounts.ts'
import { accountActs } from '../../../actions/account-acts.ts'
import { switchAccount } from '../../../actions/navigation.ts'
import { complianceText } from '../../../text/compliance.ts'
import { useText } from '../../../text/text.ts'
import { Panel } from '../../../ui/panel.tsx'
import { ActButton } from '../../../actions/account-act-button.tsx'
import { allCases, casesOf } from '../cases/cases.ts'
import { CasesTable } from '../cases/cases-table.tsx'
import { DepositPanel } from '../deposit/deposit-panel.tsx'
import { PointsPanel } from '../points/points-panel.tsx'
import { useSupposition } from '../what-if/use-supposition.ts'
import { WhatIfPanel } from '../what-if/what-if-panel.tsx'
import { Tiles } from './tiles.tsx'

const CASES_SHOWN = 3

function LatestCases({ account }: { account: AccountDetail }) {
  const { cases } = useText(complianceText)
  const { summary } = account.row
  const year = summary?.points.year ?? 0
  return (
    <Panel
      title={cases.title}
      padded={false}
      note={cases.note(year, casesOf(account, year).length, summary?.points.total ?? 0)}
      more={
        <>
          {account.violations.length > CASES_SHOWN && (
            <button type="button" className="link" onClick={() => switchAccount({ complianceTab: 'cases' })}>
              {cases.all}
            </button>
          )}
          <ActButton account={account} act={accountActs.recordViolation} icon="add" />
        </>
      }
    >
      <CasesTable account={account} cases={allCases(account).slice(0, CASES_SHOWN)} />
    </Panel>
  )
}

export function OverviewPane({ account }: { account: AccountDetail }) {
  const state = useSupposition(account)
  const shown = state.touched ? state.supposition : null
  return (
    <div className="compliance-overview">
      <div className="compliance-column">
        <PointsPanel account={account} supposed={shown} />
        <DepositPanel account={account} supposed={shown} />
        <LatestCases account={account} />
        <Tiles account={account} />
      </div>
      <WhatIfPanel account={account} state={state} />
    </div>
  )
}
