// The four figures: one big number each, what it is made of, and its months.
import type { ReactNode } from 'react'

import type { Report } from '../../../shared/contract/reports.ts'
import { count } from '../../text/format.ts'
import { reportsText } from '../../text/reports.ts'
import { useText } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { BasisAnchor } from '../../ui/basis.tsx'
import { Panel } from '../../ui/panel.tsx'
import { figureBasis } from './figure-basis.ts'
import type { FigureId } from './figure-basis.ts'
import { MonthBars } from './month-bars.tsx'
import type { MonthBar } from './month-bars.tsx'
import { OpenNumber } from './open-number.tsx'
import { allOf, deliveryDuties, MAIN_STAGE, stages } from './parts.ts'
import type { Figures, Kept } from './parts.ts'
import type { OpenRows } from './report-place.ts'

interface Fact {
  readonly label: string
  readonly value: ReactNode
  readonly beside: string
}

interface FigurePanelProps {
  readonly id: FigureId
  readonly report: Report
  /** After the title. */
  readonly of?: string
  readonly big: { readonly value: string; readonly unit: string; readonly rows: OpenRows }
  readonly note: ReactNode
  readonly facts: readonly Fact[]
  readonly chart: ReactNode
}

function FigurePanel({ id, report, of, big, note, facts, chart }: FigurePanelProps) {
  const text = useText(reportsText)
  const title = text.figures[id]
  return (
    <Panel
      title={title}
      className="report-figure"
      {...(of === undefined ? {} : { note: of })}
      more={<BasisAnchor source={figureBasis(id, report)}>{text.meaning}</BasisAnchor>}
    >
      <p className="report-big">
        <OpenNumber what={of === undefined ? title : `${title} · ${of}`} rows={big.rows}>
          {big.value}
        </OpenNumber>
        {big.unit !== '' && <span className="report-unit">{big.unit}</span>}
        <span className="report-note">{note}</span>
      </p>
      <dl className="report-facts">
        {facts.map(({ label, value, beside }) => [
          <dt key={`${label}:label`}>{label}</dt>,
          <dd key={`${label}:value`}>{value}</dd>,
          <dd key={`${label}:beside`} className="fg-3">
            {beside}
          </dd>,
        ])}
      </dl>
      {chart}
    </Panel>
  )
}

interface PanelProps {
  readonly report: Report
}

const useKeptWords = () => {
  const text = useText(reportsText)
  const rate = ({ rate: value }: Kept): string => (value === null ? text.none : text.percent(value))
  const bars = (report: Report, of: (figures: Figures) => Kept): readonly MonthBar[] =>
    report.trend.map(({ month, inPeriod, figures }) => {
      const kept = of(figures)
      return {
        month,
        inPeriod,
        solid: kept.met,
        hatched: kept.missed,
        label: kept.rate === null ? '' : text.whole(kept.rate),
        said: text.keptSaid(rate(kept), kept.met, kept.missed),
      }
    })
  return { text, rate, bars }
}

function OnTimePanel({ report }: PanelProps) {
  const { text, rate, bars } = useKeptWords()
  const { onTime, duties } = report.total
  const name = text.figures['on-time']
  return (
    <FigurePanel
      id="on-time"
      report={report}
      big={{ value: rate(onTime), unit: '', rows: { part: { figure: 'on-time' } } }}
      note={
        <>
          {text.missed}{' '}
          <OpenNumber what={`${name} · ${text.missed}`} rows={{ part: { figure: 'on-time', kept: false } }}>
            {count(onTime.missed)}
          </OpenNumber>
        </>
      }
      facts={deliveryDuties.map((kind) => ({
        label: text.duties[kind],
        value: (
          <OpenNumber what={`${name} · ${text.duties[kind]}`} rows={{ part: { figure: 'on-time', kind } }}>
            {rate(duties[kind])}
          </OpenNumber>
        ),
        beside: text.ofAll(duties[kind].met, allOf(duties[kind])),
      }))}
      chart={
        <MonthBars
          title={text.chart['on-time']}
          bars={bars(report, (figures) => figures.onTime)}
          isRisk
          legend={{ solid: text.met, hatched: text.missed, label: text.legend.rate }}
        />
      }
    />
  )
}

