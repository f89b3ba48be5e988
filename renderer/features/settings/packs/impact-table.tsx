// The orders or the accounts of an impact report: counts first, each with its reason, then those concerned.
import type { ImpactGroup, ImpactRow } from '../../../../shared/contract/packs.ts'
import type { StreamId } from '../../../../shared/kernel/log.ts'
import { useShop } from '../../../actions/account-shop.ts'
import { clauseBasis } from '../../../actions/basis.ts'
import { openOrder, showAccount } from '../../../actions/navigation.ts'
import { count } from '../../../text/format.ts'
import { packsText } from '../../../text/packs.ts'
import { useText } from '../../../text/text.ts'
import { ClauseChip } from '../../../ui/marks.tsx'
import { impactWords, keptWords } from './impact-words.ts'

type Of = 'orders' | 'accounts'

function Counts({ group }: { group: ImpactGroup }) {
  const { impact: text } = useText(packsText)
  const parts = [
    { id: 'changed', why: text.changedWhy },
    { id: 'kept', why: text.keptWhy },
    { id: 'untouched', why: text.untouchedWhy },
  ] as const
  return (
    <dl className="packs-counts">
      {parts.map(({ id, why }) => (
        <div key={id} className={id === 'changed' && group.changed > 0 ? 'is-changed' : ''}>
          <dt>{text.counts[id]}</dt>
          <dd>{count(group[id])}</dd>
          <dd className="packs-why">{why}</dd>
        </div>
      ))}
    </dl>
  )
}

function Lines({ lines }: { lines: readonly { readonly said: string; readonly clause: string }[] }) {
  if (lines.length === 0) return <span className="fg-3">—</span>
  return (
    <ul className="packs-lines">
      {lines.map(({ said, clause }) => (
        <li key={`${clause}:${said}`}>
          {said} <ClauseChip id={clause} source={clauseBasis(clause)} />
        </li>
      ))}
    </ul>
  )
}

function Row({ of, row }: { of: Of; row: ImpactRow }) {
  const { name } = useShop(row.shopId)
  const open = (): void => (of === 'orders' ? openOrder(row.of as StreamId) : showAccount(row.of))
  return (
    <tr>
      <td>
        <button type="button" className={of === 'orders' ? 'link mono' : 'link'} onClick={open}>
          {row.label}
        </button>
      </td>
      {of === 'orders' && <td className="fg-2">{name}</td>}
      <td>
        <Lines lines={row.changes.map((change) => ({ said: impactWords(change), clause: change.clause }))} />
      </td>
      <td className="fg-2">
        <Lines lines={row.keeps.map((kept) => ({ said: keptWords(kept), clause: kept.clause }))} />
      </td>
    </tr>
  )
}

export function ImpactTable({ of, group }: { of: Of; group: ImpactGroup }) {
  const { impact: text } = useText(packsText)
  const { total, rows, changed, kept } = group
  const concerned = changed + kept
  return (
    <section className="settings-group" aria-label={text[of]}>
      <header>
        <h3>{text[of]}</h3>
        <span className="fg-3 small">{text.total(total)}</span>
      </header>
      {total === 0 ? (
        <p className="settings-note">{of === 'orders' ? text.noOrders : text.noAccounts}</p>
      ) : (
        <Counts group={group} />
      )}
      {rows.length > 0 && (
        <table className="settings-table packs-impact" aria-label={text[of]}>
          <thead>
            <tr>
              <th>{of === 'orders' ? text.columns.of : text.columns.account}</th>
              {of === 'orders' && <th>{text.columns.shop}</th>}
              <th>{text.columns.changes}</th>
              <th>{text.columns.keeps}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.of} of={of} row={row} />
            ))}
          </tbody>
        </table>
      )}
      {concerned > rows.length && <p className="settings-note">{text.first(rows.length, concerned)}</p>}
    </section>
  )
}
