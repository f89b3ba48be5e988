// What a deposit obliges to: topping it up while it falls short (A9.5.3).
import type { Instant } from '../kernel/instant.ts'
import { accountObligation } from '../packs/account-clocks.ts'
import type { AccountObligation } from '../packs/account-clocks.ts'
import type { TopUp } from './state.ts'

export const dueInDeposit = ({ clock }: TopUp, at: Instant): AccountObligation[] =>
  clock === null ? [] : [accountObligation(clock, null, at)]
