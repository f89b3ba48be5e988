// W24: how an order first seen in a list is taken over. The list's 更新时间 is only a bound, so everything that starts
// from it is inferred; an instant ahead of the import is kept, and starts nothing before it arrives (W25).
import { earlier, later } from '../kernel/instant.ts'
import type { HoldKind, Stage } from '../kernel/facts.ts'
import type { Instant } from '../kernel/instant.ts'
import type { ListState } from '../packs/pack.ts'
import type { OrderFact } from './commands.ts'
import type { OrderState } from './order-state.ts'

/** What a list's row shows of an order. */
export interface ShownRow {
  readonly shown: ListState
  /** 更新时间; the import's own instant where the list has none. */
  readonly updatedAt: Instant
  readonly importedAt: Instant
}

/** The adoption to record right after opening `state`; goods without a delivery flow have no stage to take over. */
export const adoptionOf = ({ shown, updatedAt, importedAt }: ShownRow, state: OrderState): OrderFact => {
  const stage = 'stage' in shown && state.delivery.stage !== 'none' ? shown.stage : null
  const hold = 'hold' in shown ? { hold: shown.hold } : {}
  return {
    name: 'order.adopt',
    by: 'platform',
    input: { stage, ...hold, since: updatedAt, inferred: true },
    occurredAt: later(earlier(updatedAt, importedAt), state.openedAt),
  }
}

/** W24: the adoption of an order known only from its invoice; nothing tells where its delivery stands. */
export const adoptionByInvoice = ({ openedAt }: OrderState): OrderFact => ({
  name: 'order.adopt',
  by: 'platform',
  input: { stage: null, since: openedAt, inferred: true },
  occurredAt: openedAt,
})

const onTheWay: readonly Stage[] = [
  'requirement-pending',
  'requirement-review',
  'requirement-rejected',
  'implementing',
  'acceptance-review',
]

const underHold: Readonly<Record<HoldKind, readonly Stage[]>> = {
  appeal: onTheWay,
  refund: [...onTheWay, 'completed'],
}

/** W24: the stages an order of unknown stage may be in, for a person to choose from; none where the stage is known. */
export const possibleStages = ({ delivery, hold }: OrderState): readonly Stage[] => {
  if (delivery.stage !== 'unknown') return []
  return hold === null ? [...onTheWay, 'completed', 'closed'] : underHold[hold.kind]
}
