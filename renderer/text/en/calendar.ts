// The work calendar in English.
import type { calendar as zh } from '../zh/calendar.ts'

export const calendar: typeof zh = {
  intro: (from, to) =>
    `Holidays and make-up days as the State Council published them, for ${from}–${to}. Every deadline of a marketplace is reckoned by it (W10).`,
  provisional: (year) =>
    `The calendar of ${year} isn’t known yet: Monday to Friday are taken as working days, so dates are provisional until a newer program knows it (W10).`,
  year: (n) => `${n}`,
  before: 'Year before',
  after: 'Year after',
  month: (n) => ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][n - 1] ?? '',
  weekdays: ['M', 'T', 'W', 'T', 'F', 'S', 'S'],
  grid: 'Calendar of the year',
  marks: { holiday: 'off', 'make-up': 'on', 'own-rest': 'o-off', 'own-work': 'o-on' },
  legend: {
    holiday: 'public holiday',
    'make-up': 'make-up working day',
    'own-rest': 'own rest day',
    'own-work': 'own working day',
  },
  kinds: {
    weekday: 'working day',
    weekend: 'weekend',
    holiday: 'public holiday',
    'make-up': 'make-up working day',
    'own-rest': 'own rest day',
    'own-work': 'own working day',
  },
  guess: 'not known, by weekday',
  totals: (holidays, makeUps) => `${holidays} days off (weekends in them included), ${makeUps} make-up days`,
  own: 'Own days',
  ownNote:
    'For the office’s rota and the reckoning below only. Deadlines of a marketplace and own targets (W20) keep to the official calendar and don’t change.',
  kind: 'That day',
  ownKinds: { official: 'As official', rest: 'Own rest day', work: 'Own working day' },
  note: 'Note',
  save: 'Save that day',
  saved: 'Saved',
  reckon: 'Reckon working days',
  from: 'From (not counted itself)',
  fromBad: 'A date such as 2026-09-30',
  days: 'Working days',
  daysBad: 'A whole number from 1 to 500',
  withOwn: 'With own days',
  run: 'Reckon',
  result: (day, n) => `Working day ${n}: ${day}`,
  uncertain: 'A year in it isn’t known, so this is a guess (W10)',
  list: 'Day by day',
  columns: { day: 'Date', weekday: 'Day', counted: 'Counted', why: 'Why' },
  counted: (n) => `${n}`,
  skipped: 'skipped',
}
