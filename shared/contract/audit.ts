// 审计: the log's chain proven from its first act to its last, its head to be noted elsewhere, and the log as a file.
import type { Instant } from '../kernel/instant.ts'

export interface AuditVerdict {
  readonly events: number
  readonly intact: boolean
  /** The latest hash that still held, in hexadecimal. */
  readonly head: string
  /** The first act whose hash doesn't hold; null where all do. */
  readonly brokenAt: string | null
  /** Broken off by a person: what was looked at until then held. */
  readonly stopped: boolean
}

export interface AuditState {
  readonly acts: number
  /** The hash of the latest act as it stands in the store; 64 zeros in an empty log. */
  readonly head: string
  readonly headAt: Instant | null
  /** The last one that went to its end; null where there was none. */
  readonly last: (Omit<AuditVerdict, 'stopped'> & { readonly at: Instant; readonly person: string | null }) | null
}

/** Where a head noted elsewhere stands in the chain: the act's number from 1 on, and when it was recorded. */
export interface HeadPlace {
  readonly act: number
  readonly of: number
  readonly at: Instant
}

interface Call<Input, Output> {
  readonly input: Input
  readonly output: Output
}

/** The calls of 审计; part of `Api`. */
export interface AuditCalls {
  'audit.state': Call<null, AuditState>
  'audit.verify': Call<null, AuditVerdict>
  'audit.stop': Call<null, null>
  /** A whole head or its first 12 digits; null: no act of this log has it. */
  'audit.find-head': Call<{ head: string }, HeadPlace | null>
  /** JSON Lines: an act a line, with its events and its hash. */
  'audit.export': Call<null, { path: string | null; acts: number }>
}
