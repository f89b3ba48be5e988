// The filter row, over the list and over the grid alike; what either adds of its own stands at its end.
import { type ReactNode, useRef } from 'react'

import type { InvoiceFilter, InvoiceQuery } from '../../../shared/contract/invoices.ts'
import { initialInvoices, refineInvoices, useNavigation } from '../../actions/navigation.ts'
import { useSession } from '../../api/queries.ts'
import { invoicesText } from '../../text/invoices.ts'
import { useText } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { FilterChip } from '../../ui/filter-chip.tsx'
import { useHotkeys } from '../../ui/keyboard.ts'
import { SearchField } from '../../ui/search-field.tsx'
import { ToastSlot } from '../../ui/toast.tsx'

import './invoices.css'

type Change = Partial<Record<keyof InvoiceFilter, unknown>>

/** Only what is set stays in the filter: an absent key is "no filter", whatever the tab. */
const withFilter = (filter: InvoiceFilter, change: Change): InvoiceFilter =>
  Object.fromEntries(
    Object.entries({ ...filter, ...change }).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  ) as InvoiceFilter

const setFilter = (filter: InvoiceFilter, change: Change): void =>
  refineInvoices({ filter: withFilter(filter, change) })

const types = ['ordinary', 'special'] as const
const payers = ['collect', 'prepaid', 'none'] as const
const more = ['locked', 'needsCall'] as const

function Filters({ filter }: { filter: InvoiceFilter }) {
  const { filters: text } = useText(invoicesText)
  const { freight, invoiceTypes } = useText(wordsText)
  const { shops } = useSession()
  const switched = useNavigation((state) => state.shops)
  const set = (change: Change): void => setFilter(filter, change)
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
        label={text.type}
        options={types.map((id) => ({ id, label: invoiceTypes[id] }))}
        chosen={filter.types ?? []}
        onChange={(chosen) => set({ types: chosen })}
      />
      <FilterChip
        label={text.freight}
        options={payers.map((id) => ({ id, label: freight[id] }))}
        chosen={filter.freight ?? []}
        onChange={(chosen) => set({ freight: chosen })}
      />
      <FilterChip
        label={text.more}
        icon="filter"
        options={more.map((id) => ({ id, label: text.moreOptions[id] }))}
        chosen={more.filter((id) => filter[id] === true)}
        onChange={(chosen) =>
          set({
            locked: chosen.includes('locked') || undefined,
            needsCall: chosen.includes('needsCall') || undefined,
          })
        }
      />
    </>
  )
}

interface FilterRowProps {
  /** What is on show, the window bar's shops among it. */
  readonly query: InvoiceQuery
  /** At the end of the row. */
  readonly children?: ReactNode
}

export function InvoiceFilterRow({ children }: FilterRowProps) {
  const { filters: text } = useText(invoicesText)
  const search = useRef<HTMLSpanElement>(null)
  const { filter } = useNavigation((state) => state.invoices)
  useHotkeys('list', [{ keys: '/', label: text.find, run: () => search.current?.querySelector('input')?.focus() }])
  return (
    <div className="filter-place">
      <div className="filter-row">
        <span ref={search} className="queue-find">
          <SearchField
            label={text.find}
            value={filter.text ?? ''}
            keys="/"
            onChange={(value) => setFilter(filter, { text: value })}
          />
        </span>
        <Filters filter={filter} />
        {Object.keys(filter).length > 0 && (
          <button
            type="button"
            className="link small"
            onClick={() => refineInvoices({ filter: initialInvoices.filter })}
          >
            {text.reset}
          </button>
        )}
        <span className="grow" />
        {children}
      </div>
      <ToastSlot />
    </div>
  )
}
