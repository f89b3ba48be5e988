// Every figure of a line as a workbook's columns, in the order of the page's table.
import type { Figures, Rated } from '../../../shared/order/figures.ts'
import { countedStages } from '../../../shared/order/figures.ts'
import type { ReportWords } from './report-words.ts'

export interface ReportColumn {
  readonly label: string
  readonly format: string
  /** Null: there is nothing to tell it of. */
  readonly value: (figures: Figures) => number | null
}

const RATE = '0.0%'
const COUNT = '0'
const RATIO = '0.00'
const DAYS = '0.0'

const tenths = (length: number | null): number | null => (length === null ? null : length / 10)

const keptColumns = (
  { rate, met, missed }: ReportWords['onTime'],
  of: (figures: Figures) => Rated,
): readonly ReportColumn[] => [
  { label: rate, format: RATE, value: (figures) => of(figures).rate },
  { label: met, format: COUNT, value: (figures) => of(figures).met },
  { label: missed, format: COUNT, value: (figures) => of(figures).missed },
]

export const reportColumns = ({
  onTime,
  rejections,
  stays,
  stages,
  invoices,
}: ReportWords): readonly ReportColumn[] => [
  ...keptColumns(onTime, (figures) => figures.onTime),
  { label: rejections.requirement, format: COUNT, value: (figures) => figures.rejections.requirement },
  {
    label: rejections.perConfirmed,
    format: RATIO,
    value: (figures) => figures.rejections.perConfirmed,
  },
  { label: rejections.result, format: COUNT, value: (figures) => figures.rejections.result },
  {
    label: rejections.perAccepted,
    format: RATIO,
    value: (figures) => figures.rejections.perAccepted,
  },
  { label: rejections.reachedLimit, format: COUNT, value: (figures) => figures.rejections.reachedLimit },
  ...countedStages.flatMap((stage): readonly ReportColumn[] => [
    { label: stays.median(stages[stage]), format: DAYS, value: (figures) => tenths(figures.stays[stage].median) },
    { label: stays.p90(stages[stage]), format: DAYS, value: (figures) => tenths(figures.stays[stage].p90) },
    { label: stays.n(stages[stage]), format: COUNT, value: (figures) => figures.stays[stage].stays },
  ]),
  ...keptColumns(invoices, (figures) => figures.invoices),
]
