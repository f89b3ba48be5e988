// The invoice clerk's day: what waits for an invoice, the next deadline first (I1), who pays the courier beside it (I2).
import { useMemo, useState } from 'react'

import type { Home } from '../../../shared/contract/desk.ts'
import type { InvoiceRow } from '../../../shared/contract/invoices.ts'
import { orderBasis } from '../../actions/basis.ts'
import { invoiceDue } from '../../actions/invoice-due.ts'
import { initialInvoices, openInvoice, showInvoices, useNavigation } from '../../actions/navigation.ts'
import { useInvoices, useSession } from '../../api/queries.ts'
import { failureText } from '../../text/failures.ts'
import { money } from '../../text/format.ts'
import { homeText } from '../../text/home.ts'
import { invoicesText } from '../../text/invoices.ts'
import { textNow, useLanguage, useText } from '../../text/text.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { DueBadge } from '../../ui/due-badge.tsx'
import { FreightBadge } from '../../ui/freight-badge.tsx'
import type { GridColumn } from '../../ui/grid-columns.ts'
import { Grid } from '../../ui/grid.tsx'
import { MarketMark } from '../../ui/marks.tsx'
import { Panel } from '../../ui/panel.tsx'
import { EmptyState, ErrorState, SkeletonRows } from '../../ui/states.tsx'

const everywhere = (track: string) => ({ narrow: track, medium: track, wide: track })

type Markets = ReturnType<typeof useSession>['marketplaces']

const columnsOf = (marketplaces: Markets, language: 'zh' | 'en'): readonly GridColumn<InvoiceRow>[] => {
  const { columns, locks } = textNow(invoicesText)
  return [
    {
      id: 'order',
      label: columns.order,
      track: everywhere('146px'),
      cell: (row) => {
        const market = marketplaces.find(({ id }) => id === row.marketplace)
        return (
          <span className="home-shop">
            <MarketMark char={market?.mark ?? '?'} name={market?.name[language] ?? row.marketplace} />
            <span className="mono">{row.orderId}</span>
          </span>
        )
      },
    },
    {
      id: 'title',
      clip: true,
      label: columns.title,
      track: everywhere('minmax(0,1fr)'),
      cell: (row) => <span title={row.title || row.customerName}>{row.title || row.customerName}</span>,
    },
    {
      id: 'amount',
      label: columns.amount,
      align: 'end',
      track: everywhere('90px'),
      cell: (row) => money(row.amountFen),
    },
    {
      id: 'freight',
      label: columns.freight,
      track: everywhere(language === 'zh' ? '40px' : '64px'),
      cell: (row) => (
        <FreightBadge
          freight={row.freight}
          source={orderBasis(row.stream, { kind: 'fact', subject: 'freight' })}
          inRow
        />
      ),
    },
    {
      id: 'left',
      label: columns.due,
      inset: 22,
      track: everywhere(language === 'zh' ? '124px' : '160px'),
      cell: (row) => {
        if (row.lock !== null) return <DueBadge due={{ kind: 'note', text: locks[row.lock.why] }} inRow />
        const { deadline } = row
        if (deadline === null) return <DueBadge due={invoiceDue(row)} inRow />
        const source = orderBasis(row.stream, { kind: 'clock', obligation: deadline.kind })
        return <DueBadge due={invoiceDue(row)} inRow source={source} />
      },
    },
  ]
}

export function InvoicePanel({ home }: { home: Home }) {
  const { invoices: text } = useText(homeText)
  const failures = useText(failureText)
  const language = useLanguage()
  const { marketplaces } = useSession()
  const shops = useNavigation((state) => state.shops)
  const [current, setCurrent] = useState(0)
  const query = useMemo(
    () => (shops.length === 0 ? initialInvoices : { ...initialInvoices, filter: { shops } }),
    [shops],
  )
  const { data, error } = useInvoices(query)
  const columns = useMemo(() => columnsOf(marketplaces, language), [marketplaces, language])
  const page = data?.pages[0]
  const rows = page?.rows ?? []
  const { due, overdue } = home.invoices
  return (
    <Panel
      title={text.title}
      note={text.note(due, overdue)}
      padded={false}
      className="home-due"
      more={
        <button type="button" className="link" onClick={() => showInvoices({})}>
          {text.all(page?.total ?? 0)}
        </button>
      }
    >
      {page === undefined && error !== null && <ErrorState {...failures(error.error)} />}
      {page === undefined && error === null && <SkeletonRows rows={6} />}
      {page !== undefined && (
        <Grid
          label={text.title}
          density="compact"
          columns={columns}
          count={rows.length}
          rowAt={(index) => rows[index]}
          keyOf={(row) => row.stream}
          current={Math.min(current, rows.length - 1)}
          onCurrent={setCurrent}
          onOpen={(row) => openInvoice(row.stream)}
          rowTone={(row) => (row.lock === null ? undefined : 'is-locked')}
          empty={
            <EmptyState title={text.empty.title} text={text.empty.text} icon="check">
              <ButtonAction label={text.empty.go} onPress={() => showInvoices({})} />
            </EmptyState>
          }
        />
      )}
    </Panel>
  )
}
