// Wording of the reminders' inbox and settings, in both languages.
import { reminders as en } from './en/reminders.ts'
import type { Area } from './text.ts'
import { reminders as zh } from './zh/reminders.ts'

export const remindersText: Area<typeof zh> = { zh, en }
