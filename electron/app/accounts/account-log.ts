// An account's whole stream in a transaction: read, caught up, written to. It is short (some hundred events a year), so it is
// folded whenever it is looked at and nothing of it is kept beside the log.
import type { AccountEvent, AccountMove } from '../../../shared/account/events.ts'
import type { AccountState } from '../../../shared/account/account-state.ts'
import { catchUpAccount } from '../../../shared/account/due.ts'
import { foldAccount } from '../../../shared/account/history.ts'
import type { NewAccountEvent } from '../../../shared/account/history.ts'
import { invariant } from '../../../shared/kernel/invariant.ts'
import type { EventId } from '../../../shared/kernel/log.ts'
import type { Rules } from '../../../shared/packs/pack.ts'
import { append, readStream } from '../../store/event-log.ts'
import type { NewAct } from '../../store/event-log.ts'
import type { StreamLog } from '../../store/logged.ts'
import type { ReadDb } from '../../store/open.ts'
import { rulesOf } from '../packs/rules.ts'
import { automaticAct } from '../write-order.ts'
import type { Write } from '../write-order.ts'
import { accountStreamOf } from './account-stream.ts'

/** An account as it stands, with its history. */
export interface Account {
  readonly shopId: string
  readonly log: StreamLog<AccountEvent>
  readonly state: AccountState
  readonly rules: Rules
}

/** Null where nobody has opened it. */
export const readAccount = (db: ReadDb, shopId: string): Account | null => {
  const log = readStream<AccountEvent>(db, accountStreamOf(shopId))
  const state = foldAccount(log.events, log.superseded)
  return state === null ? null : { shopId, log, state, rules: rulesOf(db, state.terms.marketplace) }
}

/** Appends the act with what is its own, then what falls due anew by itself, each under an act of the workbench's. */
export const writeAccount = (
  write: Write,
  { log }: Account,
  act: NewAct,
  fresh: readonly NewAccountEvent[],
  supersedes: readonly EventId[],
): void => {
  const { stream } = log
  const own = fresh.flatMap(({ actId, event }) => (actId === null ? [] : [{ actId, event }]))
  let expectedVersion = append(write.db, {
    stream,
    expectedVersion: log.version,
    act: { ...act, supersedes },
    events: own,
  }).version
  for (const { actId, event } of fresh)
    if (actId === null)
      expectedVersion = append(write.db, {
        stream,
        expectedVersion,
        act: automaticAct(write, event),
        events: [{ event }],
      }).version
}

const writeDue = (write: Write, { log }: Account, events: readonly AccountMove[]): void => {
  let expectedVersion = log.version
  for (const event of events)
    expectedVersion = append(write.db, {
      stream: log.stream,
      expectedVersion,
      act: automaticAct(write, event),
      events: [{ event }],
    }).version
}

/** W3: what fell due by itself is written first, each at its own instant; the account as it then stands. */
export const caughtUpAccount = (write: Write, account: Account): Account => {
  const { events } = catchUpAccount(account.state, account.rules, write.at)
  if (events.length === 0) return account
  writeDue(write, account, events)
  const again = readAccount(write.db, account.shopId)
  invariant(again, 'an account that was there is there')
  return again
}
