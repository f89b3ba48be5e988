// The columns of the rows behind a figure: a deadline with how it ended, a rejection, or a stay with its length.
import type { Marketplace } from '../../../shared/contract/desk.ts'
import type { ReportPart, ReportRow } from '../../../shared/contract/reports.ts'
import { dateTime, fullDateTime } from '../../text/format.ts'
import { reportsText } from '../../text/reports.ts'
import { type Language, textNow } from '../../text/text.ts'
import { timeText } from '../../text/time.ts'
import { wordsText } from '../../text/words.ts'
import type { GridColumn } from '../../ui/grid-columns.ts'
import { ClauseChip, MarketMark } from '../../ui/marks.tsx'
import { Tag, type Tone } from '../../ui/tag.tsx'
import type { IconName } from '../../ui/icons.tsx'

const looks: Readonly<Record<Exclude<ReportRow['verdict'], 'stayed'>, { tone: Tone; icon: IconName }>> = {
  met: { tone: 'done', icon: 'check' },
  late: { tone: 'risk', icon: 'overdue' },
  lapsed: { tone: 'risk', icon: 'closed' },
  overdue: { tone: 'risk', icon: 'clock' },
  rejected: { tone: 'wait', icon: 'reject' },
  'reached-limit': { tone: 'risk', icon: 'appeal' },
}

export interface RowContext {
  readonly marketplaces: ReadonlyMap<string, Marketplace>
  readonly language: Language
  readonly personName: (id: string | null) => string
}

function Moment({ at }: { at: ReportRow['endedAt'] }) {
  return at === null ? (
    <span className="fg-3">{textNow(reportsText).none}</span>
  ) : (
    <span title={fullDateTime(at)}>{dateTime(at)}</span>
  )
}

const subjectOf = ({ subject }: ReportRow): string => {
  const { duties } = textNow(reportsText)
  return subject in duties
    ? duties[subject as keyof typeof duties]
    : textNow(wordsText).stages[subject as keyof ReturnType<typeof stageNames>]
}
const stageNames = () => textNow(wordsText).stages

function Verdict({ row }: { row: ReportRow }) {
  const { rows } = textNow(reportsText)
  const time = textNow(timeText)
  const { verdict, ms } = row
  if (verdict === 'stayed') return <span className="strong">{time.span(ms)}</span>
  const { tone, icon } = looks[verdict]
  const isRejection = verdict === 'rejected' || verdict === 'reached-limit'
  return (
    <span className="report-verdict">
      <Tag tone={tone} icon={icon}>
        {rows.verdicts[verdict]}
      </Tag>
      {!isRejection && (
        <span className="fg-2">{verdict === 'met' ? rows.early(time.span(ms)) : rows.late(time.span(ms))}</span>
      )}
    </span>
  )
}

const common = (context: RowContext): readonly GridColumn<ReportRow>[] => {
  const { columns } = textNow(reportsText).rows
  return [
    {
      id: 'order',
      label: columns.order,
      track: { narrow: '172px', medium: '172px', wide: '172px' },
      cell: (row) => (
        <span className="report-order">
          <MarketMark
            char={context.marketplaces.get(row.marketplace)?.mark ?? '?'}
            name={context.marketplaces.get(row.marketplace)?.name[context.language] ?? row.marketplace}
          />
          <span className="mono">{row.orderId}</span>
        </span>
      ),
    },
    {
      id: 'customer',
      clip: true,
      label: columns.customer,
      track: { narrow: 'minmax(0,1fr)', medium: 'minmax(0,1.2fr)', wide: 'minmax(0,1.2fr)' },
      cell: (row) => <span title={row.customerName}>{row.customerName}</span>,
    },
    {
      id: 'product',
      clip: true,
      label: columns.product,
      track: { wide: 'minmax(0,.8fr)' },
      cell: (row) => (
        <span className="fg-2" title={row.product}>
          {row.product}
        </span>
      ),
    },
    {
      id: 'person',
      clip: true,
      label: columns.person,
      track: { medium: '72px', wide: '72px' },
      cell: (row) => <span className="fg-2">{context.personName(row.person)}</span>,
    },
  ]
}

const deadlineColumns = (language: Language): readonly GridColumn<ReportRow>[] => {
  const { columns } = textNow(reportsText).rows
  const [subject, verdict] = language === 'zh' ? ['132px', '212px'] : ['164px', '250px']
  return [
    {
      id: 'subject',
      label: columns.subject,
      track: { narrow: subject, medium: subject, wide: subject },
      cell: (row) => (
        <span className="report-subject">
          {subjectOf(row)}
          {row.clause !== null && <ClauseChip id={row.clause} />}
        </span>
      ),
    },
    {
      id: 'due',
      label: columns.due,
      track: { narrow: '92px', medium: '92px', wide: '92px' },
      cell: (row) => <Moment at={row.dueAt} />,
    },
    {
      id: 'ended',
      label: columns.ended,
      track: { medium: '92px', wide: '92px' },
      cell: (row) => <Moment at={row.endedAt} />,
    },
    {
      id: 'verdict',
      label: columns.verdict,
      track: { narrow: verdict, medium: verdict, wide: verdict },
      cell: (row) => <Verdict row={row} />,
    },
  ]
}

const stayColumns = (isRejection: boolean, language: Language): readonly GridColumn<ReportRow>[] => {
  const { columns } = textNow(reportsText).rows
  const stage = language === 'zh' ? '100px' : '176px'
  const verdict = language === 'zh' ? '128px' : '184px'
  return [
    { id: 'stage', label: columns.stage, track: { narrow: stage, medium: stage, wide: stage }, cell: subjectOf },
    {
      id: 'since',
      label: columns.since,
      track: { medium: '92px', wide: '92px' },
      cell: (row) => <Moment at={row.since} />,
    },
    {
      id: 'ended',
      label: isRejection ? columns.happened : columns.left,
      track: { narrow: '92px', medium: '92px', wide: '92px' },
      cell: (row) => <Moment at={row.endedAt} />,
    },
    {
      id: 'verdict',
      label: isRejection ? columns.verdict : columns.length,
      track: { narrow: verdict, medium: verdict, wide: verdict },
      cell: (row) => <Verdict row={row} />,
    },
  ]
}

export const rowColumns = (part: ReportPart, context: RowContext): readonly GridColumn<ReportRow>[] => [
  ...common(context),
  ...(part.figure === 'on-time' || part.figure === 'invoices'
    ? deadlineColumns(context.language)
    : stayColumns(part.figure === 'rejections', context.language)),
]
