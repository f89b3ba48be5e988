// The versions of rule packs that managers have taken. Kept forever; one that was taken back before its day stays as what it
// was and holds nowhere.
import type { Instant } from '../../../shared/kernel/instant.ts'
import { all, connectionOf, remembered, run, type ReadDb, type WriteDb } from '../sql.ts'

export interface TakenVersion {
  readonly id: string
  readonly marketplace: string
  readonly effectiveFrom: Instant
  /** The pack as it was written. */
  readonly json: string
  /** SHA-256 of `json`, hexadecimal. */
  readonly hash: string
  readonly takenAt: Instant
  /** Id of the person. */
  readonly takenBy: string
  readonly takenBack: { readonly at: Instant; readonly by: string } | null
}

interface Columns {
  readonly id: string
  readonly marketplace: string
  readonly effective_from: Instant
  readonly json: string
  readonly hash: string
  readonly taken_at: Instant
  readonly taken_by: string
  readonly taken_back_at: Instant | null
  readonly taken_back_by: string | null
}

const KEPT = 'pack-versions'

/** Every one there ever was, in the order they were taken; the same list until one is taken or taken back. */
export const takenVersions = (db: ReadDb): readonly TakenVersion[] =>
  remembered(db, KEPT, () =>
    all<Columns>(db, 'SELECT * FROM pack_versions ORDER BY seq').map((row) => ({
      id: row.id,
      marketplace: row.marketplace,
      effectiveFrom: row.effective_from,
      json: row.json,
      hash: row.hash,
      takenAt: row.taken_at,
      takenBy: row.taken_by,
      takenBack: row.taken_back_at === null ? null : { at: row.taken_back_at, by: row.taken_back_by ?? '' },
    })),
  )

export const keepTaken = (db: WriteDb, version: Omit<TakenVersion, 'takenBack'>): void => {
  run(
    db,
    `INSERT INTO pack_versions (id, marketplace, effective_from, json, hash, taken_at, taken_by) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [
      version.id,
      version.marketplace,
      version.effectiveFrom,
      version.json,
      version.hash,
      version.takenAt,
      version.takenBy,
    ],
  )
  connectionOf(db).memory.delete(KEPT)
}

/** The one that holds under this id; what was taken back before stays as it is. */
export const markTakenBack = (db: WriteDb, id: string, at: Instant, by: string): void => {
  run(db, 'UPDATE pack_versions SET taken_back_at = ?, taken_back_by = ? WHERE id = ? AND taken_back_at IS NULL', [
    at,
    by,
    id,
  ])
  connectionOf(db).memory.delete(KEPT)
}
