// Keeping: each save is one version in one transaction, refused whole where it names what the account doesn't have.
import { ledgerOf } from '../../../../shared/account/ledger.ts'
import type { LedgerEntry } from '../../../../shared/account/ledger.ts'
import type {
  AccountFileName,
  CaseFile,
  ComplaintFile,
  DocumentFile,
  EntryItem,
  Receipt,
} from '../../../../shared/contract/account-files.ts'
import type { ApiInput, ApiOutput } from '../../../../shared/contract/api.ts'
import type { AttachmentRef } from '../../../../shared/contract/rows.ts'
import type { Instant } from '../../../../shared/kernel/instant.ts'
import { entryChecklist } from '../../../../shared/packs/entry.ts'
import { accountFiles, addFileVersion, fileVersions, latestVersion } from '../../../store/account-files.ts'
import type { ReadDb } from '../../../store/open.ts'
import { CallRefused } from '../../call-refused.ts'
import { checkFiles } from '../../command-input.ts'
import type { Desk } from '../../desk.ts'
import { inOneWrite, newAct } from '../../write-order.ts'
import type { Write } from '../../write-order.ts'
import { readAccount, writeAccount } from '../account-log.ts'
import type { Account } from '../account-log.ts'
import { accountsChanged } from '../accounts-changed.ts'
import { KEEP_FILE } from './keep-act.ts'

type Saved = ApiOutput<'account.save-case'>

/** What happened lies behind us; the end of a licence need not. */
const notAhead = (desk: Desk, instants: readonly (Instant | null | undefined)[]): void => {
  const now = desk.clock.now()
  if (instants.some((at) => at !== null && at !== undefined && at > now)) throw new CallRefused('in-the-future')
}

const accountOf = (db: ReadDb, shopId: string): Account => {
  const account = readAccount(db, shopId)
  if (account === null) throw new CallRefused('not-found', shopId)
  return account
}

const actsOf = ({ log }: Account, moved: (entry: LedgerEntry) => boolean): ReadonlySet<string> =>
  new Set(ledgerOf(log).flatMap((entry) => (moved(entry) ? [entry.actId] : [])))

/** Everything an act's files may hang on. */
type Value = EntryItem | DocumentFile | CaseFile | Receipt | ComplaintFile

const originalsOf = (value: Value): readonly AttachmentRef[] => [
  ...value.attachments,
  ...('appeal' in value ? (value.appeal?.attachments ?? []) : []),
]

/**
 * One version and the act that goes with it. The act names the originals, so that no sweep takes them and every backup holds
 * them, and the hash of the text, so that the chain vouches for it; the text stays outside the log (W9).
 */
const add = (write: Write, account: Account, name: AccountFileName, value: Value | null): Saved => {
  const { db, desk, at } = write
  const { kind, item } = name
  const { version, hash } = addFileVersion(db, name, { at, person: desk.seat.person, value })
  const attachments = value === null ? [] : originalsOf(value)
  const act = newAct(write, {
    name: KEEP_FILE,
    input: { kind, item, version, hash, attachments },
    by: 'provider',
    recorded: false,
    occurredAt: at,
  })
  writeAccount(write, account, act, [], [])
  return { version }
}

/** `check` throws where the account has no such thing. */
export const keep = (
  desk: Desk,
  name: AccountFileName,
  value: Value,
  check: (account: Account, db: ReadDb) => void,
): Saved => {
  checkFiles(desk, originalsOf(value))
  const saved = inOneWrite(desk, null, (write) => {
    const account = accountOf(write.db, name.shopId)
    check(account, write.db)
    return add(write, account, name, value)
  })
  accountsChanged(desk)
  return saved
}

/** A-ON, A-MK, A9. */
export const saveEntryItem = (desk: Desk, { shopId, item, value }: ApiInput<'account.save-entry-item'>): Saved =>
  keep(desk, { shopId, kind: 'entry', item }, value, ({ state }) => {
    if (!entryChecklist(state.listing.categories).some(({ id }) => id === item))
      throw new CallRefused('not-found', item)
  })

/** A18.1. */
export const saveDocument = (desk: Desk, { shopId, item, value }: ApiInput<'account.save-document'>): Saved =>
  keep(desk, { shopId, kind: 'document', item }, value, ({ state }) => {
    if (!Object.hasOwn(state.listing.documents, item)) throw new CallRefused('not-found', item)
  })

/** A deduction belongs to one case at most. */
const checkDeductions = (account: Account, db: ReadDb, item: string, { deductions }: CaseFile): void => {
  const known = actsOf(account, ({ type }) => type === 'deposit.deducted')
  const missing = deductions.find((act) => !known.has(act))
  if (missing !== undefined) throw new CallRefused('not-found', missing)
  for (const [other, { value }] of accountFiles<CaseFile>(db, account.shopId, 'case'))
    if (other !== item && value.deductions.some((act) => deductions.includes(act)))
      throw new CallRefused('already-there', other)
}

export const saveCase = (desk: Desk, { shopId, item, value }: ApiInput<'account.save-case'>): Saved => {
  const { appeal } = value
  notAhead(desk, [value.noticeAt, value.closedAt, appeal?.filedAt, appeal?.decidedAt])
  return keep(desk, { shopId, kind: 'case', item }, value, (account, db) => {
    if (!account.state.standing.violations.some(({ id }) => id === item)) throw new CallRefused('not-found', item)
    checkDeductions(account, db, item, value)
  })
}

/** D4, A9.5.2. */
export const saveReceipt = (desk: Desk, { shopId, item, value }: ApiInput<'account.save-receipt'>): Saved => {
  notAhead(desk, [value.receivedAt])
  return keep(desk, { shopId, kind: 'receipt', item }, value, (account) => {
    if (!actsOf(account, ({ changeFen }) => changeFen !== 0).has(item)) throw new CallRefused('not-found', item)
  })
}

/** An earlier version as a new one: nothing that was kept in between is lost. */
export const restoreFile = (desk: Desk, { shopId, kind, item, to, over }: ApiInput<'account.restore-file'>): Saved => {
  const name = { shopId, kind, item }
  const saved = inOneWrite(desk, null, (write) => {
    const { db } = write
    if (latestVersion(db, name) !== over || to >= over) throw new CallRefused('not-found', `${item} ${over}`)
    const earlier = fileVersions<Value>(db, name).find((each) => each.version === to)
    if (to > 0 && earlier === undefined) throw new CallRefused('not-found', `${item} ${to}`)
    const account = accountOf(db, shopId)
    const value = earlier?.value ?? null
    if (value !== null && 'deductions' in value) checkDeductions(account, db, item, value)
    return add(write, account, name, value)
  })
  accountsChanged(desk)
  return saved
}
