// Putting a backup in the place of the store: first shown and checked, then swapped in one rename, with the store that
// was there kept aside under its own name. The store must be closed; nobody else may hold it meanwhile.
import { linkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import Database from 'better-sqlite3'
import type { RestorePreview } from '../../shared/contract/api.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import { copyDurably, fileSize, moveDurably, onDisk } from '../platform/fs.ts'
import { attachmentPath, type StorePaths } from '../platform/paths.ts'
import { WorldError } from '../platform/world-error.ts'
import {
  BACKUP_ATTACHMENTS,
  BACKUP_STORE,
  backupNote,
  holdingsOf,
  proveWhole,
  sha256Of,
  type Holdings,
} from './backup.ts'
import { takeLock } from './lock.ts'
import { stampOf } from './migrate.ts'
import { namedAttachments } from './named-attachments.ts'
import { openToLook } from './open.ts'
import { asReadDb, asStoreError, type ReadDb } from './sql.ts'

const nothing: Holdings = { orders: 0, events: 0, lastEventAt: null, attachments: 0 }

/** Every attachment the backup's log names is there and is what its name says. */
const checkAttachments = async (path: string, names: readonly string[]): Promise<void> => {
  for (const sha256 of names) {
    const file = attachmentPath(join(path, BACKUP_ATTACHMENTS), sha256)
    if (fileSize(file) === null || sha256Of(file) !== sha256) throw new WorldError('attachment-missing', { path: file })
    await setImmediate()
  }
}

const looked = async <T>(path: string, work: (db: ReadDb) => T | Promise<T>): Promise<T> => {
  const connection = openToLook(join(path, BACKUP_STORE))
  try {
    return await work(asReadDb(connection))
  } finally {
    connection.raw.close()
  }
}

/** Throws `backup-unusable` (with the reason) for anything that isn't a whole backup this program can read. */
const checkBackup = async (path: string): Promise<Holdings> => {
  try {
    if (backupNote(path) === null) throw new WorldError('backup-unusable', { path, detail: 'no note of what it holds' })
    return await looked(path, async (db) => {
      await proveWhole(db, join(path, BACKUP_STORE))
      await checkAttachments(path, namedAttachments(db))
      return holdingsOf(db)
    })
  } catch (error) {
    if (!(error instanceof WorldError) || error.kind === 'backup-unusable') throw error
    throw new WorldError('backup-unusable', { path, detail: error.message, cause: error })
  }
}

/** What restoring would bring back, beside what is there now. Reads everything; changes nothing. */
export const previewRestore = async (path: string, current: ReadDb | null): Promise<RestorePreview> => {
  const now = current === null ? nothing : holdingsOf(current)
  try {
    return { path, intact: true, problem: null, ...(await checkBackup(path)), current: now }
  } catch (error) {
    if (!(error instanceof WorldError)) throw error
    return { path, intact: false, problem: error.detail ?? error.kind, ...nothing, current: now }
  }
}

/** Folds the write-ahead log back into the file, so that the file alone is the store. */
const settle = (file: string): void => {
  if ((fileSize(file) ?? 0) === 0) return
  try {
    const db = new Database(file)
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.close()
  } catch {
    // A damaged store is what people restore over; it is kept aside as it is.
  }
}

/** Keeps the present store under a name of its own; returns it, or null where there was none. */
const keepAside = (paths: StorePaths, now: Instant): string | null => {
  if (fileSize(paths.db) === null) return null
  const aside = `${paths.db}.before-restore-${stampOf(now)}`
  onDisk(aside, () => {
    rmSync(aside, { force: true })
    try {
      linkSync(paths.db, aside)
    } catch {
      copyDurably(paths.db, aside)
    }
  })
  for (const suffix of ['-wal', '-shm']) {
    if (fileSize(`${paths.db}${suffix}`) !== null) moveDurably(`${paths.db}${suffix}`, `${aside}${suffix}`)
  }
  return aside
}

/**
 * Puts the backup at `path` in the place of the store, which must be closed. Returns where the former store now lies.
 * Throws `backup-unusable`, `store-locked`, `disk-full`; the present store is then still in its place.
 */
export const restore = async (
  paths: StorePaths,
  path: string,
  now: Instant,
): Promise<{ readonly aside: string | null }> => {
  const lock = takeLock(paths.lock, paths.db)
  const incoming = `${paths.db}.restoring`
  try {
    await checkBackup(path)
    copyDurably(join(path, BACKUP_STORE), incoming)
    for (const sha256 of await looked(path, namedAttachments)) {
      const to = attachmentPath(paths.attachments, sha256)
      if (fileSize(to) === null) copyDurably(attachmentPath(join(path, BACKUP_ATTACHMENTS), sha256), to)
    }
    settle(paths.db)
    const aside = keepAside(paths, now)
    moveDurably(incoming, paths.db)
    return { aside }
  } catch (error) {
    rmSync(incoming, { force: true })
    throw asStoreError(error, paths.db)
  } finally {
    lock.release()
  }
}
