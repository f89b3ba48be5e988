// The stays of an order in its stages: when it came, when it left and whereto, and what of that a hold kept out (W1).
import type { Stage } from '../kernel/facts.ts'
import { later } from '../kernel/instant.ts'
import type { Instant } from '../kernel/instant.ts'
import { isFound } from './course-turn.ts'
import type { Turned } from './course-turn.ts'
import type { OrderState } from './order-state.ts'

export type RejectionOf = 'requirement' | 'result'

export interface Stay {
  readonly stage: Stage
  readonly since: Instant
  /** Null while the order is there. */
  readonly leftAt: Instant | null
  /** The stage it left for. */
  readonly to: Stage | null
  /** Milliseconds under a hold, which count for nobody (W1). */
  readonly heldMs: number
  /** Came and left by a move of the flow, both instants known: not first seen there (W24), not cut short by a refund. */
  readonly whole: boolean
  /** It ended with a rejection: of the requirement by us (T6), of the result by the customer (T9). */
  readonly rejection: RejectionOf | null
  /** T11, T12: that rejection was the one from which the customer may appeal. */
  readonly reachedLimit: boolean
  /** Who moved it on; see `Turned`. */
  readonly person: string | null
}

/** Nothing is waited for there. */
const ENDS: ReadonlySet<Stage> = new Set<Stage>(['completed', 'closed', 'none'])

export const staysAfter = (stays: readonly Stay[], turned: Turned): readonly Stay[] => {
  const { before, event, after } = turned
  const there = after.delivery
  const moved = before === null || before.delivery.stage !== there.stage || before.delivery.since !== there.since
  const last = stays.at(-1)
  const open = last?.leftAt === null ? last : undefined
  const held = released(before, after, open, event.at)
  if (!moved) return open === undefined || held === null ? stays : [...stays.slice(0, -1), { ...open, ...held }]
  const past =
    open === undefined ? stays : isFound(event) ? stays.slice(0, -1) : left(stays, { ...open, ...held }, turned)
  if (ENDS.has(there.stage) || there.since === null) return past
  return [...past, entered(turned, there.stage, there.since)]
}

const entered = ({ event, isBound }: Turned, stage: Stage, since: Instant): Stay => ({
  stage,
  since,
  leftAt: null,
  to: null,
  heldMs: 0,
  whole: !isBound && !('inferred' in event && event.inferred),
  rejection: null,
  reachedLimit: false,
  person: null,
})

const left = (stays: readonly Stay[], open: Stay, turned: Turned): readonly Stay[] => {
  const { event, after, person, isBound, rejectionLimit } = turned
  const to = after.delivery.stage
  const rejection = rejectionBy(event.type)
  const { requirementRejections, resultRejections } = after.delivery
  const count = rejection === 'requirement' ? requirementRejections : resultRejections
  const ended: Stay = {
    ...open,
    leftAt: event.at,
    to,
    whole: open.whole && !isBound && to !== 'closed',
    rejection,
    reachedLimit: rejection !== null && count === rejectionLimit,
    person,
  }
  return [...stays.slice(0, -1), ended]
}

const rejectionBy = (type: string): RejectionOf | null => {
  if (type === 'requirement.rejected') return 'requirement'
  return type === 'result.rejected' ? 'result' : null
}

/** What a hold that ends here kept out of the stay; of one whose start is only a bound nobody knows how much. */
const released = (
  before: OrderState | null,
  after: OrderState,
  open: Stay | undefined,
  at: Instant,
): Pick<Stay, 'heldMs' | 'whole'> | null => {
  const hold = before?.hold ?? null
  if (hold === null || after.hold !== null || open === undefined) return null
  return {
    heldMs: open.heldMs + Math.max(0, at - later(hold.since, open.since)),
    whole: open.whole && !hold.inferred,
  }
}
