// The calls of the manager's desk and what serves each.
import type { AccountCalls } from '../../../shared/contract/accounts.ts'
import type { ApiInput, ApiOutput } from '../../../shared/contract/api.ts'
import type { Desk } from '../desk.ts'
import { accountBasisOf } from './account-basis.ts'
import { accountDetail, accountList, supposeOnAccount } from './account-views.ts'
import { openAccount } from './open-account.ts'
import { performOnAccount, recordOnAccount } from './perform-account.ts'

type AccountHandlers = { readonly [N in keyof AccountCalls]: (desk: Desk, input: ApiInput<N>) => ApiOutput<N> }

export const accountHandlers: AccountHandlers = {
  'account.list': (desk) => accountList(desk),
  'account.get': accountDetail,
  'account.open': openAccount,
  'account.perform': performOnAccount,
  'account.record-fact': recordOnAccount,
  'account.basis': accountBasisOf,
  'account.what-if': supposeOnAccount,
}
