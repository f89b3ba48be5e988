// 交付: the queue over all shops, with a drawer that acts without losing the list.
import { useMemo, useState } from 'react'

import type { OrderSelection, QueueQuery, QueueSort } from '../../../shared/contract/api.ts'
import { type QueueRow, type QueueTab, queueTabs } from '../../../shared/contract/rows.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import { useDensity } from '../../actions/appearance.ts'
import { guarded } from '../../actions/act.ts'
import { initialQueue, openOrder, refineQueue, useNavigation } from '../../actions/navigation.ts'
import { openImport, openPanel } from '../../actions/panels.ts'
import { Outcomes } from '../../actions/outcomes.tsx'
import { useRemembered } from '../../actions/remembered.ts'
import { call } from '../../api/bridge.ts'
import { useSession } from '../../api/queries.ts'
import { actionsText } from '../../text/actions.ts'
import { deliveryText } from '../../text/delivery.ts'
import { deskText } from '../../text/desk.ts'
import { failureText } from '../../text/failures.ts'
import { useLanguage, useText } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { Grid } from '../../ui/grid.tsx'
import type { GridSort } from '../../ui/grid-head.tsx'
import { openFirstBasis } from '../../ui/basis-store.ts'
import { useHotkeys } from '../../ui/keyboard.ts'
import { useListFocus } from '../../ui/list-focus.ts'
import { type Selection, nothingSelected, selectedCount } from '../../ui/selection.ts'
import { EmptyState, ErrorState, SkeletonRows } from '../../ui/states.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { ToastSlot } from '../../ui/toast.tsx'
import { Batch, type BatchOutcome } from './batch.tsx'
import { Drawer } from './drawer.tsx'
import { OrderPage } from './order-page.tsx'
import { AttachmentPreviewSlot } from '../../actions/preview.tsx'
import { queueColumns } from './queue-columns.tsx'
import { QueueFilterRow } from './queue-filters.tsx'
import { type QueuePlace, useQueuePlace } from './queue-place.ts'

import '../../ui/act-parts.css'
import '../../ui/list-place.css'
import './order-parts.css'
import './queue.css'

const LIST = 'queue-list'
const groupStarts: ReadonlySet<QueueTab> = new Set(['appeal', 'completed'])

/** Columns by the names that main sorts by. */
const sorts: Readonly<Record<string, QueueSort>> = {
  order: 'orderId',
  customer: 'customer',
  due: 'deadline',
  amount: 'amount',
  paidAt: 'paidAt',
  updatedAt: 'updatedAt',
}

const sortOf = ({ sort, descending }: QueueQuery): GridSort => ({
  column: Object.keys(sorts).find((column) => sorts[column] === sort) ?? 'due',
  direction: descending ? 'descending' : 'ascending',
})

const pasteList = async (): Promise<void> => {
  const clip = await guarded(() => call('clipboard.read', null))
  if (clip !== null) openImport(clip.text.trim() === '' && clip.html === '' ? null : clip)
}

/** What is asked of main: the window bar's shops narrow every query, a filter of the list narrows further. */
const useQuery = (): QueueQuery => {
  const queue = useNavigation((state) => state.queue)
  const shops = useNavigation((state) => state.shops)
  return useMemo(() => {
    if (shops.length === 0) return queue
    const both = queue.filter.shops?.filter((shop) => shops.includes(shop)) ?? []
    return { ...queue, filter: { ...queue.filter, shops: both.length > 0 ? both : shops } }
  }, [queue, shops])
}

/** Kept between renders, so that no row re-renders for columns that say the same. */
const useColumns = (tab: QueueTab, hidden: readonly string[]) => {
  const language = useLanguage()
  const { marketplaces, people } = useSession()
  return useMemo(
    () =>
      queueColumns({
        tab,
        hidden,
        language,
        marketplaces: new Map(marketplaces.map((each) => [each.id, each])),
        people: new Map(people.map((each) => [each.id, each])),
      }),
    [tab, hidden, language, marketplaces, people],
  )
}

function QueueHead({ query, counts }: { query: QueueQuery; counts: Readonly<Record<QueueTab, number>> | null }) {
  const text = useText(deliveryText)
  const { stages, holds, allStages } = useText(wordsText)
  const labelOf = (tab: QueueTab): string =>
    tab === 'all' ? allStages : tab === 'appeal' || tab === 'refund' ? holds[tab] : stages[tab]
  return (
    <header className="list-head">
      <h1>{text.title}</h1>
      <Tabs
        label={text.tabs}
        selected={query.tab}
        controls={LIST}
        onSelect={(tab) => refineQueue({ tab })}
        tabs={queueTabs.map((tab) => ({
          id: tab,
          label: labelOf(tab),
          count: counts?.[tab] ?? null,
          breakBefore: groupStarts.has(tab),
        }))}
      />
      <span className="grow" />
      <ButtonAction label={text.paste} icon="import" keys="mod+v" onPress={() => void pasteList()} />
    </header>
  )
}

