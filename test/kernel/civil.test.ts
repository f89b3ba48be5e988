// Civil dates at +08:00, held against Temporal as an independent oracle.
import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  dateOfDay,
  dayEndingAt,
  dayOf,
  dayOfDate,
  daysBetween,
  daysInMonth,
  endOfDay,
  isCivilDate,
  startOfDay,
  weekdayOf,
} from '../../shared/kernel/civil.ts'
import { after, instant } from '../../shared/kernel/instant.ts'

const ZONE = '+08:00'
const zoned = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE)
const epoch = (text: string) => instant(Temporal.Instant.from(text).epochMilliseconds)

/** From year 0 to 9999, the days the written form can hold. */
const instants = fc.integer({ min: -62_167_219_200_000, max: 253_402_300_000_000 - 12 * 3_600_000 }).map(instant)
/** Ordinary years, and small steps between them. */
const workingInstants = fc.integer({ min: 946_684_800_000, max: 4_102_444_800_000 }).map(instant)

describe('a civil day', () => {
  test('its number, its date and its weekday are the oracle’s', () => {
    fc.assert(
      fc.property(instants, (at) => {
        const day = dayOf(at)
        const oracle = zoned(at)
        expect(dateOfDay(day)).toEqual({ year: oracle.year, month: oracle.month, day: oracle.day })
        expect(dayOfDate(dateOfDay(day))).toBe(day)
        expect(weekdayOf(day)).toBe(oracle.dayOfWeek)
        expect(startOfDay(day)).toBe(oracle.startOfDay().epochMilliseconds)
        expect(endOfDay(day)).toBe(oracle.startOfDay().add({ days: 1 }).epochMilliseconds)
      }),
    )
  })

  test('every day of 1899–2101 follows the one before it', () => {
    let day = dayOfDate({ year: 1899, month: 1, day: 1 })
    let oracle = Temporal.PlainDate.from('1899-01-01')
    while (oracle.year < 2102) {
      expect(dateOfDay(day)).toEqual({ year: oracle.year, month: oracle.month, day: oracle.day })
      expect(weekdayOf(day)).toBe(oracle.dayOfWeek)
      day = addDays(day, 1)
      oracle = oracle.add({ days: 1 })
    }
  })

  test('midnight begins one day and ends another', () => {
    const midnight = epoch('2026-03-02T00:00+08:00')
    expect(dateOfDay(dayOf(midnight))).toEqual({ year: 2026, month: 3, day: 2 })
    expect(dateOfDay(dayEndingAt(midnight))).toEqual({ year: 2026, month: 3, day: 1 })
    expect(dayEndingAt(after(midnight, 1))).toBe(dayOf(midnight))
  })

  test('a date that does not exist is none', () => {
    expect(isCivilDate({ year: 2024, month: 2, day: 29 })).toBe(true)
    for (const [year, month, day] of [
      [2026, 2, 29],
      [1900, 2, 29],
      [2026, 13, 1],
      [2026, 0, 1],
      [2026, 4, 31],
      [2026, 1, 0],
      [2026.5, 1, 1],
    ] as const)
      expect(isCivilDate({ year, month, day })).toBe(false)
    expect([daysInMonth(2000, 2), daysInMonth(2100, 2), daysInMonth(2026, 13)]).toEqual([29, 28, 0])
  })

  test('the days between two days, both included', () => {
    const first = dayOfDate({ year: 2026, month: 2, day: 27 })
    expect(daysBetween(first, addDays(first, 2)).map(dateOfDay)).toEqual([
      { year: 2026, month: 2, day: 27 },
      { year: 2026, month: 2, day: 28 },
      { year: 2026, month: 3, day: 1 },
    ])
    expect(daysBetween(first, addDays(first, -1))).toEqual([])
  })
})

describe('months and years', () => {
  test('keep the time of day and clamp to the end of the month, as the oracle does', () => {
    fc.assert(
      fc.property(workingInstants, fc.integer({ min: -600, max: 600 }), (at, months) => {
        expect(addMonths(at, months)).toBe(zoned(at).add({ months }).epochMilliseconds)
      }),
    )
    fc.assert(
      fc.property(workingInstants, fc.integer({ min: -50, max: 50 }), (at, years) => {
        expect(addYears(at, years)).toBe(zoned(at).add({ years }).epochMilliseconds)
      }),
    )
  })

  test.each([
    ['2026-01-31T10:00+08:00', 1, '2026-02-28T10:00+08:00'],
    ['2026-11-30T23:59:59+08:00', 3, '2027-02-28T23:59:59+08:00'],
    ['2024-02-29T00:00+08:00', 12, '2025-02-28T00:00+08:00'],
    ['2026-01-01T02:00+08:00', -1, '2025-12-01T02:00+08:00'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(epoch(from), months)).toBe(epoch(to))
  })
})