function RejectionsPanel({ report }: PanelProps) {
  const text = useText(reportsText)
  const { requirement, result, reachedLimit, perConfirmed, perAccepted } = report.total.rejections
  const name = text.figures.rejections
  const part = (of: 'requirement' | 'result' | 'reached-limit', n: number, per: string) => ({
    label: text.rejectionParts[of],
    value: (
      <OpenNumber what={`${name} · ${text.rejectionParts[of]}`} rows={{ part: { figure: 'rejections', of } }}>
        {count(n)}
      </OpenNumber>
    ),
    beside: per,
  })
  const ratio = (value: number | null): string => (value === null ? text.none : text.ratio(value))
  return (
    <FigurePanel
      id="rejections"
      report={report}
      big={{ value: count(requirement + result), unit: text.time, rows: { part: { figure: 'rejections' } } }}
      note=""
      facts={[
        part('requirement', requirement, text.perConfirmed(ratio(perConfirmed))),
        part('result', result, text.perAccepted(ratio(perAccepted))),
        part('reached-limit', reachedLimit, ''),
      ]}
      chart={
        <MonthBars
          title={text.chart.rejections}
          bars={report.trend.map(({ month, inPeriod, figures: { rejections: each } }) => ({
            month,
            inPeriod,
            solid: each.requirement,
            hatched: each.result,
            label: count(each.requirement + each.result),
            said: text.rejectionsSaid(each.requirement, each.result),
          }))}
          isRisk={false}
          legend={{
            solid: text.columns.requirement,
            hatched: text.columns.result,
            label: text.legend.count,
          }}
        />
      }
    />
  )
}

function StaysPanel({ report }: PanelProps) {
  const text = useText(reportsText)
  const { stages: stageNames } = useText(wordsText)
  const { stays } = report.total
  const days = (tenths: number | null): string => (tenths === null ? text.none : text.days(tenths))
  return (
    <FigurePanel
      id="stays"
      report={report}
      of={stageNames[MAIN_STAGE]}
      big={{
        value: days(stays[MAIN_STAGE].median),
        unit: text.medianDays,
        rows: { part: { figure: 'stays', stage: MAIN_STAGE } },
      }}
      note={`${text.p90} ${days(stays[MAIN_STAGE].p90)}`}
      facts={stages
        .filter((stage) => stage !== MAIN_STAGE)
        .map((stage) => ({
          label: stageNames[stage],
          value: (
            <OpenNumber
              what={`${text.figures.stays} · ${stageNames[stage]}`}
              rows={{ part: { figure: 'stays', stage } }}
            >
              {days(stays[stage].median)}
            </OpenNumber>
          ),
          beside: `${text.p90} ${days(stays[stage].p90)}`,
        }))}
      chart={
        <MonthBars
          title={text.chart.stays}
          bars={report.trend.map(({ month, inPeriod, figures }) => {
            const { median, p90 } = figures.stays[MAIN_STAGE]
            return {
              month,
              inPeriod,
              solid: median ?? 0,
              hatched: (p90 ?? 0) - (median ?? 0),
              label: median === null ? '' : text.days(median),
              said: text.lengthSaid(days(median), days(p90)),
            }
          })}
          isRisk={false}
          legend={{ solid: text.median, hatched: text.p90, label: text.legend.length }}
        />
      }
    />
  )
}

function InvoicesPanel({ report }: PanelProps) {
  const { text, rate, bars } = useKeptWords()
  const { invoices } = report.total
  const name = text.figures.invoices
  const part = (kept: boolean, label: string, n: number) => ({
    label,
    value: (
      <OpenNumber what={`${name} · ${label}`} rows={{ part: { figure: 'invoices', kept } }}>
        {count(n)}
      </OpenNumber>
    ),
    beside: '',
  })
  return (
    <FigurePanel
      id="invoices"
      report={report}
      big={{ value: rate(invoices), unit: '', rows: { part: { figure: 'invoices' } } }}
      note=""
      facts={[part(true, text.within, invoices.met), part(false, text.over, invoices.missed)]}
      chart={
        <MonthBars
          title={text.chart.invoices}
          bars={bars(report, (figures) => figures.invoices)}
          isRisk
          legend={{ solid: text.within, hatched: text.over, label: text.legend.rate }}
        />
      }
    />
  )
}

export function FigurePanels({ report }: PanelProps) {
  return (
    <div className="report-figures">
      <OnTimePanel report={report} />
      <RejectionsPanel report={report} />
      <StaysPanel report={report} />
      <InvoicesPanel report={report} />
    </div>
  )
}
