// Bringing a console's list onto the desk: read, dry run, apply, undo.
import type { Instant } from '../kernel/instant.ts'
import type { StreamId } from '../kernel/log.ts'

export const rowVerdicts = ['new', 'changed', 'unchanged', 'fill-in-pending', 'conflicting', 'invalid'] as const
export type RowVerdict = (typeof rowVerdicts)[number]

export interface ImportColumn {
  readonly header: string
  /** The field this column feeds, or null when it is not used. */
  readonly field: string | null
  readonly sample: string
}

export interface ImportRow {
  /** Line in the file, the header being line 1. */
  readonly line: number
  readonly orderId: string
  readonly customerName: string
  readonly product: string
  readonly verdict: RowVerdict
  /** Codes with values; the renderer has a sentence for every code. */
  readonly reasons: readonly ImportReason[]
  readonly stream: StreamId | null
  /** For a conflict: what the list shows and what our log says. */
  readonly shown: string | null
  readonly ours: string | null
}

export interface ImportReason {
  readonly code: string
  readonly column: string | null
  readonly value: string | null
  readonly severity: 'error' | 'warning' | 'note'
}

/** A dry run: nothing has been written. It lives in main until applied, replaced or dropped. */
export interface ImportPlan {
  readonly planId: string
  readonly fileName: string | null
  readonly format: 'csv' | 'tsv' | 'xlsx' | 'html'
  readonly encoding: string
  readonly shopId: string | null
  /** Shops this list can belong to; more than one asks the person. */
  readonly shopCandidates: readonly string[]
  readonly columns: readonly ImportColumn[]
  readonly missing: readonly string[]
  readonly counts: Readonly<Record<RowVerdict, number>>
  readonly total: number
  readonly warnings: readonly ImportReason[]
  /** The first rows; further ones by `import.rows`. */
  readonly rows: readonly ImportRow[]
  readonly alreadyImportedAt: Instant | null
}

export interface ImportRecord {
  readonly importId: string
  readonly at: Instant
  readonly by: string | null
  readonly shopId: string
  readonly fileName: string | null
  readonly counts: Readonly<Record<RowVerdict, number>>
  readonly undone: Instant | null
  readonly failedRows: number
}
