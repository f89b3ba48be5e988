// What a person arranged and expects to find again: columns and sort, kept on this machine with the window's place.
import { create } from 'zustand'
import { persist } from 'zustand/middleware'

import type { QueueSort } from '../../shared/contract/api.ts'

interface Remembered {
  readonly hiddenColumns: readonly string[]
  readonly sort: QueueSort
  readonly descending: boolean
}

export const useRemembered = create<Remembered>()(
  persist(
    (): Remembered => ({ hiddenColumns: ['amount', 'paidAt', 'updatedAt'], sort: 'deadline', descending: false }),
    { name: 'queue' },
  ),
)

/** The invoice desk's own columns; its sort follows its tab. */
export const useRememberedInvoices = create<{ readonly hiddenColumns: readonly string[] }>()(
  persist(() => ({ hiddenColumns: ['title'] as readonly string[] }), { name: 'invoices' }),
)
