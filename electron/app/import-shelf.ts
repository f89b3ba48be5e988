// Lists on their way in, in memory only: files picked, dry runs waiting to be applied, and the rows that were not taken. An
// imported list is never stored (its hash and its rows' results are), so these go with the app.
import type { ListTable } from '../files/list/table.ts'
import type { Inspected } from './imports/inspect.ts'
import type { DryRun, PlannedRow } from './imports/planned.ts'
import type { ReadList } from './import-judge.ts'

export interface PickedList {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A list that was read, with what its dry run found. */
export interface ShelvedPlan {
  readonly fileName: string | null
  /** SHA-256 of the source, hexadecimal. */
  readonly contentHash: string
  readonly table: ListTable
  readonly inspected: Inspected
  /** Null until the shop is known and the columns are usable. */
  readonly ready: { readonly shopId: string; readonly read: ReadList; readonly dryRun: DryRun } | null
}

export interface FailedRows {
  readonly fileName: string | null
  readonly headers: readonly string[]
  readonly rows: readonly PlannedRow[]
}

/** Keeps only the latest few of each kind: a dropped dry run of a large list must not stay in memory. */
export class Shelf<Kept> {
  readonly #most: number
  readonly #kept = new Map<string, Kept>()

  constructor(most: number) {
    this.#most = most
  }

  put(id: string, kept: Kept): void {
    this.#kept.delete(id)
    this.#kept.set(id, kept)
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#most) break
      this.#kept.delete(oldest)
    }
  }

  get(id: string): Kept | null {
    return this.#kept.get(id) ?? null
  }

  /** Gives it away: it is no longer here. */
  take(id: string): Kept | null {
    const kept = this.get(id)
    this.#kept.delete(id)
    return kept
  }
}

export interface ImportShelf {
  readonly picked: Shelf<PickedList>
  readonly plans: Shelf<ShelvedPlan>
  readonly failed: Shelf<FailedRows>
}

export const emptyShelf = (): ImportShelf => ({
  picked: new Shelf(2),
  plans: new Shelf(2),
  failed: new Shelf(5),
})
