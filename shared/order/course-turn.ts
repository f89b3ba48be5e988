// One event of an order as its course is told: the order on both sides of it, and what the act behind it says.
import type { OrderEvent } from './events.ts'
import type { OrderState } from './order-state.ts'

/** One event, with the order on both sides of it. */
export interface Turned {
  readonly before: OrderState | null
  readonly event: OrderEvent
  readonly after: OrderState
  /** Who did it here; null for what others did, what was only recorded, and what happened by itself. */
  readonly person: string | null
  /** W25: it happened at that instant or before, as far as a list says. */
  readonly isBound: boolean
  /** How many rejections open an appeal (T11, T12), by the pack in force; null where none do. */
  readonly rejectionLimit: number | null
}

/** W24: the order was first seen midway, or its stage was said later: what was taken to be so before it never was. */
export const isFound = ({ type }: OrderEvent): boolean => type === 'order.adopted' || type === 'order.stageChosen'
