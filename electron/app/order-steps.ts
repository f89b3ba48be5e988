// Q3: the flow's five steps as the detail page shows them, each with when the order was in it and what was done there.
import type { FlowStep, LogEntry, StepId } from '../../shared/contract/order-detail.ts'
import type { Stage } from '../../shared/kernel/facts.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import { evolve, opened } from '../../shared/order/evolve.ts'
import { inPlace } from '../../shared/order/history.ts'
import type { OrderState } from '../../shared/order/order-state.ts'
import type { OrderLog } from './project-order.ts'

const steps = ['requirement', 'confirm', 'implement', 'accept', 'complete'] as const satisfies readonly StepId[]

/** The step an order is at while it stands in a stage; none where the stage isn't known or there is no flow. */
const stepOfStage: Readonly<Record<Stage, StepId | null>> = {
  'requirement-pending': 'requirement',
  'requirement-rejected': 'requirement',
  'requirement-review': 'confirm',
  implementing: 'implement',
  'acceptance-review': 'accept',
  completed: 'complete',
  closed: null,
  none: null,
  unknown: null,
}

/** The step in which an entry was made: whoever acted, acted in the step the order was leaving. */
const stepOfEntry: Readonly<Record<string, StepId>> = {
  'requirement.submitted': 'requirement',
  'requirement.revised': 'requirement',
  'requirement.confirmed': 'confirm',
  'requirement.rejected': 'confirm',
  'result.submitted': 'implement',
  'result.accepted': 'accept',
  'result.rejected': 'accept',
  'result.autoAccepted': 'accept',
}

interface Stay {
  readonly step: StepId
  readonly from: Instant
  to: Instant | null
}

/** Every stay in a step, in order; a step entered again has several. */
const staysOf = (log: OrderLog): readonly Stay[] => {
  const stays: Stay[] = []
  let state: OrderState | null = null
  for (const { event } of inPlace(log)) {
    const next: OrderState | null = event.type === 'order.opened' ? opened(event) : state && evolve(state, event)
    const step = next === null ? null : stepOfStage[next.delivery.stage]
    const current = stays.at(-1)
    if (current?.to === null && current.step !== step) current.to = event.at
    if (step !== null && (current === undefined || current.to !== null)) {
      const from = event.type === 'order.adopted' || event.type === 'order.stageChosen' ? event.since : event.at
      stays.push({ step, from, to: null })
    }
    state = next
  }
  return stays
}

const statusOf = (index: number, current: number, isOver: boolean): FlowStep['status'] => {
  if (isOver || index < current) return 'done'
  return index === current ? 'current' : 'future'
}

/** `entries`: the order's log as shown, oldest first. A closed order has no current step. */
export const flowSteps = (log: OrderLog, stage: Stage, entries: readonly LogEntry[]): readonly FlowStep[] => {
  const stays = staysOf(log)
  const at = stepOfStage[stage]
  const reached = stage === 'closed' ? (stays.at(-1)?.step ?? null) : at
  const current = reached === null ? -1 : steps.indexOf(reached)
  return steps.map((id, index) => {
    const own = stays.filter(({ step }) => step === id)
    const shown = stage === 'closed' && index === current ? 'done' : statusOf(index, current, stage === 'completed')
    return {
      id,
      status: shown,
      from: own[0]?.from ?? null,
      to: own.at(-1)?.to ?? null,
      entries: entries.filter(({ type }) => stepOfEntry[type] === id).map(({ eventId }) => eventId),
    }
  })
}
