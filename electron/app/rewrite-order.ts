// Writing what changes the past of a stream: a late fact takes its place (W19), an act is undone (W23). Everything is worked
// out on the log in memory first, so that several steps on one stream are all written or none of them.
import { invariant } from '../../shared/kernel/invariant.ts'
import type { EventId, StreamId } from '../../shared/kernel/log.ts'
import type { LoggedOrderEvent, OrderEvent } from '../../shared/order/events.ts'
import type { NewEvent } from '../../shared/order/history.ts'
import { eventIdOf } from '../platform/ids.ts'
import { dropOrder } from '../store/drop-order.ts'
import { append, readStream } from '../store/event-log.ts'
import type { NewAct } from '../store/event-log.ts'
import type { ReadDb } from '../store/open.ts'
import { saveOrder } from '../store/orders.ts'
import { projectLog } from './project-order.ts'
import type { DeskOrder, OrderLog } from './project-order.ts'
import { automaticAct } from './write-order.ts'
import type { Write } from './write-order.ts'

/** One act to append, with its events; each names the act it belongs to, which may be an earlier one it restates. */
export interface PlannedAct {
  readonly act: NewAct
  readonly events: readonly { readonly actId: NewAct['id']; readonly event: OrderEvent }[]
}

/**
 * What a rewrite appends: the act with its own and the restated events, then every automatic event that falls anew under an
 * act of the workbench, so that taking the act back never takes those with it.
 */
export const plannedRewrite = (
  write: Write,
  act: NewAct,
  fresh: readonly NewEvent[],
  supersedes: readonly EventId[],
): readonly PlannedAct[] => {
  const own = fresh.flatMap(({ actId, event }) => (actId === null ? [] : [{ actId, event }]))
  const anew = fresh.flatMap(({ actId, event }) => (actId === null ? [event] : []))
  return [
    { act: { ...act, supersedes }, events: own },
    ...anew.map((event): PlannedAct => {
      const automatic = automaticAct(write, event)
      return { act: automatic, events: [{ actId: automatic.id, event }] }
    }),
  ]
}

export const readOrderLog = (db: ReadDb, stream: StreamId): OrderLog => {
  const log = readStream<OrderEvent>(db, stream)
  invariant(log.version === 0 || log.events[0]?.event.type === 'order.opened', 'an order begins with its opening')
  return log
}

/** The log as it will be once `planned` is appended. */
export const logWith = (log: OrderLog, planned: readonly PlannedAct[]): OrderLog => {
  const events: LoggedOrderEvent[] = [...log.events]
  for (const { act, events: own } of planned)
    for (const [index, { actId, event }] of own.entries())
      events.push({ id: eventIdOf(act.id, index + 1), actId, version: events.length + 1, event })
  return {
    stream: log.stream,
    version: events.length,
    acts: [...log.acts, ...planned.map(({ act }) => ({ ...act, batch: act.batch?.id ?? null }))],
    events,
    superseded: new Set([...log.superseded, ...planned.flatMap(({ act }) => act.supersedes)]),
  }
}

/** Appends to the stream `log` was read from, and keeps the order as it then stands. Null: the order is gone. */
export const writeRewrite = ({ db }: Write, log: OrderLog, planned: readonly PlannedAct[]): DeskOrder | null => {
  let expectedVersion = log.version
  for (const { act, events } of planned)
    expectedVersion = append(db, { stream: log.stream, expectedVersion, act, events }).version
  const order = projectLog(db, logWith(log, planned))
  if (order === null) dropOrder(db, log.stream)
  else saveOrder(db, log.stream, order)
  return order
}
