// A9.5.4: whether one more deduction would be one too many.
import type { AccountRow } from '../../../../shared/contract/accounts.ts'

type Deposit = NonNullable<AccountRow['summary']>['deposit']

export const exposureIfDeducted = ({ deductionsIn12Months, deductionsAllowed }: Deposit): boolean =>
  deductionsIn12Months >= deductionsAllowed