function NoOrders() {
  const { empty, filters, paste } = useText(deliveryText)
  const { tab, filter } = useNavigation((state) => state.queue)
  if (Object.keys(filter).length > 0 || tab !== 'all') {
    return (
      <EmptyState title={empty.filteredTitle} text={empty.filteredText} icon="filter">
        <ButtonAction label={filters.reset} onPress={() => refineQueue({ filter: initialQueue.filter, tab: 'all' })} />
      </EmptyState>
    )
  }
  return (
    <EmptyState title={empty.title} text={empty.text}>
      <ButtonAction label={paste} look="primary" keys="mod+v" onPress={() => void pasteList()} />
      <ButtonAction label={empty.import} onPress={() => openPanel('import')} />
    </EmptyState>
  )
}

/** The ticks in the words main understands: it resolves "all but these", since the page never holds all. */
const orderSelection = ({ all, keys }: Selection, query: QueueQuery): OrderSelection => {
  const streams = [...keys] as StreamId[]
  if (!all) return { kind: 'streams', streams }
  return streams.length === 0 ? { kind: 'all-matching', query } : { kind: 'all-matching', query, except: streams }
}

const sortBy = ({ column, direction }: GridSort): void => {
  const to = { sort: sorts[column] ?? 'deadline', descending: direction === 'descending' }
  useRemembered.setState(to)
  refineQueue(to)
}

function QueueList({ query, place }: { query: QueueQuery; place: QueuePlace }) {
  const text = useText(deliveryText)
  const { labels } = useText(actionsText)
  const { retry } = useText(deskText)
  const failures = useText(failureText)
  const density = useDensity()
  const hidden = useRemembered((state) => state.hiddenColumns)
  const columns = useColumns(query.tab, hidden)
  const [ticks, setTicks] = useState({ query, selection: nothingSelected })
  const selection = ticks.query === query ? ticks.selection : nothingSelected
  const [outcome, setOutcome] = useState<BatchOutcome | null>(null)
  const { rows, rowAt, onNeed, total, error, loading, stale, refetch } = place.queue
  const setSelection = (to: Selection): void => {
    if (!stale) setTicks({ query, selection: to })
  }
  useListFocus(LIST, !loading && place.order === null)
  // The list answers these itself while it has the focus; from anywhere else on the screen they lead back to it.
  const openRow = ({ stream }: QueueRow): void => {
    if (!stale) openOrder(stream)
  }
  const open = (): void => {
    const row = rowAt(place.at)
    if (row !== undefined) openRow(row)
  }
  useHotkeys('list', [
    { keys: 'j', label: text.nextRow, run: () => place.goTo(Math.min(place.at + 1, total - 1)) },
    { keys: 'k', label: text.previousRow, run: () => place.goTo(Math.max(place.at - 1, 0)) },
    { keys: 'enter', label: text.openRow, run: open },
    {
      keys: 'b',
      label: text.basisOfRow,
      run: () => void openFirstBasis(document.querySelector(`#${LIST} .is-current`)),
    },
  ])
  return (
    <section id={LIST} className="queue" aria-label={text.list} aria-busy={stale || loading}>
      <div className="filter-place">
        {selectedCount(selection, total) > 0 ? (
          <Batch
            selection={selection}
            matching={total}
            onSelection={setSelection}
            resolve={() => orderSelection(selection, query)}
            onOutcome={setOutcome}
          />
        ) : (
          <QueueFilterRow
            query={query}
            hidden={hidden}
            onHidden={(hiddenColumns) => useRemembered.setState({ hiddenColumns })}
          />
        )}
        <ToastSlot />
      </div>
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
          empty={<NoOrders />}
        />
      )}
      {outcome !== null && (
        <Outcomes label={labels[outcome.action.id]} outcome={outcome.outcome} onClose={() => setOutcome(null)} />
      )}
    </section>
  )
}

function Queue({ query }: { query: QueueQuery }) {
  const place = useQueuePlace(query)
  const { order, queue } = place
  return (
    <>
      <QueueHead query={query} counts={queue.tabs} />
      <div className="split">
        <QueueList query={query} place={place} />
        {order !== null && <Drawer stream={order} place={place} />}
      </div>
    </>
  )
}

export function DeliveryScreen() {
  const query = useQuery()
  const order = useNavigation((state) => state.order)
  const view = useNavigation((state) => state.view)
  return (
    <>
      {order !== null && view === 'page' ? <OrderPage key={order} stream={order} /> : <Queue query={query} />}
      <AttachmentPreviewSlot />
    </>
  )
}
