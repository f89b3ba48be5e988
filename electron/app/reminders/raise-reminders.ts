// What fell due is said: it stands in the inbox, the machine shows one notification for all of it, and the badge counts it.
import { dateOf, dayOf, startOfDay } from '../../../shared/kernel/civil.ts'
import { MINUTE } from '../../../shared/kernel/instant.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { inboxCounts, raiseDue } from '../../store/reminders/inbox.ts'
import type { ReminderRow } from '../../store/reminders/inbox.ts'
import { listShops } from '../../store/settings/shops.ts'
import type { Desk } from '../desk.ts'
import type { Alerts, Notice } from '../native.ts'
import { readPreferences } from '../preferences.ts'
import { placeOf, stepOf } from './inbox.ts'
import { notificationWords } from './notification-words.ts'
import { viewerOf } from './viewer.ts'

const two = (n: number): string => String(n).padStart(2, '0')

/** `09-23 15:00`, in Beijing. */
const written = (at: Instant): string => {
  const { month, day } = dateOf(at)
  const minutes = Math.floor((at - startOfDay(dayOf(at))) / MINUTE)
  return `${two(month)}-${two(day)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** One for one; several at once are one notification that leads to the inbox. */
const noticeOf = (desk: Desk, rows: readonly ReminderRow[], missed: boolean): Notice | null => {
  const { db } = desk.store
  const words = notificationWords[readPreferences(db).language]
  const [row] = rows
  if (row === undefined) return null
  if (rows.length > 1) {
    const overdue = rows.filter(({ rung }) => stepOf(rung) !== 'before').length
    const title = missed ? words.missed(rows.length) : words.several(rows.length)
    return { title, body: words.overdue(overdue), target: { kind: 'inbox' } }
  }
  const place = placeOf(db, row)
  const shop = listShops(db).find(({ id }) => id === place.shopId)?.name ?? place.shopId
  const todo = words.todo[row.obligation] ?? words.other
  return {
    title: words.step[place.step](todo, written(row.deadline)),
    body: words.body(shop, place.orderId ?? ''),
    target: place.target,
  }
}

/** The badge of the app: what the one who sits here hasn't seen. */
export const showInboxBadge = (desk: Desk, alerts: Alerts): void => {
  const { unseen } = inboxCounts(desk.store.db, viewerOf(desk))
  alerts.showBadge(unseen, notificationWords[readPreferences(desk.store.db).language].tray)
}

/** `missed`: they fell due while the desk was closed. */
export const raiseReminders = (desk: Desk, alerts: Alerts, missed: boolean): number => {
  const now = desk.clock.now()
  const raised = desk.store.write((db) => raiseDue(db, now, viewerOf(desk)))
  if (raised.length > 0) {
    const notice = noticeOf(desk, raised, missed)
    if (notice !== null) alerts.notify(notice)
  }
  showInboxBadge(desk, alerts)
  return raised.length
}
