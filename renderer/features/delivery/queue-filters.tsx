// The filter row: search, shops, people, products, time left, the rest; and saved views, columns, export at its end.
import { useRef } from 'react'

import type { QueueFilter, QueueQuery } from '../../../shared/contract/api.ts'
import { guarded } from '../../actions/act.ts'
import { initialQueue, refineQueue, useNavigation } from '../../actions/navigation.ts'
import { openPanel } from '../../actions/panels.ts'
import { type ViewState, ViewMenu } from '../../actions/view-menu.tsx'
import { call } from '../../api/bridge.ts'
import { useRead, useSession } from '../../api/queries.ts'
import { deliveryText } from '../../text/delivery.ts'
import { useText } from '../../text/text.ts'
import { IconButton } from '../../ui/button-action.tsx'
import { FilterChip } from '../../ui/filter-chip.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useHotkeys } from '../../ui/keyboard.ts'
import { MenuButton } from '../../ui/menu.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { showDone } from '../../ui/toasts.ts'
import { hiddenAtFirst, optionalColumns } from './queue-columns.tsx'

import './queue.css'

/** Only what is set stays in the filter: an absent key is "no filter", whatever the tab. */
const withFilter = (filter: QueueFilter, change: Partial<Record<keyof QueueFilter, unknown>>): QueueFilter => {
  const next = { ...filter, ...change }
  const kept = Object.entries(next).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(kept) as QueueFilter
}

const dueChosen = ({ overdue, dueWithinHours }: QueueFilter): readonly string[] => {
  if (overdue === true) return ['overdue']
  return dueWithinHours === undefined ? [] : [String(dueWithinHours)]
}

const moreChosen = ({ appealable, fillInPending, flagged, turn }: QueueFilter): readonly string[] =>
  [
    appealable === true && 'appealable',
    fillInPending === true && 'fillInPending',
    flagged === true && 'flagged',
    turn,
  ].filter((each) => typeof each === 'string')

const dueChange = (chosen: readonly string[]): Partial<Record<keyof QueueFilter, unknown>> => {
  const last = chosen.at(-1)
  return {
    overdue: last === 'overdue' ? true : undefined,
    dueWithinHours: last === undefined || last === 'overdue' ? undefined : Number(last),
  }
}

const moreChange = (chosen: readonly string[]): Partial<Record<keyof QueueFilter, unknown>> => ({
  appealable: chosen.includes('appealable') || undefined,
  fillInPending: chosen.includes('fillInPending') || undefined,
  flagged: chosen.includes('flagged') || undefined,
  turn: chosen.findLast((each) => each === 'provider' || each === 'customer' || each === 'platform'),
})

interface RowProps {
  /** What is on show, the window bar's shops among it: what an export means. */
  readonly query: QueueQuery
  readonly hidden: readonly string[]
  readonly onHidden: (hidden: readonly string[]) => void
}

const options = (words: Readonly<Record<string, string>>, first?: string) =>
  Object.entries(words)
    .map(([id, label]) => ({ id, label }))
    .toSorted((a, b) => Number(b.id === first) - Number(a.id === first))

function Filters({ filter }: { filter: QueueFilter }) {
  const { filters: text } = useText(deliveryText)
  const { shops, people } = useSession()
  const { data: products = [] } = useRead('queue.products', null)
  const switched = useNavigation((state) => state.shops)
  const set = (change: Partial<Record<keyof QueueFilter, unknown>>): void =>
    refineQueue({ filter: withFilter(filter, change) })
  return (
    <>
      <FilterChip
        label={text.shop}
        options={shops
          .filter(({ id }) => switched.length === 0 || switched.includes(id))
          .map(({ id, name }) => ({ id, label: name }))}
        chosen={filter.shops ?? []}
        onChange={(chosen) => set({ shops: chosen })}
      />
      <FilterChip
        label={text.assignee}
        options={[{ id: '', label: text.unassigned }, ...people.map(({ id, name }) => ({ id, label: name }))]}
        chosen={(filter.assignees ?? []).map((id) => id ?? '')}
        onChange={(chosen) => set({ assignees: chosen.map((id) => (id === '' ? null : id)) })}
      />
      <FilterChip
        label={text.product}
        options={products.map((name) => ({ id: name, label: name }))}
        chosen={filter.products ?? []}
        onChange={(chosen) => set({ products: chosen })}
      />
      <FilterChip
        label={text.due}
        options={options(text.dueOptions, 'overdue')}
        chosen={dueChosen(filter)}
        onChange={(chosen) => set(dueChange(chosen))}
      />
      <FilterChip
        label={text.more}
        icon="filter"
        options={options(text.moreOptions)}
        chosen={moreChosen(filter)}
        onChange={(chosen) => set(moreChange(chosen))}
      />
    </>
  )
}

