// Every figure line by line, as it is grouped: the charts' data and more. Each number opens its rows.
import type { ReactNode } from 'react'

import type { Report, ReportGroup, ReportPart } from '../../../shared/contract/reports.ts'
import { useSession } from '../../api/queries.ts'
import { count } from '../../text/format.ts'
import { reportsText } from '../../text/reports.ts'
import { useText } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { OpenNumber } from './open-number.tsx'
import { moveInTable } from './table-keys.ts'
import { stages } from './parts.ts'
import type { Figures } from './parts.ts'

interface Cell {
  readonly key: string
  readonly text: ReactNode
  /** Null: nothing to open, as a ratio of what other columns open. */
  readonly part: ReportPart | null
  /** First of its group of columns. */
  readonly starts?: boolean
  /** Its name, with its group's. */
  readonly what: string
}

/** The name of a line: a shop, a person or a month. */
export const useLineName = (group: ReportGroup): ((key: string | null) => string) => {
  const { shops, people } = useSession()
  const text = useText(reportsText)
  return (key) => {
    if (key === null) return text.nobody
    if (group === 'shop') return shops.find(({ id }) => id === key)?.name ?? key
    return group === 'person' ? (people.find(({ id }) => id === key)?.name ?? text.gonePerson) : key
  }
}

const named = (group: string, name: string): string => `${group} · ${name}`

const useCells = (): ((figures: Figures) => readonly Cell[]) => {
  const text = useText(reportsText)
  const { stages: stageNames } = useText(wordsText)
  const { columns, none } = text
  const rate = (value: number | null): string => (value === null ? none : text.percent(value))
  const ratio = (value: number | null): string => (value === null ? none : text.ratio(value))
  const days = (tenths: number | null): string => (tenths === null ? none : text.days(tenths))
  return ({ onTime, rejections, stays, invoices }) => [
    {
      key: 'rate',
      text: rate(onTime.rate),
      part: { figure: 'on-time' },
      starts: true,
      what: named(columns.onTime, columns.rate),
    },
    {
      key: 'met',
      text: count(onTime.met),
      part: { figure: 'on-time', kept: true },
      what: named(columns.onTime, columns.met),
    },
    {
      key: 'missed',
      text: count(onTime.missed),
      part: { figure: 'on-time', kept: false },
      what: named(columns.onTime, columns.missed),
    },
    {
      key: 'requirement',
      text: count(rejections.requirement),
      part: { figure: 'rejections', of: 'requirement' },
      starts: true,
      what: text.rejectionParts.requirement,
    },
    { key: 'perConfirmed', text: ratio(rejections.perConfirmed), part: null, what: columns.perConfirmed },
    {
      key: 'result',
      text: count(rejections.result),
      part: { figure: 'rejections', of: 'result' },
      what: text.rejectionParts.result,
    },
    { key: 'perAccepted', text: ratio(rejections.perAccepted), part: null, what: columns.perAccepted },
    {
      key: 'reachedLimit',
      text: count(rejections.reachedLimit),
      part: { figure: 'rejections', of: 'reached-limit' },
      what: text.rejectionParts['reached-limit'],
    },
    ...stages.map((stage, index) => ({
      key: stage,
      text: (
        <>
          {days(stays[stage].median)} <small>{days(stays[stage].p90)}</small>
        </>
      ),
      part: { figure: 'stays', stage } as const,
      starts: index === 0,
      what: stageNames[stage],
    })),
    {
      key: 'within-rate',
      text: rate(invoices.rate),
      part: { figure: 'invoices' },
      starts: true,
      what: named(columns.invoices, columns.withinRate),
    },
    {
      key: 'within',
      text: count(invoices.met),
      part: { figure: 'invoices', kept: true },
      what: named(columns.invoices, columns.within),
    },
    {
      key: 'over',
      text: count(invoices.missed),
      part: { figure: 'invoices', kept: false },
      what: named(columns.invoices, columns.over),
    },
  ]
}

function Line({ name, line, cells }: { name: string; line?: string | null; cells: readonly Cell[] }) {
  return (
    <tr className={line === undefined ? 'is-total' : undefined}>
      <th scope="row" title={name}>
        {name}
      </th>
      {cells.map(({ key, text, part, starts, what }, index) => (
        <td key={key} className={starts === true ? 'is-first' : undefined}>
          {part === null ? (
            text
          ) : (
            <OpenNumber
              what={`${name} · ${what}`}
              rows={line === undefined ? { part } : { part, line }}
              tabStop={index === 0}
            >
              {text}
            </OpenNumber>
          )}
        </td>
      ))}
    </tr>
  )
}

export function GroupTable({ report, group }: { report: Report; group: ReportGroup }) {
  const text = useText(reportsText)
  const { stages: stageNames } = useText(wordsText)
  const { columns } = text
  const nameOf = useLineName(group)
  const cellsOf = useCells()
  const heads: readonly (readonly [group: string, names: readonly string[]])[] = [
    [columns.onTime, [columns.rate, columns.met, columns.missed]],
    [
      columns.rejections,
      [columns.requirement, columns.perConfirmed, columns.result, columns.perAccepted, columns.reachedLimit],
    ],
    [columns.stays, stages.map((stage) => stageNames[stage])],
    [columns.invoices, [columns.withinRate, columns.within, columns.over]],
  ]
  return (
    <div className="report-table-room">
      <table className="report-table" aria-label={text.table(text.groups[group])} onKeyDown={moveInTable}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {text.groups[group]}
            </th>
            {heads.map(([name, names]) => (
              <th key={name} scope="colgroup" colSpan={names.length} className="is-first">
                {name}
              </th>
            ))}
          </tr>
          <tr>
            {heads.flatMap(([of, names]) =>
              names.map((name) => (
                <th key={`${of} ${name}`} scope="col" className={name === names[0] ? 'is-first' : undefined}>
                  {name}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {report.lines.map(({ key, figures }) => (
            <Line key={key ?? ''} name={nameOf(key)} line={key} cells={cellsOf(figures)} />
          ))}
          <Line name={text.total} cells={cellsOf(report.total)} />
        </tbody>
      </table>
    </div>
  )
}
