// What each event makes of a refund. Total: an event this version doesn't know leaves the state as it is.
import type { Fen } from '../kernel/fen.ts'
import type { RefundStatus } from '../kernel/facts.ts'
import type { Instant } from '../kernel/instant.ts'
import type { RefundEvent } from './events.ts'
import type { RefundState } from './state.ts'

const decided = (state: RefundState | null, status: RefundStatus, decidedAt: Instant): RefundState | null =>
  state && { ...state, status, decidedAt }

export const evolveRefund = (state: RefundState | null, event: RefundEvent): RefundState | null => {
  switch (event.type) {
    case 'refund.requested': {
      const { via, reasonCode, amountFen, at: requestedAt } = event
      return { status: 'requested', via, reasonCode, amountFen, requestedAt, decidedAt: null }
    }
    case 'refund.approved': {
      const approved = decided(state, 'approved', event.at)
      return approved && { ...approved, amountFen: event.amountFen }
    }
    case 'refund.declined':
      return decided(state, 'declined', event.at)
    case 'refund.withdrawn':
      return decided(state, 'withdrawn', event.at)
    default:
      return state
  }
}

/** A closed appeal that pays back is an approved refund that nobody asked for by a way of its own. */
export const refundedByAppeal = (amountFen: Fen, at: Instant): RefundState => ({
  status: 'approved',
  via: null,
  reasonCode: 'other',
  amountFen,
  requestedAt: at,
  decidedAt: at,
})

/** W24: a list shows 退款中; how and how much isn't known, so the most is taken to be asked for. */
export const refundAdopted = (amountFen: Fen, since: Instant): RefundState => ({
  status: 'requested',
  via: null,
  reasonCode: 'other',
  amountFen,
  requestedAt: since,
  decidedAt: null,
})
