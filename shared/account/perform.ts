// One act given to an account: a command at the end of its stream, or a fact at the place it happened.
import type { Act } from '../kernel/log.ts'
import type { Rules } from '../packs/pack.ts'
import { inForce } from '../packs/versions.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import { clausesOf } from '../rulebook/verdict.ts'
import type { AccountState } from './account-state.ts'
import { decideAccount } from './decide.ts'
import type { AccountHistory } from './history.ts'
import { noticesOfAccount } from './notices.ts'
import { commandOf } from './replay.ts'
import { insertAct } from './rewrite.ts'
import type { AccountRewrite } from './rewrite.ts'

export type AccountPerformed =
  | (AccountRewrite & {
      readonly ok: true
      /** False where a fact is only kept (W19). */
      readonly moved: boolean
      readonly flags: readonly ClauseId[]
      readonly notices: readonly ClauseId[]
    })
  | { readonly ok: false; readonly refusedBy: readonly ClauseId[] }

/** `state` is the history's, both caught up to `act.recordedAt`. */
export const performInAccount = (
  act: Act,
  history: AccountHistory,
  state: AccountState,
  rules: Rules,
): AccountPerformed => {
  if (act.recorded) {
    const inserted = insertAct(history, act, rules)
    return inserted.ok ? { ...inserted, notices: [] } : inserted
  }
  const decision = decideAccount(commandOf(act), state, rules, act.occurredAt)
  if (!decision.ok) return { ok: false, refusedBy: clausesOf(decision.refusedBy) }
  const notices = noticesOfAccount(decision.events, state, inForce(rules.versions, act.occurredAt))
  // W21: what followed from the violation stands further up the stream, so that it is told again.
  if (act.name === 'violation.withdraw') {
    const inserted = insertAct(history, act, rules)
    return inserted.ok ? { ...inserted, notices } : inserted
  }
  const append = decision.events.map((event) => ({ actId: act.id, event }))
  return { ok: true, append, supersedes: [], state: decision.state, moved: true, flags: [], notices }
}
