// Looking at the reminders, one look at a time: plan what changed, then say what fell due.
import type { Instant } from '../../../shared/kernel/instant.ts'
import { nextReminder } from '../../store/reminders/inbox.ts'
import type { Desk } from '../desk.ts'
import type { Alerts } from '../native.ts'
import { remindersChanged } from './inbox.ts'
import { hasLooked, planReminders } from './plan-reminders.ts'
import { raiseReminders } from './raise-reminders.ts'

export interface Reminding {
  /** A look already under way is waited for and followed by another. Failures are logged; the next look tries again. */
  readonly look: () => Promise<void>
  /** When the next one is to be said; null where none is planned. */
  readonly nextAt: () => Instant | null
  readonly stop: () => void
}

export const remindingOn = (desk: Desk, alerts: Alerts): Reminding => {
  let stopped = false
  /** What is due at the first look fell due while the desk was closed; after a jump, while the machine slept. */
  let away = hasLooked(desk.store.db)
  let queue: Promise<void> = Promise.resolve()

  const once = async (): Promise<void> => {
    if (stopped) return
    try {
      const changed = await planReminders(desk, () => stopped)
      const raised = stopped ? 0 : await raiseReminders(desk, alerts, away, () => stopped)
      if (changed || raised > 0) remindersChanged(desk)
      away = false
    } catch (error) {
      desk.log.write('reminders', error)
    }
  }
  const forget = desk.clock.onJump(() => {
    away ||= !desk.clock.practice
  })
  return {
    look: () => {
      queue = queue.then(once)
      return queue
    },
    nextAt: () => nextReminder(desk.store.db),
    stop: () => {
      stopped = true
      forget()
    },
  }
}
