// From what was typed back to a version: what isn't typed is carried along unchanged. Whether it is a pack is main's to say;
// here only that each field can be read.
import type { PackSource } from '../../../../shared/contract/packs.ts'
import type { Duration } from '../../../../shared/kernel/duration.ts'
import type { Fen } from '../../../../shared/kernel/fen.ts'
import type { Instant } from '../../../../shared/kernel/instant.ts'
import { parseTyped, parseYuan } from '../../../../shared/kernel/typed.ts'
import { isoDate } from '../../../text/format.ts'
import { readDuration } from '../duration.ts'
import { dayOfSource, typedParameter } from './pack-form.ts'
import type { PackForm, TypedParameter } from './pack-form.ts'
import { shapes, singleParameters } from './parameter-kinds.ts'
import type { SingleParameter } from './parameter-kinds.ts'

/** Why a field can't be read; each has a sentence. */
export type FieldProblem =
  | 'badDate'
  | 'pastDate'
  | 'badNumber'
  | 'badAmount'
  | 'badShare'
  | 'badPoints'
  | 'badDuration'
  | 'needsCategory'
  | 'needsName'
  | 'twice'

/** By field: `date`, a parameter's name, `deposit:3`, `deposit:3:yuan`, `violation:5:points`. */
export type Problems = Readonly<Record<string, FieldProblem>>

interface ReadForm {
  readonly source: PackSource
  readonly problems: Problems
}

const whole = (text: string): number | null => {
  const plain = text.normalize('NFKC').trim()
  return /^\d{1,6}$/.test(plain) ? Number(plain) : null
}

const share = (text: string): number | null => {
  const plain = text.normalize('NFKC').replace('%', '').trim()
  const value = /^\d{1,3}(\.\d{1,2})?$/.test(plain) ? Number(plain) : Number.NaN
  return value >= 0 && value <= 100 ? Math.round(value * 100) / 10_000 : null
}

const problemOfKind = {
  duration: 'badDuration',
  times: 'badNumber',
  points: 'badNumber',
  yuan: 'badAmount',
  share: 'badShare',
} as const

/** The value as the pack writes it; undefined where it can't be read. */
const readValue = (name: SingleParameter, typed: TypedParameter): Duration | number | null | undefined => {
  const { kind, nullable } = shapes[name]
  if (typed.n.trim() === '') return nullable ? null : undefined
  if (kind === 'duration') return readDuration(typed)
  const read = kind === 'yuan' ? parseYuan(typed.n) : kind === 'share' ? share(typed.n) : whole(typed.n)
  return read ?? undefined
}

type Rows = PackSource['parameters']

const readParameters = (form: PackForm, base: PackSource, problems: Record<string, FieldProblem>): Rows => {
  const rows = singleParameters.map((name) => {
    const typed = form.parameters[name]
    const { inferredFrom, ...row } = base.parameters[name]
    const was = typedParameter(name, base.parameters[name])
    // What wasn't touched stays as the file writes it, also where nobody would type it so.
    const isTouched = typed.n !== was.n || typed.unit !== was.unit
    const value = isTouched ? readValue(name, typed) : row.value
    if (value === undefined) problems[name] = problemOfKind[shapes[name].kind]
    const kept = typed.inferred && inferredFrom !== undefined ? { inferredFrom } : {}
    return [name, { ...row, value: value === undefined ? row.value : value, ...kept }] as const
  })
  // In the file's own order, so that a version carried out reads as the one before it.
  const read = Object.fromEntries(rows)
  return Object.fromEntries(
    Object.keys(base.parameters).map((name) => [
      name,
      name === 'depositByCategoryFen' ? readDeposit(form, base, problems) : read[name],
    ]),
  ) as unknown as Rows
}

/** W5: once every amount is confirmed the table is 推定 no longer. */
const readDeposit = (
  form: PackForm,
  base: PackSource,
  problems: Record<string, FieldProblem>,
): Rows['depositByCategoryFen'] => {
  const { clause, inferredFrom } = base.parameters.depositByCategoryFen
  const value: Record<string, Fen> = {}
  for (const { key, category, yuan } of form.deposit) {
    const name = category.normalize('NFKC').trim()
    const amount = parseYuan(yuan)
    if (name === '') problems[`deposit:${key}`] = 'needsCategory'
    else if (Object.hasOwn(value, name)) problems[`deposit:${key}`] = 'twice'
    if (amount === null) problems[`deposit:${key}:yuan`] = 'badAmount'
    if (name !== '' && amount !== null) value[name] = amount
  }
  const confirmed = form.deposit.flatMap((row) => (row.confirmed ? [row.category.normalize('NFKC').trim()] : []))
  if (inferredFrom === undefined || confirmed.length === form.deposit.length) return { value, clause }
  return { value, clause, inferredFrom, ...(confirmed.length === 0 ? {} : { confirmed }) }
}

type Catalogue = NonNullable<PackSource['violations']>

const readCatalogue = (form: PackForm, base: PackSource, problems: Record<string, FieldProblem>): Catalogue => {
  const seen = new Set<string>()
  const types = form.violations.map(({ key, type, clause, points, expels, zh, en }) => {
    const [id, name] = [type.trim(), zh.trim()]
    const n = points.trim() === '' ? null : whole(points)
    if (id === '') problems[`violation:${key}:type`] = 'needsName'
    else if (seen.has(id)) problems[`violation:${key}:type`] = 'twice'
    seen.add(id)
    if (name === '') problems[`violation:${key}:zh`] = 'needsName'
    if (points.trim() !== '' && (n === null || n < 1)) problems[`violation:${key}:points`] = 'badPoints'
    return { type: id, clause, points: n, ...(expels ? { expels } : {}), zh: name, en: en.trim() || name }
  })
  return { ...base.violations, types: types as Catalogue['types'] }
}

/** Begins at midnight in Beijing, unless the day is still the one that was brought along with an hour of its own. */
const startOf = (date: string, base: PackSource): string =>
  date === dayOfSource(base) ? base.effectiveFrom : `${date}T00:00:00+08:00`

/** The version as typed; where fields can't be read, those keep what they had and are named. */
export const readForm = (form: PackForm, base: PackSource, now: Instant): ReadForm => {
  const problems: Record<string, FieldProblem> = {}
  const at = parseTyped(`${form.date.normalize('NFKC').trim()} 00:00`)
  if (at === null) problems['date'] = 'badDate'
  else if (at <= now) problems['date'] = 'pastDate'
  const parameters = readParameters(form, base, problems)
  const violations = readCatalogue(form, base, problems)
  const effectiveFrom = at === null ? base.effectiveFrom : startOf(isoDate(at), base)
  return { source: { ...base, effectiveFrom, parameters, violations }, problems }
}
