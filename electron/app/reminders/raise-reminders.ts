// What fell due is said: it stands in the inbox, the machine shows one notification for all of it, and the badge counts it.
import { dateOf, dayOf, startOfDay } from '../../../shared/kernel/civil.ts'
import { MINUTE } from '../../../shared/kernel/instant.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { inboxUnseen, nextReminder, raiseDue, raisedFor } from '../../store/reminders/inbox.ts'
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
const showInboxBadge = (desk: Desk, alerts: Alerts): void => {
  const { unseen } = inboxUnseen(desk.store.db, viewerOf(desk))
  alerts.showBadge(unseen, notificationWords[readPreferences(desk.store.db).language].tray)
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Slice by slice; ids of all that were raised. */
const raiseAll = async ({ store }: Desk, now: Instant, isStopped: () => boolean): Promise<ReadonlySet<number>> => {
  const raised = new Set<number>()
  for (;;) {
    const slice = store.write((db) => raiseDue(db, now))
    for (const id of slice) raised.add(id)
    if (slice.length === 0) return raised
    await nextTurn()
    if (isStopped()) return raised
  }
}

/** `missed`: they fell due while the desk was closed. Returns how many were raised. */
export const raiseReminders = async (
  desk: Desk,
  alerts: Alerts,
  missed: boolean,
  isStopped: () => boolean,
): Promise<number> => {
  const { db } = desk.store
  const now = desk.clock.now()
  const next = nextReminder(db)
  const raised = next !== null && next <= now ? await raiseAll(desk, now, isStopped) : new Set<number>()
  if (isStopped()) return raised.size
  if (raised.size > 0) {
    // On a practice desk time stands still: what was raised before at this very instant has been said.
    const shown = raisedFor(db, viewerOf(desk), now).filter(({ id }) => raised.has(id))
    const notice = noticeOf(desk, shown, missed)
    if (notice !== null) alerts.notify(notice)
  }
  showInboxBadge(desk, alerts)
  return raised.size
}
