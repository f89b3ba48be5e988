// The six points of A10 in the order of the rule.
import type { AccountDetail } from '../../../../shared/contract/accounts.ts'

export type Checklist = AccountDetail['products'][string]['checklist']

export const gateItems = [
  'securityAudit',
  'agreement',
  'licences',
  'accurateText',
  'ownSitePage',
  'delistPlan',
] as const satisfies readonly (keyof Checklist)[]

export const nothingMet: Checklist = {
  securityAudit: false,
  agreement: false,
  licences: false,
  accurateText: false,
  ownSitePage: false,
  delistPlan: false,
}

export const unmet = (checklist: Checklist) => gateItems.filter((item) => !checklist[item])
