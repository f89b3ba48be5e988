// The calls of the inbox that only need an open desk; what falls due first is the host's to say.
import type { ReminderCalls } from '../../../shared/contract/reminders.ts'
import type { ApiInput, ApiOutput } from '../../../shared/contract/api.ts'
import type { Desk } from '../desk.ts'
import { dismissFromInbox, inboxOf, seeInbox, snoozeInInbox } from './inbox.ts'

type ReminderHandlers = { readonly [N in keyof ReminderCalls]: (desk: Desk, input: ApiInput<N>) => ApiOutput<N> }

export const reminderHandlers: ReminderHandlers = {
  'reminder.list': (desk) => inboxOf(desk),
  'reminder.see': seeInbox,
  'reminder.dismiss': dismissFromInbox,
  'reminder.snooze': snoozeInInbox,
}
