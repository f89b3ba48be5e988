// What an order obliges to, and what happens to it by itself. W3: automatic events are dated when they fell due. W12:
// they are seen from just after that instant, so what lies exactly on it is still in time.
import { acceptanceClock, automaticAcceptance } from '../delivery/automatic-acceptance.ts'
import { dueInDelivery } from '../delivery/due.ts'
import { after } from '../kernel/instant.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Obligation } from '../packs/clock-shapes.ts'
import type { OrderEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { OrderRules, OrderState } from './order-state.ts'

export const obligations = ({ delivery, hold }: OrderState, at: Instant): Obligation[] =>
  dueInDelivery(delivery, hold, at)

/** The first instant from which `catchUp` yields something; null where nothing will happen by itself. */
export const nextAutomaticAt = ({ delivery, hold }: OrderState): Instant | null => {
  const clock = acceptanceClock(delivery, hold)
  return clock === null ? null : after(clock.dueAt, 1)
}

export interface CaughtUp {
  readonly events: readonly OrderEvent[]
  readonly state: OrderState
}

/** Everything that has fallen due by itself before `until`, each at its own instant; one may start the next clock. */
export const catchUp = (state: OrderState, rules: OrderRules, until: Instant): CaughtUp => {
  const events: OrderEvent[] = []
  let now = state
  for (;;) {
    const clock = acceptanceClock(now.delivery, now.hold)
    if (clock === null || clock.dueAt >= until) return { events, state: now }
    const event = automaticAcceptance(clock, now.terms, rules)
    events.push(event)
    now = evolve(now, event)
  }
}
