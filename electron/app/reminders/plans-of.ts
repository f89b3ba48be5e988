// What the rules call for on one order, and on the accounts: the reminders of their obligations as they stand, and for whom.
import { accountObligations, catchUpAccount } from '../../../shared/account/due.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { catchUp, obligations } from '../../../shared/order/due.ts'
import type { OrderState } from '../../../shared/order/order-state.ts'
import { remindersOf } from '../../../shared/remind/ladder.ts'
import type { RemindRules } from '../../../shared/remind/ladder.ts'
import { watchedOfAccount, watchedOfOrder } from '../../../shared/remind/watched.ts'
import type { Watched } from '../../../shared/remind/watched.ts'
import type { ReadDb, WriteDb } from '../../store/open.ts'
import { orderRow, storedOrder } from '../../store/orders.ts'
import { keepPlans } from '../../store/reminders/planned.ts'
import type { Plan } from '../../store/reminders/planned.ts'
import { listShops } from '../../store/settings/shops.ts'
import { streamNumber } from '../../store/streams.ts'
import { accountStreamOf } from '../accounts/account-stream.ts'
import { readAccount } from '../accounts/account-log.ts'
import { rulesOf } from '../packs/rules.ts'

type For = Pick<Plan, 'person' | 'role'>

const plansOf = (watched: readonly Watched[], whom: (one: Watched) => For, rules: RemindRules): Plan[] =>
  watched.map((one) => ({ watched: one, reminders: remindersOf(one, rules), ...whom(one) }))

const INVOICE_CLERKS: For = { person: null, role: 'invoice' }
const MANAGERS: For = { person: null, role: 'manager' }

/** An order that is gone (W23) has no plans, and so loses its reminders. */
export const plansOfOrder = (db: ReadDb, stream: number, rules: RemindRules, now: Instant): readonly Plan[] => {
  const row = orderRow(db, stream)
  if (row === undefined) return []
  const { projection } = storedOrder<OrderState>(db, row)
  const { state } = catchUp(projection.state, rulesOf(db, projection.state.terms.marketplace), now)
  const whose: For = { person: projection.assignee, role: 'service' }
  return plansOf(
    watchedOfOrder(obligations(state, now), state.delivery.stage),
    ({ kind }) => (kind.startsWith('invoice.') ? INVOICE_CLERKS : whose),
    rules,
  )
}

/** The same of a shop's account. */
const plansOfAccount = (db: ReadDb, shopId: string, rules: RemindRules, now: Instant): readonly Plan[] => {
  const account = readAccount(db, shopId)
  if (account === null) return []
  const { state } = catchUpAccount(account.state, account.rules, now)
  return plansOf(watchedOfAccount(accountObligations(state, account.rules, now)), () => MANAGERS, rules)
}

/** Few and short: looked at each time. */
export const planAccounts = (db: WriteDb, rules: RemindRules, now: Instant): boolean => {
  let changed = false
  for (const { id } of listShops(db)) {
    const stream = streamNumber(db, accountStreamOf(id))
    if (stream !== null && keepPlans(db, stream, plansOfAccount(db, id, rules, now), now)) changed = true
  }
  return changed
}
