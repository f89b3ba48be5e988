// What each event makes of a delivery. Total: an event this version doesn't know leaves the state as it is.
import type { Stage } from '../kernel/facts.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Clock, DeliveryClocks } from '../packs/clock-shapes.ts'
import type { DeliveryEvent } from './events.ts'
import type { DeliveryState } from './state.ts'

const NO_CLOCKS: DeliveryClocks = { step: null, confirmTarget: null, deliverTarget: null }

/** A delivery at the opening of its order. */
export const deliveryAt = (stage: Stage, since: Instant, confirmTarget: Clock | null): DeliveryState => ({
  stage,
  since,
  clocks: { ...NO_CLOCKS, confirmTarget },
  requirementRejections: 0,
  resultRejections: 0,
  rejectionsAtLeast: false,
  appeal: null,
  acceptedBy: null,
  completedAt: null,
  warranty: null,
})

/** Refunded, or ended by the platform: nothing runs any more. */
export const closed = (state: DeliveryState, at: Instant): DeliveryState => ({
  ...state,
  stage: 'closed',
  since: at,
  clocks: NO_CLOCKS,
  appeal: null,
})

const entered = (
  state: DeliveryState,
  { at, stage, clocks }: { readonly at: Instant; readonly stage: Stage; readonly clocks: DeliveryClocks },
): DeliveryState => ({
  stage,
  since: at,
  clocks,
  requirementRejections: state.requirementRejections,
  resultRejections: state.resultRejections,
  rejectionsAtLeast: state.rejectionsAtLeast,
  appeal: state.appeal,
  acceptedBy: state.acceptedBy,
  completedAt: state.completedAt,
  warranty: state.warranty,
})

const completed = (
  state: DeliveryState,
  { at, warranty }: { readonly at: Instant; readonly warranty: Clock | null },
  acceptedBy: DeliveryState['acceptedBy'],
): DeliveryState => ({
  ...state,
  stage: 'completed',
  since: at,
  clocks: NO_CLOCKS,
  acceptedBy,
  completedAt: at,
  warranty,
})

export const evolveDelivery = (state: DeliveryState, event: DeliveryEvent): DeliveryState => {
  switch (event.type) {
    case 'requirement.submitted':
    case 'requirement.confirmed':
    case 'result.submitted':
      return entered(state, event)
    case 'requirement.rejected':
      return { ...entered(state, event), requirementRejections: state.requirementRejections + 1 }
    case 'result.rejected':
      return { ...entered(state, event), resultRejections: state.resultRejections + 1 }
    case 'result.accepted':
      return completed(state, event, 'customer')
    case 'result.autoAccepted':
      return completed(state, event, 'auto')
    case 'appeal.filed':
      return { ...state, appeal: { by: event.by, ground: event.ground } }
    case 'appeal.withdrawn':
      return { ...state, appeal: null, clocks: event.clocks }
    case 'appeal.settled':
      return event.outcome === 'close' ? closed(state, event.at) : resumedBy(state, event)
    case 'order.adopted':
    case 'order.stageChosen':
      return found(state, event)
    default:
      return state
  }
}

/** W1: the appeal's ground decides which counter begins again. */
const resumedBy = (
  state: DeliveryState,
  { clocks, resets }: Extract<DeliveryEvent, { outcome: 'resume' }>,
): DeliveryState => ({
  ...state,
  appeal: null,
  clocks,
  requirementRejections: resets === 'requirement-rejections' ? 0 : state.requirementRejections,
  resultRejections: resets === 'result-rejections' ? 0 : state.resultRejections,
})

/** W24: what is shown is taken over; rejections are known only as far as the stage proves them. */
const found = (
  state: DeliveryState,
  event: Extract<DeliveryEvent, { type: 'order.adopted' | 'order.stageChosen' }>,
): DeliveryState => ({
  ...state,
  stage: event.stage,
  since: event.since,
  clocks: event.clocks,
  warranty: event.warranty,
  rejectionsAtLeast: true,
  requirementRejections: event.stage === 'requirement-rejected' ? 1 : 0,
  completedAt: event.stage === 'completed' ? event.since : null,
  appeal: event.type === 'order.adopted' && event.hold === 'appeal' ? { by: event.by, ground: null } : state.appeal,
})
