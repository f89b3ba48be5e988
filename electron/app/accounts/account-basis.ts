// 依据 of a shop's account: the rules explain its clocks, refusals and numbers from the events that count.
import type { AccountObligationKind } from '../../../shared/packs/account-clocks.ts'
import type { AccountCommandName } from '../../../shared/account/commands.ts'
import { catchUpAccount } from '../../../shared/account/due.ts'
import type { AccountEvent } from '../../../shared/account/events.ts'
import { accountFactBasis, accountRefusalBasis } from '../../../shared/account/explain.ts'
import { accountClockBasis } from '../../../shared/account/explain-clock.ts'
import { inPlace } from '../../../shared/account/history.ts'
import type { ApiInput } from '../../../shared/contract/api.ts'
import type { Basis } from '../../../shared/contract/basis.ts'
import type { Desk } from '../desk.ts'
import { readAccount } from './account-log.ts'

export const accountBasisOf = (desk: Desk, { shopId, subject }: ApiInput<'account.basis'>): Basis | null => {
  const account = readAccount(desk.store.db, shopId)
  if (account === null) return null
  const at = desk.clock.now()
  const { rules, log } = account
  const { state, events: due } = catchUpAccount(account.state, rules, at)
  const events = (): readonly AccountEvent[] => [...inPlace(log).map(({ event }) => event), ...due]
  switch (subject.kind) {
    case 'clock': {
      const kind = subject.obligation as AccountObligationKind
      const basis = accountClockBasis(kind, subject.of, state, events(), rules, at)
      // An account's clocks are never moved by a later event of their own, and start at instants that are known.
      return basis && { ...basis, notRestartedBy: [], inferred: false }
    }
    case 'refusal':
      return accountRefusalBasis(subject.command as AccountCommandName, subject.by, state, rules, at)
    case 'fact':
      return { ...accountFactBasis(subject.subject, state, events(), rules, at), range: null }
  }
}
