// 交付: the queue over all shops, with a drawer that acts without losing the list.
import { useMemo, useState } from 'react'

import type { OrderSelection, QueueQuery, QueueSort } from '../../../shared/contract/api.ts'
import { type QueueRow, type QueueTab, queueTabs } from '../../../shared/contract/rows.ts'
import { useDensity } from '../../actions/appearance.ts'
import { guarded } from '../../actions/act.ts'
import { initialQueue, openOrder, refineQueue, switchOrder, useNavigation } from '../../actions/navigation.ts'
import { openImport, openPanel } from '../../actions/panels.ts'
import { useRemembered } from '../../actions/remembered.ts'
import { call } from '../../api/bridge.ts'
import { useSession } from '../../api/queries.ts'
import { deliveryText } from '../../text/delivery.ts'
import { failureText } from '../../text/failures.ts'
import { useLanguage, useText } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { Grid } from '../../ui/grid.tsx'
import type { GridSort } from '../../ui/grid-head.tsx'
import { openFirstBasis } from '../../ui/basis-store.ts'
import { useHotkeys } from '../../ui/keyboard.ts'
import { type Selection, nothingSelected, selectedCount } from '../../ui/selection.ts'
import { EmptyState, ErrorState, SkeletonRows } from '../../ui/states.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { ToastSlot } from '../../ui/toast.tsx'
import { Batch } from './batch.tsx'
import { Drawer } from './drawer.tsx'
import { OrderPage } from './order-page.tsx'
import { AttachmentPreviewSlot } from './preview.tsx'
import { queueColumns } from './queue-columns.tsx'
import { QueueFilterRow } from './queue-filters.tsx'
import { useQueueRows } from './queue-rows.ts'

import './delivery.css'

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

/** The window bar's shops narrow every query; a filter of the list narrows further. */
const useQuery = (): QueueQuery => {
  const queue = useNavigation((state) => state.queue)
  const shops = useNavigation((state) => state.shops)
  return useMemo(
    () =>
      shops.length === 0 || queue.filter.shops !== undefined ? queue : { ...queue, filter: { ...queue.filter, shops } },
    [queue, shops],
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

function NoOrders({ query }: { query: QueueQuery }) {
  const { empty, filters, paste } = useText(deliveryText)
  const filtered = Object.keys(query.filter).length > 0
  if (filtered || query.tab !== 'all') {
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

const resolveSelection = (selection: Selection, query: QueueQuery, rows: readonly QueueRow[]): OrderSelection => {
  if (!selection.all) return { kind: 'streams', streams: [...selection.keys] as QueueRow['stream'][] }
  if (selection.keys.size === 0) return { kind: 'all-matching', query }
  return { kind: 'streams', streams: rows.map(({ stream }) => stream).filter((stream) => !selection.keys.has(stream)) }
}

const sortBy = ({ column, direction }: GridSort): void => {
  const to = { sort: sorts[column] ?? 'deadline', descending: direction === 'descending' }
  useRemembered.setState(to)
  refineQueue(to)
}

function Queue({ query }: { query: QueueQuery }) {
  const text = useText(deliveryText)
  const failures = useText(failureText)
  const language = useLanguage()
  const { marketplaces, people } = useSession()
  const density = useDensity()
  const order = useNavigation((state) => state.order)
  const hidden = useRemembered((state) => state.hiddenColumns)
  const [ticks, setTicks] = useState({ query, selection: nothingSelected })
  const selection = ticks.query === query ? ticks.selection : nothingSelected
  const setSelection = (to: Selection): void => setTicks({ query, selection: to })
  const [current, setCurrent] = useState(0)
  const { rows, rowAt, onNeed, total, tabs, error, loading, refetch } = useQueueRows(query)
  const columns = useMemo(
    () =>
      queueColumns({
        tab: query.tab,
        hidden,
        language,
        marketplaces: new Map(marketplaces.map((each) => [each.id, each])),
        people: new Map(people.map((each) => [each.id, each])),
      }),
    [query.tab, hidden, language, marketplaces, people],
  )
  const opened = order === null ? -1 : rows.findIndex(({ stream }) => stream === order)
  const at = opened >= 0 ? opened : Math.min(current, Math.max(0, total - 1))
  const goTo = (index: number): void => {
    setCurrent(index)
    const row = rowAt(index)
    if (order !== null && row !== undefined) switchOrder(row.stream)
  }
  useHotkeys('list', [
    {
      keys: 'b',
      label: text.columns.due,
      run: () => void openFirstBasis(document.querySelector(`#${LIST} .is-current`)),
    },
  ])
  const ticked = selectedCount(selection, total)
  return (
    <>
      <QueueHead query={query} counts={tabs} />
      <div className="split">
        <section id={LIST} className="queue" aria-label={text.list}>
          <div className="filter-place">
            {ticked > 0 ? (
              <Batch
                selection={selection}
                matching={total}
                onSelection={setSelection}
                resolve={() => resolveSelection(selection, query, rows)}
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
              <ButtonAction label={text.failed} onPress={() => void refetch()} />
            </ErrorState>
          )}
          {loading && <SkeletonRows rows={14} density={density} />}
          {!loading && error === null && (
            <Grid
              label={text.list}
              columns={columns}
              count={total}
              rowAt={rowAt}
              keyOf={(row) => row.stream}
              onNeed={onNeed}
              density={density}
              current={at}
              onCurrent={goTo}
              onOpen={(row) => openOrder(row.stream)}
              sort={sortOf(query)}
              onSort={sortBy}
              selection={selection}
              onSelection={setSelection}
              rowLabel={(row) => text.rowName(row.orderId)}
              empty={<NoOrders query={query} />}
            />
          )}
        </section>
        {order !== null && <Drawer stream={order} index={opened} total={total} rowAt={rowAt} />}
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
      {order !== null && view === 'page' ? <OrderPage stream={order} /> : <Queue query={query} />}
      <AttachmentPreviewSlot />
    </>
  )
}
