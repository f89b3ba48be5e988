// The loaded part of the queue, as the list asks for it: row by index, more pages as they come into view.
import { useCallback, useMemo } from 'react'

import type { QueueQuery } from '../../../shared/contract/api.ts'
import type { QueueRow } from '../../../shared/contract/rows.ts'
import { useQueue } from '../../api/queries.ts'

export const useQueueRows = (query: QueueQuery) => {
  const { data, error, hasNextPage, isFetching, fetchNextPage, isPending, isPlaceholderData, refetch } = useQueue(query)
  const rows = useMemo<readonly QueueRow[]>(() => data?.pages.flatMap((page) => page.rows) ?? [], [data])
  const last = data?.pages.at(-1)
  // Never while something is on its way: that answer brings another look, since it changes this function.
  const onNeed = useCallback(
    ({ to }: { to: number }) => {
      if (to > rows.length && hasNextPage && !isFetching) void fetchNextPage({ cancelRefetch: false })
    },
    [rows.length, hasNextPage, isFetching, fetchNextPage],
  )
  const rowAt = useCallback((index: number) => rows[index], [rows])
  // `stale`: the rows still shown are the answer to the query before; nothing may be opened or ticked among them.
  return {
    rows,
    rowAt,
    onNeed,
    total: last?.total ?? 0,
    tabs: last?.tabs ?? null,
    error,
    loading: isPending,
    stale: isPlaceholderData,
    refetch,
  }
}
