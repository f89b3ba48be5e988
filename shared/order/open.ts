// Q1: the order exists once it is paid. T1: only manual-service goods and SaaS goods with a manual part have a delivery.
import { confirmTarget } from '../delivery/targets.ts'
import type { OrderTerms } from '../kernel/facts.ts'
import type { Instant } from '../kernel/instant.ts'
import { inForce } from '../packs/versions.ts'
import type { OrderOpened } from './events.ts'
import type { OrderRules } from './order-state.ts'

/** `seenAt` dates the opening where the paid instant isn't known (W24). */
export const openOrder = (terms: OrderTerms, rules: OrderRules, seenAt: Instant): OrderOpened => {
  const at = terms.paidAt ?? seenAt
  const delivered = inForce(rules.versions, at).delivered.includes(terms.goods)
  return {
    type: 'order.opened',
    at,
    citing: ['Q1'],
    terms,
    delivered,
    confirmTarget: delivered ? confirmTarget(terms, rules.calendar) : null,
  }
}
