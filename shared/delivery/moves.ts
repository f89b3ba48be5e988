// The moves of the flow: submit, revise, confirm, reject, deliver, accept, reject the result. Who, from where, whereto
// and by which clause is the pack's (W2: T3–T9, Q4–Q13, W17); what each one starts is here.
import type { Attachment, Stage } from '../kernel/facts.ts'
import { later } from '../kernel/instant.ts'
import type { Instant } from '../kernel/instant.ts'
import { assertNever } from '../kernel/invariant.ts'
import { startStepClock } from '../packs/clock.ts'
import type { DeliveryClocks } from '../packs/clock-shapes.ts'
import { closedByHold } from '../packs/hold.ts'
import type { Move, MoveText } from '../packs/pack.ts'
import { flowOf } from '../packs/versions.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import { RuleTable, accept, refuse, said } from '../rulebook/verdict.ts'
import type { Reason, Verdict } from '../rulebook/verdict.ts'
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
} as const satisfies Record<MoveText, Reason>

export const decideMove = (ask: MoveAsk, now: DeliveryCircumstances): Verdict<DeliveryEvent> => {
  const { how, delivery } = now
  const closed = closedByHold(now.hold) ?? (delivery.stage === 'none' ? NO_FLOW : null)
  if (closed) return closed
  const { moves, customerSeat } = flowOf(now.pack, now.terms)
  const move = moves[ask.name]
  const { clause, by, text } = move
  const step = stepOf(move, now)
  const inPerson = ask.by === 'customer' && by === 'customer'
  const table = new RuleTable()
    .row(clause, 'wrong-stage', step !== undefined)
    .row('W24', 'stage-unknown', delivery.stage !== 'unknown' || step !== undefined)
    .row(clause, 'wrong-actor', ask.by === (by === 'customer' ? customerSeat : 'provider'))
    .row('W2', 'seat-taken-by-platform', !inPerson || customerSeat === 'customer')
    .row(clause, MISSING[text ?? 'note'], text === null || said(textOf(ask.input, text)))
  return table.unmet(how) ?? accept(eventOf(ask, step as Step, now), table.contradicted(how))
}

const textOf = (input: MoveAsk['input'], text: MoveText): string | undefined =>
  (input as Readonly<Partial<Record<MoveText, string>>>)[text]

/** W24: of an order whose stage isn't known a recorded move tells where it leads, wherever it came from. */
const stepOf = (move: Move, { delivery, how }: DeliveryCircumstances): Step | undefined =>
  delivery.stage === 'unknown' && how === 'recorded' ? Object.values(move.from)[0] : move.from[delivery.stage]

const NO_FILES: readonly Attachment[] = []

const eventOf = (ask: MoveAsk, { to: stage, citing }: Step, now: DeliveryCircumstances): DeliveryEvent => {
  const { at } = now
  const { by } = ask
  const start = startOf(ask, at)
  switch (ask.name) {
    case 'requirement.submit': {
      const { description = '', attachments = NO_FILES } = ask.input
      const clocks = entering(stage, now, start)
      return { type: 'requirement.submitted', at, by, stage, citing, description, attachments, clocks }
    }
    case 'requirement.revise': {
      const { description = '', attachments = NO_FILES } = ask.input
      return { type: 'requirement.revised', at, by, citing, description, attachments }
    }
    case 'requirement.confirm': {
      const { note = '', attachments = NO_FILES } = ask.input
      return {
        type: 'requirement.confirmed',
        at,
        by,
        stage,
        citing,
        note,
        attachments,
        clocks: confirmed(stage, now, start),
      }
    }
    case 'requirement.reject': {
      const { reason = '' } = ask.input
      return { type: 'requirement.rejected', at, by, stage, citing, reason, clocks: entering(stage, now, start) }
    }
    case 'result.submit': {
      const { note = '', attachments = NO_FILES } = ask.input
      return { type: 'result.submitted', at, by, stage, citing, note, attachments, clocks: entering(stage, now, start) }
    }
    case 'result.accept': {
      const { note = '' } = ask.input
      const warranty = startWarranty(now.terms, now.rules, start.at, start.inferred)
      return { type: 'result.accepted', at, by, stage, citing, note, clocks: NO_CLOCKS, warranty }
    }
    case 'result.reject': {
      const { reason = '' } = ask.input
      return { type: 'result.rejected', at, by, stage, citing, reason, clocks: entering(stage, now, start) }
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
