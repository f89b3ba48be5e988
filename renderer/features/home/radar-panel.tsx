// 可申诉雷达: customers who may appeal now, within a day, within three (T10, T11, T12).
import type { Home, RadarColumn } from '../../../shared/contract/desk.ts'
import type { QueueRow } from '../../../shared/contract/rows.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { clauseBasis } from '../../actions/basis.ts'
import { openOrder, showQueue } from '../../actions/navigation.ts'
import { useSession } from '../../api/queries.ts'
import { isoDate } from '../../text/format.ts'
import { homeText } from '../../text/home.ts'
import { useLanguage, useText } from '../../text/text.ts'
import { classNames } from '../../ui/class-names.ts'
import { ClauseChip, MarketMark } from '../../ui/marks.tsx'
import { Panel } from '../../ui/panel.tsx'

import './radar.css'

const ROWS = 3

function RadarRow({ row, at }: { row: QueueRow; at: Instant }) {
  const { radar } = useText(homeText)
  const language = useLanguage()
  const { marketplaces } = useSession()
  const market = marketplaces.find(({ id }) => id === row.marketplace)
  const from = row.appealableFrom
  const open = from !== null && from <= at
  const when = from === null ? '' : open ? radar.since(at - from) : radar.at(from, isoDate(from) === isoDate(at))
  return (
    <li>
      <button type="button" className="radar-row" onClick={() => openOrder(row.stream)}>
        <span className="radar-line">
          <MarketMark char={market?.mark ?? '?'} name={market?.name[language] ?? row.marketplace} />
          <span className="ellipsis grow">{row.customerName}</span>
          <span className={open ? 'radar-risk' : 'fg-2'}>{when}</span>
        </span>
        <span className="radar-why fg-3">
          {open && row.appealGround === 'T10' ? radar.over : (radar.ground[row.appealGround ?? ''] ?? '')}
        </span>
      </button>
    </li>
  )
}

interface ColumnProps {
  readonly column: RadarColumn
  readonly label: string
  readonly tone: 'now' | 'tomorrow' | 'later'
  readonly at: Instant
}

function Column({ column, label, tone, at }: ColumnProps) {
  const { radar } = useText(homeText)
  const others = column.total - Math.min(ROWS, column.rows.length)
  return (
    <section className={classNames('radar-column', `is-${tone}`, column.total > 0 && 'is-some')} aria-label={label}>
      <header>
        <b>{column.total}</b>
        <span>{label}</span>
        <span className="grow" />
        {others > 0 && tone !== 'now' && <span className="fg-3 small">{radar.others(others)}</span>}
        {others > 0 && tone === 'now' && (
          <button type="button" className="link" onClick={() => showQueue({ filter: { appealable: true } })}>
            {radar.others(others)}
          </button>
        )}
      </header>
      <ul>
        {column.rows.slice(0, ROWS).map((row) => (
          <RadarRow key={row.stream} row={row} at={at} />
        ))}
        {column.rows.length === 0 && <li className="fg-3 radar-none">{radar.none}</li>}
      </ul>
    </section>
  )
}

export function RadarPanel({ home }: { home: Home }) {
  const { radar } = useText(homeText)
  return (
    <Panel
      title={radar.title}
      note={radar.note}
      padded={false}
      more={['T10', 'T11', 'T12'].map((id) => (
        <ClauseChip key={id} id={id} source={clauseBasis(id)} />
      ))}
    >
      <div className="radar">
        <Column column={home.radar.now} label={radar.now} tone="now" at={home.at} />
        <Column column={home.radar.tomorrow} label={radar.tomorrow} tone="tomorrow" at={home.at} />
        <Column column={home.radar.threeDays} label={radar.threeDays} tone="later" at={home.at} />
      </div>
    </Panel>
  )
}
