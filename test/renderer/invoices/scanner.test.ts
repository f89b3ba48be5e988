// A scanner is told from a person by its pace, whatever the input method makes of its keys.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Press, Reading } from '../../../renderer/features/invoices/scan/scanner.ts'
import { SCAN_PAUSE_MS, idleReader, paused, pressed } from '../../../renderer/features/invoices/scan/scanner.ts'

const codeOf = (character: string): string =>
  /\d/.test(character) ? `Digit${character}` : character === '-' ? 'Minus' : `Key${character.toUpperCase()}`
const key = (character: string, at: number, more: Partial<Press> = {}): Press => ({
  key: character,
  code: character.length === 1 ? codeOf(character) : character,
  shift: /[A-Z]/.test(character),
  modified: false,
  composing: false,
  at,
  ...more,
})
const throughIme = (press: Press): Press => ({ ...press, key: 'Process', composing: true })
const fullWidth = (press: Press): Press => ({
  ...press,
  key: String.fromCodePoint((press.key.codePointAt(0) ?? 0) + 0xfee0),
})
const same = (press: Press): Press => press

const readAll = (presses: readonly Press[]): Reading[] => {
  let reader = idleReader
  const readings: Reading[] = []
  for (const press of presses) {
    const step = pressed(reader, press)
    reader = step.reader
    if (step.reading !== null) readings.push(step.reading)
  }
  const { reading } = paused(reader, (presses.at(-1)?.at ?? 0) + SCAN_PAUSE_MS)
  return reading === null ? readings : [...readings, reading]
}
const keys = (text: string, gap: number, from = 1000): Press[] =>
  Array.from(text).map((character, at) => key(character, from + at * gap))

const label = fc.stringMatching(/^[A-Z0-9-]{6,30}$/)

describe('a scanner', () => {
  test('is read whole by Enter, by Tab and by its pause, with an input method on or off', () => {
    fc.assert(
      fc.property(
        label,
        fc.integer({ min: 0, max: 45 }),
        fc.constantFrom('Enter', 'Tab', null),
        fc.constantFrom(same, throughIme, fullWidth),
        (text, gap, end, through) => {
          const presses = keys(text, gap).map(through)
          const last = presses.at(-1)?.at ?? 0
          const all = end === null ? presses : [...presses, key(end, last + gap)]
          expect(readAll(all)).toEqual([{ kind: 'scan', text }])
        },
      ),
    )
  })

  test('two in a row are two, even where nothing stands between them but time', () => {
    fc.assert(
      fc.property(label, label, fc.integer({ min: SCAN_PAUSE_MS + 1, max: 5000 }), (one, two, wait) => {
        const first = keys(one, 10)
        const second = keys(two, 10, (first.at(-1)?.at ?? 0) + wait)
        expect(readAll([...first, ...second]).map(({ text }) => text)).toEqual([one, two])
      }),
    )
  })

  test('control characters it sends are left out', () => {
    const [first, ...rest] = keys('SF1402857160233', 10)
    const stray = key('\u001D', 1005, { code: 'BracketRight' })
    expect(readAll([first as Press, stray, ...rest])).toEqual([{ kind: 'scan', text: 'SF1402857160233' }])
  })
})

describe('a person', () => {
  test('is never taken for a scanner and is read at Enter only', () => {
    fc.assert(
      fc.property(label, fc.integer({ min: 60, max: 400 }), (text, gap) => {
        const presses = keys(text, gap)
        expect(readAll(presses)).toEqual([])
        expect(readAll([...presses, key('Enter', (presses.at(-1)?.at ?? 0) + gap)])).toEqual([{ kind: 'typed', text }])
      }),
    )
  })

  test('takes back what was mistyped', () => {
    const presses = [...keys('2411', 200), key('Backspace', 2000), key('7', 2200), key('Enter', 2400)]
    expect(readAll(presses)).toEqual([{ kind: 'typed', text: '2417' }])
  })
})

test('no stream of keys breaks it, and chords make no text', () => {
  const press = fc.record({
    key: fc.oneof(
      fc.constantFrom('Enter', 'Tab', 'Backspace', 'Process', 'Escape', 'Shift', '1', 'A', '５'),
      fc.string(),
    ),
    code: fc.oneof(fc.constantFrom('Enter', 'KeyA', 'Digit1', 'Numpad5', ''), fc.string()),
    shift: fc.boolean(),
    modified: fc.boolean(),
    composing: fc.boolean(),
    at: fc.nat(10_000),
  })
  fc.assert(
    fc.property(fc.array(press), (presses) => {
      for (const { text } of readAll(presses)) expect(text).not.toMatch(/^$|\p{Cc}/u)
      const chords = presses.map((each) => ({ ...each, modified: true }))
      expect(readAll(chords.filter((each) => each.key !== 'Backspace'))).toEqual([])
    }),
  )
})
