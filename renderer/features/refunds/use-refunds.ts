// The register as the screen shows it: one status or all, of the shops the desk is narrowed to, found by a word.
import { useMemo } from 'react'

import type { RefundRow } from '../../../shared/contract/rows.ts'
import { useNavigation } from '../../actions/navigation.ts'
import { useRead } from '../../api/queries.ts'

export const refundTabs = ['all', 'requested', 'approved', 'declined', 'withdrawn'] as const
export type RefundTab = (typeof refundTabs)[number]

/** Main lists the latest thousand. */
export const REGISTER_LIMIT = 1000

const holds = (row: RefundRow, word: string): boolean =>
  [row.orderId, row.customerName, row.product].some((text) => text.toLowerCase().includes(word))

/** Counts by status, while the whole register is at hand; null where it is longer than main lists. */
const countsOf = (all: readonly RefundRow[] | undefined): Readonly<Record<RefundTab, number>> | null => {
  if (all === undefined || all.length >= REGISTER_LIMIT) return null
  const of = (status: RefundRow['status']): number => all.filter((row) => row.status === status).length
  return {
    all: all.length,
    requested: of('requested'),
    approved: of('approved'),
    declined: of('declined'),
    withdrawn: of('withdrawn'),
  }
}

export const useRefunds = (tab: RefundTab, word: string) => {
  const shops = useNavigation((state) => state.shops)
  const everything = useRead('refund.list', { status: null })
  const chosen = useRead('refund.list', { status: tab === 'all' ? null : tab })
  const wanted = word.trim().toLowerCase()
  const inShops = (rows: readonly RefundRow[] | undefined): readonly RefundRow[] | undefined =>
    shops.length === 0 ? rows : rows?.filter(({ shopId }) => shops.includes(shopId))
  const rows = useMemo(
    () =>
      (chosen.data ?? []).filter(
        (row) =>
          (tab === 'all' || row.status === tab) &&
          (shops.length === 0 || shops.includes(row.shopId)) &&
          (wanted === '' || holds(row, wanted)),
      ),
    [chosen.data, tab, shops, wanted],
  )
  return {
    rows,
    counts:
      everything.data !== undefined && everything.data.length >= REGISTER_LIMIT
        ? null
        : countsOf(inShops(everything.data)),
    cut: (chosen.data?.length ?? 0) >= REGISTER_LIMIT,
    loading: chosen.isPending,
    error: chosen.data === undefined ? chosen.error : null,
    refetch: chosen.refetch,
  }
}
