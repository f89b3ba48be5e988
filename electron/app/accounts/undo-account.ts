// W23 on an account: its acts are taken back from the last to the first, all of them or none.
import { undoInAccount } from '../../../shared/account/rewrite.ts'
import type { RefusalReason } from '../../../shared/contract/basis.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import type { LoggedAct } from '../../store/logged.ts'
import { undoReasons } from '../refusals.ts'
import { newAct } from '../write-order.ts'
import type { Write } from '../write-order.ts'
import { caughtUpAccount, readAccount, writeAccount } from './account-log.ts'
import { shopOfAccount } from './account-stream.ts'

/** Null: taken back, or with `tryOnly` it could be. An account's acts are given one by one, so `acts` is one of them. */
export const undoInAccountStream = (
  write: Write,
  stream: StreamId,
  acts: readonly LoggedAct[],
  tryOnly: boolean,
): readonly RefusalReason[] | null => {
  const [act] = acts
  const found = readAccount(write.db, shopOfAccount(stream))
  if (act === undefined || found === null) return [{ clause: 'W23', reason: 'no-such-act' }]
  const account = caughtUpAccount(write, found)
  const undoing = newAct(write, {
    name: 'command.undo',
    input: { act: act.id },
    by: 'provider',
    recorded: false,
    occurredAt: write.at,
  })
  const ask = { act: act.id, undoing: undoing.id, by: 'provider', at: write.at, filledIn: false } as const
  const undone = undoInAccount(account.log, ask, account.rules)
  if (!undone.ok) return undoReasons(undone.refusedBy, undone.because)
  if (!tryOnly) writeAccount(write, account, undoing, undone.append, undone.supersedes)
  return null
}
