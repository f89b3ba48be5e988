// Wording of the work calendar, in both languages.
import { calendar as en } from './en/calendar.ts'
import type { Area } from './text.ts'
import { calendar as zh } from './zh/calendar.ts'

export const calendarText: Area<typeof zh> = { zh, en }
