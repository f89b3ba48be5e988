// By which way a customer would ask for a refund: one the rules leave open at that instant.
import type { Instant } from '../../shared/kernel/instant.ts'
import type { WorkCalendar } from '../../shared/kernel/working-days.ts'
import type { OrderState } from '../../shared/order/order-state.ts'
import type { Pack } from '../../shared/packs/pack.ts'
import { entitlementOf } from '../../shared/refund/entitlement.ts'

/** Null where neither is. */
export const refundWay = (
  { terms, delivery, hold, refund }: OrderState,
  pack: Pack,
  at: Instant,
  calendar: WorkCalendar,
): 'online' | 'ticket' | null => {
  const subject = { terms, stage: delivery.stage, hold, refundStatus: refund?.status ?? null }
  const { online, ticket } = entitlementOf(subject, pack, at, calendar)
  if (online) return 'online'
  return ticket ? 'ticket' : null
}
