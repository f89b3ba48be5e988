// Expectations: what a partial pattern accepts and what it refuses.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { match } from '../../shared/scenario/match.ts'

const fits = (pattern: unknown, output: unknown): boolean => match(pattern, output).length === 0

describe('a pattern', () => {
  test.each([
    ['an object matches when every key named matches', { a: 1 }, { a: 1, b: 2 }, true],
    ['a key that differs', { a: 1 }, { a: 2 }, false],
    ['a key that is not there', { a: 1 }, { b: 1 }, false],
    ['an empty object matches any object', {}, { a: 1 }, true],
    ['an object never matches null', {}, null, false],
    ['an object never matches an array', {}, [], false],
    ['null matches null alone', null, null, true],
    ['null does not match a missing key', { a: null }, {}, false],
    ['nested', { a: { b: [{ c: 1 }] } }, { a: { b: [{ c: 0 }, { c: 1, d: 2 }] } }, true],
    ['each element is matched by some element, in any order', ['b', 'a'], ['a', 'b', 'c'], true],
    ['an element nothing matches', ['d'], ['a', 'b', 'c'], false],
    ['one element may match two', [{ a: 1 }, { b: 2 }], [{ a: 1, b: 2 }], true],
    ['an empty array matches an empty one', [], [], true],
    ['an empty array matches no other', [], ['a'], false],
    ['an array never matches an object', [], {}, false],
    ['none: nothing matches', { none: { a: 1 } }, [{ a: 2 }], true],
    ['none: something matches', { none: { a: 1 } }, [{ a: 2 }, { a: 1, b: 1 }], false],
    ['none: an empty array', { none: 'a' }, [], true],
    ['none is about arrays', { none: 'a' }, 'b', false],
    ['none beside another key is a key like any other', { none: 1, a: 2 }, { none: 1, a: 2 }, true],
    ['absent: the key is not there', { a: { absent: true } }, { b: 1 }, true],
    ['absent: the key is there', { a: { absent: true } }, { a: null }, false],
    ['absent false is no absence', { a: { absent: false } }, {}, false],
    ['the same instant, written otherwise', '2026-03-02T01:00:00Z', '2026-03-02T09:00:00+08:00', true],
    ['another instant', '2026-03-02T01:00:01Z', '2026-03-02T09:00:00+08:00', false],
    ['an instant is not a text that contains it', '2026-03-02T01:00:00Z', 'at 2026-03-02T01:00:00Z', false],
    ['texts by equality', 'T10', 'T1', false],
    ['a number is not its text', 1, '1', false],
    ['true is not 1', true, 1, false],
  ])('%s', (_, pattern, output, expected) => {
    expect(fits(pattern, output)).toBe(expected)
  })

  test('taken from an output itself, it fits', () => {
    const plain = fc.jsonValue().filter((value) => !/"(?:none|absent)"/.test(JSON.stringify(value)))
    fc.assert(
      fc.property(plain, (value) => {
        expect(match(value, value)).toEqual([])
      }),
    )
  })

  test('says where it parts from the output, and what stood there', () => {
    expect(match({ state: { stage: 'completed', hold: {} } }, { state: { stage: 'closed', hold: null } })).toEqual([
      { path: 'state.stage', expected: 'completed', actual: 'closed' },
      { path: 'state.hold', expected: {}, actual: null },
    ])
    expect(match({ obligations: [{ kind: 'warranty' }, { due: 1 }] }, { obligations: [{ due: 1 }] })).toEqual([
      { path: 'obligations[0]', expected: { kind: 'warranty' }, actual: [{ due: 1 }] },
    ])
    expect(match({ state: 1 }, {})).toEqual([{ path: 'state', expected: 1 }])
  })
})
