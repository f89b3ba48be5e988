// The shape of what a page may ask of the work calendar.
import { z } from 'zod'
import { parseDay } from '../kernel/iso.ts'
import type { CalendarCalls } from './calendar.ts'

const day = z.string().refine((text) => parseDay(text) !== null)

export type CalendarSchemas = { readonly [N in keyof CalendarCalls]: z.ZodType<CalendarCalls[N]['input']> }

export const calendarSchemas: CalendarSchemas = {
  'calendar.year': z.strictObject({ year: z.int().min(2000).max(2100) }),
  'calendar.reckon': z.strictObject({ from: day, days: z.int().min(1).max(500), own: z.boolean() }),
  'calendar.save-day': z.strictObject({ day, kind: z.enum(['rest', 'work']), note: z.string().max(200) }),
  'calendar.remove-day': z.strictObject({ day }),
}
