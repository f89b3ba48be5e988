// An independent count of what a report shows: straight from the events of each order, without the course, the tables or the
// counts. It knows the flow as a list of what happened, and nothing of how the desk keeps it.
import type { OrderLog } from '../../electron/app/project-order.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import { DAY } from '../../shared/kernel/instant.ts'
import { formatInstant } from '../../shared/kernel/iso.ts'
import type { OrderEvent } from '../../shared/order/events.ts'
import { inPlace } from '../../shared/order/history.ts'
import type { Clock } from '../../shared/packs/clock-shapes.ts'

/** `2026-09 met result.submit` → how many. */
export type Counts = Map<string, number>

const note = (counts: Counts, at: number, what: string): void => {
  const key = `${formatInstant(at as Instant).slice(0, 7)} ${what}`
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

interface Told {
  readonly event: OrderEvent
  /** Only known to have happened by then. */
  readonly isBound: boolean
}

const toldBy = (log: OrderLog): readonly Told[] => {
  const acts = new Map(log.acts.map((act) => [act.id, act]))
  return inPlace(log).map(({ event, actId }) => ({ event, isBound: 'listedAt' in (acts.get(actId)?.input ?? {}) }))
}

interface Hold {
  readonly kind: 'appeal' | 'refund'
  readonly from: number
  until: number
  readonly inferred: boolean
}

const ends = new Set(['appeal.withdrawn', 'appeal.settled', 'refund.approved', 'refund.declined', 'refund.withdrawn'])

const holdsOf = (told: readonly Told[]): readonly Hold[] => {
  const holds: Hold[] = []
  for (const { event } of told) {
    if (event.type === 'appeal.filed') holds.push({ kind: 'appeal', from: event.at, until: Infinity, inferred: false })
    if (event.type === 'refund.requested')
      holds.push({ kind: 'refund', from: event.at, until: Infinity, inferred: false })
    if (event.type === 'order.adopted' && event.hold !== null)
      holds.push({ kind: event.hold, from: event.since, until: Infinity, inferred: event.inferred })
    if (ends.has(event.type)) for (const hold of holds) hold.until = Math.min(hold.until, event.at)
  }
  return holds
}

/** Where the order is after an event; null where it stays. */
const stageAfter = (event: OrderEvent, stage: string): string | null => {
  switch (event.type) {
    case 'result.autoAccepted':
      return 'completed'
    case 'refund.approved':
      return stage === 'completed' ? null : 'closed'
    case 'appeal.settled':
      return event.outcome === 'close' ? 'closed' : null
    default:
      return 'stage' in event ? event.stage : null
  }
}

const waited = new Set([
  'requirement-pending',
  'requirement-review',
  'requirement-rejected',
  'implementing',
  'acceptance-review',
])

const countStays = (told: readonly Told[], counts: Counts): void => {
  const holds = holdsOf(told)
  let here = { stage: 'none', since: 0, exact: true }
  for (const { event, isBound } of told) {
    if (event.type === 'order.opened') {
      here = { stage: event.delivered ? 'requirement-pending' : 'none', since: event.at, exact: true }
      continue
    }
    const to = stageAfter(event, here.stage)
    if (to === null) continue
    if (event.type === 'order.adopted' || event.type === 'order.stageChosen') {
      here = { stage: to, since: event.since, exact: !event.inferred }
      continue
    }
    const over = holds.filter(({ from, until }) => from < event.at && until > here.since)
    const held = over.reduce((sum, { from, until }) => sum + Math.min(until, event.at) - Math.max(from, here.since), 0)
    const whole = here.exact && !isBound && to !== 'closed' && over.every(({ inferred }) => !inferred)
    if (whole && waited.has(here.stage)) {
      const tenths = Math.floor((event.at - here.since - held) / (DAY / 10))
      note(counts, event.at, `stay ${here.stage} ${tenths}`)
    }
    if (event.type === 'requirement.rejected') note(counts, event.at, 'rejected requirement')
    if (event.type === 'result.rejected') note(counts, event.at, 'rejected result')
    if (event.type === 'requirement.confirmed' && here.stage === 'requirement-review')
      note(counts, event.at, 'confirmed')
    if (to === 'completed' && here.stage === 'acceptance-review') note(counts, event.at, 'accepted')
    here = { stage: to, since: event.at, exact: !isBound }
  }
}

const answers: Readonly<Record<string, readonly string[]>> = {
  'requirement.confirm': ['requirement.confirmed', 'requirement.rejected'],
  'result.submit': ['result.submitted'],
  'target.confirm': ['requirement.confirmed'],
  'target.deliver': ['result.submitted'],
  'invoice.issue': ['invoice.issued'],
}

interface Duty {
  clock: Clock
  endedAt: number | null
  answered: boolean
  isBound: boolean
}

const confirming = new Set(['requirement-pending', 'requirement-review', 'requirement-rejected'])

/** Every deadline of ours that was ever shown, with what ended it. A target counts once, a reopened request runs on. */
const dutiesOf = (told: readonly Told[]): readonly Duty[] => {
  const duties = new Map<string, Duty>()
  let stage = 'none'
  let clocks: readonly Clock[] = []
  for (const { event, isBound } of told) {
    if (event.type === 'order.opened') {
      stage = event.delivered ? 'requirement-pending' : 'none'
      clocks = event.confirmTarget === null ? [] : [event.confirmTarget]
    } else {
      stage = stageAfter(event, stage) ?? stage
      if ('clocks' in event) {
        const { step, confirmTarget, deliverTarget } = event.clocks
        clocks = [step, confirmTarget, deliverTarget].filter((clock) => clock !== null)
      }
    }
    const shown = clocks.filter(
      ({ kind }) =>
        kind in answers &&
        (kind !== 'target.confirm' || confirming.has(stage)) &&
        (kind !== 'target.deliver' || stage === 'implementing') &&
        stage !== 'closed' &&
        stage !== 'completed',
    )
    const names = new Set(shown.map(({ kind, startedAt }) => `${kind} ${startedAt}`))
    for (const [name, duty] of duties)
      if (duty.endedAt === null && !names.has(name)) {
        if (event.type === 'order.adopted' || event.type === 'order.stageChosen') duties.delete(name)
        else {
          duty.endedAt = event.at
          duty.answered = answers[duty.clock.kind]?.includes(event.type) ?? false
          duty.isBound = isBound
        }
      }
    for (const clock of shown) {
      const name = `${clock.kind} ${clock.startedAt}`
      const known = duties.get(name)
      if (known === undefined) duties.set(name, { clock, endedAt: null, answered: false, isBound: false })
      else if (known.endedAt === null) known.clock = clock
    }
  }
  return [...duties.values()]
}

const countDuties = (told: readonly Told[], now: number, counts: Counts): void => {
  const holds = holdsOf(told)
  for (const { clock, endedAt, answered, isBound } of dutiesOf(told)) {
    const { kind, dueAt, inferred } = clock
    if (inferred) continue
    const until = endedAt ?? now
    // W1: under a hold nothing falls due; what was in time when it began stays so until it is over.
    const heldSince = holds.find(({ from, until: over }) => from <= until && over >= until && over > from)?.from
    const ranUntil = heldSince === undefined || answered ? until : Math.min(heldSince, until)
    const at = kind === 'invoice.issue' ? dueAt : Math.min(until, dueAt)
    if (answered && until <= dueAt) note(counts, at, `met ${kind}`)
    else if (dueAt < ranUntil && !(answered && isBound)) note(counts, at, `missed ${kind}`)
  }
}

export const countFromEvents = (logs: Iterable<OrderLog>, now: Instant): Counts => {
  const counts: Counts = new Map()
  for (const log of logs) {
    const told = toldBy(log)
    countStays(told, counts)
    countDuties(told, now, counts)
  }
  return counts
}
