// W24, adoption: an order first seen midway is taken over as a list shows it: a stage or none, a hold, and a `since`
// that may only be a bound. An inferred clock is shown, but opens no appeal and makes no automatic event.
import type { Stage } from '../kernel/facts.ts'
import type { Instant } from '../kernel/instant.ts'
import { startStepClock } from '../packs/clock.ts'
import type { Clock, DeliveryClocks } from '../packs/clock-shapes.ts'
import { flowOf } from '../packs/versions.ts'
import { accept, contradicted, unmet } from '../rulebook/verdict.ts'
import type { Rule, Verdict } from '../rulebook/verdict.ts'
import type { DeliveryCircumstances } from './circumstances.ts'
import type { AdoptionAsk } from './commands.ts'
import type { DeliveryEvent } from './events.ts'
import { confirmTarget, deliverTarget } from './targets.ts'
import { startWarranty } from './warranty.ts'

type Ask<Name extends AdoptionAsk['name']> = Extract<AdoptionAsk, { name: Name }>

export const adopt = ({ by, input }: Ask<'order.adopt'>, now: DeliveryCircumstances): Verdict<DeliveryEvent> => {
  const delivered = now.delivery.stage !== 'none'
  const table: readonly Rule[] = [
    ['W24', 'not-the-first-act', now.acts === 0],
    ['W24', 'wrong-actor', by === 'platform'],
    ['W24', 'stage-does-not-fit-goods', delivered || input.stage === null],
  ]
  const { at, how } = now
  const { since, inferred, hold = null } = input
  const stage: Stage = delivered ? (input.stage ?? 'unknown') : 'none'
  return (
    unmet(table, how) ??
    accept(
      {
        type: 'order.adopted',
        at,
        by: flowOf(now.pack, now.terms).customerSeat,
        citing: ['W24'],
        stage,
        since,
        hold,
        inferred,
        ...runningFrom(stage, since, inferred, now),
      },
      contradicted(table, how),
    )
  )
}

/** The desk's own: which stage an adopted order is in, said by a person or by a later list. */
export const chooseStage = (
  { by, input }: Ask<'order.chooseStage'>,
  now: DeliveryCircumstances,
): Verdict<DeliveryEvent> => {
  const table: readonly Rule[] = [['W24', 'wrong-stage', now.delivery.stage === 'unknown']]
  const { at, how } = now
  const { stage, since, inferred } = input
  return (
    unmet(table, how) ??
    accept({
      type: 'order.stageChosen',
      at,
      by,
      citing: ['W24'],
      stage,
      since,
      inferred,
      ...runningFrom(stage, since, inferred, now),
    })
  )
}

/** W25: a list shows that an order whose clock was only inferred has been accepted by itself. */
export const autoAcceptedThere = (_: Ask<'result.autoAccept'>, now: DeliveryCircumstances): Verdict<DeliveryEvent> => {
  const { at, delivery, terms, rules, how } = now
  const table: readonly Rule[] = [['W24', 'wrong-stage', delivery.stage === 'acceptance-review']]
  const clause = delivery.clocks.step?.clause
  return (
    unmet(table, how) ??
    accept({
      type: 'result.autoAccepted',
      at,
      citing: clause === undefined ? ['W25'] : [clause, 'W25'],
      warranty: startWarranty(terms, rules, at, true),
    })
  )
}

const beforeConfirmation: ReadonlySet<Stage> = new Set<Stage>([
  'requirement-pending',
  'requirement-review',
  'requirement-rejected',
])

const runningFrom = (
  stage: Stage,
  since: Instant,
  inferred: boolean,
  { terms, rules, at }: DeliveryCircumstances,
): { clocks: DeliveryClocks; warranty: Clock | null } => ({
  clocks: {
    step: stillOpen(startStepClock(stage, terms, rules, since, inferred), at),
    confirmTarget: beforeConfirmation.has(stage) ? confirmTarget(terms, rules.calendar) : null,
    deliverTarget: stage === 'implementing' ? deliverTarget(terms, since, rules.calendar, inferred) : null,
  },
  warranty: stage === 'completed' ? startWarranty(terms, rules, since, inferred) : null,
})

/** A row showing a stage is evidence that no automatic event had moved the order by then. */
const stillOpen = (clock: Clock | null, seenAt: Instant): Clock | null =>
  clock !== null && clock.automatic && clock.dueAt < seenAt ? { ...clock, automatic: false } : clock
