// 我们安全吗: one sentence, then a line per shop; every number opens its rows.
import type { AccountRow } from '../../../shared/contract/accounts.ts'
import type { Home } from '../../../shared/contract/desk.ts'
import { dayEndingAt, startOfDay } from '../../../shared/kernel/civil.ts'
import { showInvoices, showQueue } from '../../actions/navigation.ts'
import { SafetyTable } from '../../actions/safety-table.tsx'
import { useRead, useSession } from '../../api/queries.ts'
import { marksText } from '../../text/marks.ts'
import { complianceText } from '../../text/compliance.ts'
import { isoDate, money } from '../../text/format.ts'
import { homeText } from '../../text/home.ts'
import { useText } from '../../text/text.ts'
import { Panel } from '../../ui/panel.tsx'
import { Tag } from '../../ui/tag.tsx'

/** Facts against the rules have a filter of their own; conflicts and unknown stages say so on their order. */
function Waiting({ waiting }: { waiting: Home['waiting'] }) {
  const { safety } = useText(homeText)
  const { flagged, conflicts, unknownStage } = waiting
  const parts = [
    flagged > 0 ? safety.flagged(flagged) : null,
    conflicts > 0 ? safety.conflicts(conflicts) : null,
    unknownStage > 0 ? safety.unknown(unknownStage) : null,
  ].filter((part) => part !== null)
  if (parts.length === 0) return null
  const words = safety.waiting(parts)
  if (flagged === 0) return <span className="fg-2">{words}</span>
  return (
    <button type="button" className="link" onClick={() => showQueue({ filter: { flagged: true } })}>
      {words}
    </button>
  )
}

/** I1: an invoice late costs as a step late does. */
function InvoicesDue({ invoices: { due, overdue } }: Pick<Home, 'invoices'>) {
  const { invoices } = useText(homeText)
  if (due === 0 && overdue === 0) return null
  return (
    <button
      type="button"
      className={overdue > 0 ? 'link home-invoices is-risk' : 'link home-invoices'}
      onClick={() => showInvoices(overdue > 0 ? { tab: 'trouble' } : {})}
    >
      {invoices.safety(due, overdue)}
    </button>
  )
}

/** What of the accounts makes the answer no, the gravest first. */
const useAccountRisks = (accounts: readonly AccountRow[]): readonly string[] => {
  const { sentence } = useText(complianceText).safety
  const { shops } = useSession()
  return accounts.flatMap(({ shopId, summary }) => {
    if (summary === null) return []
    const name = shops.find(({ id }) => id === shopId)?.name ?? shopId
    const { standing, deposit, points, openComplaints } = summary
    const by = deposit.topUp === null ? null : `${isoDate(startOfDay(dayEndingAt(deposit.topUp.dueAt)))} 24:00`
    return [
      standing === 'expelled' ? sentence.expelled(name) : null,
      standing === 'display-closed' ? sentence.closed(name) : null,
      standing === 'active' && deposit.topUp !== null ? sentence.short(name, money(deposit.shortfallFen), by) : null,
      standing === 'active' && points.total * 2 >= points.limit
        ? sentence.points(name, points.total, points.limit)
        : null,
      openComplaints > 0 ? sentence.complaints(openComplaints) : null,
    ].filter((part) => part !== null)
  })
}

export function SafetyPanel({ home }: { home: Home }) {
  const { safety } = useText(homeText)
  const marks = useText(marksText)
  const { data: accounts = [] } = useRead('account.list', null)
  const shown = accounts.filter(({ shopId }) => home.shops.some((line) => line.shopId === shopId))
  const overdue = home.shops.reduce((sum, shop) => sum + shop.overdue, 0)
  const appealable = home.radar.now.total
  const ofAccounts = useAccountRisks(shown)
  const late = overdue > 0 || appealable > 0
  const risk = late || ofAccounts.length > 0
  const said = [...(late ? [safety.risk(overdue, appealable)] : []), ...ofAccounts].join(marks.clause)
  return (
    <Panel
      title={safety.title}
      padded={false}
      tag={
        <Tag tone={risk ? 'risk' : 'done'} icon={risk ? 'warning' : 'check'}>
          {risk ? safety.atRisk : safety.fine}
        </Tag>
      }
      note={<span title={said}>{risk ? said : safety.safe}</span>}
      more={
        <>
          <InvoicesDue invoices={home.invoices} />
          <Waiting waiting={home.waiting} />
        </>
      }
    >
      <SafetyTable shops={home.shops} accounts={shown} />
    </Panel>
  )
}
