// One order with everything that was done to it and everything that may be done now: the drawer and the order page.
import type { Availability, OrderDetail, RequirementVersion, Ticket } from '../../shared/contract/order-detail.ts'
import type { FillInItem } from '../../shared/contract/rows.ts'
import type { Actor, RefundReason } from '../../shared/kernel/facts.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import { possibleStages } from '../../shared/order/adopt.ts'
import { availability } from '../../shared/order/available.ts'
import { catchUp, obligations } from '../../shared/order/due.ts'
import { inPlace } from '../../shared/order/history.ts'
import type { OrderRules, OrderState } from '../../shared/order/order-state.ts'
import { inForce } from '../../shared/packs/versions.ts'
import { entitlementOf } from '../../shared/refund/entitlement.ts'
import type { ReadDb } from '../store/open.ts'
import { maskedContact } from '../store/personal-data.ts'
import { purgeOf } from '../store/retention/purges.ts'
import { invoiceOf } from '../store/queries/invoice-lookup.ts'
import { queueRow } from '../store/queries/order.ts'
import { loadOrder } from '../store/orders.ts'
import { listPeople } from '../store/settings/people.ts'
import { listShops } from '../store/settings/shops.ts'
import { checklistOf } from './checklists.ts'
import { fieldsForConsole } from './console-acts.ts'
import { rulesOf } from './packs/rules.ts'
import type { Desk } from './desk.ts'
import { attachmentsOf, orderLog } from './order-log.ts'
import type { PersonName } from './order-log.ts'
import { flowSteps } from './order-steps.ts'
import { undoneActs } from './project-order.ts'
import type { DeskOrder, OrderLog } from './project-order.ts'
import { refusalReasons } from './refusals.ts'
import { readOrderLog } from './rewrite-order.ts'
import { ticketOf } from './side-acts.ts'

const requirementsOf = (log: OrderLog): readonly RequirementVersion[] =>
  inPlace(log)
    .map(({ event }) => event)
    .filter((event) => event.type === 'requirement.submitted' || event.type === 'requirement.revised')
    .map((event, index) => ({
      version: index + 1,
      at: event.at,
      description: event.description,
      attachments: attachmentsOf(event),
    }))

export const availableTo = (state: OrderState, rules: OrderRules, at: Instant): readonly Availability[] =>
  Object.entries(availability(state, rules, at)).flatMap(([by, commands]) =>
    Object.entries(commands).map(([command, answer]) => ({
      command,
      by: by as Actor,
      open: answer.open,
      refusedBy: answer.open ? [] : refusalReasons(answer.refusedBy, state),
    })),
  )

/** Reason codes the refund table has a row of its own for; every other code is answered by the usual row. */
const reasonsWithOwnRow = (state: OrderState, rules: OrderRules, at: Instant): readonly RefundReason[] => {
  const rows = Object.values(inForce(rules.versions, at).refunds[state.terms.goods])
  return [...new Set(rows.flatMap(({ forReason }) => Object.keys(forReason)))] as RefundReason[]
}

const entitlement = (state: OrderState, rules: OrderRules, at: Instant): OrderDetail['entitlement'] => {
  const { terms, delivery, hold, refund } = state
  const subject = { terms, stage: delivery.stage, hold, refundStatus: refund?.status ?? null }
  const pack = inForce(rules.versions, at)
  return { ...entitlementOf(subject, pack, at, rules.calendar), reasons: reasonsWithOwnRow(state, rules, at) }
}

const fillInsOf = (log: OrderLog, order: DeskOrder, row: OrderDetail['row'], nameOf: PersonName): FillInItem[] =>
  order.fillIns.map(({ actId, command, at, by, filled }) => ({
    actId,
    stream: row.stream,
    marketplace: row.marketplace,
    shopId: row.shopId,
    orderId: row.orderId,
    customerName: row.customerName,
    command,
    at,
    by: nameOf(by),
    fields: fieldsForConsole(command, log.acts.find((act) => act.id === actId)?.input ?? {}),
    filled: filled && { at: filled.at, by: nameOf(filled.by) },
  }))

/** Q14: tickets by number; the note that closes one keeps what opened it. */
const ticketsOf = (log: OrderLog): readonly Ticket[] => {
  const undone = undoneActs(log)
  const tickets = new Map<string, Ticket>()
  for (const act of log.acts) {
    if ((act.name !== 'ticket.open' && act.name !== 'ticket.close') || undone.has(act.id)) continue
    const { number, text } = ticketOf(act)
    const known = tickets.get(number)
    tickets.set(number, {
      number,
      text: text === '' ? (known?.text ?? '') : text,
      openedAt: known?.openedAt ?? act.occurredAt,
      closedAt: act.name === 'ticket.close' ? act.occurredAt : null,
    })
  }
  return [...tickets.values()]
}

const obligationViews = (state: OrderState, at: Instant): OrderDetail['obligations'] =>
  obligations(state, at).map(({ paused, ...one }) =>
    Object.assign(one, { pausedSince: paused ? (state.hold?.since ?? null) : null }),
  )

/** People's names by id; a person who was removed is shown by nothing. */
export const personNames = (desk: Desk): PersonName => {
  const names = new Map(listPeople(desk.store.db).map(({ id, name }) => [id, name]))
  return (id) => (id === null ? null : (names.get(id) ?? null))
}

const purgedOf = (db: ReadDb, stream: StreamId, nameOf: PersonName): OrderDetail['purged'] => {
  const purged = purgeOf(db, stream)
  if (purged === null) return null
  const { at, person, afterDays, since } = purged
  return { at, person: nameOf(person), afterDays, since }
}

/** Null where the desk doesn't know the order (any more). */
export const orderPage = (desk: Desk, stream: StreamId): OrderDetail | null => {
  const { db } = desk.store
  const row = queueRow(db, stream)
  const stored = loadOrder<OrderState>(db, stream)
  if (row === null || stored === null) return null
  const at = desk.clock.now()
  const { projection: order } = stored
  const rules = rulesOf(db, row.marketplace)
  const { state } = catchUp(order.state, rules, at)
  const log = readOrderLog(db, stream)
  const nameOf = personNames(desk)
  const entries = orderLog(log, nameOf)
  const { terms, delivery } = state
  return {
    row,
    contact: maskedContact(db, stream),
    purged: purgedOf(db, stream, nameOf),
    orderKind: order.orderKind,
    selfOperated: terms.selfOperated,
    offlineInvoice: terms.offlineInvoice,
    providerName: listShops(db).find(({ id }) => id === row.shopId)?.name ?? row.shopId,
    requirements: requirementsOf(log),
    steps: flowSteps(log, delivery.stage, entries),
    log: entries,
    obligations: obligationViews(state, at),
    available: availableTo(state, rules, at),
    entitlement: entitlement(state, rules, at),
    invoice: invoiceOf(db, stream, at),
    fillIns: fillInsOf(log, order, row, nameOf),
    checklist: checklistOf(db, stream, { stage: delivery.stage, product: order.product }),
    tickets: ticketsOf(log),
    possibleStages: possibleStages(state),
    conflict: order.conflict,
  }
}
