// From an order to the row the store keeps of it. Two ways that must agree: folding the whole log, and carrying the kept
// row one event further. The store's drift check holds them to each other.
import type { Deadline } from '../../shared/contract/rows.ts'
import { invariant } from '../../shared/kernel/invariant.ts'
import type { ActId } from '../../shared/kernel/log.ts'
import type { LoggedOrderEvent, OrderEvent, OrderOpened } from '../../shared/order/events.ts'
import { evolve, opened } from '../../shared/order/evolve.ts'
import { fold, inPlace, isAutomatic, isMove } from '../../shared/order/history.ts'
import type { OrderState } from '../../shared/order/order-state.ts'
import { summarise } from '../../shared/order/summary.ts'
import { courseAfter, NO_COURSE } from '../../shared/order/course.ts'
import type { Course } from '../../shared/order/course.ts'
import type { LoggedAct, StreamLog } from '../store/logged.ts'
import type { InvoiceRecord } from '../store/invoices/invoice-record.ts'
import type { AppealRecord, FillInRecord, OrderProjection, RefundRecord } from '../store/order-projection.ts'
import { isAccountStream } from './accounts/account-stream.ts'
import { goesToConsole } from './console-acts.ts'
import { rulesOf } from './desk.ts'
import { invoiceRecord, personalAfter } from './invoices/project-invoice.ts'
import { turned } from './course-turn.ts'
import type { TurnedBy } from './course-turn.ts'
import { detailsAfter, noDetails } from './order-details.ts'
import type { OrderDetails } from './order-details.ts'
import { assigneeOf, conflictOf, markedActs } from './side-acts.ts'

export type DeskOrder = OrderProjection<OrderState>
export type OrderLog = StreamLog<OrderEvent>

/** The columns that follow from the state alone. The pack version is that of the last act, so that a rebuild agrees. */
const fromState = (state: OrderState) => {
  const row = summarise(state, rulesOf(state.terms.marketplace), state.lastActAt)
  const clock = row.ownDeadline ?? row.deadline
  const deadline: Deadline | null = clock === null ? null : { ...clock, ours: row.ownDeadline !== null }
  return {
    state,
    deadline,
    goods: row.goods,
    stage: row.stage,
    hold: row.hold,
    turn: row.turn,
    requirementRejections: row.requirementRejections,
    resultRejections: row.resultRejections,
    rejectionsAtLeast: row.rejectionsAtLeast,
    rejectionLimit: row.rejectionLimit,
    appealableFrom: row.appealableFrom,
    appealGround: row.appealGround,
    amountFen: row.amountFen,
    paidAt: row.paidAt,
    completedAt: row.completedAt,
    warrantyUntil: row.warrantyUntil,
    automaticAt: row.nextAutomaticAt,
  }
}

/** Every refund so far, the latest as it now stands. */
const refundsAfter = (
  refunds: readonly RefundRecord[],
  { refund: before }: Pick<OrderState, 'refund'>,
  { refund }: OrderState,
): readonly RefundRecord[] => {
  if (refund === null || refund === before) return refunds
  const record: RefundRecord = {
    status: refund.status,
    via: refund.via,
    reasonCode: refund.reasonCode,
    amountFen: refund.amountFen,
    requestedAt: refund.requestedAt,
    decidedAt: refund.decidedAt,
  }
  const isAnother = before === null || before.decidedAt !== null
  return isAnother ? [...refunds, record] : [...refunds.slice(0, -1), record]
}

/** Every appeal so far; one that a late fact moved is where the fold has it. */
const appealsAfter = (
  appeals: readonly AppealRecord[],
  before: OrderState | null,
  event: OrderEvent,
  { hold, delivery }: OrderState,
): readonly AppealRecord[] => {
  const was = before?.hold?.kind === 'appeal'
  const is = hold?.kind === 'appeal'
  if (was === is) return appeals
  if (is) {
    const { by, ground } = delivery.appeal ?? { by: hold.by, ground: null }
    return [...appeals, { by, ground, filedAt: hold.since, outcome: null, endedAt: null }]
  }
  const ended = { outcome: outcomeOf(event), endedAt: event.at }
  return appeals.map((appeal, n) => (n === appeals.length - 1 ? { ...appeal, ...ended } : appeal))
}

/** What else ends a freeze (a stage chosen by a person, W24) lets the order go on. */
const outcomeOf = (event: OrderEvent): AppealRecord['outcome'] =>
  event.type === 'appeal.settled' ? event.outcome : event.type === 'appeal.withdrawn' ? 'withdrawn' : 'resume'

const contradicts = (event: OrderEvent): boolean =>
  event.type !== 'fact.kept' && 'flags' in event && event.flags !== undefined && event.flags.length > 0

/** Facts that contradict the rules ask to be looked at until we next act on the order. */
const contradictionsAfter = (count: number, event: OrderEvent, isOwnAct: boolean): number =>
  isOwnAct && isMove(event) ? 0 : count + (contradicts(event) ? 1 : 0)

const isOwn = (act: Pick<LoggedAct, 'by' | 'recorded'> | undefined): boolean =>
  act !== undefined && act.by === 'provider' && !act.recorded

