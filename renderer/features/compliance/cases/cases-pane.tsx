// The tab 违规案卷: every case of the account, to be recorded here, and the one that lies open beside them.
import type { AccountDetail } from '../../../../shared/contract/accounts.ts'
import { accountActs } from '../../../actions/account-acts.ts'
import { complianceText } from '../../../text/compliance.ts'
import { useText } from '../../../text/text.ts'
import { Panel } from '../../../ui/panel.tsx'
import { ActButton } from '../../../actions/account-act-button.tsx'
import { useAccountFiles } from '../../../actions/kept/kept.ts'
import { ROW_OPENER } from '../row-keys.ts'
import { CaseDrawer } from './case-drawer.tsx'
import { allCases, casesOf } from './cases.ts'
import { CasesTable } from './cases-table.tsx'
import { closeCase, openCase, useOpenCase } from './open-case.ts'

import '../../../ui/drawer.css'

/** The row it was opened from gets the focus back. */
const backToRow = (): void => {
  const opener = document.querySelector<HTMLElement>(`.${ROW_OPENER}[aria-expanded=true]`)
  closeCase()
  opener?.focus()
}

/** The case that lies open with its neighbours in the list. */
function OpenCase({ account }: { account: AccountDetail }) {
  const { shopId } = account.row
  const open = useOpenCase((state) => state.open)
  const files = useAccountFiles(shopId)
  const cases = allCases(account)
  const at = open?.shopId === shopId ? cases.findIndex(({ key }) => key === open.key) : -1
  const each = cases[at]
  if (each === undefined || files === null) return null
  const to = (index: number): (() => void) | null => {
    const other = index < 0 ? undefined : cases[index]
    return other === undefined ? null : () => openCase(shopId, other.key)
  }
  return (
    <CaseDrawer
      key={each.key}
      account={account}
      files={files}
      each={each}
      previous={to(at - 1)}
      next={to(at + 1)}
      onClose={backToRow}
    />
  )
}

export function CasesPane({ account }: { account: AccountDetail }) {
  const { cases } = useText(complianceText)
  const { summary } = account.row
  const year = summary?.points.year ?? 0
  return (
    <div className="cases-split">
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
      <OpenCase account={account} />
    </div>
  )
}
