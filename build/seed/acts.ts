// What happens on the made-up desk, written down as the desk writes it: through the rules, into the log, act by act.
import { shippedRules } from '../../electron/app/packs/rules.ts'
import { goesToConsole } from '../../electron/app/console-acts.ts'
import { DETAILS_KEY } from '../../electron/app/order-details.ts'
import type { Ids } from '../../electron/platform/ids.ts'
import { append } from '../../electron/store/event-log.ts'
import type { NewAct } from '../../electron/store/event-log.ts'
import type { WriteDb } from '../../electron/store/open.ts'
import { keepPersonal } from '../../electron/store/personal-data.ts'
import { invariant } from '../../shared/kernel/invariant.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import type { Act, ActId, StreamId } from '../../shared/kernel/log.ts'
import { adoptionOf } from '../../shared/order/adopt.ts'
import type { OrderFact } from '../../shared/order/commands.ts'
import { judge } from '../../shared/order/decide.ts'
import type { ActEvent } from '../../shared/order/decide.ts'
import { catchUp } from '../../shared/order/due.ts'
import type { OrderEvent } from '../../shared/order/events.ts'
import { evolve, opened } from '../../shared/order/evolve.ts'
import { openOrder } from '../../shared/order/open.ts'
import type { OrderState } from '../../shared/order/order-state.ts'
import { perform, record } from '../../shared/order/perform.ts'
import type { Arrival } from './arrival.ts'
import type { Step } from './life.ts'

/** One transaction's writing. */
export interface Writing {
  readonly db: WriteDb
  readonly ids: Ids
  readonly device: string
  readonly at: Instant
}

/** An order while things still happen to it. */
export interface OpenOrder {
  readonly stream: StreamId
  readonly version: number
  readonly state: OrderState
  /** Acts that the console must still be told of (W14). */
  readonly toFillIn: readonly ActId[]
}

type Ask = Pick<Act, 'name' | 'input' | 'by' | 'recorded' | 'occurredAt'>

const newAct = ({ ids, device, at }: Writing, ask: Ask, person: string | null): NewAct => ({
  ...ask,
  id: ids.act(),
  recordedAt: at,
  person,
  device,
  batch: null,
  supersedes: [],
})

const write = (
  { db }: Writing,
  stream: StreamId,
  version: number,
  act: NewAct,
  events: readonly OrderEvent[],
): number => append(db, { stream, expectedVersion: version, act, events: events.map((event) => ({ event })) }).version

/** W3: under acts of the workbench's, each at its own instant. */
const writeDue = (writing: Writing, order: OpenOrder, due: readonly OrderEvent[]): OpenOrder => {
  let { version, state } = order
  for (const event of due) {
    const ask = { name: 'catch-up', input: {}, by: 'workbench', recorded: false, occurredAt: event.at } as const
    version = write(writing, order.stream, version, newAct(writing, ask, null), [event])
    state = evolve(state, event)
  }
  return { ...order, version, state }
}

const contactIds = ({ db, ids }: Writing, { stream, customer }: Arrival) => ({
  name: keepPersonal(db, stream, 'contact-name', customer.contact, ids.other()),
  phone: keepPersonal(db, stream, 'phone', customer.phone, ids.other()),
})

const adoptedBy = (fact: OrderFact, state: OrderState): ActEvent => {
  const judged = judge(fact, state, shippedRules(state.terms.marketplace))
  invariant(judged.moved, 'an order just opened can be adopted')
  return judged.event
}

/** Q1, W24: a new order, or one first seen in a list with what the list shows of it. */
export const open = (writing: Writing, arrival: Arrival, person: string): OpenOrder => {
  const { stream, terms, shown, details } = arrival
  const rules = shippedRules(terms.marketplace)
  const first = openOrder(terms, rules, writing.at)
  const state = opened(first)
  const fact = shown === null ? null : adoptionOf(shown, state)
  const said = { ...details, contact: contactIds(writing, arrival) }
  const ask: Ask = {
    name: fact?.name ?? 'order.add',
    input: { ...fact?.input, [DETAILS_KEY]: said },
    by: fact?.by ?? 'provider',
    recorded: true,
    occurredAt: fact?.occurredAt ?? writing.at,
  }
  const adopted = fact === null ? null : adoptedBy(fact, state)
  const events: readonly OrderEvent[] = adopted === null ? [first] : [first, adopted]
  const version = write(writing, stream, 0, newAct(writing, ask, person), events)
  return {
    stream,
    version,
    state: adopted === null ? state : evolve(state, adopted),
    toFillIn: [],
  }
}

export const assign = (writing: Writing, { stream, version }: OpenOrder, person: string, by: string): void => {
  const ask = {
    name: 'order.assign',
    input: { person },
    by: 'provider',
    recorded: false,
    occurredAt: writing.at,
  } as const
  write(writing, stream, version, newAct(writing, ask, by), [])
}

/** A command decided by the rules, or a fact recorded as they take it (W13). */
export const take = (writing: Writing, order: OpenOrder, step: Step, person: string): OpenOrder => {
  const rules = shippedRules(order.state.terms.marketplace)
  const ask = { name: step.name, input: step.input, by: step.by, recorded: !step.chosen, occurredAt: step.occurredAt }
  const act = newAct(writing, ask, person)
  if (!step.chosen) {
    const told = record(act, order.state, rules)
    const before = writeDue(writing, order, told.due)
    const version = write(writing, order.stream, before.version, act, [told.event])
    return writeDue(writing, { ...before, version, state: evolve(before.state, told.event) }, told.after)
  }
  const done = perform(act, order.state, rules)
  invariant(done.ok, `the habits know what a provider may do: ${step.name}`)
  const before = writeDue(writing, order, done.due)
  const version = write(writing, order.stream, before.version, act, [done.event])
  const toFillIn = goesToConsole(act) ? [...order.toFillIn, act.id] : order.toFillIn
  return { stream: order.stream, version, state: done.state, toFillIn }
}

/** What falls due by itself before `writing.at` (W3). */
export const fallDue = (writing: Writing, order: OpenOrder): OpenOrder =>
  writeDue(writing, order, catchUp(order.state, shippedRules(order.state.terms.marketplace), writing.at).events)

/** W14: what was done here is entered at the console. */
export const fillIn = (writing: Writing, order: OpenOrder, person: string): OpenOrder => {
  const ask = {
    name: 'fill-in.mark',
    input: { acts: order.toFillIn },
    by: 'provider',
    recorded: false,
    occurredAt: writing.at,
  } as const
  write(writing, order.stream, order.version, newAct(writing, ask, person), [])
  return { ...order, toFillIn: [] }
}
