// The columns of the list: the marketplace's own ten (I3), with time left and freight between them.
import type { Marketplace } from '../../../shared/contract/desk.ts'
import type { InvoiceRow, InvoiceTab } from '../../../shared/contract/invoices.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { orderBasis } from '../../actions/basis.ts'
import { invoiceDue } from '../../actions/invoice-due.ts'
import { dateTime, fullDateTime, isoDate, money } from '../../text/format.ts'
import { invoicesText } from '../../text/invoices.ts'
import { type Language, textNow } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { BasisAnchor } from '../../ui/basis.tsx'
import { DueBadge } from '../../ui/due-badge.tsx'
import { FreightBadge } from '../../ui/freight-badge.tsx'
import { now } from '../../ui/clock.ts'
import type { GridColumn } from '../../ui/grid-columns.ts'
import { Icon } from '../../ui/icons.tsx'
import { MarketMark } from '../../ui/marks.tsx'
import { type RowAct, rowAct } from './row-act.ts'
import { TroubleTags } from './trouble-tags.tsx'

/** Columns a person may hide; order, due and act always stand. */
export const optionalColumns = [
  'title',
  'customer',
  'contact',
  'number',
  'amount',
  'type',
  'status',
  'requestedAt',
  'issuedAt',
  'freight',
] as const

export const hiddenAtFirst: readonly string[] = ['title']

export interface ColumnContext {
  readonly tab: InvoiceTab
  readonly hidden: readonly string[]
  readonly marketplaces: ReadonlyMap<string, Marketplace>
  readonly language: Language
  readonly onAct: (row: InvoiceRow, act: RowAct) => void
}

/** A list brought in may reach back years; the column then has room for the date alone. */
const isThisYear = (at: Instant): boolean => isoDate(at).slice(0, 4) === isoDate(now()).slice(0, 4)

function Day({ at }: { at: Instant | null }) {
  const { none } = textNow(wordsText)
  if (at === null) return <span className="fg-3">{none}</span>
  return (
    <span className="fg-2" title={fullDateTime(at)}>
      {isThisYear(at) ? dateTime(at) : isoDate(at)}
    </span>
  )
}

function DueCell({ row }: { row: InvoiceRow }) {
  const { locks } = textNow(invoicesText)
  const { lock, deadline, stream, status } = row
  if (lock !== null && status === 'requested') {
    return (
      <span className="invoice-locked">
        <Icon name="locked" size="xs" />
        <BasisAnchor
          source={orderBasis(stream, { kind: 'fact', subject: 'invoiceLock' })}
          inRow
          title={fullDateTime(lock.at)}
        >
          {locks[lock.why]}
        </BasisAnchor>
      </span>
    )
  }
  if (deadline === null || status !== 'requested') return <DueBadge due={invoiceDue(row)} inRow />
  return (
    <DueBadge due={invoiceDue(row)} inRow source={orderBasis(stream, { kind: 'clock', obligation: deadline.kind })} />
  )
}

function ActCell({ row, onAct }: { row: InvoiceRow; onAct: ColumnContext['onAct'] }) {
  const { acts } = textNow(invoicesText)
  const act = rowAct(row)
  return (
    <button
      type="button"
      className="link invoice-act"
      tabIndex={-1}
      onClick={(event) => {
        event.stopPropagation()
        onAct(row, act)
      }}
    >
      {acts[act]}
    </button>
  )
}

const text = (value: string | null, mono = false) => {
  if (value === null || value === '') return <span className="fg-3">{textNow(wordsText).none}</span>
  return (
    <span className={mono ? 'mono' : 'fg-2'} title={value}>
      {value}
    </span>
  )
}

/** In English words are longer (design: allow +60 %). */
const widths = {
  zh: { type: '48px', status: '48px', act: '70px', freight: '44px', due: '132px', amount: '86px' },
  en: { type: '56px', status: '68px', act: '92px', freight: '64px', due: '136px', amount: '92px' },
} as const

