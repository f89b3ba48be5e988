// 报表: how work went in some months. Four figures with their months, then every figure line by line; each opens its rows.
import { useCallback } from 'react'

import type { Report, ReportQuery } from '../../../shared/contract/reports.ts'
import { reportGroups } from '../../../shared/contract/reports.ts'
import { useNavigation } from '../../actions/navigation.ts'
import { openPanel } from '../../actions/panels.ts'
import { useRead } from '../../api/queries.ts'
import { deskText } from '../../text/desk.ts'
import { failureText } from '../../text/failures.ts'
import { dateTime } from '../../text/format.ts'
import { reportsText } from '../../text/reports.ts'
import { useText } from '../../text/text.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { useAtMinute } from '../../ui/clock.ts'
import { Icon } from '../../ui/icons.tsx'
import { MenuButton } from '../../ui/menu.tsx'
import { Panel } from '../../ui/panel.tsx'
import { SegmentedControl } from '../../ui/segmented.tsx'
import { EmptyState, ErrorState, SkeletonRows } from '../../ui/states.tsx'
import { ToastSlot } from '../../ui/toast.tsx'
import { FigurePanels } from './figure-panels.tsx'
import { GroupTable } from './group-table.tsx'
import { isBare } from './parts.ts'
import { PeriodSwitch } from './period-switch.tsx'
import { exportPdf, exportWorkbook, printReport } from './report-files.ts'
import { chooseGroup, choosePeriod, periodOf, useReportPlace } from './report-place.ts'
import { RowsPanel } from './rows-panel.tsx'

import './reports.css'

/** Text, so that the minute only re-renders when the months change. */
const usePeriod = () => {
  const kind = useReportPlace((state) => state.kind)
  const custom = useReportPlace((state) => state.custom)
  const written = useAtMinute(useCallback((at) => JSON.stringify(periodOf({ kind, custom }, at)), [kind, custom]))
  return JSON.parse(written) as ReturnType<typeof periodOf>
}

function Files({ query }: { query: ReportQuery }) {
  const text = useText(reportsText)
  return (
    <>
      <button type="button" className="filter-chip" onClick={() => void printReport(query)}>
        <Icon name="print" size="xs" />
        {text.print}
      </button>
      <MenuButton
        label={text.exportMenu}
        align="end"
        items={[
          { id: 'xlsx', label: text.exports.xlsx, run: () => void exportWorkbook(query) },
          { id: 'pdf', label: text.exports.pdf, run: () => void exportPdf(query) },
        ]}
      >
        <Icon name="export" size="xs" />
        {text.exportMenu}
      </MenuButton>
    </>
  )
}

function NothingYet() {
  const { empty } = useText(reportsText)
  return (
    <div className="report-empty">
      <EmptyState title={empty.title} text={empty.text} icon="reports">
        <ButtonAction label={empty.year} onPress={() => choosePeriod('this-year')} />
        <ButtonAction label={empty.import} onPress={() => openPanel('import')} />
      </EmptyState>
    </div>
  )
}

function Lower({ report }: { report: Report }) {
  const text = useText(reportsText)
  const group = useReportPlace((state) => state.group)
  const rows = useReportPlace((state) => state.rows)
  if (rows !== null) return <RowsPanel report={report} group={group} rows={rows} />
  return (
    <Panel
      title={text.table(text.groups[group])}
      padded={false}
      className="report-lower"
      tag={
        <SegmentedControl
          label={text.groupBy}
          small
          options={reportGroups.map((id) => ({ id, label: text.groups[id] }))}
          chosen={group}
          onChange={chooseGroup}
        />
      }
      more={text.countedAt(dateTime(report.at))}
    >
      <GroupTable report={report} group={group} />
    </Panel>
  )
}

export function ReportsScreen() {
  const text = useText(reportsText)
  const failures = useText(failureText)
  const { retry } = useText(deskText)
  const shops = useNavigation((state) => state.shops)
  const group = useReportPlace((state) => state.group)
  const period = usePeriod()
  const query: ReportQuery = { ...period, group, ...(shops.length === 0 ? {} : { shops }) }
  const { data: report, error, refetch } = useRead('report.get', query)
  const isEmpty = report !== undefined && isBare(report.total) && report.trend.every(({ figures }) => isBare(figures))
  return (
    <>
      <header className="report-head">
        <h1>{text.title}</h1>
        <PeriodSwitch period={period} />
        <span className="report-toast">
          <ToastSlot />
        </span>
        <Files query={query} />
      </header>
      <div className="report-body">
        {error !== null && report === undefined && (
          <ErrorState {...failures(error.error)}>
            <ButtonAction label={retry} onPress={() => void refetch()} />
          </ErrorState>
        )}
        {report === undefined && error === null && <SkeletonRows rows={12} />}
        {isEmpty && <NothingYet />}
        {report !== undefined && !isEmpty && (
          <>
            <FigurePanels report={report} />
            <Lower report={report} />
          </>
        )}
      </div>
    </>
  )
}
