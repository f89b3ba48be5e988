// An order as evidence: its whole process log, the clocks that ran and how it stands, as the order's page tells them.
import type { Basis, BasisSubject } from '../../../shared/contract/basis.ts'
import type { AttachmentRef } from '../../../shared/contract/rows.ts'
import { formatInstant } from '../../../shared/kernel/iso.ts'
import type { EventId, StreamId } from '../../../shared/kernel/log.ts'
import { obligations } from '../../../shared/order/due.ts'
import type { OrderEvent } from '../../../shared/order/events.ts'
import { evolve, opened } from '../../../shared/order/evolve.ts'
import { clockBasis } from '../../../shared/order/explain-clock.ts'
import { inPlace } from '../../../shared/order/history.ts'
import type { OrderRules, OrderState } from '../../../shared/order/order-state.ts'
import { inForce } from '../../../shared/packs/versions.ts'
import { loadOrder } from '../../store/orders.ts'
import { maskedContact, revealContact } from '../../store/personal-data.ts'
import { queueRow } from '../../store/queries/order.ts'
import { listShops } from '../../store/settings/shops.ts'
import { streamLinks } from '../../store/stream-links.ts'
import { basisOf } from '../basis.ts'
import { rulesOf } from '../packs/rules.ts'
import type { Desk } from '../desk.ts'
import { maskedReceiver, receiverOf } from '../invoices/reveal.ts'
import { orderLog } from '../order-log.ts'
import { personNames } from '../order-page.ts'
import type { DeskOrder, OrderLog } from '../project-order.ts'
import { readOrderLog } from '../rewrite-order.ts'
import { yuanOf } from '../yuan.ts'
import { clockCourse } from './clock-course.ts'
import type { EvidenceWords } from './evidence-words.ts'
import type { Field, Told, ToldStep } from './told.ts'

const courseOf = (log: OrderLog, rules: OrderRules) => {
  let state: OrderState | null = null
  return clockCourse(inPlace(log), (event: OrderEvent, upTo) => {
    state = event.type === 'order.opened' ? opened(event) : state && evolve(state, event)
    if (state === null) return []
    const now = state
    return obligations(now, event.at).flatMap(({ kind }) => {
      const basis = clockBasis(kind, now, upTo, rules)
      return basis === null ? [] : [{ key: `${kind} ${basis.startedBy.at}`, basis }]
    })
  })
}

const namesIn = (event: OrderEvent | undefined): readonly string[] =>
  event !== undefined && 'attachments' in event
    ? (event.attachments ?? []).filter((file): file is string => typeof file === 'string')
    : []

const stepsOf = (desk: Desk, log: OrderLog, rules: OrderRules): readonly ToldStep[] => {
  const clocks = courseOf(log, rules)
  const events = new Map(log.events.map(({ id, event }) => [id as string, event]))
  return orderLog(log, personNames(desk)).map((entry) =>
    Object.assign(entry, {
      fields: [],
      named: namesIn(events.get(entry.eventId)),
      packFrom: inForce(rules.versions, entry.at).effectiveFrom,
      clocks: clocks.get(entry.eventId as EventId) ?? [],
    }),
  )
}

/** Every file once; what was written first names it. */
export const onceEach = (files: readonly AttachmentRef[]): readonly AttachmentRef[] =>
  [...new Map(files.toReversed().map((file) => [file.sha256, file])).values()].toReversed()

const headOf = (desk: Desk, order: DeskOrder, stream: StreamId, personal: boolean, words: EvidenceWords): Field[] => {
  const { db } = desk.store
  const { head, stages, holds } = words
  const row = queueRow(db, stream)
  if (row === null) return []
  const contact = personal ? revealContact(db, stream) : maskedContact(db, stream)
  const receiver = order.invoice === null ? null : personal ? receiverOf(db, stream) : maskedReceiver(db, order.invoice)
  const fields: readonly (readonly [string, string | null])[] = [
    [head.order, row.orderId],
    [head.shop, listShops(db).find(({ id }) => id === row.shopId)?.name ?? row.shopId],
    [head.customer, `${row.customerName} ${row.customerId}`.trim()],
    [head.product, row.product],
    [head.amount, yuanOf(row.amountFen)],
    [head.paidAt, row.paidAt === null ? null : formatInstant(row.paidAt)],
    [head.stage, [stages[row.stage], row.hold === null ? '' : holds[row.hold]].join(' ').trim()],
    [head.contact, [contact.name, contact.phone, contact.email].filter((part) => part !== '').join(' · ')],
    [
      head.receiver,
      receiver &&
        Object.values(receiver)
          .filter((part) => part !== '')
          .join(' · '),
    ],
  ]
  return fields.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }]))
}

const standing = ({ hold, refund, invoice, delivery }: OrderState): readonly BasisSubject[] => [
  { kind: 'fact', subject: 'stage' },
  ...(hold === null ? [] : [{ kind: 'fact', subject: 'hold' } as const]),
  { kind: 'fact', subject: 'rejections' },
  ...(refund === null ? [] : [{ kind: 'fact', subject: 'refund' } as const]),
  { kind: 'fact', subject: 'entitlement' },
  ...(delivery.warranty === null ? [] : [{ kind: 'fact', subject: 'warranty' } as const]),
  ...(invoice === null ? [] : [{ kind: 'fact', subject: 'freight' } as const]),
]

/** Null where the desk doesn't know the order. */
export const tellOrder = (desk: Desk, stream: StreamId, personal: boolean, words: EvidenceWords): Told | null => {
  const { db } = desk.store
  const stored = loadOrder<OrderState>(db, stream)
  const row = queueRow(db, stream)
  if (stored === null || row === null) return null
  const { projection: order } = stored
  const log = readOrderLog(db, stream)
  const steps = stepsOf(desk, log, rulesOf(db, row.marketplace))
  return {
    kind: 'order',
    title: row.orderId,
    stream,
    head: headOf(desk, order, stream, personal, words),
    steps,
    bases: standing(order.state)
      .map((subject) => basisOf(desk, stream, subject))
      .filter((basis): basis is Basis => basis !== null),
    originals: onceEach(steps.flatMap(({ attachments }) => attachments)),
    links: streamLinks(db, stream),
  }
}
