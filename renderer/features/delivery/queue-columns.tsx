// The columns of the queue. They drop by the list's own width; a tab of one stage needs no stage column.
import type { Marketplace, Person } from '../../../shared/contract/desk.ts'
import type { QueueRow, QueueTab } from '../../../shared/contract/rows.ts'
import { orderBasis } from '../../actions/basis.ts'
import { rowDue } from '../../actions/row-due.ts'
import { deliveryText } from '../../text/delivery.ts'
import { dateTime, money } from '../../text/format.ts'
import { type Language, textNow } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { DueBadge } from '../../ui/due-badge.tsx'
import type { GridColumn } from '../../ui/grid-columns.ts'
import { FillInTag, MarketMark } from '../../ui/marks.tsx'
import { RejectionMeter } from '../../ui/rejection-meter.tsx'
import { StageTag } from '../../ui/stage-tag.tsx'

/** Columns a person may hide; order and due always stand. */
export const optionalColumns = [
  'customer',
  'product',
  'stage',
  'turn',
  'rejections',
  'fillIn',
  'assignee',
  'amount',
  'paidAt',
  'updatedAt',
] as const
export type OptionalColumn = (typeof optionalColumns)[number]
export const hiddenAtFirst: readonly OptionalColumn[] = ['amount', 'paidAt', 'updatedAt']

export interface ColumnContext {
  readonly tab: QueueTab
  readonly hidden: readonly string[]
  readonly marketplaces: ReadonlyMap<string, Marketplace>
  readonly people: ReadonlyMap<string, Person>
  readonly language: Language
}

/** The counter of the phase the order is in: requirement first, result from implementing on. */
const rejectionsOf = (row: QueueRow): number =>
  row.stage === 'implementing' || row.stage === 'acceptance-review' || row.stage === 'completed'
    ? row.resultRejections
    : row.requirementRejections

function OrderCell({ row, context }: { row: QueueRow; context: ColumnContext }) {
  const market = context.marketplaces.get(row.marketplace)
  return (
    <span className="queue-order">
      <MarketMark char={market?.mark ?? '?'} name={market?.name[context.language] ?? row.marketplace} />
      <span className="mono">{row.orderId}</span>
    </span>
  )
}

function DueCell({ row }: { row: QueueRow }) {
  const { deadline, stream } = row
  const due = rowDue(row)
  if (deadline === null) return <DueBadge due={due} inRow />
  return <DueBadge due={due} inRow source={orderBasis(stream, { kind: 'clock', obligation: deadline.kind })} />
}

/** Tabs of one stage or hold repeat their own name in every row otherwise. */
const stageSaysNothing = (tab: QueueTab): boolean => tab !== 'all' && tab !== 'appeal' && tab !== 'refund'

export const queueColumns = (context: ColumnContext): readonly GridColumn<QueueRow>[] => {
  const { columns } = textNow(deliveryText)
  const words = textNow(wordsText)
  const all: readonly GridColumn<QueueRow>[] = [
    {
      id: 'order',
      label: columns.order,
      track: { narrow: '166px', medium: '168px', wide: '168px' },
      cell: (row) => <OrderCell row={row} context={context} />,
      sortable: true,
    },
    {
      id: 'customer',
      clip: true,
      label: columns.customer,
      track: { narrow: 'minmax(0,1fr)', medium: 'minmax(0,1.1fr)', wide: 'minmax(0,1.2fr)' },
      cell: (row) => (
        <span className="ellipsis queue-customer" title={row.customerName}>
          {row.customerName}
        </span>
      ),
      sortable: true,
    },
    {
      id: 'product',
      clip: true,
      label: columns.product,
      track: { medium: 'minmax(0,.9fr)', wide: 'minmax(0,1fr)' },
      cell: (row) => (
        <span className="ellipsis fg-2" title={row.product}>
          {row.product}
        </span>
      ),
    },
    {
      id: 'stage',
      label: columns.stage,
      track: { wide: context.language === 'zh' ? '112px' : '172px' },
      cell: (row) => <StageTag stage={row.stage} hold={row.hold} />,
    },
    {
      id: 'turn',
      label: columns.turn,
      track: { wide: context.language === 'zh' ? '40px' : '64px' },
      cell: (row) => <span className="fg-2">{row.turn === null ? words.none : words.turns[row.turn]}</span>,
    },
    {
      id: 'due',
      label: columns.due,
      track: { narrow: '172px', medium: '172px', wide: '176px' },
      cell: (row) => <DueCell row={row} />,
      inset: 22,
      sortable: true,
    },
    {
      id: 'rejections',
      label: columns.rejections,
      track: { narrow: '84px', medium: '84px', wide: '84px' },
      cell: (row) => (
        <RejectionMeter count={rejectionsOf(row)} limit={row.rejectionLimit} atLeast={row.rejectionsAtLeast} />
      ),
    },
    {
      id: 'fillIn',
      label: columns.fillIn,
      track: { medium: '80px', wide: '80px' },
      cell: (row) => <FillInTag state={row.fillIn} />,
    },
    {
      id: 'amount',
      label: columns.amount,
      track: { wide: '96px' },
      align: 'end',
      cell: (row) => money(row.amountFen),
      sortable: true,
    },
    {
      id: 'paidAt',
      label: columns.paidAt,
      track: { wide: '88px' },
      cell: (row) => <span className="fg-2">{row.paidAt === null ? words.none : dateTime(row.paidAt)}</span>,
      sortable: true,
    },
    {
      id: 'updatedAt',
      label: columns.updatedAt,
      track: { wide: '88px' },
      cell: (row) => <span className="fg-2">{dateTime(row.updatedAt)}</span>,
      sortable: true,
    },
    {
      id: 'assignee',
      clip: true,
      label: columns.assignee,
      track: { medium: '52px', wide: '52px' },
      cell: (row) => (
        <span className="ellipsis fg-2">{context.people.get(row.assignee ?? '')?.name ?? words.none}</span>
      ),
    },
  ]
  return all.filter(({ id }) => !context.hidden.includes(id) && !(id === 'stage' && stageSaysNothing(context.tab)))
}
