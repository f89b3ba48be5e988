// Which attachments the log names: what a backup must hold, and what the sweep must leave alone.
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

export const isAttachmentNamed = (db: ReadDb, sha256: string): boolean =>
  value<number>(db, 'SELECT 1 FROM attachments WHERE sha256 = ?', [Buffer.from(sha256, 'hex')]) !== undefined

/** Every attachment the log names, in hexadecimal. */
export const namedAttachments = (db: ReadDb): string[] =>
  all<{ sha256: Uint8Array }>(db, 'SELECT sha256 FROM attachments').map((row) =>
    Buffer.from(row.sha256).toString('hex'),
  )
