// W23 on one stream: its acts are taken back from the last to the first, all of them or none.
import type { RefusalReason } from '../../shared/contract/basis.ts'
import type { ActId, EventId, StreamId } from '../../shared/kernel/log.ts'
import type { LoggedOrderEvent, OrderEvent } from '../../shared/order/events.ts'
import { isMove } from '../../shared/order/history.ts'
import type { NewEvent } from '../../shared/order/history.ts'
import { undo } from '../../shared/order/rewrite.ts'
import type { NewAct } from '../store/event-log.ts'
import type { LoggedAct } from '../store/logged.ts'
import { isAccountStream } from './accounts/account-stream.ts'
import { undoInAccountStream } from './accounts/undo-account.ts'
import { rulesOf } from './packs/rules.ts'
import { projectLog, undoneActs } from './project-order.ts'
import type { OrderLog } from './project-order.ts'
import { undoReasons } from './refusals.ts'
import { alwaysFits } from './undoable.ts'
import { logWith, plannedRewrite, readOrderLog, writeRewrite } from './rewrite-order.ts'
import type { PlannedAct } from './rewrite-order.ts'
import { newAct } from './write-order.ts'
import type { Write } from './write-order.ts'

type Taken =
  | { readonly ok: true; readonly planned: readonly PlannedAct[] }
  | { readonly ok: false; readonly refusedBy: readonly RefusalReason[] }

const undoingAct = (write: Write, act: LoggedAct): NewAct =>
  newAct(write, { name: 'command.undo', input: { act: act.id }, by: 'provider', recorded: false, occurredAt: write.at })

const undoneEvent = (write: Write, undoing: NewAct, act: ActId): NewEvent => ({
  actId: undoing.id,
  event: { type: 'command.undone', at: write.at, citing: ['W23'], by: 'provider', act },
})

const ownLive = ({ events, superseded }: OrderLog, act: ActId): readonly LoggedOrderEvent[] =>
  events.filter(({ id, actId }) => actId === act && !superseded.has(id))

const idsOf = (events: readonly LoggedOrderEvent[]): readonly EventId[] => events.map(({ id }) => id)

const isFilledIn = ({ db }: Write, log: OrderLog, act: ActId): boolean =>
  projectLog(db, log)?.fillIns.some((item) => item.actId === act && item.filled !== null) ?? false

/** The act that opened the order: nothing can stand on an order that isn't there, so any other move refuses it. */
const takeOpening = (write: Write, log: OrderLog, act: LoggedAct, undoing: NewAct): Taken => {
  const own = ownLive(log, act.id)
  const live = log.events.filter(({ id }) => !log.superseded.has(id))
  const worked = live.find(({ actId, event }) => actId !== act.id && (isMove(event) || event.type === 'fact.kept'))
  if (worked !== undefined)
    return { ok: false, refusedBy: undoReasons([{ clause: 'W23', reason: 'later-event-depends-on-it' }], worked) }
  const fresh = [undoneEvent(write, undoing, act.id)]
  return { ok: true, planned: plannedRewrite(write, undoing, fresh, idsOf(own)) }
}

/** What an order was opened with was put right: the opening before comes back. */
const takeReopening = (
  write: Write,
  log: OrderLog,
  act: LoggedAct,
  undoing: NewAct,
  own: readonly LoggedOrderEvent[],
): Taken => {
  const [fresh] = own
  const before = log.events.findLast(
    ({ version, event }) => event.type === 'order.opened' && fresh !== undefined && version < fresh.version,
  )
  const again: readonly NewEvent[] = before === undefined ? [] : [{ actId: before.actId, event: before.event }]
  const appended = [undoneEvent(write, undoing, act.id), ...again]
  return { ok: true, planned: plannedRewrite(write, undoing, appended, idsOf(own)) }
}

const refusedUndone: Taken = { ok: false, refusedBy: [{ clause: 'W23', reason: 'act-already-undone' }] }

const takeBack = (write: Write, log: OrderLog, act: LoggedAct): Taken => {
  if (undoneActs(log).has(act.id)) return refusedUndone
  const undoing = undoingAct(write, act)
  const own = ownLive(log, act.id)
  const opens = own.some(({ event }: { event: OrderEvent }) => event.type === 'order.opened')
  if (opens && alwaysFits(act)) return takeReopening(write, log, act, undoing, own)
  if (opens) return takeOpening(write, log, act, undoing)
  if (alwaysFits(act))
    return { ok: true, planned: plannedRewrite(write, undoing, [undoneEvent(write, undoing, act.id)], []) }
  const order = projectLog(write.db, log)
  if (order === null) return refusedUndone
  const ask = {
    act: act.id,
    undoing: undoing.id,
    by: 'provider',
    at: write.at,
    filledIn: isFilledIn(write, log, act.id),
  } as const
  const done = undo(log, ask, rulesOf(write.db, order.state.terms.marketplace))
  if (!done.ok) return { ok: false, refusedBy: undoReasons(done.refusedBy, done.because) }
  return { ok: true, planned: plannedRewrite(write, undoing, done.append, done.supersedes) }
}

/**
 * Null when every act was taken back; otherwise why the stream stays, and nothing of it was written. With `tryOnly`
 * nothing is written either way.
 */
export const undoStream = (
  write: Write,
  stream: StreamId,
  acts: readonly LoggedAct[],
  tryOnly = false,
): readonly RefusalReason[] | null => {
  if (isAccountStream(stream)) return undoInAccountStream(write, stream, acts, tryOnly)
  const log = readOrderLog(write.db, stream)
  const planned: PlannedAct[] = []
  for (const act of acts.toReversed()) {
    const taken = takeBack(write, logWith(log, planned), act)
    if (!taken.ok) return taken.refusedBy
    planned.push(...taken.planned)
  }
  if (!tryOnly) writeRewrite(write, log, planned)
  return null
}
