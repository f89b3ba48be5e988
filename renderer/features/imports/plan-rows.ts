// The rows of a dry run, page by page as they come into view: a list may have half a million.
import { useQueries } from '@tanstack/react-query'
import { useCallback, useState } from 'react'

import type { ImportPlan, ImportRow, RowVerdict } from '../../../shared/contract/imports.ts'
import { call } from '../../api/bridge.ts'

const PAGE = 200

export type VerdictTab = RowVerdict | 'all'

/** Rows of one verdict or of all; undefined while a row's page is on its way. */
export const usePlanRows = (plan: ImportPlan, tab: VerdictTab) => {
  const [wanted, setWanted] = useState<readonly number[]>([0])
  const verdict = tab === 'all' ? null : tab
  const count = verdict === null ? plan.total : plan.counts[verdict]
  const pages = count === 0 ? [] : wanted.filter((page) => page * PAGE < count)
  const loaded = useQueries({
    queries: pages.map((page) => ({
      queryKey: ['import.rows', plan.planId, plan.shopId, plan.columns.map(({ field }) => field), verdict, page],
      queryFn: () => call('import.rows', { planId: plan.planId, verdict, offset: page * PAGE, limit: PAGE }),
      gcTime: 60_000,
    })),
    combine: (results) => new Map(results.map(({ data }, at) => [pages[at], data] as const)),
  })
  const onNeed = useCallback(({ from, to }: { from: number; to: number }): void => {
    const first = Math.floor(from / PAGE)
    const last = Math.floor(Math.max(from, to - 1) / PAGE)
    const now = Array.from({ length: last - first + 1 }, (_, at) => first + at)
    setWanted((before) => (now.every((page) => before.includes(page)) ? before : now))
  }, [])
  const rowAt = (index: number): ImportRow | undefined => loaded.get(Math.floor(index / PAGE))?.[index % PAGE]
  return { count, rowAt, onNeed }
}
