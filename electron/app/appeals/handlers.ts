// The calls of 申诉与证据 and what serves each.
import type { AppealCalls } from '../../../shared/contract/appeals.ts'
import type { ApiInput, ApiOutput } from '../../../shared/contract/api.ts'
import type { Desk } from '../desk.ts'
import { appealableOrders, caseAppeals, listAppeals } from './appeals.ts'
import { listComplaints } from './complaints.ts'

type AppealHandlers = { readonly [N in keyof AppealCalls]: (desk: Desk, input: ApiInput<N>) => ApiOutput<N> }

export const appealHandlers: AppealHandlers = {
  'appeal.list': listAppeals,
  'appeal.appealable': appealableOrders,
  'appeal.complaints': listComplaints,
  'appeal.cases': caseAppeals,
}
