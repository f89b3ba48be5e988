// An account's files as they were kept, version by version. Nothing is changed in place: what is saved, taken back or
// emptied is one more version. The act in the log that goes with it names the originals and the hash of the text.
import { createHash } from 'node:crypto'
import type { AccountFileKind, AccountFileName, CaseFile } from '../../shared/contract/account-files.ts'
import type { AttachmentRef } from '../../shared/contract/rows.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import { shopNumber } from './settings/shops.ts'
import { all, one, run, value, type ReadDb, type WriteDb } from './sql.ts'

/** `value` null: nothing is kept from this version on. */
export interface StoredVersion<Value = unknown> {
  readonly version: number
  readonly at: Instant
  readonly person: string | null
  readonly value: Value | null
}

interface VersionRow {
  readonly item: string
  readonly version: number
  readonly at: Instant
  readonly person: string | null
  readonly body: string | null
}

/** In hexadecimal; null where nothing is kept. */
const hashOfBody = (body: string | null): string | null =>
  body === null ? null : createHash('sha256').update(body).digest('hex')

const COLUMNS = 'item, version, at, person, body'

const versionOf = <Value>({ version, at, person, body }: VersionRow): StoredVersion<Value> => ({
  version,
  at,
  person,
  value: body === null ? null : (JSON.parse(body) as Value),
})

/** Every file of a kind as it stands, by its item; emptied ones are left out. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the table holds JSON: the caller vouches for it
export const accountFiles = <Value>(
  db: ReadDb,
  shopId: string,
  kind: AccountFileKind,
): ReadonlyMap<string, StoredVersion<Value> & { readonly value: Value }> =>
  new Map(
    all<VersionRow>(
      db,
      `SELECT ${COLUMNS} FROM account_files AS f WHERE shop = ? AND kind = ? AND body IS NOT NULL AND version =
         (SELECT max(version) FROM account_files WHERE shop = f.shop AND kind = f.kind AND item = f.item)
       ORDER BY item`,
      [shopNumber(db, shopId), kind],
    ).flatMap((row) => {
      const { value: kept, ...rest } = versionOf<Value>(row)
      return kept === null ? [] : [[row.item, { ...rest, value: kept }] as const]
    }),
  )

/** The latest first. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the table holds JSON: the caller vouches for it
export const fileVersions = <Value = unknown>(
  db: ReadDb,
  { shopId, kind, item }: AccountFileName,
): readonly (StoredVersion<Value> & Pick<AddedVersion, 'hash'>)[] =>
  all<VersionRow>(
    db,
    `SELECT ${COLUMNS} FROM account_files WHERE shop = ? AND kind = ? AND item = ? ORDER BY version DESC`,
    [shopNumber(db, shopId), kind, item],
  ).map((row) => Object.assign(versionOf<Value>(row), { hash: hashOfBody(row.body) }))

/** 0 where nothing was ever kept. */
export const latestVersion = (db: ReadDb, { shopId, kind, item }: AccountFileName): number =>
  value<number>(db, 'SELECT max(version) FROM account_files WHERE shop = ? AND kind = ? AND item = ?', [
    shopNumber(db, shopId),
    kind,
    item,
  ]) ?? 0

export interface NewVersion {
  readonly at: Instant
  readonly person: string | null
  readonly value: object | null
}

export interface AddedVersion {
  readonly version: number
  /** Of the text as it is stored, in hexadecimal; null where it was emptied. */
  readonly hash: string | null
}

/** Adds a version. */
export const addFileVersion = (db: WriteDb, name: AccountFileName, added: NewVersion): AddedVersion => {
  const version = latestVersion(db, name) + 1
  const body = added.value === null ? null : JSON.stringify(added.value)
  run(db, 'INSERT INTO account_files (shop, kind, item, version, at, person, body) VALUES (?, ?, ?, ?, ?, ?, ?)', [
    shopNumber(db, name.shopId),
    name.kind,
    name.item,
    version,
    added.at,
    added.person,
    body,
  ])
  return { version, hash: hashOfBody(body) }
}

/** The originals that a case's file names as it stands: what an evidence pack takes along. */
export const filesOfCase = (db: ReadDb, shopId: string, caseId: string): readonly AttachmentRef[] => {
  const row = one<VersionRow>(
    db,
    `SELECT ${COLUMNS} FROM account_files WHERE shop = ? AND kind = 'case' AND item = ? ORDER BY version DESC LIMIT 1`,
    [shopNumber(db, shopId), caseId],
  )
  const kept = row === undefined ? null : versionOf<CaseFile>(row).value
  return kept === null ? [] : [...kept.attachments, ...(kept.appeal?.attachments ?? [])]
}
