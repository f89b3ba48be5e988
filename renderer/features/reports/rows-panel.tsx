// The rows behind one figure, in the table's place: which figure it is, what it means, and each order with how it went.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'

import type {
  Report,
  ReportGroup,
  ReportPart,
  ReportPeriod,
  ReportRow,
  ReportRowsQuery,
} from '../../../shared/contract/reports.ts'
import { parseMonth } from '../../../shared/kernel/months.ts'
import { useDensity } from '../../actions/appearance.ts'
import { openOrder, useNavigation } from '../../actions/navigation.ts'
import { useReportRows, useSession } from '../../api/queries.ts'
import { deskText } from '../../text/desk.ts'
import { failureText } from '../../text/failures.ts'
import { reportsText } from '../../text/reports.ts'
import { useLanguage, useText } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { BasisAnchor } from '../../ui/basis.tsx'
import { ButtonAction } from '../../ui/button-action.tsx'
import type { RowRange } from '../../ui/grid-props.ts'
import { Grid } from '../../ui/grid.tsx'
import { useHotkeys } from '../../ui/keyboard.ts'
import { useListFocus } from '../../ui/list-focus.ts'
import { Panel } from '../../ui/panel.tsx'
import { SegmentedControl } from '../../ui/segmented.tsx'
import { EmptyState, ErrorState, SkeletonRows } from '../../ui/states.tsx'
import { figureBasis } from './figure-basis.ts'
import { useLineName } from './group-table.tsx'
import { rowsIn } from './parts.ts'
import { closeRows, narrowRows } from './report-place.ts'
import type { OpenRows } from './report-place.ts'
import { rowColumns } from './row-columns.tsx'

const LIST = 'report-rows'

/** A line narrows the question: to a shop, to a person, or to its month. */
const queryOf = (
  { part, line }: OpenRows,
  group: ReportGroup,
  period: ReportPeriod,
  shops: readonly string[],
): ReportRowsQuery => {
  const all: ReportRowsQuery = { ...period, part, ...(shops.length === 0 ? {} : { shops }) }
  if (line === undefined) return all
  if (group === 'person') return { ...all, person: line }
  if (line === null) return all
  const month = group === 'month' ? parseMonth(line) : null
  return month === null ? { ...all, shops: [line] } : { ...all, from: month, to: month }
}

/** 按时率 · 确认需求, 各阶段天数 · 实施中 */
const usePartName = (): ((part: ReportPart) => string) => {
  const text = useText(reportsText)
  const { stages } = useText(wordsText)
  return (part) => {
    const name = text.figures[part.figure]
    switch (part.figure) {
      case 'on-time':
        return part.kind === undefined ? name : `${name} · ${text.duties[part.kind]}`
      case 'rejections':
        return part.of === undefined ? name : `${name} · ${text.rejectionParts[part.of]}`
      case 'stays':
        return `${name} · ${stages[part.stage]}`
      default:
        return name
    }
  }
}

type KeptChoice = 'all' | 'met' | 'missed'
const choiceOf = (kept: boolean | undefined): KeptChoice => (kept === undefined ? 'all' : kept ? 'met' : 'missed')

function KeptSwitch({ rows }: { rows: OpenRows }) {
  const { rows: words, within, over } = useText(reportsText)
  const { part } = rows
  if (part.figure !== 'on-time' && part.figure !== 'invoices') return null
  const { kept, ...bare } = part
  const names = part.figure === 'invoices' ? { ...words.keptChoices, met: within, missed: over } : words.keptChoices
  return (
    <SegmentedControl
      label={words.kept}
      small
      options={(['all', 'met', 'missed'] as const).map((id) => ({ id, label: names[id] }))}
      chosen={choiceOf(kept)}
      onChange={(id) => narrowRows({ ...rows, part: id === 'all' ? bare : { ...bare, kept: id === 'met' } })}
    />
  )
}

interface RowsPanelProps {
  readonly report: Report
  readonly group: ReportGroup
  readonly rows: OpenRows
}

export function RowsPanel({ report, group, rows: open }: RowsPanelProps) {
  const text = useText(reportsText)
  const failures = useText(failureText)
  const { retry } = useText(deskText)
  const language = useLanguage()
  const density = useDensity()
  const shops = useNavigation((state) => state.shops)
  const { marketplaces } = useSession()
  const lineName = useLineName(group)
  const personName = useLineName('person')
  const partName = usePartName()
  const [current, setCurrent] = useState(0)
  const { from, to } = report
  const query = useMemo(() => queryOf(open, group, { from, to }, shops), [open, group, from, to, shops])
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useReportRows(query)
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data])
  const columns = useMemo(
    () =>
      rowColumns(open.part, {
        marketplaces: new Map(marketplaces.map((each) => [each.id, each])),
        language,
        personName,
      }),
    // The names of people change with the session, which brings new marketplaces along.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [open.part, marketplaces, language],
  )
  const onNeed = useCallback(
    ({ to: last }: RowRange) => {
      if (last >= rows.length && hasNextPage && !isFetchingNextPage) void fetchNextPage()
    },
    [rows.length, hasNextPage, isFetchingNextPage, fetchNextPage],
  )
  useEffect(() => setCurrent(0), [query])
  // Counted anew, there are other rows behind it.
  const countedAt = useRef(report.at)
  useEffect(() => {
    if (countedAt.current !== report.at) void refetch()
    countedAt.current = report.at
  }, [report.at, refetch])
  useListFocus(LIST, !isPending)
  useHotkeys('list', [{ keys: 'escape', label: text.rows.back, run: closeRows }])
  const counted = open.line === undefined ? report.total : report.lines.find(({ key }) => key === open.line)?.figures
  const total = counted === undefined ? 0 : rowsIn(open.part, counted)
  // Until all of them are loaded the figure says how many there are; after that they do.
  const count = hasNextPage ? Math.max(total, rows.length) : rows.length
  const title = partName(open.part) + (open.line === undefined ? '' : ` · ${lineName(open.line)}`)
  return (
    <Panel
      title={title}
      padded={false}
      className="report-lower"
      tag={<KeptSwitch rows={open} />}
      note={text.rows.shown(total)}
      more={
        <>
          <BasisAnchor source={figureBasis(open.part.figure, report)}>{text.meaning}</BasisAnchor>
          <ButtonAction label={text.rows.back} size="small" keys="escape" onPress={closeRows} />
        </>
      }
    >
      <section id={LIST} className="report-rows" aria-label={text.rows.find}>
        {error !== null && data === undefined && (
          <ErrorState {...failures(error.error)}>
            <ButtonAction label={retry} onPress={() => void refetch()} />
          </ErrorState>
        )}
        {isPending && <SkeletonRows rows={8} density={density} />}
        {data !== undefined && (
          <Grid<ReportRow>
            label={text.rows.list}
            columns={columns}
            count={count}
            rowAt={(index) => rows[index]}
            keyOf={(row) => `${row.stream} ${row.subject} ${row.since}`}
            onNeed={onNeed}
            density={density}
            current={Math.min(current, count - 1)}
            onCurrent={setCurrent}
            onOpen={(row) => openOrder(row.stream)}
            rowLabel={(row) => text.rows.rowName(row.orderId)}
            empty={<EmptyState title={text.rows.empty} text={text.rows.emptyText} icon="reports" />}
          />
        )}
      </section>
    </Panel>
  )
}
