// What an evidence pack tells of an order or a case, before it is put in words: steps, the clocks they started, what stands.
import type { Basis, ClockBasis } from '../../../shared/contract/basis.ts'
import type { LostOriginal } from '../../../shared/contract/evidence.ts'
import type { AttachmentRef, Who } from '../../../shared/contract/rows.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import type { StreamLink } from '../../store/stream-links.ts'

/** A clock from its start to its end, with the last word on its due instant: releases of holds have moved it. */
export interface ClockStory {
  readonly basis: ClockBasis
  /** Null: it runs still. */
  readonly endedBy: { readonly type: string; readonly at: Instant } | null
}

export interface Field {
  readonly label: string
  readonly value: string
}

export interface ToldStep {
  readonly type: string
  readonly at: Instant
  readonly recordedAt: Instant
  readonly who: Who
  readonly person: string | null
  readonly text: string | null
  readonly fields: readonly Field[]
  readonly attachments: readonly AttachmentRef[]
  /** Names that came without a file. */
  readonly named: readonly string[]
  readonly citing: readonly string[]
  readonly flags: readonly string[]
  readonly moved: boolean
  readonly superseded: boolean
  readonly waiting: boolean
  /** The rule pack in force at that instant; null: the first version. */
  readonly packFrom: Instant | null
  readonly clocks: readonly ClockStory[]
}

export interface Told {
  readonly kind: 'order' | 'violation' | 'complaint'
  /** The order id, the case's or the complaint's number. */
  readonly title: string
  readonly stream: StreamId
  readonly head: readonly Field[]
  readonly steps: readonly ToldStep[]
  /** How it stands now, each with its 依据. */
  readonly bases: readonly Basis[]
  /** Every original once, in the order they first came up. */
  readonly originals: readonly AttachmentRef[]
  readonly links: readonly StreamLink[]
}

/** Which originals are in the pack, and under which name; the rest is lost. */
export interface Shelved {
  readonly pathOf: ReadonlyMap<string, string>
  readonly lost: readonly LostOriginal[]
}
