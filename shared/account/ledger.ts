// The deposit's ledger: every event that moved what lies there or what is required, in the order of the fold. The balance
// is the sum of the changes that count; what was superseded (W19, W21, W23) stays readable and moves nothing.
import { fen } from '../kernel/fen.ts'
import type { Fen } from '../kernel/fen.ts'
import type { Instant } from '../kernel/instant.ts'
import type { ActId, EventId, LoggedEvent } from '../kernel/log.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import type { AccountEvent, AccountMove } from './events.ts'
import { inPlace } from './history.ts'
import type { AccountHistory } from './history.ts'

export interface LedgerEntry {
  readonly eventId: EventId
  readonly actId: ActId
  readonly at: Instant
  readonly type: AccountMove['type']
  /** What the balance moved by; 0 where only what is required changed. */
  readonly changeFen: Fen
  /** After it. */
  readonly balanceFen: Fen
  readonly requiredFen: Fen
  /** What the platform took it for, or why an amount was agreed. */
  readonly reason: string | null
  readonly citing: readonly ClauseId[]
  readonly superseded: boolean
}

const changeOf = (event: AccountMove): Fen => ('changeFen' in event ? event.changeFen : fen(0))

const reasonOf = (event: AccountMove): string | null => ('reason' in event ? event.reason : null)

const isMoney = (event: AccountEvent): event is AccountMove => 'topUp' in event && event.type !== 'account.opened'

/** What the opening asked for comes before the first entry. */
const openedWith = (events: readonly LoggedEvent<AccountEvent>[]): Fen => {
  const opening = events.map(({ event }) => event).find((event) => event.type === 'account.opened')
  return opening === undefined ? fen(0) : opening.topUp.requiredFen
}

/** Every event that counts by its place; one that was superseded at the place it had. */
export const ledgerOf = (history: AccountHistory): readonly LedgerEntry[] => {
  const entries: LedgerEntry[] = []
  let balance = fen(0)
  let required = openedWith(history.events)
  for (const { id, actId, event } of inPlace({ events: history.events, superseded: new Set() })) {
    if (!isMoney(event)) continue
    const superseded = history.superseded.has(id)
    const changed = changeOf(event)
    const asked = event.topUp?.requiredFen ?? required
    const moves = changed !== 0 || asked !== required
    if (!superseded) {
      balance = fen(balance + changed)
      required = asked
    }
    if (!moves) continue
    entries.push({
      eventId: id,
      actId,
      at: event.at,
      type: event.type,
      changeFen: changed,
      balanceFen: balance,
      requiredFen: required,
      reason: reasonOf(event),
      citing: event.citing,
      superseded,
    })
  }
  return entries
}
