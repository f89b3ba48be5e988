// Reading and writing instants: strict, +08:00, and the same as Temporal wherever Temporal agrees to read.
import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { dayOfDate } from '../../shared/kernel/civil.ts'
import { instant } from '../../shared/kernel/instant.ts'
import { formatDay, formatInstant, parseDay, parseInstant } from '../../shared/kernel/iso.ts'

const instants = fc.integer({ min: -62_167_219_200_000, max: 253_402_271_999_999 }).map(instant)

describe('an instant', () => {
  test('is written in +08:00 and read back as itself', () => {
    fc.assert(
      fc.property(instants, (at) => {
        const written = formatInstant(at)
        expect(written).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?\+08:00$/)
        expect(written).not.toContain('.000')
        expect(parseInstant(written)).toBe(at)
        expect(Temporal.Instant.from(written).epochMilliseconds).toBe(at)
      }),
    )
  })

  test('is the same instant however its offset is written', () => {
    const offsets = fc.tuple(
      fc.constantFrom('+', '-'),
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
    )
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), offsets, (ms, [sign, hours, minutes]) => {
        const offset = `${sign}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
        const text = Temporal.Instant.fromEpochMilliseconds(ms).toString({
          timeZone: offset,
          smallestUnit: 'millisecond',
        })
        expect(parseInstant(text)).toBe(ms)
      }),
    )
  })

  test.each([
    ['2026-03-02T09:00:00+08:00', '2026-03-02T09:00:00+08:00'],
    ['2026-03-02T09:00+08:00', '2026-03-02T09:00:00+08:00'],
    ['2026-03-02T01:00:00Z', '2026-03-02T09:00:00+08:00'],
    ['2026-03-01T20:00:00-05:00', '2026-03-02T09:00:00+08:00'],
    ['2026-03-02T09:00:00.000+08:00', '2026-03-02T09:00:00+08:00'],
    ['2026-03-02T09:00:00.5+08:00', '2026-03-02T09:00:00.500+08:00'],
    ['2026-03-02T09:00:00.0019999+08:00', '2026-03-02T09:00:00.001+08:00'],
    ['2024-02-29T00:00:00+08:00', '2024-02-29T00:00:00+08:00'],
  ])('%s is %s', (text, written) => {
    const at = parseInstant(text)
    expect(at === null ? null : formatInstant(at)).toBe(written)
  })

  test.each([
    '',
    '2026-03-02',
    '2026-03-02T09:00:00',
    '2026-03-02 09:00:00+08:00',
    '2026-03-02t09:00:00+08:00',
    '2026-03-02T09:00:00z',
    '2026-03-02T09:00:00+0800',
    '2026-03-02T09:00:00+08',
    '2026-03-02T09+08:00',
    '2026-3-2T09:00:00+08:00',
    '26-03-02T09:00:00+08:00',
    '2026-02-29T09:00:00+08:00',
    '2026-04-31T09:00:00+08:00',
    '2026-00-10T09:00:00+08:00',
    '2026-13-01T09:00:00+08:00',
    '2026-03-02T24:00:00+08:00',
    '2026-03-02T09:60:00+08:00',
    '2026-03-02T09:00:60+08:00',
    '2026-03-02T09:00:00.+08:00',
    '2026-03-02T09:00:00+24:00',
    '2026-03-02T09:00:00+08:60',
    ' 2026-03-02T09:00:00+08:00',
    '2026-03-02T09:00:00+08:00\n',
    '２０２６-03-02T09:00:00+08:00',
  ])('%j is not an instant', (text) => {
    expect(parseInstant(text)).toBeNull()
  })
})

describe('a day', () => {
  test('is written and read', () => {
    expect(formatDay(dayOfDate({ year: 2026, month: 3, day: 2 }))).toBe('2026-03-02')
    expect(formatDay(dayOfDate({ year: 987, month: 1, day: 9 }))).toBe('0987-01-09')
    expect(formatDay(dayOfDate({ year: 12_026, month: 3, day: 2 }))).toBe('+012026-03-02')
    expect(formatDay(dayOfDate({ year: -1, month: 12, day: 31 }))).toBe('-000001-12-31')
    expect(parseDay('2024-02-29')).toBe(dayOfDate({ year: 2024, month: 2, day: 29 }))
    for (const text of ['2026-02-29', '2026-1-01', '2026-01-01T00:00', '']) expect(parseDay(text)).toBeNull()
  })
})
