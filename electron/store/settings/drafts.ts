// What someone is typing, kept as it is typed. An empty text drops the draft.
import type { Instant } from '../../../shared/kernel/instant.ts'
import { one, run, type ReadDb, type WriteDb } from '../sql.ts'

export interface Draft {
  readonly text: string
  readonly savedAt: Instant
}

export const draft = (db: ReadDb, key: string): Draft | null =>
  one<Draft>(db, 'SELECT text, saved_at AS savedAt FROM drafts WHERE key = ?', [key]) ?? null

export const saveDraft = (db: WriteDb, key: string, { text, savedAt }: Draft): void => {
  if (text === '') run(db, 'DELETE FROM drafts WHERE key = ?', [key])
  else run(db, 'INSERT OR REPLACE INTO drafts (key, text, saved_at) VALUES (?, ?, ?)', [key, text, savedAt])
}
