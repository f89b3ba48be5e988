// Where a key takes the current row of a list.

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1, J: 1, K: -1 }

/** The row `key` leads to, or null where the key moves nothing. `page` is how many rows fit the view. */
export const rowAfterKey = (key: string, current: number, count: number, page: number): number | null => {
  if (count === 0) return null
  const last = count - 1
  const within = (index: number): number => Math.max(0, Math.min(last, index))
  const step = STEPS[key]
  if (step !== undefined) return current < 0 ? 0 : within(current + step)
  if (key === 'PageDown') return within(current + page)
  if (key === 'PageUp') return within(current - page)
  if (key === 'Home') return 0
  return key === 'End' ? last : null
}
