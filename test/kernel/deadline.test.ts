// Deadlines: working days against the library itself and a second, independent count; the rest against Temporal.
import { readFileSync } from 'node:fs'
import { findWorkday, isWorkday } from 'chinese-days'
import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { addDays, dayOfDate } from '../../shared/kernel/civil.ts'
import { countDays, deadline, endOfWorkday } from '../../shared/kernel/deadline.ts'
import { DAY, after, instant } from '../../shared/kernel/instant.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import { formatDay, formatInstant, parseInstant } from '../../shared/kernel/iso.ts'
import { calendarFrom, workCalendar } from '../../shared/kernel/working-days.ts'
import { officialCalendar } from '../../shared/packs/official-calendar.ts'

const at = (text: string): Instant => {
  const parsed = parseInstant(text)
  if (parsed === null) throw new Error(`not an instant: ${text}`)
  return parsed
}

const plainWeekdays = calendarFrom({ off: [], work: [] })
const october = calendarFrom({
  off: ['2026-09-25', '2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
  work: ['2026-09-20', '2026-10-10'],
})

/** The library's own yearly files, read as published: an oracle that shares no code with ours or with its functions. */
const published = (year: number) => {
  const file: { holidays: Record<string, string>; workdays: Record<string, string> } = JSON.parse(
    readFileSync(`node_modules/chinese-days/dist/years/${year}.json`, 'utf8'),
  )
  return file
}

const inOctober = (text: string) =>
  october.isWorkday(dayOfDate({ year: 2026, month: Number(text.slice(0, 2)), day: Number(text.slice(3)) }))

const told = (cells: ReturnType<typeof countDays>) =>
  cells.map((cell) => `${formatDay(cell.day).slice(5)} ${cell.counted ? '+' : '-'} ${cell.why}`)

describe('working days (W10)', () => {
  test('for every start day of 2024–2026 and 1 to 10 days: no difference from the library and from an independent count', () => {
    const years = new Map([2024, 2025, 2026].map((year) => [year, published(year)]))
    const worked = (date: Temporal.PlainDate): boolean => {
      const lists = years.get(date.year)
      const text = date.toString()
      if (lists?.workdays[text]) return true
      return !lists?.holidays[text] && date.dayOfWeek <= 5
    }
    const differences: string[] = []
    let compared = 0
    const last = Temporal.PlainDate.from('2026-12-31')
    for (
      let date = Temporal.PlainDate.from('2024-01-01');
      Temporal.PlainDate.compare(date, last) <= 0;
      date = date.add({ days: 1 })
    ) {
      let cursor = date
      for (let n = 1; n <= 10; n += 1) {
        do cursor = cursor.add({ days: 1 })
        while (!worked(cursor))
        const libraryDay = isWorkday(date.toString())
          ? findWorkday(n, date.toString())
          : findWorkday(n - 1, findWorkday(1, date.toString()))
        const start = at(`${date.toString()}T${['00:00:00', '09:30:00', '23:59:59'][n % 3]}+08:00`)
        const ours = formatInstant(deadline(start, { workdays: n }, officialCalendar).dueAt)
        const expected = `${cursor.add({ days: 1 }).toString()}T00:00:00+08:00`
        compared += 1
        if (ours !== expected || libraryDay !== cursor.toString())
          differences.push(`${date.toString()} + ${n}: ${ours}, ${expected}, ${libraryDay}`)
      }
    }
    expect(differences).toEqual([])
    expect(compared).toBe(10_960)
  })

  test('the calendar file is what the library publishes for every year it names', () => {
    const differences: string[] = []
    for (let year = 2004; year <= 2026; year += 1) {
      const { holidays, workdays } = published(year)
      for (
        let day = dayOfDate({ year, month: 1, day: 1 });
        day < dayOfDate({ year: year + 1, month: 1, day: 1 });
        day = addDays(day, 1)
      ) {
        const { workday, known } = officialCalendar.isWorkday(day)
        const text = formatDay(day)
        if (!known || workday !== isWorkday(text) || (holidays[text] && workday) || (workdays[text] && !workday))
          differences.push(text)
      }
    }
    expect(differences).toEqual([])
  })

  test.each([
    ['a Friday', '2026-03-06T15:00:00+08:00', 3, '2026-03-12T00:00:00+08:00'],
    [
      'the starting day is not counted even from its first instant',
      '2026-03-02T00:00:00+08:00',
      1,
      '2026-03-04T00:00:00+08:00',
    ],
    ['from a Saturday', '2026-03-07T12:00:00+08:00', 1, '2026-03-10T00:00:00+08:00'],
    ['over National Day, ending on a make-up Saturday', '2026-09-30T15:00:00+08:00', 3, '2026-10-11T00:00:00+08:00'],
  ])('%s', (_, start, workdays, due) => {
    expect(formatInstant(deadline(at(start), { workdays }, october).dueAt)).toBe(due)
  })

  test('a year that is not known is judged by weekdays, and the deadline says so only where it touches it', () => {
    expect(deadline(at('2026-12-30T10:00+08:00'), { workdays: 1 }, officialCalendar)).toEqual({
      dueAt: at('2027-01-01T00:00+08:00'),
      provisional: false,
    })
    expect(deadline(at('2026-12-30T10:00+08:00'), { workdays: 2 }, officialCalendar)).toEqual({
      dueAt: at('2027-01-02T00:00+08:00'),
      provisional: true,
    })
    expect(deadline(at('2003-12-31T10:00+08:00'), { workdays: 1 }, officialCalendar).provisional).toBe(false)
    expect(deadline(at('2003-12-30T10:00+08:00'), { workdays: 1 }, officialCalendar).provisional).toBe(true)
    expect(deadline(at('2027-01-04T10:00+08:00'), { workdays: 1 }, october).provisional).toBe(true)
    expect(deadline(at('2027-01-04T10:00+08:00'), { workdays: 1 }, plainWeekdays).provisional).toBe(false)
  })

  test('a listed day answers with its reason, wherever it lies in the week', () => {
    expect(inOctober('10-01')).toEqual({ workday: false, known: true, reason: 'holiday' })
    expect(inOctober('10-10')).toEqual({ workday: true, known: true, reason: 'make-up' })
    expect(inOctober('10-11')).toEqual({ workday: false, known: true, reason: 'weekend' })
    expect(inOctober('10-12')).toEqual({ workday: true, known: true })
    expect(() => workCalendar({ off: ['2026-02-30'], work: [] }, () => true)).toThrow('2026-02-30')
  })
})

describe('the end of the working day an instant falls on (W1)', () => {
  test.each([
    ['a working day', '2026-09-30T15:00:00+08:00', '2026-10-01T00:00:00+08:00'],
    ['midnight belongs to the day it ends', '2026-10-01T00:00:00+08:00', '2026-10-01T00:00:00+08:00'],
    ['just after it the holiday has begun', '2026-10-01T00:00:01+08:00', '2026-10-09T00:00:00+08:00'],
    ['midnight after a Sunday', '2026-10-12T00:00:00+08:00', '2026-10-13T00:00:00+08:00'],
    ['a make-up Saturday', '2026-10-10T08:00:00+08:00', '2026-10-11T00:00:00+08:00'],
  ])('%s', (_, from, to) => {
    expect(formatInstant(endOfWorkday(at(from), october).dueAt)).toBe(to)
  })

  test('never ends before the instant, and stays where it is once there', () => {
    fc.assert(
      fc.property(fc.integer({ min: at('2024-01-01T00:00Z'), max: at('2026-12-01T00:00Z') }).map(instant), (from) => {
        const { dueAt, provisional } = endOfWorkday(from, officialCalendar)
        expect(dueAt).toBeGreaterThanOrEqual(from)
        expect(provisional).toBe(false)
        expect(endOfWorkday(dueAt, officialCalendar).dueAt).toBe(dueAt)
      }),
    )
  })
})

describe('days, minutes, months and years', () => {
  test('are what Temporal says at +08:00', () => {
    const starts = fc.integer({ min: 946_684_800_000, max: 4_102_444_800_000 }).map(instant)
    fc.assert(
      fc.property(starts, fc.integer({ min: 0, max: 400 }), (start, n) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO('+08:00')
        expect(deadline(start, { days: n }, plainWeekdays)).toEqual({ dueAt: start + n * DAY, provisional: false })
        expect(deadline(start, { minutes: n }, plainWeekdays).dueAt).toBe(zoned.add({ minutes: n }).epochMilliseconds)
        expect(deadline(start, { months: n }, plainWeekdays).dueAt).toBe(zoned.add({ months: n }).epochMilliseconds)
        expect(deadline(start, { years: n }, plainWeekdays).dueAt).toBe(zoned.add({ years: n }).epochMilliseconds)
      }),
    )
  })
})

