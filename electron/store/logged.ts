// What comes back from the log: an act with who did it, and a stream with everything it ever held.
import type { Act, EventBase, EventId, LoggedEvent, StreamId } from '../../shared/kernel/log.ts'

/** An act as the log keeps it: also who pressed the key, on which desk, and what it was part of. */
export interface LoggedAct extends Act {
  /** Person id; null for automatic events and before anyone was chosen. */
  readonly person: string | null
  /** The desk's own id. */
  readonly device: string
  /** The group of acts or the import it was done with. */
  readonly batch: string | null
  /** Events that no longer count because of this act (W19, W21, W23). */
  readonly supersedes: readonly EventId[]
}

export interface StreamLog<E extends EventBase = EventBase> {
  readonly stream: StreamId
  readonly version: number
  /** In the order they were recorded. */
  readonly acts: readonly LoggedAct[]
  /** By version: the order they were recorded in, which need not be that of `event.at`. */
  readonly events: readonly LoggedEvent<E>[]
  readonly superseded: ReadonlySet<EventId>
}
