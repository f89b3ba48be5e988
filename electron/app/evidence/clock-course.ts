// The clocks of a stream over its whole life: which event started each, how long it had, what ended it. Asked of the rules
// after every event, so that a clock long gone is explained as it was.
import type { ClockBasis } from '../../../shared/contract/basis.ts'
import type { EventBase, EventId, LoggedEvent } from '../../../shared/kernel/log.ts'
import type { ClockStory } from './told.ts'

export interface RunningClock {
  /** The same clock has the same key after every event. */
  readonly key: string
  readonly basis: ClockBasis
}

/** `runningAfter` is asked once for each event, in their order. */
export const clockCourse = <E extends EventBase>(
  events: readonly LoggedEvent<E>[],
  runningAfter: (event: E, upTo: readonly E[]) => readonly RunningClock[],
): ReadonlyMap<EventId, readonly ClockStory[]> => {
  const stories = new Map<EventId, Map<string, ClockStory>>()
  const open = new Map<string, EventId>()
  const plain = events.map(({ event }) => event)
  for (const [index, { id, event }] of events.entries()) {
    const running = new Map(runningAfter(event, plain.slice(0, index + 1)).map(({ key, basis }) => [key, basis]))
    for (const [key, startedWith] of open) {
      const story = stories.get(startedWith)?.get(key)
      const basis = running.get(key)
      if (story === undefined) continue
      if (basis === undefined) open.delete(key)
      const endedBy = basis === undefined ? { type: event.type, at: event.at } : null
      stories.get(startedWith)?.set(key, { basis: basis ?? story.basis, endedBy })
    }
    for (const [key, basis] of running) {
      if (open.has(key)) continue
      open.set(key, id)
      const own = stories.get(id) ?? new Map<string, ClockStory>()
      stories.set(id, own.set(key, { basis, endedBy: null }))
    }
  }
  return new Map([...stories].map(([id, own]) => [id, [...own.values()]]))
}
