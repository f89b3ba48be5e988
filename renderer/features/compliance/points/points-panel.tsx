// 违规扣分: the year's cases as cells up to expulsion (A20), where in the year they lie, and when it all returns to zero (A21).
import { useState } from 'react'

import type { AccountDetail } from '../../../../shared/contract/accounts.ts'
import { DAY } from '../../../../shared/kernel/instant.ts'
import { accountBasis, clauseBasis } from '../../../actions/basis.ts'
import { complianceText } from '../../../text/compliance.ts'
import { monthDay } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { BasisAnchor } from '../../../ui/basis.tsx'
import { ClauseChip } from '../../../ui/marks.tsx'
import { MenuButton } from '../../../ui/menu.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { PointsGauge } from '../../../ui/points-gauge.tsx'
import { Tag } from '../../../ui/tag.tsx'
import type { Supposition } from '../what-if/supposition.ts'
import { casesOf, clauseOf, yearsOf } from '../cases/cases.ts'
import { YearLine } from './year-line.tsx'

function HalfTag({ total, limit }: { total: number; limit: number }) {
  const { points } = useText(complianceText)
  if (total >= limit)
    return (
      <Tag tone="risk" icon="warning" size="panel">
        {points.full}
      </Tag>
    )
  if (total * 2 < limit) return null
  return (
    <Tag tone="soon" icon="warning" size="panel" title={points.halfWhy}>
      {points.half}
    </Tag>
  )
}

/** What is overdue now and might be decided to be a violation: possible, never counted. */
function AtRisk({ account }: { account: AccountDetail }) {
  const { points } = useText(complianceText)
  const late = account.obligations.filter(({ overdue, kind }) => overdue && kind !== 'product.sell')
  if (late.length === 0) return null
  return (
    <span className="points-risk" title={points.atRiskWhy}>
      {points.atRisk(late.length)}{' '}
      {[...new Set(late.map(({ clause }) => clause))].map((id) => (
        <ClauseChip key={id} id={id} source={clauseBasis(id)} />
      ))}
    </span>
  )
}

export function PointsPanel({ account, supposed }: { account: AccountDetail; supposed: Supposition | null }) {
  const { points: text } = useText(complianceText)
  const { summary, shopId } = account.row
  const [chosen, setChosen] = useState<number | null>(null)
  if (summary === null) return null
  const { year: thisYear, limit, resetAt } = summary.points
  const year = chosen ?? thisYear
  const current = year === thisYear
  const cases = casesOf(account, year)
  const total = current ? summary.points.total : cases.reduce((sum, { points }) => sum + points, 0)
  const more = current && supposed !== null ? Math.max(0, supposed.answer.after.points.total - total) : 0
  return (
    <Panel
      title={text.title}
      tag={<HalfTag total={current ? total : 0} limit={limit} />}
      note={
        <MenuButton
          label={text.chooseYear}
          description={text.year(year)}
          className="compliance-year"
          items={yearsOf(account, thisYear).map((each) => ({
            id: String(each),
            label: text.year(each),
            chosen: each === year,
            run: () => setChosen(each),
          }))}
        >
          {text.year(year)}
        </MenuButton>
      }
      more={
        <>
          <ClauseChip id="A20" source={clauseBasis('A20')} />
          <ClauseChip id="A21" source={clauseBasis('A21')} />
        </>
      }
    >
      <div className="points-body">
        <div className="points-figure">
          <span className="compliance-big">
            <BasisAnchor source={accountBasis(shopId, { kind: 'fact', subject: 'points' })}>{total}</BasisAnchor>
            <small> {text.of(limit)}</small>
          </span>
          {current ? (
            <>
              <span className="fg-2 small">{text.left(summary.points.left)}</span>
              <span className="fg-3 small">{text.reset(Math.ceil((resetAt - account.at) / DAY), resetAt)}</span>
              <AtRisk account={account} />
            </>
          ) : (
            <span className="fg-3 small">{text.wiped}</span>
          )}
        </div>
        <div className="points-lines">
          <PointsGauge
            cases={cases.map(({ key, points, decidedAt, type }) => ({
              id: key,
              points,
              // Over few cells there is no room for more than the day.
              label: `${points} · ${monthDay(decidedAt)}${points > 3 ? ` ${clauseOf(account, type) ?? ''}` : ''}`,
            }))}
            limit={limit}
            supposed={more === 0 ? null : { points: more, label: text.whatIf(more) }}
            label={text.gauge(total, limit, more)}
            endLabel={`${limit} ${text.expelled}`}
          />
          <YearLine year={year} at={account.at} cases={cases} />
        </div>
      </div>
    </Panel>
  )
}
