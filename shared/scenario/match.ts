// Does a step's output fit what its author expected? A pattern is partial: it names what matters and nothing else.
// Reading of `scenarios.md`, Expectations: `absent` and `none` are special only where they are an object's one key.
import { parseInstant } from '../kernel/iso.ts'

/** A place where output and expectation part: `path` as `obligations[0].due`, `actual` missing where the key is. */
export interface Mismatch {
  readonly path: string
  readonly expected: unknown
  readonly actual?: unknown
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const soleKey = (pattern: Fields): string | undefined => {
  const keys = Object.keys(pattern)
  return keys.length === 1 ? keys[0] : undefined
}

const isAbsent = (pattern: unknown): boolean =>
  isFields(pattern) && soleKey(pattern) === 'absent' && pattern['absent'] === true

const sameInstant = (expected: unknown, actual: unknown): boolean => {
  if (typeof expected !== 'string' || typeof actual !== 'string') return false
  const instant = parseInstant(expected)
  return instant !== null && instant === parseInstant(actual)
}

const matchArray = (expected: readonly unknown[], actual: unknown, path: string): Mismatch[] => {
  if (!Array.isArray(actual)) return [{ path, expected, actual }]
  if (expected.length === 0) return actual.length === 0 ? [] : [{ path, expected, actual }]
  return expected.flatMap((element, index) =>
    actual.some((candidate) => match(element, candidate).length === 0)
      ? []
      : [{ path: `${path}[${index}]`, expected: element, actual }],
  )
}

const matchNone = (pattern: unknown, actual: unknown, path: string): Mismatch[] => {
  const none = Array.isArray(actual) && actual.every((candidate) => match(pattern, candidate).length > 0)
  return none ? [] : [{ path, expected: { none: pattern }, actual }]
}

const matchKey = (key: string, pattern: unknown, actual: Fields, path: string): Mismatch[] => {
  const at = path === '' ? key : `${path}.${key}`
  const present = Object.hasOwn(actual, key)
  if (isAbsent(pattern)) return present ? [{ path: at, expected: pattern, actual: actual[key] }] : []
  return present ? match(pattern, actual[key], at) : [{ path: at, expected: pattern }]
}

/** Every place where `actual` does not fit the pattern; an empty list means it fits. */
export const match = (expected: unknown, actual: unknown, path = ''): Mismatch[] => {
  if (Array.isArray(expected)) return matchArray(expected, actual, path)
  if (isFields(expected)) {
    if (soleKey(expected) === 'none') return matchNone(expected['none'], actual, path)
    if (!isFields(actual)) return [{ path, expected, actual }]
    return Object.entries(expected).flatMap(([key, pattern]) => matchKey(key, pattern, actual, path))
  }
  return expected === actual || sameInstant(expected, actual) ? [] : [{ path, expected, actual }]
}