/** The kept order one event further; `act` is the one that caused it, null for an automatic event. */
export const orderAfter = (
  before: DeskOrder,
  event: OrderEvent,
  state: OrderState,
  act: (Pick<LoggedAct, 'id' | 'occurredAt'> & TurnedBy) | null,
): DeskOrder => {
  const contradictions = before.openFlags - before.state.keptFacts
  const isPersons = act !== null && isMove(event)
  const fillIn: FillInRecord[] =
    isPersons && goesToConsole(act)
      ? [{ actId: act.id, command: act.name, at: act.occurredAt, by: act.person, filled: null }]
      : []
  return {
    ...before,
    ...fromState(state),
    openFlags: state.keptFacts + contradictionsAfter(contradictions, event, isOwn(act ?? undefined)),
    refunds: refundsAfter(before.refunds, before.state, state),
    appeals: appealsAfter(before.appeals, before.state, event, state),
    fillIns: fillIn.length === 0 ? before.fillIns : [...before.fillIns, ...fillIn],
    conflict: isPersons ? null : before.conflict,
    invoice: invoiceRecord(state, personalAfter(before.invoice?.personal ?? {}, event)),
    course: courseAfter(before.course, turned(before.state, event, state, act)),
  }
}

/** An order that was only just opened. */
export const orderOpened = (event: OrderOpened, details: OrderDetails): DeskOrder => ({
  ...fromState(opened(event)),
  ...details,
  assignee: null,
  openFlags: 0,
  refunds: [],
  appeals: [],
  fillIns: [],
  conflict: null,
  invoice: null,
  course: courseAfter(NO_COURSE, turned(null, event, opened(event), null)),
})

interface Walked {
  readonly refunds: readonly RefundRecord[]
  readonly appeals: readonly AppealRecord[]
  readonly contradictions: number
  readonly personal: InvoiceRecord['personal']
  readonly course: Course
}

/** What only the way there tells, in the order of the fold. */
const walk = (live: readonly LoggedOrderEvent[], acts: ReadonlyMap<ActId, LoggedAct>): Walked => {
  let state: OrderState | null = null
  let walked: Walked = { refunds: [], appeals: [], contradictions: 0, personal: {}, course: NO_COURSE }
  for (const { event, actId } of live) {
    const before: OrderState | null = state
    const next: OrderState | null = event.type === 'order.opened' ? opened(event) : before && evolve(before, event)
    if (next !== null)
      walked = {
        refunds: refundsAfter(walked.refunds, before ?? { refund: null }, next),
        appeals: appealsAfter(walked.appeals, before, event, next),
        contradictions: contradictionsAfter(
          walked.contradictions,
          event,
          !isAutomatic(event) && isOwn(acts.get(actId)),
        ),
        personal: personalAfter(walked.personal, event),
        course: courseAfter(
          walked.course,
          turned(before, event, next, isAutomatic(event) ? null : (acts.get(actId) ?? null)),
        ),
      }
    state = next
  }
  return walked
}

interface Beside {
  readonly details: OrderDetails
  readonly assignee: string | null
  readonly fillIns: readonly FillInRecord[]
  readonly conflict: DeskOrder['conflict']
}

/** What acts say beside the events, in the order they were recorded; undone ones say nothing. */
const beside = (log: OrderLog, live: readonly LoggedOrderEvent[]): Beside => {
  const undone = undoneActs(log)
  const moved = new Set(live.flatMap(({ actId, event }) => (isMove(event) && !isAutomatic(event) ? [actId] : [])))
  let said: Beside = { details: noDetails, assignee: null, fillIns: [], conflict: null }
  for (const act of log.acts) if (!undone.has(act.id)) said = sayAlso(said, act, moved.has(act.id))
  return said
}

const sayAlso = (said: Beside, act: LoggedAct, moved: boolean): Beside => {
  const details = detailsAfter(said.details, act)
  switch (act.name) {
    case 'order.assign':
      return { ...said, assignee: assigneeOf(act) }
    case 'fill-in.mark': {
      const marked = new Set(markedActs(act))
      const filled = { at: act.occurredAt, by: act.person }
      return { ...said, fillIns: said.fillIns.map((item) => (marked.has(item.actId) ? { ...item, filled } : item)) }
    }
    case 'list.conflict':
      return { ...said, conflict: { ...conflictOf(act), at: act.occurredAt } }
    case 'list.agree':
      return { ...said, conflict: null }
    default: {
      if (!moved) return { ...said, details }
      const { id: actId, name: command, occurredAt: at, person: by } = act
      const fillIns = goesToConsole(act) ? [...said.fillIns, { actId, command, at, by, filled: null }] : said.fillIns
      return { details, assignee: said.assignee, fillIns, conflict: null }
    }
  }
}

/** Acts that were taken back (W23). */
export const undoneActs = ({ events, superseded }: Pick<OrderLog, 'events' | 'superseded'>): ReadonlySet<ActId> =>
  new Set(
    events.flatMap(({ id, event }) => (event.type === 'command.undone' && !superseded.has(id) ? [event.act] : [])),
  )

/** Folds a whole log; null for a stream whose opening was undone. */
export const projectLog = (log: OrderLog): DeskOrder | null => {
  const state = fold(log.events, log.superseded)
  if (state === null) return null
  const live = inPlace(log)
  const { refunds, appeals, contradictions, personal, course } = walk(
    live,
    new Map(log.acts.map((act) => [act.id, act])),
  )
  const { details, assignee, fillIns, conflict } = beside(log, live)
  const openFlags = state.keptFacts + contradictions
  return {
    ...fromState(state),
    ...details,
    assignee,
    openFlags,
    refunds,
    appeals,
    fillIns,
    conflict,
    invoice: invoiceRecord(state, personal),
    course,
  }
}

/** The same, as the store's rebuild and drift check ask for it. An account's stream is short and read whole: it has no row. */
export const projectOrder = (log: StreamLog): DeskOrder | null => {
  if (isAccountStream(log.stream)) return null
  invariant(log.stream.startsWith('order:') || log.events.length === 0, 'only orders are projected')
  return projectLog(log as OrderLog)
}
