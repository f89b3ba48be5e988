// Something done to a shop's account: a choice of ours, refused with every clause not met, or what the marketplace or a
// customer did (W13), which is always kept and takes its place where it happened (W19).
import { decideAccount } from '../../../shared/account/decide.ts'
import { performInAccount } from '../../../shared/account/perform.ts'
import { commandOf } from '../../../shared/account/replay.ts'
import type { ApiInput } from '../../../shared/contract/api.ts'
import type { RefusalReason } from '../../../shared/contract/basis.ts'
import type { Verdict } from '../../../shared/contract/outcomes.ts'
import { later } from '../../../shared/kernel/instant.ts'
import type { NewAct } from '../../store/event-log.ts'
import { CallRefused } from '../call-refused.ts'
import type { Desk } from '../desk.ts'
import { inOneWrite, newAct } from '../write-order.ts'
import type { ActAsk, Write } from '../write-order.ts'
import { accountInput } from './account-input.ts'
import { caughtUpAccount, readAccount, writeAccount } from './account-log.ts'
import type { Account } from './account-log.ts'
import { accountsChanged } from './accounts-changed.ts'

/** Why, in the rules' own words; where only the history knows, by its clauses. */
const reasonsOf = ({ state, rules }: Account, act: NewAct, clauses: readonly string[]): readonly RefusalReason[] => {
  const decision = decideAccount(commandOf(act), state, rules, act.occurredAt)
  return decision.ok ? clauses.map((clause) => ({ clause, reason: 'later-act-no-longer-fits' })) : decision.refusedBy
}

const standing = (write: Write, shopId: string): Account => {
  const account = readAccount(write.db, shopId)
  if (account === null) throw new CallRefused('not-found', shopId)
  return caughtUpAccount(write, account)
}

const give = (write: Write, account: Account, ask: ActAsk): Verdict => {
  const { log, state, rules } = account
  const act = newAct(write, ask)
  const done = performInAccount(act, log, state, rules)
  if (!done.ok) return { ok: false, refusedBy: reasonsOf(account, act, done.refusedBy) }
  writeAccount(write, account, act, done.append, done.supersedes)
  return { ok: true, actId: act.id, notices: done.notices, flags: done.flags, moved: done.moved }
}

/** Our own act happens now, but never before what already stands in the stream (a clock may be set back). */
const placeOfOwnAct = ({ at }: Write, { log, state }: Account) =>
  log.events.reduce((latest, { event }) => later(latest, event.at), later(at, state.openedAt))

export const performOnAccount = (
  desk: Desk,
  { shopId, command, with: fields }: ApiInput<'account.perform'>,
): Verdict => {
  const input = accountInput(command, fields)
  const verdict = inOneWrite(desk, null, (write) => {
    const account = standing(write, shopId)
    const occurredAt = placeOfOwnAct(write, account)
    return give(write, account, { name: command, input, by: 'provider', recorded: false, occurredAt })
  })
  accountsChanged(desk)
  return verdict
}

export const recordOnAccount = (
  desk: Desk,
  { shopId, command, by, occurredAt, with: fields }: ApiInput<'account.record-fact'>,
): Verdict => {
  if (occurredAt > desk.clock.now()) throw new CallRefused('in-the-future')
  const input = accountInput(command, fields)
  const verdict = inOneWrite(desk, null, (write) => {
    const account = standing(write, shopId)
    if (occurredAt < account.state.openedAt)
      throw new CallRefused('bad-input', 'occurredAt before the account was opened')
    return give(write, account, { name: command, input, by, recorded: true, occurredAt })
  })
  accountsChanged(desk)
  return verdict
}
