// 我们安全吗: one sentence, then a line per shop; every number opens its rows.
import type { Home, ShopSafety } from '../../../shared/contract/desk.ts'
import { goTo, showInvoices, showQueue } from '../../actions/navigation.ts'
import { useSession } from '../../api/queries.ts'
import { count as figures } from '../../text/format.ts'
import { homeText } from '../../text/home.ts'
import { useLanguage, useText } from '../../text/text.ts'
import { MarketMark } from '../../ui/marks.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Tag } from '../../ui/tag.tsx'

function Count({ n, risk = false, label, onPress }: { n: number; risk?: boolean; label: string; onPress: () => void }) {
  if (n === 0) return <span className="fg-3">0</span>
  return (
    <button
      type="button"
      className={risk ? 'home-count is-risk' : 'home-count'}
      aria-label={`${label} ${n}`}
      onClick={onPress}
    >
      {figures(n)}
    </button>
  )
}

function ShopRow({ line }: { line: ShopSafety }) {
  const { safety } = useText(homeText)
  const language = useLanguage()
  const { shops, marketplaces } = useSession()
  const shop = shops.find(({ id }) => id === line.shopId)
  const market = marketplaces.find(({ id }) => id === shop?.marketplace)
  const filter = { shops: [line.shopId] }
  return (
    <tr>
      <td>
        <span className="home-shop">
          <MarketMark char={market?.mark ?? '?'} name={market?.name[language] ?? ''} />
          <b className="ellipsis">{shop?.name ?? line.shopId}</b>
        </span>
      </td>
      <td>
        <Count n={line.openOrders} label={safety.columns.open} onPress={() => showQueue({ filter })} />
      </td>
      <td>
        <Count
          n={line.overdue}
          risk
          label={safety.columns.overdue}
          onPress={() => showQueue({ filter: { ...filter, overdue: true } })}
        />
      </td>
      <td>
        {market?.hasAppeals === false ? (
          <span className="fg-3">—</span>
        ) : (
          <Count
            n={line.appealable}
            risk
            label={safety.columns.appealable}
            onPress={() => showQueue({ filter: { ...filter, appealable: true } })}
          />
        )}
      </td>
      <td>
        <Count n={line.fillIn} label={safety.columns.fillIn} onPress={() => goTo('fill-in')} />
      </td>
    </tr>
  )
}

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

export function SafetyPanel({ home }: { home: Home }) {
  const { safety } = useText(homeText)
  const overdue = home.shops.reduce((sum, shop) => sum + shop.overdue, 0)
  const appealable = home.radar.now.total
  const risk = overdue > 0 || appealable > 0
  return (
    <Panel
      title={safety.title}
      padded={false}
      tag={
        <Tag tone={risk ? 'risk' : 'done'} icon={risk ? 'warning' : 'check'}>
          {risk ? safety.atRisk : safety.fine}
        </Tag>
      }
      note={risk ? safety.risk(overdue, appealable) : safety.safe}
      more={
        <>
          <InvoicesDue invoices={home.invoices} />
          <Waiting waiting={home.waiting} />
        </>
      }
    >
      <table className="home-safety">
        <thead>
          <tr>
            {Object.values(safety.columns).map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {home.shops.map((line) => (
            <ShopRow key={line.shopId} line={line} />
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
