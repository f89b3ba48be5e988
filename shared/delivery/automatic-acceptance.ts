// T14, Q12: a result the customer has left for longer than the pack allows is accepted by itself.
// W12: at the due instant it isn't yet; from just after, it is, and W3 dates it at the due instant, in order with
// everything else. A held order's clock stands still, and an inferred one asks a person (W24).
import type { Hold, OrderTerms } from '../kernel/facts.ts'
import type { Clock } from '../packs/clock-shapes.ts'
import type { Rules } from '../packs/pack.ts'
import type { ResultAutoAccepted } from './events.ts'
import type { DeliveryState } from './state.ts'
import { startWarranty } from './warranty.ts'

/** The clock whose running out accepts the result, where one runs. */
export const acceptanceClock = ({ clocks: { step } }: DeliveryState, hold: Hold | null): Clock | null =>
  step !== null && step.automatic && hold === null ? step : null

export const automaticAcceptance = ({ clause, dueAt }: Clock, terms: OrderTerms, rules: Rules): ResultAutoAccepted => ({
  type: 'result.autoAccepted',
  at: dueAt,
  citing: [clause],
  warranty: startWarranty(terms, rules, dueAt),
})
