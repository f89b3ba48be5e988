// Where the person is in the queue: the current row, kept when the open order leaves the list, and the way to the next.
import { useState } from 'react'

import type { QueueQuery } from '../../../shared/contract/api.ts'
import { switchOrder, useNavigation } from '../../actions/navigation.ts'
import { useQueueRows } from './queue-rows.ts'

export const useQueuePlace = (query: QueueQuery) => {
  const order = useNavigation((state) => state.order)
  const queue = useQueueRows(query)
  const { rows, rowAt, total } = queue
  const [place, setPlace] = useState({ query, current: 0 })
  const opened = order === null ? -1 : rows.findIndex(({ stream }) => stream === order)
  const remembered = place.query === query ? place.current : 0
  const at = Math.min(opened >= 0 ? opened : remembered, Math.max(0, total - 1))
  // Kept while the open order is in the list: once an act has moved it elsewhere, its place is where the next one stands.
  if (place.query !== query || place.current !== at) setPlace({ query, current: at })

  const show = (index: number): void => {
    const row = rowAt(index)
    if (order !== null && row !== undefined) switchOrder(row.stream)
  }
  const goTo = (index: number): void => {
    setPlace({ query, current: index })
    show(index)
  }
  /** The neighbours of the open order; where it has left the list, its place already holds the next. */
  const before = at - 1
  const after = opened >= 0 ? at + 1 : at
  return {
    queue,
    order,
    /** The current row. */
    at,
    /** Of the open order in the list, from 0; −1 when it isn't there. */
    opened,
    total,
    goTo,
    previous: before >= 0 && total > 0 ? (): void => show(before) : null,
    next: after < total ? (): void => show(after) : null,
  }
}

export type QueuePlace = ReturnType<typeof useQueuePlace>
