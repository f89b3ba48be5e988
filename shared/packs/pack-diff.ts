// What a new version of a pack changes, row by row: where it stands in the file, the clause it rests on, what stood
// there and what stands there now. Only data; the page has the words for the paths it knows.
import type { ClauseId } from '../rulebook/clauses.ts'
import { isClauseId } from '../rulebook/clauses.ts'
import type { PackSource } from './pack-file.ts'
import { violationCatalogues } from './violations.ts'

/** A value of the file; undefined where there is none. */
export type Written = unknown

export interface PackChange {
  /** As `parameters.invoice`, `parameters.depositByCategoryFen.software`, `violations.A15.points`. */
  readonly path: readonly string[]
  /** Of the new row, else of the one that went; null where the file gives none. */
  readonly clause: ClauseId | null
  readonly before: Written
  readonly after: Written
}

/** The key of the origin that a completed catalogue is explained by. */
const CATALOGUE_ORIGIN = 'catalogue'

/** A version with the catalogue that holds for it written out, so that it can be edited, compared and carried away whole. */
export const completed = (source: PackSource): PackSource => {
  if (source.violations !== undefined) return source
  const shipped = violationCatalogues.get(source.marketplace)
  if (shipped === undefined) return source
  const types = shipped.types.map(({ type, clause, points, expels, text }) => ({
    type,
    clause,
    points,
    ...(expels ? { expels } : {}),
    zh: text.zh,
    en: text.en,
  }))
  if (shipped.inferredFrom === null) return { ...source, violations: { types } }
  const origins = { ...source.origins, [CATALOGUE_ORIGIN]: shipped.inferredFrom }
  return { ...source, origins, violations: { inferredFrom: CATALOGUE_ORIGIN, types } }
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Rows are told apart by what names them, so that one more row isn't a change of every row after it. */
const nameOf = (row: unknown, index: number): string => {
  if (!isFields(row)) return typeof row === 'string' ? row : String(index)
  const { type, command, stage, when, reasonCode, on, clause } = row
  const named = [type, command ?? on, stage, when, reasonCode].filter((part) => typeof part === 'string')
  if (named.length > 0) return named.join('/')
  return typeof clause === 'string' ? clause : String(index)
}

const fieldsOf = (value: unknown): Fields | null => {
  if (isFields(value)) return value
  if (!Array.isArray(value)) return null
  const entries: [string, unknown][] = []
  const used = new Set<string>()
  for (const [index, row] of value.entries()) {
    const name = nameOf(row, index)
    entries.push([used.has(name) ? `${name}#${index}` : name, row])
    used.add(name)
  }
  return Object.fromEntries(entries)
}

/** A length of time and a parameter's value are one thing to a reader, whatever they are made of. */
const isLeaf = (value: unknown): boolean => {
  if (!isFields(value)) return !Array.isArray(value) || value.every((one) => typeof one === 'string')
  const keys = Object.keys(value)
  return keys.length === 1 && ['days', 'workdays', 'minutes', 'months', 'years'].includes(keys[0] ?? '')
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const clauseOf = (...rows: readonly unknown[]): ClauseId | null => {
  for (const row of rows) {
    const clause = isFields(row) ? row['clause'] : undefined
    if (typeof clause === 'string' && isClauseId(clause)) return clause
  }
  return null
}

const changesWithin = (
  before: unknown,
  after: unknown,
  path: readonly string[],
  above: ClauseId | null,
): PackChange[] => {
  if (same(before, after)) return []
  const clause = clauseOf(after, before) ?? above
  const [old, next] = [fieldsOf(before), fieldsOf(after)]
  const whole = old === null || next === null || isLeaf(before) || isLeaf(after)
  if (whole) return [{ path, clause, before, after }]
  const keys = [...new Set([...Object.keys(old), ...Object.keys(next)])]
  return keys.flatMap((key) => changesWithin(old[key], next[key], [...path, key], clause))
}

/** A parameter's `value` is the parameter; the catalogue's rows stand under their types. */
const shortened = ({ path, ...change }: PackChange): PackChange => ({
  ...change,
  path: path.filter(
    (key, index) =>
      !(path[0] === 'parameters' && index === 2 && key === 'value') &&
      !(path[0] === 'violations' && index === 1 && key === 'types'),
  ),
})

/**
 * Everything in which `after` differs from `before`, in the file's order. Dates aren't compared: a version's own date is
 * what makes it another one.
 */
export const diffPacks = (before: PackSource, after: PackSource): readonly PackChange[] => {
  const { effectiveFrom: _from, ...old } = completed(before)
  const { effectiveFrom: _to, ...next } = completed(after)
  return changesWithin(old, next, [], null).map(shortened)
}
