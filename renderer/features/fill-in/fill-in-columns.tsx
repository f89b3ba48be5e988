// The columns of the fill-in queue.
import type { Marketplace, Shop } from '../../../shared/contract/desk.ts'
import type { FillInItem } from '../../../shared/contract/rows.ts'
import { commandLabel } from '../../actions/words.ts'
import { fillInText } from '../../text/fill-in.ts'
import { dateTime, fullDateTime } from '../../text/format.ts'
import { type Language, textNow } from '../../text/text.ts'
import type { GridColumn } from '../../ui/grid-columns.ts'
import { MarketMark } from '../../ui/marks.tsx'

export interface FillInContext {
  readonly marketplaces: ReadonlyMap<string, Marketplace>
  readonly shops: ReadonlyMap<string, Shop>
  readonly language: Language
  readonly filled: boolean
}

/** Main tells people by name; nobody had been chosen when it is null. */
export const personName = (name: string | null): string => name ?? textNow(fillInText).nobody

const Time = ({ at }: { at: FillInItem['at'] }) => (
  <span className="fg-2" title={fullDateTime(at)}>
    {dateTime(at)}
  </span>
)

export const fillInColumns = (context: FillInContext): readonly GridColumn<FillInItem>[] => {
  const { columns } = textNow(fillInText)
  const { filled } = context
  const command = context.language === 'zh' ? '64px' : '148px'
  const shopName = ({ shopId }: FillInItem): string => context.shops.get(shopId)?.name ?? shopId
  return [
    {
      id: 'shop',
      label: columns.shop,
      track: { narrow: 'minmax(0,.8fr)', medium: 'minmax(0,.8fr)', wide: 'minmax(0,.6fr)' },
      cell: (item) => (
        <span className="fill-in-shop">
          <MarketMark
            char={context.marketplaces.get(item.marketplace)?.mark ?? '?'}
            name={context.marketplaces.get(item.marketplace)?.name[context.language] ?? item.marketplace}
          />
          <span className="ellipsis fg-2" title={shopName(item)}>
            {shopName(item)}
          </span>
        </span>
      ),
    },
    {
      id: 'command',
      clip: true,
      label: columns.command,
      track: { narrow: command, medium: command, wide: command },
      cell: (item) => <b className="fill-in-command">{commandLabel(item.command)}</b>,
    },
    {
      id: 'order',
      label: columns.order,
      track: { narrow: '144px', medium: '148px', wide: '152px' },
      cell: (item) => <span className="mono">{item.orderId}</span>,
    },
    {
      id: 'customer',
      clip: true,
      label: columns.customer,
      track: { narrow: 'minmax(0,1fr)', medium: 'minmax(0,1fr)', wide: 'minmax(0,1fr)' },
      cell: (item) => <span title={item.customerName}>{item.customerName}</span>,
    },
    {
      id: 'at',
      label: columns.at,
      track: filled ? { wide: '88px' } : { narrow: '84px', medium: '88px', wide: '88px' },
      cell: (item) => <Time at={item.at} />,
    },
    {
      id: 'by',
      label: columns.by,
      track: filled ? { wide: '56px' } : { medium: '56px', wide: '56px' },
      cell: (item) => <span className="fg-2">{personName(item.by)}</span>,
    },
    ...(filled ? filledColumns() : []),
  ]
}

const filledColumns = (): readonly GridColumn<FillInItem>[] => {
  const { columns } = textNow(fillInText)
  return [
    {
      id: 'filledAt',
      label: columns.filledAt,
      track: { narrow: '84px', medium: '88px', wide: '88px' },
      cell: ({ filled }) => (filled === null ? null : <Time at={filled.at} />),
    },
    {
      id: 'filledBy',
      label: columns.filledBy,
      track: { medium: '56px', wide: '56px' },
      cell: ({ filled }) => <span className="fg-2">{personName(filled?.by ?? null)}</span>,
    },
  ]
}
