// The columns of the refund register.
import type { Marketplace } from '../../../shared/contract/desk.ts'
import type { RefundRow } from '../../../shared/contract/rows.ts'
import { orderBasis } from '../../actions/basis.ts'
import { actionsText } from '../../text/actions.ts'
import { fullDateTime, isoDate, money } from '../../text/format.ts'
import { refundsText } from '../../text/refunds.ts'
import { type Language, textNow } from '../../text/text.ts'
import { BasisAnchor } from '../../ui/basis.tsx'
import type { GridColumn } from '../../ui/grid-columns.ts'
import { MarketMark } from '../../ui/marks.tsx'
import { StageTag } from '../../ui/stage-tag.tsx'
import { Tag, type Tone } from '../../ui/tag.tsx'
import type { IconName } from '../../ui/icons.tsx'

const LOOKS: Readonly<Record<RefundRow['status'], { tone: Tone; icon: IconName }>> = {
  requested: { tone: 'hold', icon: 'refund' },
  approved: { tone: 'done', icon: 'check' },
  declined: { tone: 'closed', icon: 'closed' },
  withdrawn: { tone: 'closed', icon: 'undo' },
}

function Day({ at }: { at: RefundRow['requestedAt'] | null }) {
  const { none } = textNow(refundsText)
  return at === null ? <span className="fg-3">{none}</span> : <span title={fullDateTime(at)}>{isoDate(at)}</span>
}

export interface RefundColumnContext {
  readonly marketplaces: ReadonlyMap<string, Marketplace>
  readonly language: Language
  /** A tab of one status needs no status column. */
  readonly withStatus: boolean
}

const reasonWord = (code: string): string => {
  const choices: Readonly<Record<string, string>> = textNow(actionsText).choices
  return choices[code] ?? code
}

export const refundColumns = (context: RefundColumnContext): readonly GridColumn<RefundRow>[] => {
  const { columns, tabNames, none } = textNow(refundsText)
  /** English tags are longer (design: allow +60 %); they wrap nowhere. */
  const tag = context.language === 'zh' ? { status: '84px', stage: '100px' } : { status: '104px', stage: '176px' }
  const all: readonly GridColumn<RefundRow>[] = [
    {
      id: 'order',
      label: columns.order,
      track: { narrow: '172px', medium: '172px', wide: '172px' },
      cell: (row) => (
        <span className="refund-order">
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
      track: { wide: 'minmax(0,.9fr)' },
      cell: (row) => (
        <span className="fg-2" title={row.product}>
          {row.product}
        </span>
      ),
    },
    {
      id: 'status',
      label: columns.status,
      track: { narrow: tag.status, medium: tag.status, wide: tag.status },
      cell: (row) => (
        <Tag tone={LOOKS[row.status].tone} icon={LOOKS[row.status].icon}>
          {tabNames[row.status]}
        </Tag>
      ),
    },
    {
      id: 'via',
      label: columns.via,
      track: { wide: '56px' },
      cell: (row) => <span className="fg-2">{row.via === null ? none : reasonWord(row.via)}</span>,
    },
    {
      id: 'reason',
      clip: true,
      label: columns.reason,
      track: { medium: 'minmax(0,.8fr)', wide: 'minmax(0,.8fr)' },
      cell: (row) => (
        <span className="fg-2" title={reasonWord(row.reasonCode)}>
          {reasonWord(row.reasonCode)}
        </span>
      ),
    },
    {
      id: 'amount',
      label: columns.amount,
      track: { narrow: '84px', medium: '84px', wide: '84px' },
      align: 'end',
      cell: (row) => (
        <BasisAnchor source={orderBasis(row.stream, { kind: 'fact', subject: 'refund' })} inRow>
          {money(row.amountFen)}
        </BasisAnchor>
      ),
    },
    {
      id: 'paid',
      label: columns.paid,
      track: { medium: '84px', wide: '84px' },
      align: 'end',
      cell: (row) => <span className="fg-2">{money(row.paidFen)}</span>,
    },
    {
      id: 'requestedAt',
      label: columns.requestedAt,
      track: { medium: '78px', wide: '78px' },
      cell: (row) => <Day at={row.requestedAt} />,
    },
    { id: 'decidedAt', label: columns.decidedAt, track: { wide: '78px' }, cell: (row) => <Day at={row.decidedAt} /> },
    { id: 'stage', label: columns.stage, track: { wide: tag.stage }, cell: (row) => <StageTag stage={row.stage} /> },
  ]
  return context.withStatus ? all : all.filter(({ id }) => id !== 'status')
}
