// Keeping: each save is one version in one transaction, refused whole where it names what the account doesn't have.
import { ledgerOf } from '../../../../shared/account/ledger.ts'
import type { AccountFileName, CaseFile, EntryItem, Receipt } from '../../../../shared/contract/account-files.ts'
import type { ApiInput, ApiOutput } from '../../../../shared/contract/api.ts'
import type { AttachmentRef } from '../../../../shared/contract/rows.ts'
import type { Instant } from '../../../../shared/kernel/instant.ts'
import { entryChecklist } from '../../../../shared/packs/entry.ts'
import { accountFiles, addFileVersion, fileVersions, latestVersion } from '../../../store/account-files.ts'
import type { ReadDb } from '../../../store/open.ts'
import { CallRefused } from '../../call-refused.ts'
import { checkFiles } from '../../command-input.ts'
import type { Desk } from '../../desk.ts'
import { inOneWrite } from '../../write-order.ts'
import { readAccount } from '../account-log.ts'
import type { Account } from '../account-log.ts'
import { accountsChanged } from '../accounts-changed.ts'

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

const actsOf = ({ log }: Account, type: string): ReadonlySet<string> =>
  new Set(ledgerOf(log).flatMap((entry) => (entry.type === type ? [entry.actId] : [])))

/** `check` throws where the account has no such thing. */
const keep = (
  desk: Desk,
  name: AccountFileName,
  value: object,
  originals: readonly AttachmentRef[],
  check: (account: Account, db: ReadDb) => void,
): Saved => {
  checkFiles(desk, originals)
  const version = inOneWrite(desk, null, ({ db, at }) => {
    check(accountOf(db, name.shopId), db)
    return addFileVersion(db, name, { at, person: desk.seat.person, value, originals })
  })
  accountsChanged(desk)
  return { version }
}

/** A-ON, A-MK, A9. */
export const saveEntryItem = (desk: Desk, { shopId, item, value }: ApiInput<'account.save-entry-item'>): Saved =>
  keep(desk, { shopId, kind: 'entry', item }, value satisfies EntryItem, value.attachments, ({ state }) => {
    if (!entryChecklist(state.listing.categories).some(({ id }) => id === item))
      throw new CallRefused('not-found', item)
  })

/** A deduction belongs to one case at most. */
const checkDeductions = (account: Account, db: ReadDb, item: string, { deductions }: CaseFile): void => {
  const known = actsOf(account, 'deposit.deducted')
  const missing = deductions.find((act) => !known.has(act))
  if (missing !== undefined) throw new CallRefused('not-found', missing)
  for (const [other, { value }] of accountFiles<CaseFile>(db, account.shopId, 'case'))
    if (other !== item && value.deductions.some((act) => deductions.includes(act)))
      throw new CallRefused('already-there', other)
}

export const saveCase = (desk: Desk, { shopId, item, value }: ApiInput<'account.save-case'>): Saved => {
  const { appeal } = value
  notAhead(desk, [value.noticeAt, value.closedAt, appeal?.filedAt, appeal?.decidedAt])
  const originals = [...value.attachments, ...(appeal?.attachments ?? [])]
  return keep(desk, { shopId, kind: 'case', item }, value, originals, (account, db) => {
    if (!account.state.standing.violations.some(({ id }) => id === item)) throw new CallRefused('not-found', item)
    checkDeductions(account, db, item, value)
  })
}

/** D4, A9.5.2. */
export const saveReceipt = (desk: Desk, { shopId, item, value }: ApiInput<'account.save-receipt'>): Saved => {
  notAhead(desk, [value.receivedAt])
  return keep(desk, { shopId, kind: 'receipt', item }, value satisfies Receipt, value.attachments, (account) => {
    if (!actsOf(account, 'deposit.paid').has(item)) throw new CallRefused('not-found', item)
  })
}

/** An earlier version as a new one: nothing that was kept in between is lost. */
export const restoreFile = (desk: Desk, { shopId, kind, item, to, over }: ApiInput<'account.restore-file'>): Saved => {
  const name = { shopId, kind, item }
  const version = inOneWrite(desk, null, ({ db, at }) => {
    if (latestVersion(db, name) !== over || to >= over) throw new CallRefused('not-found', `${item} ${over}`)
    const earlier = fileVersions(db, name).find((each) => each.version === to)
    if (to > 0 && earlier === undefined) throw new CallRefused('not-found', `${item} ${to}`)
    // Its originals were named when it was first kept, and stay so.
    const value = earlier?.value ?? null
    if (value !== null && kind === 'case') checkDeductions(accountOf(db, shopId), db, item, value as CaseFile)
    return addFileVersion(db, name, { at, person: desk.seat.person, value, originals: [] })
  })
  accountsChanged(desk)
  return { version }
}
