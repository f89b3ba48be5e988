// The list as the marketplace shows it (I3), with the form docked beside it.
import { useMemo, useState } from 'react'

import type { InvoiceQuery, InvoiceRow, InvoiceSelection, InvoiceSort } from '../../../shared/contract/invoices.ts'
import type { GroupOutcome } from '../../../shared/contract/outcomes.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import { useDensity } from '../../actions/appearance.ts'
import { markRefunded } from '../../actions/invoice-acts.ts'
import { openInvoice, refineInvoices } from '../../actions/navigation.ts'
import { Outcomes } from '../../actions/outcomes.tsx'
import { useRememberedInvoices } from '../../actions/remembered.ts'
import { useSession } from '../../api/queries.ts'
import { deskText } from '../../text/desk.ts'
import { failureText } from '../../text/failures.ts'
import { invoicesText } from '../../text/invoices.ts'
import { useLanguage, useText } from '../../text/text.ts'
import { openFirstBasis } from '../../ui/basis-store.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import type { GridSort } from '../../ui/grid-head.tsx'
import { Grid } from '../../ui/grid.tsx'
import { useHotkeys } from '../../ui/keyboard.ts'
import { useListFocus } from '../../ui/list-focus.ts'
import { type Selection, nothingSelected, selectedCount } from '../../ui/selection.ts'
import { ErrorState, SkeletonRows } from '../../ui/states.tsx'
import { InvoiceBatch } from './invoice-batch.tsx'
import { invoiceColumns } from './invoice-columns.tsx'
import { InvoiceDrawer } from './invoice-drawer.tsx'
import { InvoiceFilterRow } from './invoice-filters.tsx'
import { type InvoicePlace, useInvoicePlace } from './invoice-place.ts'
import { ListTools, shownColumns } from './list-tools.tsx'
import { LockedNote } from './locked-note.tsx'
import { NoInvoices } from './no-invoices.tsx'
import type { RowAct } from './row-act.ts'

import '../../ui/list-place.css'
import './invoices.css'

const LIST = 'invoice-list'

/** Columns by the names that main sorts by. */
const sorts: Readonly<Record<string, InvoiceSort>> = {
  order: 'orderId',
  due: 'deadline',
  amount: 'amount',
  requestedAt: 'requestedAt',
  issuedAt: 'issuedAt',
}

const sortOf = ({ sort, descending }: InvoiceQuery): GridSort => ({
  column: Object.keys(sorts).find((column) => sorts[column] === sort) ?? 'due',
  direction: descending ? 'descending' : 'ascending',
})

const sortBy = ({ column, direction }: GridSort): void =>
  refineInvoices({ sort: sorts[column] ?? 'deadline', descending: direction === 'descending' })

/** The ticks in the words main understands: it resolves "all but these", since the page never holds all. */
const selectionOf = ({ all, keys }: Selection, query: InvoiceQuery): InvoiceSelection => {
  const streams = [...keys] as StreamId[]
  if (!all) return { kind: 'streams', streams }
  return streams.length === 0 ? { kind: 'all-matching', query } : { kind: 'all-matching', query, except: streams }
}

/** What a row's own act does at once, and what needs the form. */
const takeAct = (row: InvoiceRow, act: RowAct): void => {
  if (act === 'markRefunded') void markRefunded(row)
  else openInvoice(row.stream)
}

const useColumns = (tab: InvoiceQuery['tab'], hidden: readonly string[]) => {
  const language = useLanguage()
  const { marketplaces } = useSession()
  return useMemo(
    () =>
      invoiceColumns({
        tab,
        hidden,
        language,
        marketplaces: new Map(marketplaces.map((each) => [each.id, each])),
        onAct: takeAct,
      }),
    [tab, hidden, language, marketplaces],
  )
}

const toneOf = (row: InvoiceRow): string | undefined =>
  row.lock !== null && row.status === 'requested' ? 'is-locked' : undefined

function List({ query, place }: { query: InvoiceQuery; place: InvoicePlace }) {
  const text = useText(invoicesText)
  const { retry } = useText(deskText)
  const failures = useText(failureText)
  const density = useDensity()
  const hidden = useRememberedInvoices((state) => state.hiddenColumns)
  const columns = useColumns(query.tab, hidden)
  const [ticks, setTicks] = useState({ query, selection: nothingSelected })
  const selection = ticks.query === query ? ticks.selection : nothingSelected
  const [refused, setRefused] = useState<GroupOutcome | null>(null)
  const { rows, rowAt, onNeed, total, locked, at, error, loading, stale, refetch } = place.list
  const setSelection = (to: Selection): void => {
    if (!stale) setTicks({ query, selection: to })
  }
  const ticked = selectedCount(selection, total) > 0
  useListFocus(LIST, !loading && place.invoice === null)
  const openRow = ({ stream }: InvoiceRow): void => {
    if (!stale) openInvoice(stream)
  }
  // The list answers these itself while it has the focus; from anywhere else on the screen they lead back to it.
  useHotkeys('list', [
    { keys: 'j', label: text.nextRow, run: () => place.goTo(Math.min(place.at + 1, total - 1)) },
    { keys: 'k', label: text.previousRow, run: () => place.goTo(Math.max(place.at - 1, 0)) },
    {
      keys: 'enter',
      label: text.openRow,
      run: () => {
        const row = rowAt(place.at)
        if (row !== undefined) openRow(row)
      },
    },
    {
      keys: 'b',
      label: text.basisOfRow,
      run: () => void openFirstBasis(document.querySelector(`#${LIST} .is-current`)),
    },
  ])
  return (
    <section id={LIST} className="queue" aria-label={text.list} aria-busy={stale || loading}>
      {ticked ? (
        <InvoiceBatch
          selection={selection}
          matching={total}
          columns={shownColumns(hidden)}
          onSelection={setSelection}
          resolve={() => selectionOf(selection, query)}
          onRefused={setRefused}
        />
      ) : (
        <InvoiceFilterRow query={query}>
          <ListTools
            query={query}
            hidden={hidden}
            onHidden={(hiddenColumns) => useRememberedInvoices.setState({ hiddenColumns })}
            checkedAt={at}
          />
        </InvoiceFilterRow>
      )}
      {locked > 0 && query.tab === 'requested' && <LockedNote locked={locked} query={query} ticked={ticked} />}
      {error !== null && rows.length === 0 && (
        <ErrorState {...failures(error.error)}>
          <ButtonAction label={retry} onPress={() => void refetch()} />
        </ErrorState>
      )}
      {loading && <SkeletonRows rows={14} density={density} />}
      {!loading && (error === null || rows.length > 0) && (
        <Grid
          label={text.list}
          columns={columns}
          count={total}
          rowAt={rowAt}
          keyOf={(row) => row.stream}
          onNeed={onNeed}
          density={density}
          current={place.at}
          onCurrent={place.goTo}
          onOpen={openRow}
          sort={sortOf(query)}
          onSort={sortBy}
          selection={selection}
          onSelection={setSelection}
          rowLabel={(row) => text.rowName(row.orderId)}
          rowTone={toneOf}
          empty={<NoInvoices />}
        />
      )}
      {refused !== null && (
        <Outcomes label={text.acts.markRefunded} outcome={refused} onClose={() => setRefused(null)} />
      )}
    </section>
  )
}

export function InvoiceList({ query }: { query: InvoiceQuery }) {
  const place = useInvoicePlace(query)
  return (
    <>
      <List query={query} place={place} />
      {place.invoice !== null && <InvoiceDrawer stream={place.invoice} place={place} />}
    </>
  )
}
