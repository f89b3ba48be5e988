// Where a store's files lie. Everything a store owns stands beside its database file and carries its name.
import { basename, dirname, join, resolve } from 'node:path'

export interface StorePaths {
  /** The database file itself. */
  readonly db: string
  readonly folder: string
  /** Held while a process has the store open. */
  readonly lock: string
  /** Says that a store was made here, so that a missing file is never taken for a first run. */
  readonly marker: string
  /** Attachments by their SHA-256. */
  readonly attachments: string
  /** Attachments still being received. */
  readonly parts: string
  /** Daily backups, and those made before a migration. */
  readonly backups: string
}

export const storePaths = (file: string): StorePaths => {
  const db = resolve(file)
  const folder = dirname(db)
  const name = basename(db)
  const beside = (suffix: string) => join(folder, `${name}${suffix}`)
  return {
    db,
    folder,
    lock: beside('.lock'),
    marker: beside('.marker'),
    attachments: beside('.attachments'),
    parts: join(beside('.attachments'), 'parts'),
    backups: beside('.backups'),
  }
}

/** The place of one attachment: two-letter folders keep any one of them small. */
export const attachmentPath = (attachments: string, sha256: string): string =>
  join(attachments, sha256.slice(0, 2), sha256)
