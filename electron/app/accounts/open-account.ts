// A shop's account begins here: what it sells and since when it is on the marketplace. What came before is recorded after it, as
// facts.
import { openAccount as openingOf } from '../../../shared/account/open.ts'
import type { ApiInput, ApiOutput } from '../../../shared/contract/api.ts'
import { append } from '../../store/event-log.ts'
import { listShops } from '../../store/settings/shops.ts'
import { CallRefused } from '../call-refused.ts'
import type { Desk } from '../desk.ts'
import { rulesOf } from '../packs/rules.ts'
import { inOneWrite, newAct } from '../write-order.ts'
import { caughtUpAccount, readAccount } from './account-log.ts'
import { accountStreamOf } from './account-stream.ts'
import { accountsChanged } from './accounts-changed.ts'

export const openAccount = (
  desk: Desk,
  { shopId, categories, openedAt }: ApiInput<'account.open'>,
): ApiOutput<'account.open'> => {
  const shop = listShops(desk.store.db).find(({ id }) => id === shopId)
  if (shop === undefined) throw new CallRefused('not-found', shopId)
  if (openedAt > desk.clock.now()) throw new CallRefused('in-the-future')
  const terms = { marketplace: shop.marketplace, categories: [...new Set(categories)] }
  const actId = inOneWrite(desk, null, (write) => {
    if (readAccount(write.db, shopId) !== null) throw new CallRefused('already-there', shop.name)
    const act = newAct(write, {
      name: 'account.open',
      input: { ...terms },
      by: 'provider',
      recorded: true,
      occurredAt: openedAt,
    })
    const event = openingOf(terms, rulesOf(write.db, shop.marketplace), openedAt)
    append(write.db, { stream: accountStreamOf(shopId), expectedVersion: 0, act, events: [{ event }] })
    const opened = readAccount(write.db, shopId)
    if (opened !== null) caughtUpAccount(write, opened)
    return act.id
  })
  accountsChanged(desk)
  return { actId }
}
