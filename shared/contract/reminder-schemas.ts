// The shape of what a page may ask of the inbox, and of the setting that says when to remind.
import { z } from 'zod'
import { LADDER_RUNGS, LONGEST_LADDER_HOURS } from '../remind/setting.ts'
import type { ReminderSetting } from '../remind/setting.ts'
import { snoozes } from './reminders.ts'
import type { ReminderCalls } from './reminders.ts'

const ids = z.array(z.int().min(1)).min(1).max(10_000)
const minute = z
  .int()
  .min(0)
  .max(24 * 60 - 1)
const hours = z.number().min(0).max(LONGEST_LADDER_HOURS)

export const reminderSetting: z.ZodType<ReminderSetting> = z.strictObject({
  on: z.boolean(),
  ladderHours: z.array(hours.min(0.5)).max(LADDER_RUNGS),
  quiet: z.strictObject({ from: minute, to: minute }),
  workdaysOnly: z.boolean(),
  escalateAfterHours: hours.nullable(),
})

export type ReminderSchemas = { readonly [N in keyof ReminderCalls]: z.ZodType<ReminderCalls[N]['input']> }

export const reminderSchemas: ReminderSchemas = {
  'reminder.list': z.null(),
  'reminder.see': z.strictObject({ ids: ids.nullable() }),
  'reminder.dismiss': z.strictObject({ ids }),
  'reminder.snooze': z.strictObject({ ids, until: z.enum(snoozes) }),
}
