// A rules refusal as the page shows it: every clause not met, and the event behind it where the order's state names one.
import type { RefusalReason } from '../../shared/contract/basis.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import type { OrderState } from '../../shared/order/order-state.ts'
import type { Unmet } from '../../shared/rulebook/verdict.ts'

/** The event a reason points at. A hold names its own start; a refund its decision. */
const behind = ({ reason }: Unmet, { hold, refund }: OrderState): RefusalReason['event'] | null => {
  switch (reason) {
    case 'appeal-pending':
      return hold && { type: 'appeal.filed', at: hold.since }
    case 'refund-pending':
    case 'refund-asked-for':
      return hold && { type: 'refund.requested', at: hold.since }
    case 'already-refunded':
    case 'refunded-since':
      return refund?.decidedAt ? { type: 'refund.approved', at: refund.decidedAt } : null
    default:
      return null
  }
}

export const refusalReasons = (unmet: readonly Unmet[], state: OrderState): readonly RefusalReason[] =>
  unmet.map((one) => {
    const event = behind(one, state)
    const { clause, reason } = one
    return event === null || event === undefined ? { clause, reason } : { clause, reason, event }
  })

/** W23: an undo is refused by the later event that would no longer fit. */
export const undoReasons = (
  unmet: readonly Unmet[],
  because: { readonly event: { readonly type: string; readonly at: Instant } } | null,
): readonly RefusalReason[] =>
  unmet.map(({ clause, reason }) =>
    because === null
      ? { clause, reason }
      : { clause, reason, event: { type: because.event.type, at: because.event.at } },
  )
