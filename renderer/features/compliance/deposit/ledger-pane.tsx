// The tab 保证金流水: the balance over time against what was required, then every movement with its cause, clauses and receipt.
import type { AccountDetail } from '../../../../shared/contract/accounts.ts'
import { accountActs } from '../../../actions/account-acts.ts'
import { clauseBasis } from '../../../actions/basis.ts'
import { accountText } from '../../../text/account.ts'
import { accountFilesText } from '../../../text/account-files.ts'
import { complianceText } from '../../../text/compliance.ts'
import { fullDateTime, money } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { classNames } from '../../../ui/class-names.ts'
import { ClauseChip } from '../../../ui/marks.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import { ActButton } from '../../../actions/account-act-button.tsx'
import { walkRows } from '../row-keys.ts'
import { BalanceChart } from './balance-chart.tsx'
import { DepositMenu } from './deposit-menu.tsx'
import { ReceiptCell } from './receipt-cell.tsx'

import '../../../actions/kept/files.css'

type Entry = AccountDetail['ledger'][number]

function Row({ entry, shopId }: { entry: Entry; shopId: string }) {
  const { ledger } = useText(complianceText)
  const { events } = useText(accountText)
  const { at, type, reason, changeFen, balanceFen, requiredFen, citing, superseded } = entry
  return (
    <tr className={classNames(superseded && 'is-superseded')} title={superseded ? ledger.superseded : undefined}>
      <td className="mono fg-2">{fullDateTime(at)}</td>
      <td>{events[type] ?? type}</td>
      <td className="is-words">
        {reason === null ? '' : (ledger.reasons[reason] ?? reason)}{' '}
        {citing.map((id) => (
          <ClauseChip key={id} id={id} source={clauseBasis(id)} />
        ))}
      </td>
      <td className="is-figure">{changeFen > 0 ? `+${money(changeFen)}` : money(changeFen)}</td>
      <td className="is-figure">{money(balanceFen)}</td>
      <td className="is-figure fg-2">{money(requiredFen)}</td>
      <td className="receipt">
        <ReceiptCell shopId={shopId} entry={entry} />
      </td>
    </tr>
  )
}

function LedgerTable({ entries, shopId }: { entries: readonly Entry[]; shopId: string }) {
  const {
    ledger: { columns, title },
  } = useText(complianceText)
  const { receipts } = useText(accountFilesText)
  return (
    <table className="compliance-table" aria-label={title} onKeyDown={walkRows}>
      <thead>
        <tr>
          <th scope="col">{columns.at}</th>
          <th scope="col">{columns.type}</th>
          <th scope="col">{columns.reason}</th>
          {[columns.change, columns.balance, columns.required].map((label) => (
            <th key={label} scope="col" className="is-figure">
              {label}
            </th>
          ))}
          <th scope="col">{receipts.column}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Row key={entry.eventId} entry={entry} shopId={shopId} />
        ))}
      </tbody>
    </table>
  )
}

export function LedgerPane({ account }: { account: AccountDetail }) {
  const { ledger: text } = useText(complianceText)
  const newestFirst = account.ledger.toReversed()
  return (
    <Panel
      title={text.title}
      padded={false}
      className="compliance-whole"
      note={text.total(newestFirst.length)}
      more={
        <>
          <ActButton account={account} act={accountActs.pay} icon="add" />
          <ActButton account={account} act={accountActs.deduct} />
          <DepositMenu account={account} />
        </>
      }
    >
      {newestFirst.length === 0 ? (
        <EmptyState title={text.empty.title} text={text.empty.text} icon="compliance" />
      ) : (
        <>
          <BalanceChart account={account} />
          <LedgerTable entries={newestFirst} shopId={account.row.shopId} />
        </>
      )}
    </Panel>
  )
}
