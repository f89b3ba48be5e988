// The shape of what is written down: acts (a command or a fact, with who and when) and the events each one caused.
// The log only grows. An event that no longer counts is named by the later act that superseded it (W19, W21, W23).
import type { Actor } from './facts.ts'
import type { Instant } from './instant.ts'

declare const actIdBrand: unique symbol
declare const eventIdBrand: unique symbol
declare const streamBrand: unique symbol

/** UUIDv7, so that ids made on two desks sort by time and never meet. */
export type ActId = string & { readonly [actIdBrand]: true }
export type EventId = string & { readonly [eventIdBrand]: true }
/** `order:<marketplace>:<accountId>:<orderId>` or `account:<marketplace>:<accountId>`. */
export type StreamId = string & { readonly [streamBrand]: true }

/** What was asked for or recorded. `input` has its personal fields replaced by ids before it is stored (W9). */
export interface Act {
  readonly id: ActId
  /** A command name of the scenario vocabulary, or `catch-up` for automatic events. */
  readonly name: string
  readonly input: Readonly<Record<string, unknown>>
  readonly by: Actor | 'workbench'
  /** A recorded fact (W13) rather than a choice made here. */
  readonly recorded: boolean
  readonly occurredAt: Instant
  readonly recordedAt: Instant
}

/** What every event carries, whatever its type; slices add their own fields. */
export interface EventBase {
  readonly type: string
  /** When it happened: its place in the fold. */
  readonly at: Instant
  readonly citing: readonly string[]
}

/** An event with its place in the stream. `version` counts from 1 without gaps within one stream. */
export interface LoggedEvent<E extends EventBase = EventBase> {
  readonly id: EventId
  readonly actId: ActId
  readonly version: number
  readonly event: E
}
