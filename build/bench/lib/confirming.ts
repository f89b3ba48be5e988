// The one command that the command benches give, and the same command on the peer's store.
import type { Desk } from '../../../electron/app/desk.ts'
import { shippedRules } from '../../../electron/app/packs/rules.ts'
import { performMany } from '../../../electron/app/perform-many.ts'
import { performOne } from '../../../electron/app/perform.ts'
import { readStream } from '../../../electron/store/event-log.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import { decide } from '../../../shared/order/decide.ts'
import type { OrderEvent } from '../../../shared/order/events.ts'
import { evolve, opened } from '../../../shared/order/evolve.ts'
import type { OrderState } from '../../../shared/order/order-state.ts'
import { mustBe } from './bench.ts'
import { asEmmett } from './emmett.ts'
import type { Emmett, EmmettConnection } from './emmett.ts'

const command = 'requirement.confirm'
const fields = { note: '已电话核对，按约定排期' } as const

export const confirmOne = (desk: Desk, stream: StreamId): void =>
  mustBe(performOne(desk, { stream, command, with: fields }).ok, `${stream} can be confirmed`)

/** In one transaction. */
export const confirmTogether = (desk: Desk, streams: readonly StreamId[]): void => {
  const { accepted } = performMany(desk, { selection: { kind: 'streams', streams }, command, with: fields })
  mustBe(accepted === streams.length, `${streams.length} can be confirmed together`)
}

/** Takes an order's stream over into the peer's store. */
export const takeOver = async (emmett: Emmett, to: EmmettConnection, from: Desk, stream: StreamId): Promise<void> => {
  const { events } = readStream<OrderEvent>(from.store.db, stream)
  const messages = events.map(({ event, actId }) => asEmmett(event, { actId }))
  await emmett.appendToStream(to, stream, 'order', messages, {})
}

const folded = (events: readonly { readonly data: object }[]): OrderState => {
  let state: OrderState | null = null
  for (const { data } of events) {
    const event = data as OrderEvent
    if (event.type === 'order.opened') state = opened(event)
    else if (state !== null) state = evolve(state, event)
  }
  if (state === null) throw new Error('wrong result: the peer lost a stream')
  return state
}

/** Read, fold, decide by the same rules, append with the version it was decided on. Nothing is projected. */
export const confirmOnEmmett = async (
  emmett: Emmett,
  connection: EmmettConnection,
  { clock, seat, device }: Desk,
  stream: StreamId,
): Promise<void> => {
  const { events, currentStreamVersion } = await emmett.readStream(connection, stream)
  const state = folded(events)
  const at = clock.now()
  const decision = decide(
    { name: command, by: 'provider', input: fields },
    state,
    shippedRules(state.terms.marketplace),
    at,
  )
  mustBe(decision.ok, `${stream} can be confirmed on the peer`)
  if (!decision.ok) return
  const act = { name: command, input: fields, by: 'provider', person: seat.person, device, recordedAt: at }
  const { success } = await emmett.appendToStream(connection, stream, 'order', [asEmmett(decision.event, act)], {
    expectedStreamVersion: currentStreamVersion,
  })
  mustBe(success, 'the peer takes the append')
}