const ours: QueueQuery = { ...initialQueue, filter: { turn: 'provider' } }

const exportQueue = async (
  query: QueueQuery,
  columns: readonly string[],
  format: 'csv' | 'xlsx',
  personal: boolean,
  said: (rows: number, path: string) => string,
): Promise<void> => {
  const done = await guarded(() =>
    call('queue.export', { selection: { kind: 'all-matching', query }, format, personal, columns }),
  )
  if (done?.path !== undefined && done.path !== null) showDone(said(done.rows, done.path))
}

export function QueueFilterRow({ query, hidden, onHidden }: RowProps) {
  const text = useText(deliveryText)
  const search = useRef<HTMLSpanElement>(null)
  const own = useNavigation((state) => state.queue)
  useHotkeys('list', [
    { keys: '/', label: text.filters.find, run: () => search.current?.querySelector('input')?.focus() },
  ])
  const columns = ['order', 'due', ...optionalColumns.filter((id) => !hidden.includes(id))]
  const show = (view: ViewState<QueueQuery>): void => {
    refineQueue(view.query)
    onHidden(view.hidden)
  }
  const toggle = (id: string): void =>
    onHidden(hidden.includes(id) ? hidden.filter((each) => each !== id) : [...hidden, id])
  const exportAs = (format: 'csv' | 'xlsx', personal: boolean) => (): void =>
    void exportQueue(query, columns, format, personal, text.exported)
  return (
    <div className="filter-row">
      <span ref={search} className="queue-find">
        <SearchField
          label={text.filters.find}
          value={own.filter.text ?? ''}
          keys="/"
          onChange={(value) => refineQueue({ filter: withFilter(own.filter, { text: value }) })}
        />
      </span>
      <Filters filter={own.filter} />
      {Object.keys(own.filter).length > 0 && (
        <button type="button" className="link small" onClick={() => refineQueue({ filter: initialQueue.filter })}>
          {text.filters.reset}
        </button>
      )}
      <span className="grow" />
      <IconButton label={text.addOrder} icon="add" onPress={() => openPanel('add-order')} />
      <ViewMenu
        screen="delivery"
        query={own}
        hidden={hidden}
        given={[
          { id: 'all', label: text.views.all, query: initialQueue, hidden: hiddenAtFirst },
          { id: 'mine', label: text.views.mine, query: ours, hidden: hiddenAtFirst },
        ]}
        onShow={show}
      />
      <MenuButton
        label={text.columnsMenu}
        className="icon-button queue-only-wide"
        align="end"
        items={optionalColumns.map((id) => ({
          id,
          label: text.columns[id],
          chosen: !hidden.includes(id),
          run: () => toggle(id),
        }))}
      >
        <Icon name="columns" />
      </MenuButton>
      <MenuButton
        label={text.exportMenu}
        className="icon-button queue-only-wide"
        align="end"
        items={[
          { id: 'xlsx', label: text.exportChoices.xlsx, run: exportAs('xlsx', false) },
          { id: 'csv', label: text.exportChoices.csv, run: exportAs('csv', false) },
          { id: 'personal', label: text.exportChoices.csvPersonal, run: exportAs('csv', true), breakBefore: true },
        ]}
      >
        <Icon name="export" />
      </MenuButton>
    </div>
  )
}
