// The tab 滞销商品: how long each product has been without an order, and when it is delisted for it (A18.14).
import type { AccountDetail } from '../../../../shared/contract/accounts.ts'
import { accountActs } from '../../../actions/account-acts.ts'
import { accountBasis, clauseBasis } from '../../../actions/basis.ts'
import { isoDate } from '../../../text/format.ts'
import { listingText } from '../../../text/listing.ts'
import { useText } from '../../../text/text.ts'
import { classNames } from '../../../ui/class-names.ts'
import { DueBadge } from '../../../ui/due-badge.tsx'
import { ClauseChip } from '../../../ui/marks.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import { ActButton } from '../../../actions/account-act-button.tsx'
import { idleRows } from './idle-rows.ts'
import type { IdleRow } from './idle-rows.ts'

import './idle.css'

function Ruler({ row }: { row: IdleRow }) {
  const { idle } = useText(listingText)
  const { product, days, of, share, heldMs } = row
  return (
    <div className={classNames('idle-ruler', heldMs !== null && 'is-held')}>
      <div role="img" aria-label={idle.ruler(product, days, of)}>
        <i style={{ width: `${share * 100}%` }} />
      </div>
      <span className="mono fg-2">{idle.days(days, of)}</span>
    </div>
  )
}

function Row({ row, shopId }: { row: IdleRow; shopId: string }) {
  const { idle } = useText(listingText)
  const { product, since, fromOrder, dueAt, heldMs } = row
  return (
    <tr>
      <td className="is-words" title={product}>
        {product}
      </td>
      <td>
        <span className="mono">{isoDate(since)}</span>{' '}
        <span className="fg-3">{fromOrder ? idle.fromOrder : idle.fromListing}</span>
      </td>
      <td>
        <Ruler row={row} />
      </td>
      <td>
        <DueBadge
          due={heldMs === null ? { kind: 'running', dueAt } : { kind: 'held', leftMs: heldMs }}
          source={accountBasis(shopId, { kind: 'clock', obligation: 'product.sell', of: product })}
        />
      </td>
      <td>
        {idle.follows} <ClauseChip id="A18.14" source={clauseBasis('A18.14')} />
      </td>
    </tr>
  )
}

export function IdlePane({ account }: { account: AccountDetail }) {
  const { idle } = useText(listingText)
  const rows = idleRows(account)
  const { columns } = idle
  return (
    <Panel
      title={idle.title}
      padded={false}
      className="compliance-whole"
      note={idle.note(rows.length)}
      more={<ActButton account={account} act={accountActs.sell} icon="add" />}
    >
      {rows.length === 0 ? (
        <EmptyState title={idle.empty.title} text={idle.empty.text} icon="compliance" />
      ) : (
        <>
          {rows.some(({ heldMs }) => heldMs !== null) && (
            <p className="idle-paused small">
              {idle.paused} <ClauseChip id="A9.5.3" source={clauseBasis('A9.5.3')} />
            </p>
          )}
          <table className="compliance-table" aria-label={idle.title}>
            <thead>
              <tr>
                {[columns.product, columns.since, columns.ruler, columns.due, columns.follows].map((label) => (
                  <th key={label} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.product} row={row} shopId={account.row.shopId} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </Panel>
  )
}
