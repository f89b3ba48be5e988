// A command or a fact against an order's state. The state must be caught up to the instant (due.ts): what falls due by
// itself has happened before anyone acts.
import type { DeliveryCircumstances } from '../delivery/circumstances.ts'
import { deliveryDeciders } from '../delivery/decide.ts'
import type { DeliveryEvent } from '../delivery/events.ts'
import type { InvoiceCircumstances } from '../invoice/circumstances.ts'
import { invoiceDeciders } from '../invoice/decide.ts'
import type { InvoiceEvent } from '../invoice/events.ts'
import type { Instant } from '../kernel/instant.ts'
import { inForce } from '../packs/versions.ts'
import type { RefundCircumstances } from '../refund/decide.ts'
import { refundDeciders } from '../refund/decide.ts'
import type { RefundEvent } from '../refund/events.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import { clausesOf } from '../rulebook/verdict.ts'
import type { How, Unmet, Verdict } from '../rulebook/verdict.ts'
import type { OrderCommand, OrderFact } from './commands.ts'
import type { OrderRules, OrderState } from './order-state.ts'

/** What an act makes happen. */
export type ActEvent = DeliveryEvent | InvoiceEvent | RefundEvent

export type Decision =
  | { readonly ok: true; readonly event: ActEvent }
  | { readonly ok: false; readonly refusedBy: readonly Unmet[] }

/** What became of a recorded fact: it moved the order, or is only kept; either way with the clauses it contradicts. */
export type Judgement =
  | { readonly moved: true; readonly event: ActEvent; readonly flags: readonly ClauseId[] }
  | { readonly moved: false; readonly flags: readonly ClauseId[] }

/** W13: a provider's command is a choice, which the rules may refuse; a refusal lists every clause not met. */
export const decide = (command: OrderCommand, state: OrderState, rules: OrderRules, at: Instant): Decision =>
  weigh(command, circumstances(state, rules, at, 'chosen'))

/**
 * W19: a fact whose move exists moves the order even where a rule is broken, and is flagged; one whose move doesn't
 * exist moves nothing. It is judged at its own instant, to which `state` must be caught up.
 */
export const judge = (fact: OrderFact, state: OrderState, rules: OrderRules): Judgement => {
  const verdict = weigh(fact, circumstances(state, rules, fact.occurredAt, 'recorded'))
  if (!verdict.ok) return { moved: false, flags: clausesOf(verdict.refusedBy) }
  return { moved: true, event: { ...verdict.event, flags: verdict.flags }, flags: verdict.flags }
}

type OrderCircumstances = DeliveryCircumstances & InvoiceCircumstances & RefundCircumstances

const circumstances = (state: OrderState, rules: OrderRules, at: Instant, how: How): OrderCircumstances => ({
  terms: state.terms,
  hold: state.hold,
  at,
  how,
  pack: inForce(rules.versions, at),
  rules,
  delivery: state.delivery,
  refund: state.refund,
  invoice: state.invoice,
  invoiceClock: state.invoice?.clock ?? null,
  acts: state.acts,
})

const deciders = { ...deliveryDeciders, ...invoiceDeciders, ...refundDeciders }

/** The table has, for every command, the rule that takes just that command; TypeScript can't follow a union there. */
const weigh = (command: OrderCommand, now: OrderCircumstances): Verdict<ActEvent> =>
  (deciders[command.name] as (command: OrderCommand, now: OrderCircumstances) => Verdict<ActEvent>)(command, now)
