// 流程日志: everything that was done to one order, in the order of its place, with who, when it was recorded, and what no
// longer counts. Acts without an event of their own (a ticket, an assignment, a reveal) stand among the events.
import type { LogEntry } from '../../shared/contract/order-detail.ts'
import type { AttachmentRef } from '../../shared/contract/rows.ts'
import type { ActId, EventId } from '../../shared/kernel/log.ts'
import type { LoggedOrderEvent, OrderEvent } from '../../shared/order/events.ts'
import { isAutomatic, isMove } from '../../shared/order/history.ts'
import type { LoggedAct } from '../store/logged.ts'
import { undoneActs } from './project-order.ts'
import type { OrderLog } from './project-order.ts'
import { assigneeOf, conflictOf, isSideAct, sideActs, spokenWith, ticketOf } from './side-acts.ts'

export type PersonName = (id: string | null) => string | null

const texts = ['description', 'note', 'reason', 'why', 'spokeWith', 'redNumber'] as const

/** What was written with an event; of a refund its reason and detail. */
const textOf = (event: OrderEvent): string | null => {
  if (event.type === 'refund.requested') return [event.reason, event.detail].filter((text) => text !== '').join('：')
  if (event.type === 'fact.kept') return null
  for (const key of texts) {
    const text: unknown = Reflect.get(event, key)
    if (typeof text === 'string' && text !== '') return text
  }
  return null
}

export const attachmentsOf = (event: OrderEvent): readonly AttachmentRef[] =>
  'attachments' in event && event.attachments !== undefined
    ? event.attachments.filter((file) => typeof file !== 'string')
    : []

const flagsOf = (event: OrderEvent): readonly string[] => ('flags' in event ? (event.flags ?? []) : [])

/** Kept facts that still wait: none recorded since has moved the order (W19). */
const waiting = ({ events, superseded }: OrderLog): ReadonlySet<EventId> => {
  const open = new Set<EventId>()
  for (const { id, event } of events) {
    if (superseded.has(id)) continue
    if (event.type === 'fact.kept') open.add(id)
    else if ('flags' in event && event.flags !== undefined) open.clear()
  }
  return open
}

/** An event that was restated stands once, with the latest clocks: the older of the two is left out. */
const withoutRestated = ({ events, superseded }: OrderLog): readonly LoggedOrderEvent[] =>
  events.filter(
    (old) =>
      !superseded.has(old.id) ||
      !events.some(
        (fresh) =>
          fresh.version > old.version &&
          fresh.actId === old.actId &&
          fresh.event.type === old.event.type &&
          fresh.event.at === old.event.at,
      ),
  )

/** The platform took the payment and shows the order, whoever put it on the desk. */
const seatOf = (event: OrderEvent, automatic: boolean, act: LoggedAct | undefined): LogEntry['who'] => {
  if (automatic) return 'workbench'
  return event.type === 'order.opened' || event.type === 'order.adopted' ? 'platform' : (act?.by ?? 'workbench')
}

const fromEvent = (log: OrderLog, acts: ReadonlyMap<ActId, LoggedAct>, nameOf: PersonName) => {
  const open = waiting(log)
  return ({ id, actId, event }: LoggedOrderEvent): LogEntry => {
    const act = acts.get(actId)
    const automatic = isAutomatic(event)
    return {
      eventId: id,
      actId,
      type: event.type,
      at: event.at,
      recordedAt: act?.recordedAt ?? event.at,
      who: seatOf(event, automatic, act),
      person: automatic ? null : nameOf(act?.person ?? null),
      text: textOf(event),
      attachments: attachmentsOf(event),
      citing: event.citing,
      moved: isMove(event) || event.type === 'order.opened',
      superseded: log.superseded.has(id),
      flags: flagsOf(event),
      waiting: open.has(id),
    }
  }
}

const sideText = (act: LoggedAct, nameOf: PersonName): string | null => {
  switch (act.name) {
    case 'order.assign':
      return nameOf(assigneeOf(act))
    case 'ticket.open':
    case 'ticket.close': {
      const { number, text } = ticketOf(act)
      return text === '' ? number : `${number}：${text}`
    }
    case 'invoice.call':
      return spokenWith(act)
    case 'list.conflict': {
      const { shown, ours } = conflictOf(act)
      return `${shown} / ${ours}`
    }
    default:
      return null
  }
}

const fromSideAct =
  (undone: ReadonlySet<ActId>, nameOf: PersonName) =>
  (act: LoggedAct): LogEntry[] =>
    isSideAct(act.name)
      ? [
          {
            eventId: act.id,
            actId: act.id,
            type: sideActs[act.name],
            at: act.occurredAt,
            recordedAt: act.recordedAt,
            who: act.by,
            person: nameOf(act.person),
            text: sideText(act, nameOf),
            attachments: [],
            citing: [],
            moved: false,
            superseded: undone.has(act.id),
            flags: [],
            waiting: false,
          },
        ]
      : []

/** Oldest first. */
export const orderLog = (log: OrderLog, nameOf: PersonName): readonly LogEntry[] => {
  const acts = new Map(log.acts.map((act) => [act.id, act]))
  const entries = [
    ...withoutRestated(log).map(fromEvent(log, acts, nameOf)),
    ...log.acts.flatMap(fromSideAct(undoneActs(log), nameOf)),
  ]
  return entries.toSorted((a, b) => a.at - b.at || a.recordedAt - b.recordedAt)
}
