// 隐私与保留: how long a completed order's personal data is kept, which orders are past it, the purge, and who looked (W9).
import type { Instant } from '../kernel/instant.ts'
import type { StreamId } from '../kernel/log.ts'

export interface RetentionView {
  /** Days after the end of the warranty. */
  readonly afterDays: number
  readonly due: number
  /** Values that would go: a name, a phone, an address … */
  readonly values: number
  /** Past the time, but something about the order is still open. */
  readonly held: number
  /** Completed, not yet past the time. */
  readonly waiting: number
  readonly purged: number
  readonly lastPurgeAt: Instant | null
  /** The oldest and number of the backups made before the last purge: they still hold what was purged. */
  readonly backups: { readonly count: number; readonly oldest: Instant | null }
}

export interface PurgeCandidate {
  readonly stream: StreamId
  readonly orderId: string
  readonly customerName: string
  /** The end of its warranty, or its completion where it had none. */
  readonly since: Instant
  readonly values: number
}

export interface RevealEntry {
  /** Its place in the log; the next page lies before it. */
  readonly seq: number
  readonly at: Instant
  readonly person: string | null
  readonly stream: StreamId
  readonly orderId: string
  /** Where it was shown: `page`, `export`, `invoice`, `print`. */
  readonly why: string
}

interface Call<Input, Output> {
  readonly input: Input
  readonly output: Output
}

/** The calls of 隐私与保留; part of `Api`. */
export interface RetentionCalls {
  'retention.get': Call<null, RetentionView>
  'retention.save': Call<{ afterDays: number }, null>
  /** The longest past first; at most 200. */
  'retention.preview': Call<null, readonly PurgeCandidate[]>
  /** In batches, each whole or not at all; `stopped`: a person stopped it, and what was purged until then stays so. */
  'retention.purge': Call<null, { orders: number; values: number; stopped: boolean }>
  'retention.stop': Call<null, null>
  'retention.reveals': Call<{ before: number | null }, readonly RevealEntry[]>
}
