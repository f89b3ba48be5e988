// The loaded part of the list and where the person is in it: the current row, kept when the open invoice leaves the tab,
// and the way to the next.
import { useCallback, useMemo, useState } from 'react'

import type { InvoiceQuery, InvoiceRow } from '../../../shared/contract/invoices.ts'
import { switchInvoice, useNavigation } from '../../actions/navigation.ts'
import { useInvoices } from '../../api/queries.ts'

export const useInvoiceRows = (query: InvoiceQuery) => {
  const { data, error, hasNextPage, isFetching, fetchNextPage, isPending, isPlaceholderData, refetch } =
    useInvoices(query)
  const rows = useMemo<readonly InvoiceRow[]>(() => data?.pages.flatMap((page) => page.rows) ?? [], [data])
  const last = data?.pages.at(-1)
  // Never while something is on its way: that answer brings another look, since it changes this function.
  const onNeed = useCallback(
    ({ to }: { to: number }) => {
      if (to > rows.length && hasNextPage && !isFetching) void fetchNextPage({ cancelRefetch: false })
    },
    [rows.length, hasNextPage, isFetching, fetchNextPage],
  )
  const rowAt = useCallback((index: number) => rows[index], [rows])
  return {
    rows,
    rowAt,
    onNeed,
    total: last?.total ?? 0,
    locked: last?.locked ?? 0,
    /** When main last looked at the orders' refunds for this list. */
    at: data?.pages[0]?.at ?? null,
    error,
    loading: isPending,
    /** The rows still shown answer the query before: nothing may be opened or ticked among them. */
    stale: isPlaceholderData,
    refetch,
  }
}

export const useInvoicePlace = (query: InvoiceQuery) => {
  const invoice = useNavigation((state) => state.invoice)
  const list = useInvoiceRows(query)
  const { rows, rowAt, total } = list
  const [place, setPlace] = useState({ query, current: 0 })
  const opened = invoice === null ? -1 : rows.findIndex(({ stream }) => stream === invoice)
  const remembered = place.query === query ? place.current : 0
  const at = Math.min(opened >= 0 ? opened : remembered, Math.max(0, total - 1))
  // Kept while the open invoice is in the list: once it is issued, its place is where the next one stands.
  if (place.query !== query || place.current !== at) setPlace({ query, current: at })

  const show = (index: number): void => {
    const row = rowAt(index)
    if (invoice !== null && row !== undefined) switchInvoice(row.stream)
  }
  const goTo = (index: number): void => {
    setPlace({ query, current: index })
    show(index)
  }
  const before = at - 1
  const after = opened >= 0 ? at + 1 : at
  return {
    list,
    invoice,
    /** The current row. */
    at,
    /** Of the open invoice in the list, from 0; −1 when it isn't there. */
    opened,
    total,
    goTo,
    previous: before >= 0 && total > 0 ? (): void => show(before) : null,
    next: after < total ? (): void => show(after) : null,
  }
}

export type InvoicePlace = ReturnType<typeof useInvoicePlace>
