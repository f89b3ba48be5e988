// A report as a workbook: its lines, its months, and what every figure means. Figures are numbers there, so that they can be
// reckoned with.
import writeExcelFile from 'write-excel-file/node'
import type { Cell, Row, SheetData } from 'write-excel-file/node'
import type { ApiInput, ApiOutput } from '../../../shared/contract/api.ts'
import type { Report, ReportGroup } from '../../../shared/contract/reports.ts'
import { figureIds } from '../../../shared/order/figures.ts'
import type { Figures } from '../../../shared/order/figures.ts'
import { writeDurably } from '../../platform/fs.ts'
import type { Desk } from '../desk.ts'
import type { Native } from '../native.ts'
import { reportColumns } from './report-columns.ts'
import type { ReportColumn } from './report-columns.ts'
import { reportFileName, reportNames } from './report-names.ts'
import type { ReportNames } from './report-names.ts'
import { reportOf } from './report.ts'

const text = (value: string): Cell => ({ value, type: String })
const bold = (value: string): Cell => ({ value, type: String, fontWeight: 'bold', wrap: true, alignVertical: 'top' })
const wrapped = (value: string): Cell => ({ value, type: String, wrap: true, alignVertical: 'top' })

const figureCells = (columns: readonly ReportColumn[], figures: Figures): Row =>
  columns.map(({ format, value }) => {
    const figure = value(figures)
    return figure === null ? null : { value: figure, type: Number, format }
  })

interface Line {
  readonly name: string
  readonly figures: Figures
}

const tableOf = (head: string, columns: readonly ReportColumn[], lines: readonly Line[]): SheetData => [
  [bold(head), ...columns.map(({ label }) => bold(label))],
  ...lines.map(({ name, figures }) => [text(name), ...figureCells(columns, figures)]),
]

const definitionsOf = ({ words, language, shops, period, countedAt }: ReportNames, report: Report): SheetData => {
  const { figure, counts, when, leftOut, clauses } = words.definition
  return [
    [text(`${words.title} · ${period} · ${shops} · ${countedAt}`)],
    [figure, counts, when, leftOut, clauses].map(bold),
    ...figureIds.map((id): Row => {
      const definition = report.definitions[id]
      return [
        bold(words.figures[id]),
        wrapped(definition.counts[language]),
        wrapped(definition.when[language]),
        wrapped(definition.leftOut[language]),
        wrapped(definition.clauses.join(' ')),
      ]
    }),
  ]
}

const workbook = (report: Report, group: ReportGroup, names: ReportNames): Promise<Uint8Array> => {
  const { words } = names
  const columns = reportColumns(words)
  const lines = [
    ...report.lines.map(({ key, figures }) => ({ name: names.line(group, key), figures })),
    { name: words.total, figures: report.total },
  ]
  const trend = report.trend.filter(({ inPeriod }) => inPeriod).map(({ month, figures }) => ({ name: month, figures }))
  const widths = [{ width: 24 }, ...columns.map(() => ({ width: 12 }))]
  return writeExcelFile([
    {
      data: tableOf(words.groups[group], columns, lines),
      sheet: words.sheets.lines,
      columns: widths,
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
    },
    {
      data: tableOf(words.groups.month, columns, trend),
      sheet: words.sheets.trend,
      columns: widths,
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
    },
    {
      data: definitionsOf(names, report),
      sheet: words.sheets.definitions,
      columns: [{ width: 16 }, { width: 60 }, { width: 36 }, { width: 60 }, { width: 20 }],
    },
  ]).toBuffer()
}

export const exportReport = async (
  desk: Desk,
  native: Native,
  query: ApiInput<'report.export'>,
): Promise<ApiOutput<'report.export'>> => {
  const report = await reportOf(desk, query)
  const names = reportNames(desk, query, report)
  const place = await native.pickSavePlace(reportFileName(names, report, 'xlsx'))
  if (place === null) return { path: null, rows: 0 }
  writeDurably(place, await workbook(report, query.group, names))
  return { path: place, rows: report.lines.length }
}
