// What an order obliges to, and what happens to it by itself. W3: automatic events are dated when they fell due. W12:
// they are seen from just after that instant, so what lies exactly on it is still in time.
import { acceptanceClock, automaticAcceptance } from '../delivery/automatic-acceptance.ts'
import { dueInDelivery } from '../delivery/due.ts'
import { cancelledByRefund } from '../invoice/cancelled-by-refund.ts'
import { dueInInvoice } from '../invoice/due.ts'
import { after } from '../kernel/instant.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Obligation } from '../packs/clock-shapes.ts'
import type { OrderEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { OrderRules, OrderState } from './order-state.ts'

export const obligations = ({ delivery, invoice, hold }: OrderState, at: Instant): Obligation[] => [
  ...dueInDelivery(delivery, hold, at),
  ...dueInInvoice(invoice, hold, at),
]

/** The first instant from which `catchUp` yields something; null where nothing will happen by itself. */
export const nextAutomaticAt = ({ delivery, hold }: OrderState): Instant | null => {
  const clock = acceptanceClock(delivery, hold)
  return clock === null ? null : after(clock.dueAt, 1)
}

const acceptedByItself = ({ delivery, hold, terms }: OrderState, rules: OrderRules, until: Instant) => {
  const clock = acceptanceClock(delivery, hold)
  return clock === null || clock.dueAt >= until ? null : automaticAcceptance(clock, terms, rules)
}

export interface CaughtUp {
  readonly events: readonly OrderEvent[]
  readonly state: OrderState
}

/**
 * Everything that has fallen due by itself before `until`, each at its own instant; one may start the next clock. What
 * follows from the last act at once (Q9) comes first, whatever `until` says.
 */
export const catchUp = (state: OrderState, rules: OrderRules, until: Instant): CaughtUp => {
  const events: OrderEvent[] = []
  let now = state
  for (;;) {
    const event = cancelledByRefund(now.invoice, rules) ?? acceptedByItself(now, rules, until)
    if (event === null) return { events, state: now }
    events.push(event)
    now = evolve(now, event)
  }
}
