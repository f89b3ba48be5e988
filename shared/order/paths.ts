// The ways an order can get from where it stands to somewhere else, as the pack's moves, holds and their ends allow.
// Only where one can be, not whether a rule would let it: a list shows what has happened (W25).
import type { Actor, HoldKind, Stage } from '../kernel/facts.ts'
import type { Flow, Pack } from '../packs/pack.ts'
import type { OrderCommandName } from './commands.ts'

export interface Place {
  readonly stage: Stage
  readonly hold: HoldKind | null
}

export interface PathStep {
  readonly name: OrderCommandName
  readonly by: Actor
  readonly to: Place
}

const over: ReadonlySet<Stage> = new Set<Stage>(['completed', 'closed', 'none'])

/** Everything that could happen next to an order that isn't held. */
const free = ({ stage }: Place, pack: Pack, { moves, customerSeat }: Flow): readonly PathStep[] => {
  const steps: PathStep[] = []
  for (const move of Object.values(moves)) {
    const to = move.from[stage]?.to
    const by = move.by === 'customer' ? customerSeat : 'provider'
    if (to !== undefined && to !== stage) steps.push({ name: move.command, by, to: { stage: to, hold: null } })
  }
  if (stage !== 'closed') steps.push({ name: 'refund.request', by: customerSeat, to: { stage, hold: 'refund' } })
  if (pack.appeals.known && !over.has(stage))
    steps.push({ name: 'appeal.file', by: customerSeat, to: { stage, hold: 'appeal' } })
  return steps
}

/** How a hold can end. Closing is named by its own outcome, so the two settlements are two ways. */
const held = ({ stage, hold }: Place, customerSeat: Actor): readonly PathStep[] => {
  const released: Place = { stage, hold: null }
  const closed: Place = { stage: 'closed', hold: null }
  if (hold === 'refund')
    return [
      { name: 'refund.approve', by: 'platform', to: stage === 'completed' ? released : closed },
      { name: 'refund.decline', by: 'platform', to: released },
      { name: 'refund.withdraw', by: customerSeat, to: released },
    ]
  return [
    { name: 'appeal.settle', by: 'operations', to: closed },
    { name: 'appeal.settle', by: 'operations', to: released },
    { name: 'appeal.withdraw', by: customerSeat, to: released },
  ]
}

/**
 * The shortest path from `from` to the first place that `arrived` says yes to, where it is the only one of its length;
 * `ambiguous` where there are several, null where there is none. An empty path: it is already there.
 */
export const shortestPath = (
  from: Place,
  arrived: (place: Place) => boolean,
  pack: Pack,
  flow: Flow,
): readonly PathStep[] | 'ambiguous' | null => {
  let front: readonly { readonly place: Place; readonly path: readonly PathStep[] }[] = [{ place: from, path: [] }]
  const seen = new Set<string>([keyOf(from)])
  while (front.length > 0) {
    const there = front.filter(({ place }) => arrived(place))
    const [first] = there
    if (first !== undefined) return there.length === 1 ? first.path : 'ambiguous'
    front = front
      .flatMap(({ place, path }) =>
        (place.hold === null ? free(place, pack, flow) : held(place, flow.customerSeat)).map((step) => ({
          place: step.to,
          path: [...path, step],
        })),
      )
      .filter(({ place }) => !seen.has(keyOf(place)))
    for (const { place } of front) seen.add(keyOf(place))
  }
  return null
}

const keyOf = ({ stage, hold }: Place): string => `${stage} ${hold ?? ''}`
