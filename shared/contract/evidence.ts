// 证据包: an order or a case as a ZIP that stands by itself: timeline, originals, the log with its hash chain, a manifest.
import type { Instant } from '../kernel/instant.ts'
import type { StreamId } from '../kernel/log.ts'

/** `id` null: a violation nobody named; the instant of its decision tells it apart. */
export type EvidenceSubject =
  | { readonly kind: 'order'; readonly stream: StreamId }
  | { readonly kind: 'violation'; readonly shopId: string; readonly id: string | null; readonly decidedAt: Instant }
  | { readonly kind: 'complaint'; readonly shopId: string; readonly complaint: string }

/** An original the log names and the pack can't hold: its file is gone, or its bytes are no longer those of its hash. */
export interface LostOriginal {
  readonly name: string
  readonly sha256: string
  readonly why: 'missing' | 'damaged'
}

export interface EvidencePreview {
  /** The order id, the case's or the complaint's number. */
  readonly title: string
  readonly events: number
  /** Originals, each counted once however often it was attached. */
  readonly originals: number
  readonly bytes: number
  /** Known to be gone without reading them. */
  readonly lost: readonly LostOriginal[]
  /** More than one ZIP holds: nothing can be packed. */
  readonly tooBig: boolean
}

export interface EvidenceMade {
  /** Null: nobody chose a place, or it was cancelled; then nothing was left behind. */
  readonly path: string | null
  /** Everything in the ZIP. */
  readonly files: number
  readonly originals: number
  readonly bytes: number
  /** Of 日志.jsonl: the last of its chain, in hexadecimal. */
  readonly head: string
  /** Acts in it, and of those the ones whose text is left out because it holds personal data. */
  readonly acts: number
  readonly withheld: number
  /** Every act's hash was worked out again and held. */
  readonly intact: boolean
  readonly lost: readonly LostOriginal[]
  readonly ms: number
  /** `no-printer`: made, without the PDF. */
  readonly problem: 'cancelled' | 'no-printer' | 'too-big' | null
}

interface Call<Input, Output> {
  readonly input: Input
  readonly output: Output
}

export interface EvidenceCalls {
  /** Null where the desk knows no such order or case. */
  'evidence.preview': Call<EvidenceSubject, EvidencePreview | null>
  /** Asks where to save. Progress is pushed as the task `evidence`, in bytes. */
  'evidence.pack': Call<{ readonly subject: EvidenceSubject; readonly personal: boolean }, EvidenceMade>
  /** Ends the pack that is being made, if there is one. */
  'evidence.cancel': Call<null, null>
}
