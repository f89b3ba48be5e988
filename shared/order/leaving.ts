// A26: what it means for an order that its shop leaves the marketplace: a project not begun or not finished is refunded
// in full; after-sales of a finished one stay between provider and customer.
import type { Fen } from '../kernel/fen.ts'
import type { Stage } from '../kernel/facts.ts'
import type { OrderState } from './order-state.ts'

/** What was bought without a delivery is no project; one whose stage nobody knows may be unfinished (W24). */
const finished: ReadonlySet<Stage> = new Set(['completed', 'closed', 'none'])

/** Null for an order that leaving doesn't touch. A refund still undecided makes no difference. */
export const refundOnLeaving = ({ terms, delivery, refund }: OrderState): Fen | null =>
  finished.has(delivery.stage) || refund?.status === 'approved' ? null : terms.amountFen
