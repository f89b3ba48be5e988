// W3: what falls due by itself on the accounts, written down when the desk next looks.
import { catchUpAccount } from '../../../shared/account/due.ts'
import { listShops } from '../../store/settings/shops.ts'
import type { Desk } from '../desk.ts'
import { inOneWrite } from '../write-order.ts'
import { caughtUpAccount, readAccount } from './account-log.ts'
import { accountsChanged } from './accounts-changed.ts'

/** How many accounts had something due. */
export const settleAccounts = (desk: Desk): number => {
  const { db } = desk.store
  const now = desk.clock.now()
  const due = listShops(db).flatMap(({ id }) => {
    const account = readAccount(db, id)
    return account !== null && catchUpAccount(account.state, account.rules, now).events.length > 0 ? [id] : []
  })
  if (due.length === 0) return 0
  inOneWrite(desk, null, (write) => {
    for (const id of due) {
      const account = readAccount(write.db, id)
      if (account !== null) caughtUpAccount(write, account)
    }
  })
  accountsChanged(desk)
  return due.length
}
