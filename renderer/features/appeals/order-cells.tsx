// What every list of orders on this screen begins with: marketplace and order, customer, product.
import type { Marketplace } from '../../../shared/contract/desk.ts'
import { appealsText } from '../../text/appeals.ts'
import { type Language, textNow } from '../../text/text.ts'
import type { GridColumn } from '../../ui/grid-columns.ts'
import { ClauseChip, MarketMark } from '../../ui/marks.tsx'
import { clauseBasis } from '../../actions/basis.ts'

export interface ColumnContext {
  readonly marketplaces: readonly Marketplace[]
  readonly language: Language
}

export interface OrderNamed {
  readonly marketplace: string
  readonly orderId: string
  readonly customerName: string
  readonly product: string
}

export const everywhere = (track: string) => ({ narrow: track, medium: track, wide: track })

export const orderColumns = <Row extends OrderNamed>({
  marketplaces,
  language,
}: ColumnContext): readonly GridColumn<Row>[] => {
  const { columns } = textNow(appealsText)
  return [
    {
      id: 'order',
      label: columns.order,
      track: everywhere('180px'),
      cell: ({ marketplace, orderId }) => {
        const market = marketplaces.find(({ id }) => id === marketplace)
        return (
          <span className="appeal-order">
            <MarketMark char={market?.mark ?? '?'} name={market?.name[language] ?? marketplace} />
            <span className="mono">{orderId}</span>
          </span>
        )
      },
    },
    {
      id: 'customer',
      clip: true,
      label: columns.customer,
      track: everywhere('minmax(0,1.2fr)'),
      cell: ({ customerName }) => <span title={customerName}>{customerName}</span>,
    },
    {
      id: 'product',
      clip: true,
      label: columns.product,
      track: { medium: 'minmax(0,.9fr)', wide: 'minmax(0,.9fr)' },
      cell: ({ product }) => (
        <span className="fg-2" title={product}>
          {product}
        </span>
      ),
    },
  ]
}

/** The clause an appeal stands on, and what it means. */
export function Ground({ ground }: { ground: string | null }) {
  const { grounds, noGround } = textNow(appealsText)
  if (ground === null) return <span className="fg-3">{noGround}</span>
  return (
    <span className="appeal-ground">
      <ClauseChip id={ground} source={clauseBasis(ground)} />
      <span className="fg-2 ellipsis">{grounds[ground] ?? ''}</span>
    </span>
  )
}
