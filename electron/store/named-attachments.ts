// Which attachments the log or an account's files name: what a backup must hold, and what the sweep must leave alone.
import { all, run, value, type ReadDb, type WriteDb } from './sql.ts'

const SHA256 = /^[0-9a-f]{64}$/

const namedIn = (part: object): string[] => {
  const list: unknown = 'attachments' in part ? part.attachments : []
  if (!Array.isArray(list)) return []
  return list.flatMap((item: unknown) => {
    const sha256 = typeof item === 'object' && item !== null && 'sha256' in item ? item.sha256 : null
    return typeof sha256 === 'string' && SHA256.test(sha256) ? [sha256] : []
  })
}

/** Notes the attachments that an act's input or its events name under `attachments`. */
export const noteAttachments = (db: WriteDb, seq: number, parts: readonly object[]): void => {
  for (const sha256 of new Set(parts.flatMap(namedIn))) {
    run(db, 'INSERT INTO attachments (sha256, act) VALUES (?, ?) ON CONFLICT DO NOTHING', [
      Buffer.from(sha256, 'hex'),
      seq,
    ])
  }
}

/** A backup of an older version knows no account files. */
const hasAccountFiles = (db: ReadDb): boolean =>
  value<number>(db, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'account_file_originals'") !==
  undefined

const named = (db: ReadDb): string =>
  hasAccountFiles(db)
    ? 'SELECT sha256 FROM attachments UNION SELECT sha256 FROM account_file_originals'
    : 'SELECT DISTINCT sha256 FROM attachments'

export const isAttachmentNamed = (db: ReadDb, sha256: string): boolean =>
  value<number>(db, `SELECT 1 FROM (${named(db)}) WHERE sha256 = ?`, [Buffer.from(sha256, 'hex')]) !== undefined

/** Every attachment named, in hexadecimal. */
export const namedAttachments = (db: ReadDb): string[] =>
  all<{ sha256: Uint8Array }>(db, named(db)).map((row) => Buffer.from(row.sha256).toString('hex'))

export const countAttachments = (db: ReadDb): number => value<number>(db, `SELECT count(*) FROM (${named(db)})`) ?? 0
