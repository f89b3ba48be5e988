// The State Council's holiday and make-up calendar of the years our library knows (W10). The list is data, written by
// build/calendar/make-work-calendar.mjs; a year it lacks is judged by weekdays and says so.
import { workCalendar } from '../kernel/working-days.ts'
import type { WorkCalendar } from '../kernel/working-days.ts'
import china from './calendars/china.json' with { type: 'json' }

/** Known from `china.from` to `china.to`, both years included. */
export const officialCalendar: WorkCalendar = workCalendar(china, (year) => year >= china.from && year <= china.to)
