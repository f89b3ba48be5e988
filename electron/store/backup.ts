// Backups: a folder with a copy of the store, every attachment the log names, and a note of what it holds, written last.
// Without the note it is no backup. Copies are made while people work, and looked at again before the note is written.
import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Instant } from '../../shared/kernel/instant.ts'
import { copyDurably, fileSize, linkOrCopy, onDisk, syncFile, syncFolder, writeDurably } from '../platform/fs.ts'
import { attachmentPath } from '../platform/paths.ts'
import { WorldError } from '../platform/world-error.ts'
import { checkInBackground } from './health.ts'
import { stampOf } from './migrate.ts'
import { namedAttachments } from './named-attachments.ts'
import { openToLook, type Store } from './open.ts'
import type { Progress } from './rebuild.ts'
import { asReadDb, asStoreError, connectionOf, value, type ReadDb } from './sql.ts'
import { verifyChain } from './verify-chain.ts'

export const BACKUP_STORE = 'store.db'
export const BACKUP_NOTE = 'backup.json'
export const BACKUP_ATTACHMENTS = 'attachments'
/** Daily backups kept; older ones go when a new one is whole. */
const KEPT = 14

/** What a store holds, as people know it. */
export interface Holdings {
  readonly orders: number
  readonly events: number
  readonly lastEventAt: Instant | null
  readonly attachments: number
}

export interface BackupNote extends Holdings {
  readonly storeId: string
  readonly at: Instant
  readonly version: number
  /** The log's latest hash, hexadecimal: what the copy was proven to hold. */
  readonly head: string
}

export interface KeptBackup {
  readonly path: string
  readonly at: Instant
  readonly bytes: number
}

export const holdingsOf = (db: ReadDb): Holdings => ({
  orders: value<number>(db, "SELECT count(*) FROM streams WHERE name LIKE 'order:%'") ?? 0,
  events: value<number>(db, 'SELECT max(place) FROM events') ?? 0,
  lastEventAt: (value<number>(db, 'SELECT recorded_at FROM acts ORDER BY seq DESC LIMIT 1') ?? null) as Instant | null,
  attachments: value<number>(db, 'SELECT count(*) FROM attachments') ?? 0,
})

/**
 * Throws `store-corrupt` unless every page, index and hash of the store at `path` holds; returns the log's head. Takes
 * as long as reading the file; other work goes on meanwhile.
 */
export const proveWhole = async (db: ReadDb, path: string): Promise<string> => {
  const { intact, problems } = await checkInBackground(path)
  if (!intact) throw new WorldError('store-corrupt', { path, detail: problems.join('; ') })
  const steps = verifyChain(db)
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done !== true) await setImmediate()
    else if (step.value.intact) return step.value.head
    else throw new WorldError('store-corrupt', { path, detail: `the log does not hold at ${step.value.brokenAt}` })
  }
}

const copyStore = async (store: Store, to: string, onProgress: (progress: Progress) => void): Promise<void> => {
  try {
    await connectionOf(store.db).raw.backup(to, {
      progress: ({ totalPages, remainingPages }) => {
        onProgress({ done: totalPages - remainingPages, total: totalPages })
        return 2_000
      },
    })
    // One file, readable from a medium that can't be written: no write-ahead log beside it.
    const copy = new Database(to)
    copy.pragma('journal_mode = DELETE')
    copy.close()
    syncFile(to)
  } catch (error) {
    throw asStoreError(error, to)
  }
}

/** The newest whole backup in a folder, whose attachments a new one can share; null where there is none. */
const latestIn = (folder: string): string | null => listBackups(folder)[0]?.path ?? null

const copyAttachments = async (
  store: Store,
  names: readonly string[],
  into: string,
  before: string | null,
): Promise<void> => {
  for (const sha256 of names) {
    const to = attachmentPath(into, sha256)
    const shared = before === null ? null : attachmentPath(join(before, BACKUP_ATTACHMENTS), sha256)
    if (shared !== null && fileSize(shared) !== null) linkOrCopy(shared, to)
    else {
      const from = attachmentPath(store.paths.attachments, sha256)
      if (fileSize(from) === null) throw new WorldError('attachment-missing', { path: from })
      copyDurably(from, to)
    }
    await setImmediate()
  }
}

/**
 * Makes a backup in a new folder inside `folder` and returns its path. Nothing appears under that name unless it is
 * whole. Throws `disk-full`, `not-writable`, `store-corrupt`, `attachment-missing`.
 */
export const backUp = async (
  store: Store,
  folder: string,
  now: Instant,
  onProgress: (progress: Progress) => void = () => {},
): Promise<string> => {
  const name = `desk-${stampOf(now)}`
  const part = join(folder, `${name}.part`)
  const path = join(folder, name)
  try {
    onDisk(part, () => mkdirSync(part, { recursive: true }))
    const copy = join(part, BACKUP_STORE)
    await copyStore(store, copy, onProgress)
    const look = openToLook(copy)
    try {
      const db = asReadDb(look)
      const head = await proveWhole(db, copy)
      await copyAttachments(store, namedAttachments(db), join(part, BACKUP_ATTACHMENTS), latestIn(folder))
      const version = value<number>(db, 'PRAGMA user_version') ?? 0
      const note: BackupNote = { storeId: store.storeId, at: now, version, head, ...holdingsOf(db) }
      writeDurably(join(part, BACKUP_NOTE), JSON.stringify(note, null, 1))
    } finally {
      look.raw.close()
    }
    onDisk(path, () => {
      rmSync(path, { recursive: true, force: true })
      renameSync(part, path)
      syncFolder(folder)
    })
    return path
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    throw asStoreError(error, folder)
  }
}

/** The note of a backup folder; null where there is none that can be read. */
export const backupNote = (path: string): BackupNote | null => {
  try {
    return JSON.parse(readFileSync(join(path, BACKUP_NOTE), 'utf8')) as BackupNote
  } catch {
    return null
  }
}

/** Whole backups in a folder, the newest first. */
export const listBackups = (folder: string): KeptBackup[] => {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.startsWith('desk-') && !name.endsWith('.part'))
    .flatMap((name): KeptBackup[] => {
      const path = join(folder, name)
      const note = backupNote(path)
      const bytes = fileSize(join(path, BACKUP_STORE))
      return note === null || bytes === null ? [] : [{ path, at: note.at, bytes }]
    })
    .sort((a, b) => b.at - a.at)
}

/** Removes daily backups beyond the latest 14. */
export const pruneBackups = (folder: string): void => {
  for (const { path } of listBackups(folder).slice(KEPT)) rmSync(path, { recursive: true, force: true })
}

/** SHA-256 of a file's content, hexadecimal. */
export const sha256Of = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')