export const invoiceColumns = (context: ColumnContext): readonly GridColumn<InvoiceRow>[] => {
  const { columns } = textNow(invoicesText)
  const words = textNow(wordsText)
  const width = widths[context.language]
  const trouble = context.tab === 'trouble'
  // Where nothing is waited for, no clock stands, and a number of 20 digits (W16) has its whole room.
  const settled = context.tab !== 'requested' && !trouble
  // A tab of one status says it already; the marketplace's own list in its own words keeps the column (I3).
  const sameStatus = context.language === 'en'
  const titled = !context.hidden.includes('title')
  const all: readonly GridColumn<InvoiceRow>[] = [
    {
      id: 'order',
      label: columns.order,
      track: { narrow: '168px', medium: '168px', wide: '168px' },
      cell: (row) => (
        <span className="invoice-order">
          <MarketMark
            char={context.marketplaces.get(row.marketplace)?.mark ?? '?'}
            name={context.marketplaces.get(row.marketplace)?.name[context.language] ?? row.marketplace}
          />
          <span className="mono">{row.orderId}</span>
        </span>
      ),
      sortable: true,
    },
    {
      id: 'title',
      clip: true,
      label: columns.title,
      track: titled
        ? { narrow: 'minmax(0,1fr)', medium: 'minmax(0,1.4fr)', wide: 'minmax(0,1.6fr)' }
        : { narrow: 'minmax(0,1fr)' },
      cell: (row) => <span title={row.title || row.customerName}>{row.title || row.customerName}</span>,
    },
    {
      id: 'customer',
      clip: true,
      label: columns.customer,
      track: trouble ? {} : { medium: 'minmax(64px,1fr)', wide: 'minmax(64px,1fr)' },
      cell: (row) => (
        <span className="fg-2" title={`${row.customerId} · ${row.customerName}`}>
          {row.customerId} <span className="fg-3 small invoice-customer">{row.customerName}</span>
        </span>
      ),
    },
    {
      id: 'contact',
      clip: true,
      label: columns.contact,
      track: trouble ? {} : { wide: '92px' },
      cell: (row) => text(row.contact),
    },
    {
      id: 'number',
      clip: true,
      label: columns.number,
      track: settled ? { medium: '160px', wide: '160px' } : { medium: 'minmax(72px,1fr)', wide: 'minmax(72px,160px)' },
      cell: (row) => text(row.number, true),
    },
    {
      id: 'amount',
      label: columns.amount,
      track: { medium: width.amount, wide: width.amount },
      align: 'end',
      cell: (row) => money(row.amountFen),
      sortable: true,
    },
    {
      id: 'type',
      label: columns.type,
      track: { medium: width.type, wide: width.type },
      cell: (row) => (
        <span className="fg-2" title={words.invoiceTypes[row.type]}>
          {words.invoiceTypesShort[row.type]}
        </span>
      ),
    },
    {
      id: 'status',
      label: columns.status,
      track: trouble ? { medium: width.status, wide: width.status } : sameStatus ? {} : { wide: width.status },
      cell: (row) => <span className="fg-2">{words.invoiceStatuses[row.status]}</span>,
    },
    {
      id: 'due',
      label: columns.due,
      track: settled ? { narrow: width.due } : { narrow: width.due, medium: width.due, wide: width.due },
      cell: (row) => <DueCell row={row} />,
      inset: 22,
      sortable: true,
    },
    {
      id: 'freight',
      label: columns.freight,
      track: { narrow: width.freight, medium: width.freight, wide: width.freight },
      cell: (row) => (
        <FreightBadge
          freight={row.freight}
          source={orderBasis(row.stream, { kind: 'fact', subject: 'freight' })}
          inRow
        />
      ),
    },
    {
      id: 'trouble',
      clip: true,
      label: columns.trouble,
      track: trouble ? { medium: 'minmax(120px,1.4fr)', wide: 'minmax(140px,1.6fr)' } : {},
      cell: (row) => <TroubleTags row={row} />,
    },
    {
      id: 'requestedAt',
      label: columns.requestedAt,
      track: { medium: '80px', wide: '80px' },
      cell: (row) => <Day at={row.requestedAt} />,
      sortable: true,
    },
    {
      id: 'issuedAt',
      label: columns.issuedAt,
      track: { wide: '80px' },
      cell: (row) => <Day at={row.issuedAt} />,
      sortable: true,
    },
    {
      id: 'act',
      label: columns.act,
      track: { medium: width.act, wide: width.act },
      cell: (row) => <ActCell row={row} onAct={context.onAct} />,
    },
  ]
  return all.filter(({ id }) => id === 'title' || !context.hidden.includes(id))
}
