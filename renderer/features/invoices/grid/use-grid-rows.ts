// All rows the grid works on: every page is fetched, up to a thousand, since a paste is matched against all of them.
import { useEffect, useMemo } from 'react'

import type { InvoiceQuery, InvoiceRow } from '../../../../shared/contract/invoices.ts'
import { useInvoiceRows } from '../invoice-place.ts'

export const MOST_ROWS = 1_000

export const useGridRows = (query: InvoiceQuery) => {
  const { rows, total, loading, error, refetch, onNeed, at } = useInvoiceRows(query)
  useEffect(() => {
    if (rows.length < MOST_ROWS) onNeed({ to: MOST_ROWS })
  }, [rows.length, onNeed])
  const waiting = useMemo<readonly InvoiceRow[]>(
    () => rows.filter(({ status }) => status === 'requested').slice(0, MOST_ROWS),
    [rows],
  )
  return {
    rows: waiting,
    /** All there are, or as many as the grid takes. */
    whole: !loading && error === null && rows.length >= Math.min(total, MOST_ROWS),
    beyond: Math.max(0, total - MOST_ROWS),
    loading,
    error,
    refetch,
    at,
  }
}
