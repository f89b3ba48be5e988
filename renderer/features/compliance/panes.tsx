// What each tab shows of an account that is open here. A tab without a line here isn't offered.
import type { AccountFiles } from '../../../shared/contract/account-files.ts'
import type { AccountDetail } from '../../../shared/contract/accounts.ts'
import type { ComplianceTab } from '../../actions/navigation.ts'
import { CasesPane } from './cases/cases-pane.tsx'
import { LedgerPane } from './deposit/ledger-pane.tsx'
import { lapsing } from './entry/entry-items.ts'
import { EntryPane } from './entry/entry-pane.tsx'
import { OverviewPane } from './overview/overview-pane.tsx'

export interface PaneProps {
  readonly account: AccountDetail
}

export const panes: Readonly<Partial<Record<ComplianceTab, (props: PaneProps) => React.ReactNode>>> = {
  overview: OverviewPane,
  ledger: LedgerPane,
  cases: CasesPane,
  entry: EntryPane,
}

/** What waits on a tab: shown as its count. */
export const waitingOn: Readonly<
  Partial<Record<ComplianceTab, (account: AccountDetail, files: AccountFiles | null) => number>>
> = {
  cases: ({ violations }) => violations.filter(({ withdrawnAt }) => withdrawnAt === null).length,
  entry: ({ obligations, at }, files) =>
    obligations.filter(({ kind }) => kind === 'document.report').length +
    (files === null ? 0 : lapsing(files, at).length),
}
