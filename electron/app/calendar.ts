// The work calendar as a person reads it (W10), and days of the office's own. Those move no clock: marketplaces reckon by the
// official calendar, and so do the shop's targets (W20), which are obligations reckoned like theirs.
import { z } from 'zod'
import type { ApiInput, ApiOutput } from '../../shared/contract/api.ts'
import type { CalendarCalls, OwnDay } from '../../shared/contract/calendar.ts'
import { parseDay } from '../../shared/kernel/iso.ts'
import type { Day } from '../../shared/kernel/civil.ts'
import { invariant } from '../../shared/kernel/invariant.ts'
import { reckonWorkdays } from '../../shared/kernel/reckon.ts'
import china from '../../shared/packs/calendars/china.json' with { type: 'json' }
import { officialCalendar } from '../../shared/packs/official-calendar.ts'
import type { ReadDb } from '../store/open.ts'
import { preference, savePreferences } from '../store/settings/preferences.ts'
import type { Desk } from './desk.ts'
import { settingsChanged } from './settings.ts'

const OWN = 'own-days'
const kept = z.array(z.object({ day: z.string(), kind: z.enum(['rest', 'work']), note: z.string() })).catch([])

const ownDays = (db: ReadDb): readonly OwnDay[] => kept.parse(preference(db, OWN))

const keepDays = (desk: Desk, change: (days: readonly OwnDay[]) => readonly OwnDay[]): null => {
  desk.store.write((db) =>
    savePreferences(db, { [OWN]: change(ownDays(db)).toSorted((a, b) => (a.day < b.day ? -1 : 1)) }),
  )
  settingsChanged(desk)
  return null
}

const dayNamed = (text: string): Day => {
  const day = parseDay(text)
  invariant(day !== null, `a day that passed its schema is one: ${text}`)
  return day
}

const yearOf = ({ store }: Desk, { year }: ApiInput<'calendar.year'>): ApiOutput<'calendar.year'> => {
  const within = (day: string): boolean => day.startsWith(`${year}-`)
  return {
    year,
    from: china.from,
    to: china.to,
    holidays: china.off.filter(within),
    makeUps: china.work.filter((day) => within(day) && officialCalendar.isWorkday(dayNamed(day)).reason === 'make-up'),
    own: ownDays(store.db).filter(({ day }) => within(day)),
  }
}

type CalendarHandlers = { readonly [N in keyof CalendarCalls]: (desk: Desk, input: ApiInput<N>) => ApiOutput<N> }

export const calendarHandlers: CalendarHandlers = {
  'calendar.year': yearOf,
  'calendar.reckon': ({ store }, { from, days, own }) => {
    const ours = own ? ownDays(store.db).map(({ day, kind }) => [dayNamed(day), kind] as const) : []
    return reckonWorkdays(dayNamed(from), days, officialCalendar, new Map(ours))
  },
  'calendar.save-day': (desk, saved) =>
    keepDays(desk, (days) => [...days.filter(({ day }) => day !== saved.day), { ...saved, note: saved.note.trim() }]),
  'calendar.remove-day': (desk, gone) => keepDays(desk, (days) => days.filter(({ day }) => day !== gone.day)),
}
