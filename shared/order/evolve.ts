// What each event makes of an order: each slice folds its own, and what one means for the other is carried over here.
// Total: an event this version doesn't know leaves the order as it is.
import { closed, deliveryAt, evolveDelivery } from '../delivery/evolve.ts'
import type { DeliveryEvent } from '../delivery/events.ts'
import type { DeliveryState } from '../delivery/state.ts'
import type { InvoiceEvent } from '../invoice/events.ts'
import { evolveInvoice } from '../invoice/evolve.ts'
import { afterRefund, afterRelease } from '../invoice/refunded.ts'
import type { InvoiceState } from '../invoice/state.ts'
import type { Hold } from '../kernel/facts.ts'
import { later } from '../kernel/instant.ts'
import { evolveRefund, refundAdopted, refundedByAppeal } from '../refund/evolve.ts'
import type { RefundEvent } from '../refund/events.ts'
import type { RefundState } from '../refund/state.ts'
import type { OrderEvent, OrderOpened } from './events.ts'
import type { OrderState } from './order-state.ts'

export const opened = ({ at, terms, delivered, confirmTarget }: OrderOpened): OrderState => ({
  terms,
  openedAt: at,
  delivery: deliveryAt(delivered ? 'requirement-pending' : 'none', at, confirmTarget),
  refund: null,
  invoice: null,
  hold: null,
  adopted: false,
  keptFacts: 0,
  acts: 0,
  lastActAt: at,
  lastAutomaticAt: null,
})

export const evolve = (state: OrderState, event: OrderEvent): OrderState => {
  switch (event.type) {
    case 'requirement.submitted':
    case 'requirement.revised':
    case 'requirement.confirmed':
    case 'requirement.rejected':
    case 'result.submitted':
    case 'result.accepted':
    case 'result.rejected':
    case 'order.stageChosen':
      return acted(state, event, { delivery: evolveDelivery(state.delivery, event) })
    case 'result.autoAccepted':
      return automatic(state, event)
    case 'appeal.filed':
    case 'appeal.withdrawn':
    case 'appeal.settled':
      return appealed(state, event)
    case 'order.adopted':
      return adopted(state, event)
    case 'refund.requested':
    case 'refund.approved':
    case 'refund.declined':
    case 'refund.withdrawn':
      return refunded(state, event)
    case 'invoice.requested':
    case 'invoice.retyped':
    case 'invoice.issued':
    case 'invoice.corrected':
    case 'invoice.markedRefunded':
    case 'invoice.reversed':
    case 'invoice.cancelled':
      return invoiced(state, event)
    case 'fact.kept':
      return { ...state, keptFacts: state.keptFacts + 1 }
    default:
      return state
  }
}

type ActEvent = DeliveryEvent | InvoiceEvent | RefundEvent

interface Changed {
  readonly delivery?: DeliveryState
  readonly refund?: RefundState | null
  readonly invoice?: InvoiceState | null
  readonly hold?: Hold | null
}

/** Every act leaves its place behind; a recorded fact clears what waited for a person before it (W19). */
const acted = (state: OrderState, event: ActEvent, changed: Changed): OrderState => ({
  terms: state.terms,
  openedAt: state.openedAt,
  delivery: changed.delivery ?? state.delivery,
  refund: changed.refund === undefined ? state.refund : changed.refund,
  invoice: changed.invoice === undefined ? state.invoice : changed.invoice,
  hold: changed.hold === undefined ? state.hold : changed.hold,
  adopted: state.adopted || event.type === 'order.adopted',
  keptFacts: event.flags === undefined ? state.keptFacts : 0,
  acts: event.type.startsWith('invoice.') ? state.acts : state.acts + 1,
  lastActAt: later(state.lastActAt, event.at),
  lastAutomaticAt: state.lastAutomaticAt,
})

/** Q9: what follows from a refund stands at the refund's own place, so it leaves no place of its own behind. */
const invoiced = (state: OrderState, event: InvoiceEvent): OrderState => {
  const invoice = evolveInvoice(state.invoice, event)
  return 'by' in event ? acted(state, event, { invoice }) : { ...state, invoice }
}

const automatic = (state: OrderState, event: Extract<ActEvent, { type: 'result.autoAccepted' }>): OrderState => {
  const delivery = evolveDelivery(state.delivery, event)
  if (event.flags !== undefined) return acted(state, event, { delivery })
  return { ...state, delivery, lastAutomaticAt: event.at }
}

type AppealEvent = Extract<ActEvent, { type: 'appeal.filed' | 'appeal.withdrawn' | 'appeal.settled' }>

/** T13: an appeal freezes the order until it is withdrawn or settled. */
const appealed = (state: OrderState, event: AppealEvent): OrderState => {
  const { at } = event
  const delivery = evolveDelivery(state.delivery, event)
  const hold: Hold | null =
    event.type === 'appeal.filed' ? { kind: 'appeal', since: at, by: event.by, inferred: false } : null
  if (event.type !== 'appeal.settled' || event.outcome !== 'close' || event.refundedFen === null)
    return acted(state, event, { delivery, hold })
  const refund = refundedByAppeal(event.refundedFen, at)
  return acted(state, event, { delivery, hold, refund, invoice: afterRefund(state.invoice, at) })
}

/** W24: the hold shown in the list is taken over as one of the customer's. */
const adopted = (state: OrderState, event: Extract<ActEvent, { type: 'order.adopted' }>): OrderState => {
  const { hold: kind, since, by, inferred } = event
  const refund = kind === 'refund' ? refundAdopted(state.terms.amountFen, since) : state.refund
  const hold = kind && { kind, since, by, inferred }
  return acted(state, event, { delivery: evolveDelivery(state.delivery, event), refund, hold })
}

/** Q7: a refund asked for holds the order; the answer, or taking the request back, lets it go. */
const refunded = (state: OrderState, event: RefundEvent): OrderState => {
  const { at } = event
  const refund = evolveRefund(state.refund, event)
  switch (event.type) {
    case 'refund.requested':
      return acted(state, event, { refund, hold: { kind: 'refund', since: at, by: event.by, inferred: false } })
    case 'refund.approved': {
      const invoice = afterRefund(state.invoice, at, event.invoiceClock)
      return acted(state, event, { delivery: paidBack(state.delivery, event), refund, invoice, hold: null })
    }
    case 'refund.declined':
    case 'refund.withdrawn': {
      const invoice = afterRelease(state.invoice, event.invoiceClock)
      return acted(state, event, { delivery: { ...state.delivery, clocks: event.clocks }, refund, invoice, hold: null })
    }
    default:
      return state
  }
}

/** An approved refund closes an order whose delivery isn't complete; a full one ends the warranty of a complete one. */
const paidBack = (
  delivery: DeliveryState,
  { at, inFull }: Extract<RefundEvent, { type: 'refund.approved' }>,
): DeliveryState => {
  if (delivery.stage !== 'completed') return closed(delivery, at)
  return inFull ? { ...delivery, warranty: null } : delivery
}
