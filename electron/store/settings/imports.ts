// Imports as they were applied: when, by whom, what became of every row. The files themselves aren't kept (W9).
import type { ImportReason, ImportRecord, RowVerdict } from '../../../shared/contract/imports.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import { all, run, value, type ReadDb, type WriteDb } from '../sql.ts'
import { shopByNumber, shopNumber } from './shops.ts'
import { streamNumber } from '../streams.ts'

export interface KeptImport extends ImportRecord {
  /** SHA-256 of the file or the pasted text, hexadecimal: the same list twice is noticed. */
  readonly contentHash: string
}

/** One row's outcome; `orderId` and the reasons hold no personal value. */
export interface KeptImportRow {
  readonly line: number
  readonly verdict: RowVerdict
  readonly stream: StreamId | null
  readonly orderId: string
  readonly reasons: readonly ImportReason[]
}

interface ImportRowColumns {
  readonly id: string
  readonly at: Instant
  readonly by: string | null
  readonly shop: number
  readonly file_name: string | null
  readonly content_hash: string
  readonly counts: string
  readonly failed_rows: number
  readonly undone_at: Instant | null
}

const keptOf = (db: ReadDb, row: ImportRowColumns): KeptImport => ({
  importId: row.id,
  at: row.at,
  by: row.by,
  shopId: shopByNumber(db, row.shop).id,
  fileName: row.file_name,
  counts: JSON.parse(row.counts) as ImportRecord['counts'],
  undone: row.undone_at,
  failedRows: row.failed_rows,
  contentHash: row.content_hash,
})

/** Keeps an import and its rows, in the transaction that applies it. */
export const keepImport = (db: WriteDb, kept: KeptImport, rows: readonly KeptImportRow[]): void => {
  run(
    db,
    'INSERT INTO imports (id, at, by, shop, file_name, content_hash, counts, failed_rows, undone_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    [
      kept.importId,
      kept.at,
      kept.by,
      shopNumber(db, kept.shopId),
      kept.fileName,
      kept.contentHash,
      JSON.stringify(kept.counts),
      kept.failedRows,
      kept.undone,
    ],
  )
  for (const row of rows) {
    run(db, 'INSERT INTO import_rows (import, line, verdict, stream, order_id, reasons) VALUES (?, ?, ?, ?, ?, ?)', [
      kept.importId,
      row.line,
      row.verdict,
      row.stream === null ? null : streamNumber(db, row.stream),
      row.orderId,
      JSON.stringify(row.reasons),
    ])
  }
}

/** The latest first. */
export const listImports = (db: ReadDb, limit = 200): KeptImport[] =>
  all<ImportRowColumns>(db, 'SELECT * FROM imports ORDER BY at DESC LIMIT ?', [limit]).map((row) => keptOf(db, row))

export const importById = (db: ReadDb, id: string): KeptImport | null =>
  all<ImportRowColumns>(db, 'SELECT * FROM imports WHERE id = ?', [id]).map((row) => keptOf(db, row))[0] ?? null

/** When the same content was last imported and not undone since; null where it never was. */
export const importedBefore = (db: ReadDb, contentHash: string): Instant | null =>
  value<Instant>(db, 'SELECT at FROM imports WHERE content_hash = ? AND undone_at IS NULL ORDER BY at DESC LIMIT 1', [
    contentHash,
  ]) ?? null

export const markImportUndone = (db: WriteDb, id: string, at: Instant): void => {
  run(db, 'UPDATE imports SET undone_at = ? WHERE id = ?', [at, id])
}

/** An import's rows by line; of one verdict where it is named. */
export const importRows = (db: ReadDb, id: string, verdict: RowVerdict | null): KeptImportRow[] =>
  all<{ line: number; verdict: RowVerdict; stream: StreamId | null; orderId: string; reasons: string }>(
    db,
    `SELECT r.line, r.verdict, s.name AS stream, r.order_id AS orderId, r.reasons FROM import_rows r
     LEFT JOIN streams s ON s.id = r.stream WHERE r.import = ?${verdict === null ? '' : ' AND r.verdict = ?'} ORDER BY r.line`,
    verdict === null ? [id] : [id, verdict],
  ).map(({ reasons, ...row }) => Object.assign(row, { reasons: JSON.parse(reasons) as ImportReason[] }))
