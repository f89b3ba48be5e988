// The moves of the flow: submit, revise, confirm, reject, deliver, accept, reject the result. Who, from where, whereto
// and by which clause is the pack's (W2: T3–T9, Q4–Q13, W17); what each one starts is here.
import type { Attachment, Stage } from '../kernel/facts.ts'
import { later } from '../kernel/instant.ts'
import type { Instant } from '../kernel/instant.ts'
import { assertNever } from '../kernel/invariant.ts'
import { startStepClock } from '../packs/clock.ts'
import type { DeliveryClocks } from '../packs/clock-shapes.ts'
import { closedByHold } from '../packs/hold.ts'
import type { Move } from '../packs/pack.ts'
import { flowOf } from '../packs/versions.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import { accept, contradicted, refuse, said, unmet } from '../rulebook/verdict.ts'
import type { Reason, Rule, Verdict } from '../rulebook/verdict.ts'
import type { DeliveryCircumstances } from './circumstances.ts'
import type { MoveAsk } from './commands.ts'
import type { DeliveryEvent } from './events.ts'
import { deliverTarget } from './targets.ts'
import { startWarranty } from './warranty.ts'

type Step = { readonly to: Stage; readonly citing: readonly ClauseId[] }

const NO_FLOW = refuse('T1', 'no-delivery-flow')
const MISSING = {
  description: 'description-missing',
  note: 'note-missing',
  reason: 'reason-missing',
} as const satisfies Record<string, Reason>

export const decideMove = (ask: MoveAsk, now: DeliveryCircumstances): Verdict<DeliveryEvent> => {
  const closed = closedByHold(now.hold) ?? (now.delivery.stage === 'none' ? NO_FLOW : null)
  if (closed) return closed
  const flow = flowOf(now.pack, now.terms)
  const move = flow.moves[ask.name]
  const step = stepOf(move, now)
  const ofCustomer = move.by === 'customer'
  const table: readonly Rule[] = [
    [move.clause, 'wrong-stage', step !== undefined],
    ['W24', 'stage-unknown', now.delivery.stage !== 'unknown' || now.how === 'recorded'],
    [move.clause, 'wrong-actor', ask.by === (ofCustomer ? flow.customerSeat : 'provider')],
    ['W2', 'seat-taken-by-platform', !ofCustomer || ask.by !== 'customer' || flow.customerSeat === 'customer'],
    [move.clause, move.text ? MISSING[move.text] : 'note-missing', move.text === null || said(textOf(ask, move.text))],
  ]
  return unmet(table, now.how) ?? accept(eventOf(ask, step as Step, now), contradicted(table, now.how))
}

/** W24: of an order whose stage isn't known a recorded move tells where it leads, wherever it came from. */
const stepOf = (move: Move, { delivery, how }: DeliveryCircumstances): Step | undefined =>
  delivery.stage === 'unknown' && how === 'recorded' ? Object.values(move.from)[0] : move.from[delivery.stage]

const textOf = (ask: MoveAsk, key: keyof typeof MISSING): string | undefined =>
  (ask.input as Readonly<Partial<Record<typeof key, string>>>)[key]

const eventOf = (ask: MoveAsk, { to: stage, citing }: Step, now: DeliveryCircumstances): DeliveryEvent => {
  const { at, terms, rules } = now
  const { by } = ask
  const start = startOf(ask, at)
  switch (ask.name) {
    case 'requirement.submit': {
      const clocks = entering(stage, now, start)
      return { type: 'requirement.submitted', at, by, stage, citing, ...described(ask.input), clocks }
    }
    case 'requirement.revise':
      return { type: 'requirement.revised', at, by, citing, ...described(ask.input) }
    case 'requirement.confirm': {
      const clocks = confirmed(stage, now, start)
      return { type: 'requirement.confirmed', at, by, stage, citing, ...noted(ask.input), clocks }
    }
    case 'requirement.reject': {
      const clocks = entering(stage, now, start)
      return { type: 'requirement.rejected', at, by, stage, citing, ...reasoned(ask.input), clocks }
    }
    case 'result.submit': {
      const clocks = entering(stage, now, start)
      return { type: 'result.submitted', at, by, stage, citing, ...noted(ask.input), clocks }
    }
    case 'result.accept': {
      const warranty = startWarranty(terms, rules, start.at, start.inferred)
      return { type: 'result.accepted', at, by, stage, citing, ...remarked(ask.input), clocks: NO_CLOCKS, warranty }
    }
    case 'result.reject': {
      const clocks = entering(stage, now, start)
      return { type: 'result.rejected', at, by, stage, citing, ...reasoned(ask.input), clocks }
    }
    default:
      return assertNever(ask)
  }
}

const NO_CLOCKS: DeliveryClocks = { step: null, confirmTarget: null, deliverTarget: null }

/** When what a move starts begins to run, and whether that is only a bound. */
interface Start {
  readonly at: Instant
  readonly inferred: boolean
}

const startOf = ({ input: { listedAt } }: MoveAsk, at: Instant): Start =>
  listedAt === undefined ? { at, inferred: false } : { at: later(at, listedAt), inferred: true }

/** W1: a step's clock starts when the order enters it; the targets run on. */
const entering = (stage: Stage, now: DeliveryCircumstances, start: Start): DeliveryClocks => ({
  step: startStepClock(stage, now.terms, now.rules, start.at, start.inferred),
  confirmTarget: now.delivery.clocks.confirmTarget,
  deliverTarget: now.delivery.clocks.deliverTarget,
})

/** W20: confirming reaches one target and starts the other. */
const confirmed = (stage: Stage, { terms, rules }: DeliveryCircumstances, start: Start): DeliveryClocks => ({
  step: startStepClock(stage, terms, rules, start.at, start.inferred),
  confirmTarget: null,
  deliverTarget: deliverTarget(terms, start.at, rules.calendar, start.inferred),
})

type Input<Name extends MoveAsk['name']> = Extract<MoveAsk, { name: Name }>['input']

const files = (attachments: readonly Attachment[] | undefined) => (attachments === undefined ? {} : { attachments })
const described = ({ description = '', attachments }: Input<'requirement.submit'>) => ({
  description,
  ...files(attachments),
})
const noted = ({ note = '', attachments }: Input<'requirement.confirm'>) => ({ note, ...files(attachments) })
const reasoned = ({ reason = '' }: Input<'requirement.reject'>) => ({ reason })
const remarked = ({ note }: Input<'result.accept'>) => (note === undefined ? {} : { note })
