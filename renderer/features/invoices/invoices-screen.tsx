// 发票: the frame. One head over the list, the grid for batches and the scanner; the last two load when they are asked for.
import { Suspense, lazy } from 'react'

import { type InvoiceSort, type InvoiceTab, invoiceTabs } from '../../../shared/contract/invoices.ts'
import { invoiceModes, refineInvoices, switchInvoiceMode, useNavigation } from '../../actions/navigation.ts'
import { useInvoices } from '../../api/queries.ts'
import { invoicesText } from '../../text/invoices.ts'
import { useText } from '../../text/text.ts'
import { ScreenHead } from '../../ui/screen-head.tsx'
import { SegmentedControl } from '../../ui/segmented.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { InvoiceList } from './invoice-list.tsx'
import { useInvoiceQuery } from './invoice-query.ts'

const InvoiceGrid = lazy(() => import('./grid/invoice-grid.tsx').then((m) => ({ default: m.InvoiceGrid })))
const ScanMode = lazy(() => import('./scan/scan-mode.tsx').then((m) => ({ default: m.ScanMode })))

/** What the tabs rule over, whichever way it is filled in. */
const PLACE = 'invoice-place'

/** What waits is sorted by its deadline, what is done by when it was done. */
const sortOfTab = (tab: InvoiceTab): { sort: InvoiceSort; descending: boolean } => {
  if (tab === 'requested' || tab === 'trouble') return { sort: 'deadline', descending: false }
  return { sort: tab === 'issued' ? 'issuedAt' : 'requestedAt', descending: true }
}

function Head() {
  const text = useText(invoicesText)
  const query = useInvoiceQuery()
  const mode = useNavigation((state) => state.invoiceMode)
  const { data } = useInvoices(query)
  const counts = data?.pages.at(-1)?.tabs
  return (
    <ScreenHead
      title={text.title}
      acts={
        <SegmentedControl
          label={text.mode}
          options={invoiceModes.map((id) => ({ id, label: text.modes[id], icon: id }))}
          chosen={mode}
          onChange={switchInvoiceMode}
        />
      }
    >
      <Tabs
        label={text.tabs}
        selected={query.tab}
        controls={PLACE}
        onSelect={(tab) => refineInvoices({ tab, ...sortOfTab(tab) })}
        tabs={invoiceTabs.map((id) => ({ id, label: text.tabNames[id], count: counts?.[id] ?? null }))}
      />
    </ScreenHead>
  )
}

export function InvoicesScreen() {
  const query = useInvoiceQuery()
  const mode = useNavigation((state) => state.invoiceMode)
  if (mode === 'scan') {
    return (
      <Suspense>
        <ScanMode query={query} onExit={() => switchInvoiceMode('list')} />
      </Suspense>
    )
  }
  return (
    <>
      <Head />
      <div id={PLACE} className="split">
        <Suspense>{mode === 'grid' ? <InvoiceGrid query={query} /> : <InvoiceList query={query} />}</Suspense>
      </div>
    </>
  )
}
