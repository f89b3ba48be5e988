// Where a scenario and the rules part, brought down to the single values: of a row that was expected in a list the nearest
// one found is taken, and only what differs in it is shown.
import type { Fen } from '../../../../shared/kernel/fen.ts'
import { SECOND } from '../../../../shared/kernel/instant.ts'
import { parseInstant } from '../../../../shared/kernel/iso.ts'
import type { ScenarioResult } from '../../../../shared/contract/packs.ts'
import { fullDateTime, yuan } from '../../../text/format.ts'
import { packsText } from '../../../text/packs.ts'
import { textNow } from '../../../text/text.ts'

type Mismatch = ScenarioResult['steps'][number]['mismatches'][number]
type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const differing = (expected: Fields, actual: Fields): readonly string[] =>
  Object.keys(expected).filter((key) => !same(expected[key], actual[key]))

const nearest = (expected: Fields, found: readonly unknown[]): Fields | undefined =>
  found
    .filter(isFields)
    .toSorted((a, b) => differing(expected, a).length - differing(expected, b).length)
    .at(0)

/** At least one; the mismatch itself where it can't be brought down any further. */
export const narrowed = (mismatch: Mismatch): readonly Mismatch[] => {
  const { path, expected, actual } = mismatch
  if (!isFields(expected)) return [mismatch]
  const found = Array.isArray(actual) ? nearest(expected, actual) : actual
  if (!isFields(found)) return [mismatch]
  const keys = differing(expected, found)
  // A row that has nothing in common with the one expected isn't that row with other values.
  if (keys.length === 0 || keys.length === Object.keys(expected).length) return [mismatch]
  return keys.map((key) => ({ path: `${path}.${key}`, expected: expected[key], actual: found[key] }))
}

/** A value as it stands in a scenario; an amount or an instant as everywhere on the desk, unless a part of a second decides (W12). */
export const writtenWords = (value: unknown, path = ''): string => {
  const { scenarios, yes, no } = textNow(packsText)
  if (value === undefined) return scenarios.absent
  if (typeof value === 'number' && path.endsWith('Fen')) return yuan(value as Fen)
  if (typeof value === 'boolean') return value ? yes : no
  if (typeof value !== 'string') return JSON.stringify(value)
  const at = parseInstant(value)
  return at === null || at % SECOND !== 0 ? value : fullDateTime(at)
}
