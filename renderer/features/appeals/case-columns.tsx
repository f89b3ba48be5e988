// The columns of our own appeals against decided violations (W21).
import type { CaseAppealRow } from '../../../shared/contract/appeals.ts'
import type { Shop } from '../../../shared/contract/desk.ts'
import { appealsText } from '../../text/appeals.ts'
import { dateTime, fullDateTime } from '../../text/format.ts'
import { textNow } from '../../text/text.ts'
import type { GridColumn } from '../../ui/grid-columns.ts'
import { Tag } from '../../ui/tag.tsx'
import { everywhere } from './order-cells.tsx'

const tones = { upheld: 'done', lowered: 'soon', dismissed: 'wait' } as const

export const caseColumns = (shops: readonly Shop[]): readonly GridColumn<CaseAppealRow>[] => {
  const { cases: text, none } = textNow(appealsText)
  const { columns } = text
  return [
    {
      id: 'case',
      label: columns.id,
      track: everywhere('130px'),
      cell: ({ caseId }) => <span className="mono">{caseId}</span>,
    },
    {
      id: 'shop',
      clip: true,
      label: columns.shop,
      track: everywhere('minmax(0,1fr)'),
      cell: ({ shopId }) => shops.find(({ id }) => id === shopId)?.name ?? shopId,
    },
    {
      id: 'type',
      clip: true,
      label: columns.type,
      track: everywhere('minmax(0,1fr)'),
      cell: ({ type }) => <span className="fg-2">{type}</span>,
    },
    { id: 'points', label: columns.points, track: everywhere('64px'), align: 'end', cell: ({ points }) => points },
    {
      id: 'filedAt',
      label: columns.filedAt,
      track: everywhere('110px'),
      cell: ({ appeal }) => <span title={fullDateTime(appeal.filedAt)}>{dateTime(appeal.filedAt)}</span>,
    },
    {
      id: 'files',
      label: columns.files,
      track: { medium: '72px', wide: '72px' },
      cell: ({ appeal }) => <span className="fg-2">{text.files(appeal.attachments.length)}</span>,
    },
    {
      id: 'decidedAt',
      label: columns.decidedAt,
      track: { medium: '110px', wide: '110px' },
      cell: ({ appeal }) => (
        <span className="fg-2">{appeal.decidedAt === null ? none : dateTime(appeal.decidedAt)}</span>
      ),
    },
    {
      id: 'outcome',
      label: columns.outcome,
      track: everywhere('168px'),
      cell: ({ appeal: { outcome } }) => (
        <Tag tone={outcome === null ? 'hold' : tones[outcome]}>
          {outcome === null ? text.waiting : text.outcomes[outcome]}
        </Tag>
      ),
    },
  ]
}
