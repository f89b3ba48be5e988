// Writing to one order's stream inside a transaction: acts and events are appended, and the kept row moves along, so that
// log, row, counters and search text are one whole. Every use case that changes an order goes through here.
import type { Instant } from '../../shared/kernel/instant.ts'
import { later } from '../../shared/kernel/instant.ts'
import type { Act, ActId, StreamId } from '../../shared/kernel/log.ts'
import type { OrderEvent } from '../../shared/order/events.ts'
import { evolve } from '../../shared/order/evolve.ts'
import type { OrderState } from '../../shared/order/order-state.ts'
import { append } from '../store/event-log.ts'
import type { NewAct } from '../store/event-log.ts'
import type { WriteDb } from '../store/open.ts'
import { loadOrder, saveOrder } from '../store/orders.ts'
import { CallRefused } from './call-refused.ts'
import type { Desk } from './desk.ts'
import { orderAfter } from './project-order.ts'
import type { DeskOrder } from './project-order.ts'

export type Batch = { readonly id: string; readonly kind: 'group' | 'import' }

/** One transaction's writing: everything in it is recorded at one instant. */
export interface Write {
  readonly desk: Desk
  readonly db: WriteDb
  readonly at: Instant
  readonly batch: Batch | null
}

/** An order as it stands in the transaction. */
export interface Standing {
  readonly stream: StreamId
  readonly version: number
  readonly order: DeskOrder
}

/** Runs `work` in one transaction, durable on return. */
export const inOneWrite = <T>(desk: Desk, batch: Batch | null, work: (write: Write) => T): T =>
  desk.store.write((db) => work({ desk, db, at: desk.clock.now(), batch }))

export const standingOf = ({ db }: Pick<Write, 'db'>, stream: StreamId): Standing => {
  const stored = loadOrder<OrderState>(db, stream)
  if (stored === null) throw new CallRefused('not-found', stream)
  return { stream, version: stored.version, order: stored.projection }
}

/** When an act of ours happens: now, but never before what already stands in the stream (a clock may be set back). */
export const placeOfOwnAct = ({ at }: Write, { lastActAt, lastAutomaticAt }: OrderState): Instant => {
  const last = lastAutomaticAt === null ? lastActAt : later(lastActAt, ((lastAutomaticAt as number) + 1) as Instant)
  return later(at, last)
}

export type ActAsk = Pick<Act, 'name' | 'input' | 'by' | 'recorded' | 'occurredAt'>

export const newAct = ({ desk, at, batch }: Write, ask: ActAsk): NewAct => ({
  ...ask,
  id: desk.ids.act(),
  recordedAt: at,
  person: desk.seat.person,
  device: desk.device,
  batch,
  supersedes: [],
})

/** Appends an act with the one event it caused, at the end of the stream. */
export const writeEvent = (
  { db }: Write,
  { stream, version, order }: Standing,
  act: NewAct,
  event: OrderEvent,
  state: OrderState,
): Standing => {
  const written = append(db, { stream, expectedVersion: version, act, events: [{ event }] })
  return { stream, version: written.version, order: orderAfter(db, order, event, state, act) }
}

/** The act under which an automatic event stands: nobody's, at the event's own instant. */
export const automaticAct = (write: Write, event: Pick<OrderEvent, 'at'>): NewAct => ({
  ...newAct(write, { name: 'catch-up', input: {}, by: 'workbench', recorded: false, occurredAt: event.at }),
  person: null,
  batch: null,
})

/** W3: automatic events, each at its own instant under an act of the workbench's. */
export const writeDue = (write: Write, standing: Standing, events: readonly OrderEvent[]): Standing => {
  let now = standing
  for (const event of events) {
    const { stream, version, order } = now
    const written = append(write.db, {
      stream,
      expectedVersion: version,
      act: automaticAct(write, event),
      events: [{ event }],
    })
    now = {
      stream,
      version: written.version,
      order: orderAfter(write.db, order, event, evolve(order.state, event), null),
    }
  }
  return now
}

/** An act beside the order: no event, so only what `change` says of the row moves. */
export const writeBeside = (
  write: Write,
  standing: Standing,
  ask: ActAsk,
  change: (order: DeskOrder) => DeskOrder,
): Standing & { readonly actId: ActId } => {
  const { stream, version, order } = standing
  const act = newAct(write, ask)
  append(write.db, { stream, expectedVersion: version, act, events: [] })
  return { stream, version, order: change(order), actId: act.id }
}

/** Keeps the row, once, at the end. */
export const keep = ({ db }: Write, { stream, order }: Standing): void => saveOrder(db, stream, order)
