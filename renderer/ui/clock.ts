// The page's one clock. Components that show a length of time subscribe to its minute; nothing else re-renders.
// A practice desk has a movable today, so the app says where "now" comes from.
import { useCallback, useSyncExternalStore } from 'react'

import { MINUTE, instant } from '../../shared/kernel/instant.ts'
import type { Instant } from '../../shared/kernel/instant.ts'

type ReadNow = () => Instant

const listeners = new Set<() => void>()
let readNow: ReadNow = () => instant(Date.now())
let timer: ReturnType<typeof setTimeout> | null = null

const tick = (): void => {
  for (const listener of listeners) listener()
}

/** Wakes at the next full minute of the desk's clock, as long as anybody looks. */
const arm = (): void => {
  if (timer !== null) clearTimeout(timer)
  timer =
    listeners.size === 0
      ? null
      : setTimeout(
          () => {
            tick()
            arm()
          },
          MINUTE - (readNow() % MINUTE),
        )
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  if (timer === null) arm()
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) arm()
  }
}

/** The desk's present instant. */
export const now = (): Instant => readNow()

/** Sets where "now" comes from (a practice desk's offset) and shows it at once. */
export const setClock = (read: ReadNow): void => {
  readNow = read
  tick()
  arm()
}

/** After sleep or when the window is shown again: shows the present instead of waiting for the next minute. */
export const refreshClock = (): void => {
  tick()
  arm()
}

/** `read` of the present instant, again each minute; the component re-renders only when the answer changed. */
export const useAtMinute = <Answer extends string | number | boolean | null>(
  read: (now: Instant) => Answer,
): Answer => {
  const snapshot = useCallback(() => read(readNow()), [read])
  return useSyncExternalStore(subscribe, snapshot, snapshot)
}
