// What is kept of an account, as the page shows it: every item of the entry file, every case's file, every receipt.
import type {
  AccountFileKind,
  AccountFileName,
  AccountFiles,
  CaseFile,
  ComplaintFile,
  DocumentFile,
  EntryItem,
  FileVersion,
  Kept,
  Receipt,
} from '../../../../shared/contract/account-files.ts'
import type { ApiInput } from '../../../../shared/contract/api.ts'
import { sameJson } from '../../../../shared/kernel/same-json.ts'
import { entryGroups, serviceHours } from '../../../../shared/packs/entry.ts'
import { accountFiles, fileVersions } from '../../../store/account-files.ts'
import type { StoredVersion } from '../../../store/account-files.ts'
import type { Desk } from '../../desk.ts'
import { personNames } from '../../order-page.ts'
import { readAccount } from '../account-log.ts'
import { KEEP_FILE, keptFile } from './keep-act.ts'

const service: AccountFiles['service'] = {
  clause: serviceHours.clause,
  weekdays: serviceHours.weekdays,
  fromHour: serviceHours.fromHour,
  toHour: serviceHours.toHour,
  answerWithinSeconds: serviceHours.answerWithin.seconds,
}

/** What was done about each complaint, its lines with the names of who wrote them. */
export const complaintsOf = (desk: Desk, shopId: string): Readonly<Record<string, Kept<ComplaintFile>>> => {
  const nameOf = personNames(desk)
  return Object.fromEntries(
    [...accountFiles<ComplaintFile>(desk.store.db, shopId, 'complaint')].map(([item, { value, ...file }]) => {
      const log = value.log.map(({ at, person, text }) => ({ at, person: nameOf(person), text }))
      return [item, { ...file, person: nameOf(file.person), value: { ...value, log } }]
    }),
  )
}

/** Null where nobody has opened the account. */
export const filesOfAccount = (desk: Desk, { shopId }: ApiInput<'account.files'>): AccountFiles | null => {
  const { db } = desk.store
  const account = readAccount(db, shopId)
  if (account === null) return null
  const { categories } = account.state.listing
  const groups = entryGroups(categories)
  const nameOf = personNames(desk)
  const kept = <Value>(kind: AccountFileKind): Readonly<Record<string, Kept<Value>>> =>
    Object.fromEntries(
      [...accountFiles<Value>(db, shopId, kind)].map(([item, file]) => [
        item,
        { ...file, person: nameOf(file.person) },
      ]),
    )
  return {
    shopId,
    groups,
    silent: categories.filter((one) => !groups.some((group) => group.categories.includes(one))),
    service,
    entry: kept<EntryItem>('entry'),
    documents: kept<DocumentFile>('document'),
    cases: kept<CaseFile>('case'),
    receipts: kept<Receipt>('receipt'),
    complaints: complaintsOf(desk, shopId),
  }
}

type Fields = Readonly<Record<string, unknown>>

const changedFields = (now: Fields, before: Fields): readonly string[] =>
  [...new Set([...Object.keys(now), ...Object.keys(before)])].filter(
    (field) => !sameJson(now[field] ?? null, before[field] ?? null),
  )

/** By version: the hash that the log holds of it. */
const vouchedHashes = (desk: Desk, { shopId, kind, item }: AccountFileName): ReadonlyMap<number, string | null> =>
  new Map(
    (readAccount(desk.store.db, shopId)?.log.acts ?? []).flatMap((act) => {
      const kept = act.name === KEEP_FILE ? keptFile.parse(act.input) : null
      return kept?.kind === kind && kept.item === item ? [[kept.version, kept.hash] as const] : []
    }),
  )

const fieldsOf = (version: StoredVersion | undefined): Fields => (version?.value ?? {}) as Fields

/** The latest first. */
export const fileHistory = (desk: Desk, name: ApiInput<'account.file-history'>): readonly FileVersion[] => {
  const nameOf = personNames(desk)
  const versions = fileVersions(desk.store.db, name)
  const vouched = vouchedHashes(desk, name)
  return versions.map((each, index) => ({
    version: each.version,
    at: each.at,
    person: nameOf(each.person),
    changed: changedFields(fieldsOf(each), fieldsOf(versions[index + 1])),
    emptied: each.value === null,
    altered: each.hash !== (vouched.get(each.version) ?? null),
  }))
}