describe('the days of an explanation', () => {
  test('working days: each day counted or skipped, and why', () => {
    expect(told(countDays(at('2026-10-08T15:00+08:00'), { workdays: 3 }, october))).toEqual([
      '10-08 - start-day',
      '10-09 + workday',
      '10-10 + make-up',
      '10-11 - weekend',
      '10-12 + workday',
    ])
    expect(told(countDays(at('2026-09-30T15:00+08:00'), { workdays: 1 }, october)).slice(0, 3)).toEqual([
      '09-30 - start-day',
      '10-01 - holiday',
      '10-02 - holiday',
    ])
  })

  test('24-hour days: as many are counted as the duration has', () => {
    expect(told(countDays(at('2026-03-02T09:00+08:00'), { days: 2 }, october))).toEqual([
      '03-02 - start-day',
      '03-03 + day',
      '03-04 + day',
    ])
    expect(told(countDays(at('2026-03-02T00:00+08:00'), { days: 2 }, october))).toEqual(['03-02 + day', '03-03 + day'])
  })

  test('the cells and the deadline always tell the same story', () => {
    const starts = fc.integer({ min: at('2020-01-01T00:00Z'), max: at('2028-01-01T00:00Z') }).map(instant)
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 60 }), (start, n) => {
        for (const duration of [{ workdays: n }, { days: n }]) {
          const cells = countDays(start, duration, officialCalendar)
          expect(cells.filter((cell) => cell.counted)).toHaveLength(n)
          expect(cells.some((cell) => !cell.known)).toBe(deadline(start, duration, officialCalendar).provisional)
        }
        expect(deadline(start, { workdays: n }, officialCalendar).dueAt).toBeGreaterThan(after(start, (n - 1) * DAY))
      }),
    )
  })
})
