// A whole stream, for what its latest state alone can't answer: facts that come late (W19) and undo (W23). What every
// kind of stream has in common is here; how its own acts are decided, and fall into place, is its own.
import type { Actor } from './facts.ts'
import type { Instant } from './instant.ts'
import type { Act, ActId, EventBase, EventId, LoggedEvent } from './log.ts'

/** W19: a fact whose move doesn't exist, or whose place is taken: kept, flagged, moves nothing, waits for a person. */
export interface Kept<Clause extends string> {
  readonly type: 'fact.kept'
  readonly at: Instant
  readonly citing: readonly Clause[]
  readonly by: Actor
  /** The event type it would have been. */
  readonly fact: string
  readonly flags: readonly Clause[]
}

/** W23: an act was taken back; its events stay in the log, superseded. */
export interface Undone<Clause extends string> {
  readonly type: 'command.undone'
  readonly at: Instant
  readonly citing: readonly Clause[]
  readonly by: Actor
  readonly act: ActId
}

/** Acts in the order they were recorded, with every event they ever caused; the log only grows. */
export interface History<E extends EventBase> {
  readonly acts: readonly Act[]
  /** In order of their version. */
  readonly events: readonly LoggedEvent<E>[]
  /** Events that no longer count: an earlier fact took their place, or their act was undone. */
  readonly superseded: ReadonlySet<EventId>
}

/** An event to append. `actId` null: an automatic one, which belongs to no act of anybody's. */
export interface NewEvent<E extends EventBase> {
  readonly actId: ActId | null
  readonly event: E
}

/** What a late fact or an undo adds to a stream, and what of it no longer counts. */
export interface Difference<E extends EventBase> {
  readonly append: readonly NewEvent<E>[]
  readonly supersedes: readonly EventId[]
}

/** An act was recorded when its first event was written; an event that restates it later keeps that order. */
export const recordedOrder = (events: readonly LoggedEvent[]): ReadonlyMap<ActId, number> => {
  const first = new Map<ActId, number>()
  for (const { actId, version } of events) if (!first.has(actId)) first.set(actId, version)
  return first
}

export const undoneActs = (events: readonly LoggedEvent[]): ReadonlySet<ActId> =>
  new Set(events.flatMap(({ event }) => (event.type === 'command.undone' ? [(event as Undone<string>).act] : [])))

/** W19: kept facts wait for a person until a later recorded fact moves the stream; "later" is when it was recorded. */
export const waitingFacts = (events: readonly LoggedEvent[], superseded: ReadonlySet<EventId>): number => {
  const recorded = recordedOrder(events)
  const live = events.filter(({ id }) => !superseded.has(id))
  const asRecorded = live.toSorted((a, b) => (recorded.get(a.actId) ?? 0) - (recorded.get(b.actId) ?? 0))
  let waiting = 0
  for (const { event } of asRecorded) {
    if (event.type === 'fact.kept') waiting += 1
    else if ('flags' in event && event.flags !== undefined) waiting = 0
  }
  return waiting
}

/** The log with more in it, as it will be once this is written. An event without an act is its own act. */
export const logged = <E extends EventBase>(
  events: readonly LoggedEvent<E>[],
  append: readonly NewEvent<E>[],
): readonly LoggedEvent<E>[] =>
  append.map(({ actId, event }, index) => {
    const version = events.length + index + 1
    return { id: `event-${version}` as EventId, actId: actId ?? (`automatic-${version}` as ActId), version, event }
  })

/** Whether an event superseded here comes back with the same type and instant, only its clocks moved. */
export const restates = <E extends EventBase>(append: readonly NewEvent<E>[], { type, at }: E): boolean =>
  append.some(({ event }) => event.type === type && event.at === at)
