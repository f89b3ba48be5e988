// Brings a store up to the version this program writes, one small file at a time, with a backup first.
import { join } from 'node:path'
import { mkdirSync } from 'node:fs'
import { formatInstant } from '../../shared/kernel/iso.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import { onDisk } from '../platform/fs.ts'
import type { StorePaths } from '../platform/paths.ts'
import { WorldError } from '../platform/world-error.ts'
import { migration0001 } from './migrations/0001-log.ts'
import { migration0002 } from './migrations/0002-projections.ts'
import { migration0003 } from './migrations/0003-invoices.ts'
import { migration0004 } from './migrations/0004-reminders.ts'
import { migration0005 } from './migrations/0005-reports.ts'
import { migration0006 } from './migrations/0006-account-files.ts'
import { migration0007 } from './migrations/0007-appeals.ts'
import type { Migration } from './migrations/migration.ts'
import { asReadDb, guarded, script, transact, value, type Connection } from './sql.ts'

export const migrations: readonly Migration[] = [
  migration0001,
  migration0002,
  migration0003,
  migration0004,
  migration0005,
  migration0006,
  migration0007,
]
export const NEWEST: number = migrations.length

export const versionOf = (connection: Connection): number =>
  value<number>(asReadDb(connection), 'PRAGMA user_version') ?? 0

/** An instant as part of a file name, on every system: `2026-09-23T10-26-00`. */
export const stampOf = (at: Instant): string => formatInstant(at).slice(0, 19).replaceAll(':', '-')

/** A whole copy of the store beside it, made before its shape is changed. */
const backUpFirst = (connection: Connection, paths: StorePaths, from: number, now: Instant): void => {
  onDisk(paths.backups, () => mkdirSync(paths.backups, { recursive: true }))
  const copy = join(paths.backups, `before-version-${from + 1}-${stampOf(now)}.db`)
  guarded(connection, () => connection.raw.prepare('VACUUM INTO ?').run(copy))
}

/** Throws `store-newer` for a store this program is too old for. */
export const refuseNewer = (connection: Connection, path: string): void => {
  const found = versionOf(connection)
  if (found > NEWEST)
    throw new WorldError('store-newer', { path, detail: `version ${found}, this program knows ${NEWEST}` })
}

/** Each step is a transaction: all of it, or none. */
export const migrate = (connection: Connection, paths: StorePaths, now: Instant, upTo: number = NEWEST): void => {
  const found = versionOf(connection)
  if (found > 0 && found < upTo) backUpFirst(connection, paths, found, now)
  for (const migration of migrations.slice(found, upTo)) {
    transact(connection, (db) => {
      script(db, migration.sql)
      script(db, `PRAGMA user_version = ${migration.version}`)
    })
  }
}
