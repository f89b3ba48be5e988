// One door to every 依据: a clock, a refusal, a state or a sum.
import type { Actor } from '../kernel/facts.ts'
import type { Instant } from '../kernel/instant.ts'
import type { ObligationKind } from '../packs/clock-shapes.ts'
import type { OrderCommandName } from './commands.ts'
import type { OrderEvent } from './events.ts'
import { clockBasis } from './explain-clock.ts'
import type { ClockBasis } from './explain-clock.ts'
import { factBasis, refusalBasis } from './explain.ts'
import type { FactBasis, FactSubject, RefusalBasis } from './explain.ts'
import type { OrderRules, OrderState } from './order-state.ts'

export type BasisSubject =
  | { readonly kind: 'clock'; readonly obligation: ObligationKind }
  | { readonly kind: 'refusal'; readonly command: OrderCommandName; readonly by: Actor }
  | { readonly kind: 'fact'; readonly subject: FactSubject }

export type Basis = ClockBasis | RefusalBasis | FactBasis

/** `state` caught up to `at`; `events` the live ones in the order of the fold. Null where there is nothing to explain. */
export const basisOf = (
  subject: BasisSubject,
  state: OrderState,
  events: readonly OrderEvent[],
  rules: OrderRules,
  at: Instant,
): Basis | null => {
  switch (subject.kind) {
    case 'clock':
      return clockBasis(subject.obligation, state, events, rules)
    case 'refusal':
      return refusalBasis(subject.command, subject.by, state, rules, at)
    default:
      return factBasis(subject.subject, state, events, rules, at)
  }
}
