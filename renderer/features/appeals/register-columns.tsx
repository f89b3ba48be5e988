// The columns of the register: appeals that freeze an order, and those that have ended.
import type { AppealRow } from '../../../shared/contract/appeals.ts'
import { appealsText } from '../../text/appeals.ts'
import { dateTime, fullDateTime } from '../../text/format.ts'
import { textNow } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { now } from '../../ui/clock.ts'
import type { GridColumn } from '../../ui/grid-columns.ts'
import { StageTag } from '../../ui/stage-tag.tsx'
import { Tag, type Tone } from '../../ui/tag.tsx'
import { type ColumnContext, Ground, everywhere, orderColumns } from './order-cells.tsx'

const seatOf = ({ by }: AppealRow): string => {
  const { turns } = textNow(wordsText)
  return turns[by === 'operations' ? 'platform' : by]
}

const common = (context: ColumnContext): readonly GridColumn<AppealRow>[] => {
  const { columns } = textNow(appealsText)
  const wide = context.language === 'en'
  return [
    ...orderColumns<AppealRow>(context),
    { id: 'ground', label: columns.ground, track: everywhere(wide ? '250px' : '190px'), cell: Ground },
    {
      id: 'by',
      label: columns.by,
      track: { medium: '72px', wide: '72px' },
      cell: (row) => <span className="fg-2">{seatOf(row)}</span>,
    },
    {
      id: 'filedAt',
      label: columns.filedAt,
      track: everywhere('96px'),
      cell: ({ filedAt }) => <span title={fullDateTime(filedAt)}>{dateTime(filedAt)}</span>,
    },
  ]
}

export const openColumns = (context: ColumnContext): readonly GridColumn<AppealRow>[] => {
  const { columns, span } = textNow(appealsText)
  return [
    ...common(context),
    {
      id: 'lasts',
      label: columns.lasts,
      track: everywhere(context.language === 'en' ? '96px' : '110px'),
      cell: ({ filedAt }) => span(now() - filedAt),
    },
    {
      id: 'stage',
      label: columns.stage,
      track: { wide: context.language === 'en' ? '176px' : '110px' },
      cell: ({ stage }) => <StageTag stage={stage} />,
    },
  ]
}

const tones: Readonly<Record<NonNullable<AppealRow['outcome']>, Tone>> = {
  resume: 'done',
  close: 'risk',
  withdrawn: 'closed',
}

export const endedColumns = (context: ColumnContext): readonly GridColumn<AppealRow>[] => {
  const { columns, outcomes, span, none } = textNow(appealsText)
  return [
    ...common(context),
    {
      id: 'endedAt',
      label: columns.endedAt,
      track: everywhere('96px'),
      cell: ({ endedAt }) => (endedAt === null ? none : <span title={fullDateTime(endedAt)}>{dateTime(endedAt)}</span>),
    },
    {
      id: 'took',
      label: columns.took,
      track: { wide: '110px' },
      cell: ({ filedAt, endedAt }) => <span className="fg-2">{endedAt === null ? none : span(endedAt - filedAt)}</span>,
    },
    {
      id: 'outcome',
      label: columns.outcome,
      track: everywhere(context.language === 'en' ? '120px' : '96px'),
      cell: ({ outcome }) => (outcome === null ? none : <Tag tone={tones[outcome]}>{outcomes[outcome]}</Tag>),
    },
  ]
}
