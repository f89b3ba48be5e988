// Every shop in a line: points, deposit, the clock that runs on it, what is overdue, what customers may appeal against.
// Every number opens its rows or says why.
import type { AccountRow } from '../../shared/contract/accounts.ts'
import type { ShopSafety } from '../../shared/contract/desk.ts'
import { complianceText } from '../text/compliance.ts'
import { count as figures, money } from '../text/format.ts'
import { homeText } from '../text/home.ts'
import { useText } from '../text/text.ts'
import { useSession } from '../api/queries.ts'
import { BasisAnchor } from '../ui/basis.tsx'
import { DepositBar } from '../ui/deposit-bar.tsx'
import { DueBadge } from '../ui/due-badge.tsx'
import { InferredTag, MarketMark } from '../ui/marks.tsx'
import { PointsMeter } from '../ui/points-gauge.tsx'
import { Tag } from '../ui/tag.tsx'
import { useShop } from './account-shop.ts'
import { accountBasis } from './basis.ts'
import { showAccount, showQueue } from './navigation.ts'

import './safety-table.css'

type Summary = NonNullable<AccountRow['summary']>

interface CountProps {
  readonly n: number
  readonly label: string
  readonly risk?: boolean
  readonly onPress: () => void
}

function Count({ n, risk = false, label, onPress }: CountProps) {
  if (n === 0) return <span className="fg-3">0</span>
  return (
    <button
      type="button"
      className={risk ? 'safety-count is-risk' : 'safety-count'}
      aria-label={`${label} ${n}`}
      onClick={onPress}
    >
      {figures(n)}
    </button>
  )
}

function Points({ shopId, points }: { shopId: string; points: Summary['points'] }) {
  const { points: text } = useText(complianceText)
  return (
    <BasisAnchor source={accountBasis(shopId, { kind: 'fact', subject: 'points' })}>
      <PointsMeter total={points.total} limit={points.limit} label={text.gauge(points.total, points.limit, 0)} />
    </BasisAnchor>
  )
}

function Deposit({ shopId, deposit }: { shopId: string; deposit: Summary['deposit'] }) {
  const { safety, deposit: text } = useText(complianceText)
  const { balanceFen, requiredFen, shortfallFen, inferred } = deposit
  return (
    <span className="safety-deposit">
      <DepositBar
        thin
        balance={balanceFen}
        required={requiredFen}
        label={text.bar(money(balanceFen), money(requiredFen))}
      />
      <span className="safety-money">
        {money(balanceFen)} <span className="fg-3">/ {money(requiredFen)}</span>
      </span>
      {shortfallFen > 0 ? (
        <BasisAnchor bare source={accountBasis(shopId, { kind: 'fact', subject: 'required' })}>
          <Tag tone="soon" icon="warning" size="panel">
            {safety.short(money(shortfallFen))}
          </Tag>
        </BasisAnchor>
      ) : (
        <span className="fg-3">{safety.full}</span>
      )}
      {inferred && <InferredTag />}
    </span>
  )
}

function TopUpCell({ shopId, summary }: { shopId: string; summary: Summary }) {
  const { standing: words, none } = useText(complianceText)
  const { topUp } = summary.deposit
  if (summary.standing !== 'active')
    return (
      <BasisAnchor bare source={accountBasis(shopId, { kind: 'fact', subject: 'standing' })}>
        <Tag tone={summary.standing === 'exited' ? 'closed' : 'risk'} size="panel">
          {words[summary.standing]}
        </Tag>
      </BasisAnchor>
    )
  if (topUp === null) return <span className="fg-3">{none}</span>
  const subject = { kind: 'clock', obligation: 'deposit.replenish', of: null } as const
  return <DueBadge due={{ kind: 'running', dueAt: topUp.dueAt }} source={accountBasis(shopId, subject)} />
}

/** Three cells of an account, or one that offers to open it. */
function AccountCells({ row, shopId }: { row: AccountRow | undefined; shopId: string }) {
  const { safety } = useText(complianceText)
  const summary = row?.summary ?? null
  if (summary === null)
    return (
      <td colSpan={3}>
        {row !== undefined && (
          <button type="button" className="link" onClick={() => showAccount(shopId)}>
            {safety.open}
          </button>
        )}
      </td>
    )
  return (
    <>
      <td>
        <Points shopId={shopId} points={summary.points} />
      </td>
      <td>
        <Deposit shopId={shopId} deposit={summary.deposit} />
      </td>
      <td>
        <TopUpCell shopId={shopId} summary={summary} />
      </td>
    </>
  )
}

function ShopRow({ line, row }: { line: ShopSafety; row: AccountRow | undefined }) {
  const { columns } = useText(homeText).safety
  const { columns: own } = useText(complianceText).safety
  const { name, mark, marketplace } = useShop(line.shopId)
  const { marketplaces } = useSession()
  const filter = { shops: [line.shopId] }
  const summary = row?.summary ?? null
  const appeals = marketplaces.find(({ id }) => id === marketplace)?.hasAppeals !== false
  return (
    <tr>
      <td>
        <button type="button" className="safety-shop" onClick={() => showAccount(line.shopId)}>
          <MarketMark char={mark} name={marketplace} />
          <b className="ellipsis">{name}</b>
        </button>
      </td>
      <AccountCells row={row} shopId={line.shopId} />
      <td className="is-figure">
        <Count
          n={line.overdue}
          risk
          label={columns.overdue}
          onPress={() => showQueue({ filter: { ...filter, overdue: true } })}
        />
      </td>
      <td className="is-figure">
        {appeals ? (
          <Count
            n={line.appealable}
            risk
            label={columns.appealable}
            onPress={() => showQueue({ filter: { ...filter, appealable: true } })}
          />
        ) : (
          <span className="fg-3">—</span>
        )}
      </td>
      <td className="is-figure">
        <Count n={summary?.openComplaints ?? 0} risk label={own.complaints} onPress={() => showAccount(line.shopId)} />
      </td>
      <td className="is-figure">
        <Count
          n={summary?.documentsToReport ?? 0}
          label={own.documents}
          onPress={() => showAccount(line.shopId, 'entry')}
        />
      </td>
    </tr>
  )
}

interface SafetyTableProps {
  readonly shops: readonly ShopSafety[]
  readonly accounts: readonly AccountRow[]
}

export function SafetyTable({ shops, accounts }: SafetyTableProps) {
  const { columns } = useText(homeText).safety
  const { columns: own } = useText(complianceText).safety
  const figure = [columns.overdue, columns.appealable, own.complaints, own.documents]
  return (
    <table className="safety-table">
      <thead>
        <tr>
          {[own.shop, own.points, own.deposit, own.topUp].map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
          {figure.map((label) => (
            <th key={label} scope="col" className="is-figure">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shops.map((line) => (
          <ShopRow key={line.shopId} line={line} row={accounts.find(({ shopId }) => shopId === line.shopId)} />
        ))}
      </tbody>
    </table>
  )
}
