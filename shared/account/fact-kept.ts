// W19: a fact that can't move the account is kept all the same, flagged with the clauses it contradicts.
import type { Actor } from '../kernel/facts.ts'
import type { Act } from '../kernel/log.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import { accountEventTypeOf } from './event-types.ts'
import type { FactKept } from './events.ts'

export const factKept = ({ name, by, occurredAt }: Act, flags: readonly ClauseId[]): FactKept => ({
  type: 'fact.kept',
  at: occurredAt,
  citing: flags,
  by: by as Actor,
  fact: accountEventTypeOf(name),
  flags,
})
