// T13, appeals: filed, withdrawn, settled. An appeal freezes the flow until the operations manager has dealt with it.
// Grounds are the customer's: a late provider step (T10), too many rejections of the requirement (T11) or of the result
// (T12). A provider's appeal has no ground, so it can't be commanded, only recorded; then it freezes all the same.
import type { Actor, Stage } from '../kernel/facts.ts'
import { assertNever } from '../kernel/invariant.ts'
import { resumed, startStepClock } from '../packs/clock.ts'
import type { DeliveryClocks } from '../packs/clock-shapes.ts'
import { closedByHold } from '../packs/hold.ts'
import type { Ground, GroundCondition } from '../packs/pack.ts'
import { flowOf } from '../packs/versions.ts'
import { RuleTable, accept, contradicted, refuse, said, unmet } from '../rulebook/verdict.ts'
import type { Reason, Rule, Verdict } from '../rulebook/verdict.ts'
import type { DeliveryCircumstances } from './circumstances.ts'
import type { AppealAsk } from './commands.ts'
import type { DeliveryEvent } from './events.ts'
import { stepIsLate } from './provider-step.ts'

type Ask<Name extends AppealAsk['name']> = Extract<AppealAsk, { name: Name }>

/** Where there is nothing left to freeze. */
const over: ReadonlySet<Stage> = new Set<Stage>(['completed', 'closed', 'none'])

const unmetGround: Record<GroundCondition, Reason> = {
  'step-late': 'step-not-late',
  'requirement-rejections': 'too-few-rejections',
  'result-rejections': 'too-few-rejections',
}

export const fileAppeal = ({ by, input }: Ask<'appeal.file'>, now: DeliveryCircumstances): Verdict<DeliveryEvent> => {
  const closed = closedByHold(now.hold) ?? (now.pack.appeals.known ? null : refuse('W18', 'no-appeals-here'))
  if (closed) return closed
  const { how } = now
  const { customerSeat } = flowOf(now.pack, now.terms)
  const table = withGround(new RuleTable(), by === 'provider', now)
    .row('T13', 'wrong-actor', by === customerSeat || by === 'provider')
    .row('W2', 'seat-taken-by-platform', by !== 'customer' || customerSeat === 'customer')
    .row('T13', 'reason-missing', said(input.reason))
  return table.unmet(how) ?? accept(filed(by, input, by === customerSeat, now), table.contradicted(how))
}

/** An appeal without a ground is refused by the ground of its stage, or by all of them where the stage has none. */
const withGround = (table: RuleTable, byProvider: boolean, now: DeliveryCircumstances): RuleTable => {
  const { stage } = now.delivery
  const { grounds, byStage } = now.pack.appeals
  const ground = byStage[stage]
  if (ground !== undefined && !byProvider) return table.row(ground.clause, unmetGround[ground.when], holds(ground, now))
  for (const { clause } of ground === undefined ? grounds : [ground]) {
    if (over.has(stage)) table.row(clause, 'wrong-stage', false)
    else if (byProvider) table.row(clause, 'grounds-are-the-customers', now.how === 'recorded')
    else table.row(clause, 'no-ground-in-this-stage', false)
  }
  return table
}

/** The rejections that open an appeal are counted by the version in force now; the step's clock by its own (W4). */
const holds = ({ when }: Ground, { delivery, pack, at }: DeliveryCircumstances): boolean => {
  const limit = pack.parameters.rejectionsBeforeAppeal.value ?? Infinity
  switch (when) {
    case 'step-late':
      return stepIsLate(delivery, at)
    case 'requirement-rejections':
      return delivery.requirementRejections >= limit
    case 'result-rejections':
      return delivery.resultRejections >= limit
    default:
      return assertNever(when)
  }
}

const filed = (
  by: Actor,
  { reason = '' }: Ask<'appeal.file'>['input'],
  byCustomer: boolean,
  now: DeliveryCircumstances,
): DeliveryEvent => {
  const ground = byCustomer ? now.pack.appeals.byStage[now.delivery.stage] : undefined
  const met = ground !== undefined && holds(ground, now) ? ground.clause : null
  return { type: 'appeal.filed', at: now.at, by, reason, ground: met, citing: met === null ? ['T13'] : [met, 'T13'] }
}

/** W21: whoever filed it may withdraw it; the hold ends as if declined. */
export const withdrawAppeal = ({ by }: Ask<'appeal.withdraw'>, now: DeliveryCircumstances): Verdict<DeliveryEvent> => {
  const pending = now.hold?.kind === 'appeal'
  const table: readonly Rule[] = [
    ['W21', 'nothing-pending', pending],
    ['W21', 'not-the-filer', !pending || by === now.hold?.by],
  ]
  const { at, how } = now
  return (
    unmet(table, how) ??
    accept({ type: 'appeal.withdrawn', at, by, citing: ['W21'], clocks: released(now) }, contradicted(table, how))
  )
}

/** T13: the operations manager lets the flow go on, or closes the order, with or without a refund (A17.4). */
export const settleAppeal = (
  { by, input }: Ask<'appeal.settle'>,
  now: DeliveryCircumstances,
): Verdict<DeliveryEvent> => {
  const { clause } = now.pack.appeals
  const amount = input.outcome === 'close' ? input.amountFen : undefined
  const table: readonly Rule[] = [
    [clause, 'nothing-pending', now.hold?.kind === 'appeal'],
    [clause, 'wrong-actor', by === 'operations'],
    ['A17.4', 'amount-not-positive', amount === undefined || amount > 0],
    ['A17.4', 'amount-above-maximum', amount === undefined || amount <= now.terms.amountFen],
  ]
  return unmet(table, now.how) ?? accept(settled(by, input, now), contradicted(table, now.how))
}

const settled = (
  by: Ask<'appeal.settle'>['by'],
  input: Ask<'appeal.settle'>['input'],
  now: DeliveryCircumstances,
): DeliveryEvent => {
  const { at } = now
  const note = input.note === undefined ? {} : { note: input.note }
  if (input.outcome === 'close') {
    const { outcome, amountFen: refundedFen = null } = input
    return { type: 'appeal.settled', at, by, citing: ['T13'], outcome, ...note, refundedFen }
  }
  const ground = now.delivery.appeal?.ground ?? null
  return {
    type: 'appeal.settled',
    at,
    by,
    citing: ground === null ? ['T13'] : ['T13', 'W1'],
    outcome: 'resume',
    ...note,
    clocks: ground === 'T10' ? restarted(now) : released(now),
    resets: ground === 'T11' ? 'requirement-rejections' : ground === 'T12' ? 'result-rejections' : null,
  }
}

const released = ({ delivery, hold, at, rules }: DeliveryCircumstances): DeliveryClocks =>
  hold === null ? delivery.clocks : resumed(delivery.clocks, hold.since, at, rules.calendar)

/** W1: an appeal on T10 that is settled with `resume` restarts the provider step's clock; the targets only move. */
const restarted = (now: DeliveryCircumstances): DeliveryClocks => ({
  ...released(now),
  step: startStepClock(now.delivery.stage, now.terms, now.rules, now.at),
})
