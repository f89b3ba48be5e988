// An account's whole stream. The order of its fold is an order's (W3, W13): every act has its place, the instant it
// happened, acts of one instant stand as recorded, and what falls due by itself comes after the acts of its instant
// (W12). The year's end (A21) and a version's first instant (A-FIN) come before them. What follows from an act at once
// belongs to that act: it stands, falls and is undone with it.
import { recordedOrder, undoneActs, waitingFacts } from '../kernel/history.ts'
import type { History, NewEvent as NewEventOf } from '../kernel/history.ts'
import type { Act, EventId } from '../kernel/log.ts'
import type { AccountState } from './account-state.ts'
import type { AccountEvent, LoggedAccountEvent } from './events.ts'
import { evolveAccount, openedAccount } from './evolve.ts'

export type AccountHistory = History<AccountEvent>
export type NewAccountEvent = NewEventOf<AccountEvent>

/** Dated by the workbench, not by anyone's act. */
export const isAutomatic = (event: AccountEvent): boolean =>
  event.type === 'violations.reset' ||
  event.type === 'product.delistedIdle' ||
  (event.type === 'deposit.displayReopened' && event.because === 'version')

/** What moves an account: not its opening, and not what is only written down beside it. */
export const isMove = ({ type }: AccountEvent): boolean =>
  type !== 'account.opened' && type !== 'fact.kept' && type !== 'command.undone'

/** Among the events of one instant: what is seen at once, what is done, what is seen just after. */
const rank = (event: AccountEvent): number => {
  if (event.type === 'account.opened') return -2
  if (!isAutomatic(event)) return 0
  return event.type === 'product.delistedIdle' ? 1 : -1
}

/** Two products whose time is up at once fall in the order of their names. */
const byProduct = (a: AccountEvent, b: AccountEvent): number =>
  a.type === 'product.delistedIdle' && b.type === 'product.delistedIdle' && a.product !== b.product
    ? a.product < b.product
      ? -1
      : 1
    : 0

/** The events that count, in the order of the fold. */
export const inPlace = ({ events, superseded }: Omit<AccountHistory, 'acts'>): readonly LoggedAccountEvent[] => {
  const recorded = recordedOrder(events)
  const placeOf = ({ actId }: LoggedAccountEvent): number => recorded.get(actId) ?? 0
  return events
    .filter(({ id }) => !superseded.has(id))
    .toSorted(
      (a, b) =>
        a.event.at - b.event.at ||
        rank(a.event) - rank(b.event) ||
        (isAutomatic(a.event) ? byProduct(a.event, b.event) : placeOf(a) - placeOf(b)) ||
        a.version - b.version,
    )
}

/** The acts that moved the account and weren't undone, in the order of their place. */
export const movingActs = ({ acts, events }: AccountHistory): readonly Act[] => {
  const undone = undoneActs(events)
  const moving = new Set(events.flatMap(({ actId, event }) => (isMove(event) && !isAutomatic(event) ? [actId] : [])))
  return acts.filter(({ id }) => moving.has(id) && !undone.has(id)).toSorted((a, b) => a.occurredAt - b.occurredAt)
}

/** The account as its stream has it; null for a stream whose opening is missing. */
export const foldAccount = (
  events: readonly LoggedAccountEvent[],
  superseded: ReadonlySet<EventId>,
): AccountState | null => {
  let state: AccountState | null = null
  for (const { event } of inPlace({ events, superseded })) {
    if (event.type === 'account.opened') state = openedAccount(event)
    else if (state !== null) state = evolveAccount(state, event)
  }
  return state && { ...state, keptFacts: waitingFacts(events, superseded) }
}
