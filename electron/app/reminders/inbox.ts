// 提醒: the inbox of whoever sits here, and what one does with what stands in it.
import type { ApiInput, ApiOutput } from '../../../shared/contract/api.ts'
import type { Inbox, InboxItem, ReminderStep } from '../../../shared/contract/reminders.ts'
import { addDays, dayOf, startOfDay } from '../../../shared/kernel/civil.ts'
import { HOUR, after } from '../../../shared/kernel/instant.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { Rung } from '../../../shared/remind/ladder.ts'
import type { ReadDb } from '../../store/open.ts'
import {
  dismissReminders,
  inboxRows,
  inboxTotal,
  inboxUnseen,
  putOffReminders,
  seeReminders,
} from '../../store/reminders/inbox.ts'
import type { ReminderRow } from '../../store/reminders/inbox.ts'
import { orderRow } from '../../store/orders.ts'
import { listShops, shopByNumber } from '../../store/settings/shops.ts'
import { streamName } from '../../store/streams.ts'
import { isAccountStream, shopOfAccount } from '../accounts/account-stream.ts'
import type { Desk } from '../desk.ts'
import { personNames } from '../order-page.ts'
import { viewerOf } from './viewer.ts'

/** What one look takes in; there are more only where a desk was long left alone. */
const LISTED = 200

export const stepOf = (rung: Rung): ReminderStep => (rung === 'overdue' || rung === 'escalated' ? rung : 'before')

export type ReminderPlace = Pick<InboxItem, 'target' | 'marketplace' | 'shopId' | 'orderId' | 'customerName' | 'step'>

/** What a reminder is about and where it leads. */
export const placeOf = (db: ReadDb, { stream, obligation, rung }: ReminderRow): ReminderPlace => {
  const name = streamName(db, stream)
  const step = stepOf(rung)
  if (isAccountStream(name)) {
    const shopId = shopOfAccount(name)
    const marketplace = listShops(db).find(({ id }) => id === shopId)?.marketplace ?? ''
    return { target: { kind: 'account', shopId }, marketplace, shopId, orderId: null, customerName: '', step }
  }
  const order = orderRow(db, stream)
  const shop = order === undefined ? null : shopByNumber(db, order.shop)
  return {
    target: { kind: obligation.startsWith('invoice.') ? 'invoice' : 'order', stream: name },
    marketplace: shop?.marketplace ?? '',
    shopId: shop?.id ?? '',
    orderId: order?.order_id ?? '',
    customerName: order?.customer_name ?? '',
    step,
  }
}

const itemOf = (db: ReadDb, row: ReminderRow, person: string | null): InboxItem => ({
  ...placeOf(db, row),
  id: row.id,
  obligation: row.obligation,
  subject: row.subject,
  clause: row.clause,
  dueAt: row.deadline,
  inferred: row.inferred !== 0,
  at: row.due_at,
  raisedAt: row.raised_at,
  seen: row.seen_at !== null,
  person,
})

export const inboxOf = (desk: Desk): Inbox => {
  const { db } = desk.store
  const viewer = viewerOf(desk)
  const nameOf = personNames(desk)
  const items = inboxRows(db, viewer, LISTED).map((row) => itemOf(db, row, nameOf(row.for_person)))
  return { at: desk.clock.now(), items, total: inboxTotal(db, viewer), unseen: inboxUnseen(db, viewer).unseen }
}

export const remindersChanged = (desk: Pick<Desk, 'push'>): void =>
  desk.push({ kind: 'changed', topics: ['reminders'] })

export const seeInbox = (desk: Desk, { ids }: ApiInput<'reminder.see'>): null => {
  desk.store.write((db) => seeReminders(db, viewerOf(desk), ids, desk.clock.now()))
  remindersChanged(desk)
  return null
}

export const dismissFromInbox = (desk: Desk, { ids }: ApiInput<'reminder.dismiss'>): null => {
  desk.store.write((db) => dismissReminders(db, ids, desk.clock.now()))
  remindersChanged(desk)
  return null
}

/** 9:00 in Beijing, when an office opens. */
const MORNING = 9 * HOUR

const untilOf = (until: ApiInput<'reminder.snooze'>['until'], now: Instant): Instant =>
  until === 'hour' ? after(now, HOUR) : after(startOfDay(addDays(dayOf(now), 1)), MORNING)

export const snoozeInInbox = (
  desk: Desk,
  { ids, until }: ApiInput<'reminder.snooze'>,
): ApiOutput<'reminder.snooze'> => {
  const at = untilOf(until, desk.clock.now())
  desk.store.write((db) => putOffReminders(db, ids, at))
  remindersChanged(desk)
  return { until: at }
}
