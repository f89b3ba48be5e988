// The columns of the complaints.
import type { ComplaintRow } from '../../../../shared/contract/appeals.ts'
import type { Marketplace, Shop } from '../../../../shared/contract/desk.ts'
import { accountBasis } from '../../../actions/basis.ts'
import { appealsText } from '../../../text/appeals.ts'
import { dateTime, fullDateTime } from '../../../text/format.ts'
import { type Language, textNow } from '../../../text/text.ts'
import { DueBadge } from '../../../ui/due-badge.tsx'
import type { GridColumn } from '../../../ui/grid-columns.ts'
import { MarketMark } from '../../../ui/marks.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { everywhere } from '../order-cells.tsx'

interface Context {
  readonly shops: readonly Shop[]
  readonly marketplaces: readonly Marketplace[]
  readonly language: Language
}

function Left({ shopId, complaint, receivedAt, dueAt, answeredAt }: ComplaintRow) {
  const { complaints: text } = textNow(appealsText)
  const of = { kind: 'clock', obligation: 'complaint.answer', of: complaint } as const
  if (answeredAt === null) return <DueBadge due={{ kind: 'running', dueAt }} inRow source={accountBasis(shopId, of)} />
  const late = answeredAt > dueAt
  return (
    <Tag tone={late ? 'risk' : 'done'} icon={late ? 'overdue' : 'check'} title={text.took(answeredAt - receivedAt)}>
      {late ? text.answeredLate : text.answered}
    </Tag>
  )
}

export const complaintColumns = ({ shops, marketplaces, language }: Context): readonly GridColumn<ComplaintRow>[] => {
  const { complaints: text, none } = textNow(appealsText)
  const { columns } = text
  return [
    {
      id: 'complaint',
      label: columns.complaint,
      track: everywhere('140px'),
      cell: ({ complaint }) => <span className="mono">{complaint}</span>,
    },
    {
      id: 'shop',
      clip: true,
      label: columns.shop,
      track: everywhere('minmax(0,1fr)'),
      cell: ({ shopId }) => {
        const shop = shops.find(({ id }) => id === shopId)
        const market = marketplaces.find(({ id }) => id === shop?.marketplace)
        return (
          <span className="appeal-order">
            <MarketMark char={market?.mark ?? '?'} name={market?.name[language] ?? ''} />
            <span className="ellipsis">{shop?.name ?? shopId}</span>
          </span>
        )
      },
    },
    {
      id: 'receivedAt',
      label: columns.receivedAt,
      track: everywhere('96px'),
      cell: ({ receivedAt }) => <span title={fullDateTime(receivedAt)}>{dateTime(receivedAt)}</span>,
    },
    { id: 'left', label: columns.left, track: everywhere('132px'), cell: Left },
    {
      id: 'order',
      clip: true,
      label: columns.order,
      track: { medium: '140px', wide: '140px' },
      cell: ({ file }) => <span className="mono fg-2">{file?.value.orderId || none}</span>,
    },
    {
      id: 'answeredBy',
      clip: true,
      label: columns.answeredBy,
      track: { medium: '72px', wide: '72px' },
      cell: ({ answeredBy }) => <span className="fg-2">{answeredBy ?? none}</span>,
    },
  ]
}
