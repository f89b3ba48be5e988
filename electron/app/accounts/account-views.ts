// What the manager's desk shows of the accounts, read off the rules at this instant. Nothing is written by looking.
import { accountAvailability } from '../../../shared/account/available.ts'
import { accountObligations, catchUpAccount } from '../../../shared/account/due.ts'
import { inPlace } from '../../../shared/account/history.ts'
import { ledgerOf } from '../../../shared/account/ledger.ts'
import { summariseAccount } from '../../../shared/account/summary.ts'
import { whatIf } from '../../../shared/account/what-if.ts'
import type { Supposed } from '../../../shared/account/what-if.ts'
import type { AccountDetail, AccountLogEntry, AccountRow, CategoryDeposit } from '../../../shared/contract/accounts.ts'
import type { ApiInput, ApiOutput } from '../../../shared/contract/api.ts'
import type { Shop } from '../../../shared/contract/desk.ts'
import { categoryFen } from '../../../shared/deposit/required.ts'
import type { AccountObligation } from '../../../shared/packs/account-clocks.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { undoneActs } from '../../../shared/kernel/history.ts'
import { inForce } from '../../../shared/packs/versions.ts'
import type { ReadDb } from '../../store/open.ts'
import { listShops } from '../../store/settings/shops.ts'
import { CallRefused } from '../call-refused.ts'
import type { Desk } from '../desk.ts'
import { personNames } from '../order-page.ts'
import { rulesOf } from '../packs/rules.ts'
import { isUndoable } from '../undoable.ts'
import { accountInput } from './account-input.ts'
import { readAccount } from './account-log.ts'
import type { Account } from './account-log.ts'

/** As it stands at `at`, what fell due since it was last written included. */
const seenAt = (account: Account, at: Instant): Account => ({
  ...account,
  state: catchUpAccount(account.state, account.rules, at).state,
})

const accountAt = ({ store, clock }: Desk, shopId: string): Account | null => {
  const account = readAccount(store.db, shopId)
  return account === null ? null : seenAt(account, clock.now())
}

const depositTable = (db: ReadDb, marketplace: string, at: Instant): readonly CategoryDeposit[] =>
  Object.entries(inForce(rulesOf(db, marketplace).versions, at).parameters.depositByCategoryFen.value)
    .map(([id, required]) => ({ id, requiredFen: required }))
    .toSorted((a, b) => a.requiredFen - b.requiredFen)

const rowOf = (
  db: ReadDb,
  { id, marketplace }: Pick<Shop, 'id' | 'marketplace'>,
  account: Account | null,
  at: Instant,
): AccountRow => {
  const table = depositTable(db, marketplace, at)
  if (account === null) return { shopId: id, summary: null, next: null, depositTable: table }
  const { state, rules } = account
  const running = accountObligations(state, rules, at).filter(({ paused }) => !paused)
  const [next = null] = running.toSorted((a, b) => a.dueAt - b.dueAt)
  return { shopId: id, summary: summariseAccount(state, rules, at), next, depositTable: table }
}

/** Every shop of the desk, in its order. */
export const accountList = (desk: Desk): readonly AccountRow[] =>
  listShops(desk.store.db).map((shop) => rowOf(desk.store.db, shop, accountAt(desk, shop.id), desk.clock.now()))

/** What runs over all accounts, a clock that stands still left out. */
export const accountDuties = (desk: Desk): readonly AccountObligation[] =>
  listShops(desk.store.db).flatMap(({ id }) => {
    const account = accountAt(desk, id)
    if (account === null) return []
    return accountObligations(account.state, account.rules, desk.clock.now()).filter(({ paused }) => !paused)
  })

const logOf = (desk: Desk, { log }: Account): readonly AccountLogEntry[] => {
  const nameOf = personNames(desk)
  const acts = new Map(log.acts.map((act) => [act.id, act]))
  const undone = undoneActs(log.events)
  return inPlace({ events: log.events, superseded: new Set() }).map(({ id, actId, event }) => {
    const act = acts.get(actId)
    return {
      eventId: id,
      actId,
      type: event.type,
      at: event.at,
      recordedAt: act?.recordedAt ?? event.at,
      citing: event.citing,
      flags: event.type === 'fact.kept' ? event.flags : [],
      person: nameOf(act?.person ?? null),
      superseded: log.superseded.has(id),
      undoable: act !== undefined && isUndoable(act) && !undone.has(actId) && event.type !== 'command.undone',
    }
  })
}

/** Null where nobody has opened it. */
export const accountDetail = (desk: Desk, { shopId }: ApiInput<'account.get'>): AccountDetail | null => {
  const account = accountAt(desk, shopId)
  if (account === null) return null
  const at = desk.clock.now()
  const { state, rules, log } = account
  const pack = inForce(rules.versions, at)
  return {
    row: rowOf(desk.store.db, { id: shopId, marketplace: state.terms.marketplace }, account, at),
    openedAt: state.openedAt,
    at,
    obligations: accountObligations(state, rules, at),
    categories: state.listing.categories.map((id) => {
      const { amountFen, known } = categoryFen(id, pack)
      return { id, requiredFen: amountFen, known }
    }),
    surchargeFen: pack.parameters.surchargeFen.value,
    displayClosedSince: state.deposit.displayClosedSince,
    ledger: ledgerOf(log),
    violations: state.standing.violations,
    products: state.listing.products,
    documents: state.listing.documents,
    complaints: state.listing.complaints,
    sales: state.standing.sales,
    available: accountAvailability(state, rules, at),
    catalogue: pack.catalogue.types,
    log: logOf(desk, account),
  }
}

/** Nothing is written. Throws `CallRefused('backwards')` where a step lies before the one before it. */
export const supposeOnAccount = (
  desk: Desk,
  { shopId, steps }: ApiInput<'account.what-if'>,
): ApiOutput<'account.what-if'> => {
  const account = readAccount(desk.store.db, shopId)
  if (account === null) throw new CallRefused('not-found', shopId)
  const now = desk.clock.now()
  let last = now
  const supposed = steps.map(({ command, by, at: then, with: fields }): Supposed => {
    const at = then ?? last
    if (at < last) throw new CallRefused('backwards')
    last = at
    return { name: command as Supposed['name'], by, at, input: accountInput(command, fields) }
  })
  const { before, after, follows, refusedBy, notices } = whatIf(account.state, supposed, account.rules, now)
  const shown = follows.map(({ type, at, citing }) => ({ type, at, citing }))
  return { before, after, follows: shown, refusedBy, notices }
}
