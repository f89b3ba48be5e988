// What one does with a reminder. Main keeps it; the inbox reads itself again when main says that it changed.
import type { InboxItem, Snooze } from '../../../shared/contract/reminders.ts'
import { guarded } from '../../actions/act.ts'
import { openTarget } from '../../actions/inbox.ts'
import { call } from '../../api/bridge.ts'
import { dateTime } from '../../text/format.ts'
import { remindersText } from '../../text/reminders.ts'
import { textNow } from '../../text/text.ts'
import { showDone } from '../../ui/toasts.ts'

export const seeAll = (): void => void guarded(() => call('reminder.see', { ids: null }))

/** Whoever opens what it is about has seen it. */
export const openItem = ({ id, seen, target }: InboxItem): void => {
  if (!seen) void guarded(() => call('reminder.see', { ids: [id] }))
  openTarget(target)
}

export const dismiss = ({ id }: InboxItem): void => void guarded(() => call('reminder.dismiss', { ids: [id] }))

export const putOff = async ({ id }: InboxItem, until: Snooze): Promise<void> => {
  const done = await guarded(() => call('reminder.snooze', { ids: [id], until }))
  if (done !== null) showDone(textNow(remindersText).putOff(dateTime(done.until)))
}
