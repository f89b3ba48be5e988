// A version of a pack that somebody brings: strictly read, and where it is no pack, every fault named by the field it is
// about. The page words the faults; nothing of a faulty pack is ever used.
import type { z } from 'zod'
import { isRefusingClauseId } from '../rulebook/clauses.ts'
import { packFile } from './pack-file.ts'
import type { PackFile, PackSource } from './pack-file.ts'

export const faultKinds = [
  /** The field isn't there. */
  'missing',
  /** There is no such field. */
  'unknown',
  /** Something else is written there: `expected` is a type. */
  'type',
  /** `expected` lists what may stand there. */
  'choice',
  'at-least',
  'at-most',
  'instant',
  'duration',
  'clause',
  /** A clause that may not refuse, where it would have to. */
  'refusing-clause',
  /** `inferredFrom` names an origin that isn't explained. */
  'origin',
  /** What may be there once is there again. */
  'twice',
  /** A refund row for a reason code without a usual row beside it. */
  'no-usual-row',
  /** An amount is confirmed for a category that has none. */
  'no-such-category',
  'other',
] as const
export type FaultKind = (typeof faultKinds)[number]

export interface PackFault {
  /** As `parameters.invoice.value`; empty for the file as a whole. */
  readonly path: string
  readonly fault: FaultKind
  readonly expected: string
}

export type CandidateReading =
  | { readonly ok: true; readonly source: PackSource; readonly file: PackFile }
  | { readonly ok: false; readonly faults: readonly PackFault[] }

const FAULTS_MOST = 50
/** More values than these are the clauses: a list of them helps nobody. */
const CHOICES_MOST = 20

type Path = readonly PropertyKey[]

export const pathText = (path: Path): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    return text === '' ? String(key) : `${text}.${String(key)}`
  }, '')

const customKinds: Readonly<Record<string, FaultKind>> = { instant: 'instant', 'refusing-clause': 'refusing-clause' }

const faultOf = (issue: z.core.$ZodIssue): Pick<PackFault, 'fault' | 'expected'> => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? { fault: 'missing', expected: '' }
        : { fault: 'type', expected: issue.expected }
    case 'invalid_value':
      if (issue.values.length > CHOICES_MOST) return { fault: 'clause', expected: '' }
      return { fault: 'choice', expected: issue.values.map(String).join(' | ') }
    case 'invalid_union':
      return { fault: issue.path.at(-1) === 'value' ? 'duration' : 'other', expected: '' }
    case 'too_small':
      return { fault: 'at-least', expected: String(issue.minimum) }
    case 'too_big':
      return { fault: 'at-most', expected: String(issue.maximum) }
    case 'custom':
      return { fault: customKinds[String(issue.params?.['fault'])] ?? 'other', expected: '' }
    default:
      return { fault: 'other', expected: '' }
  }
}

const faultsOfIssue = (issue: z.core.$ZodIssue): PackFault[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ path: pathText([...issue.path, key]), fault: 'unknown', expected: '' }))
    : [{ path: pathText(issue.path), ...faultOf(issue) }]

/** What a shape can't say: that names within the file lead somewhere, and nothing is there twice. */
const faultsWithin = (file: PackFile): PackFault[] => [
  ...unexplained(file),
  ...repeated(file.flows.standard.moves, ({ command }) => command, 'flows.standard.moves', 'command'),
  ...repeated(file.flows.standard.clocks, ({ stage }) => stage, 'flows.standard.clocks', 'stage'),
  ...repeated(file.violations?.types ?? [], ({ type }) => type, 'violations.types', 'type'),
  ...unknownCategories(file),
  ...Object.entries(file.refunds).flatMap(([table, rows]) => refundFaults(rows, `refunds.${table}`)),
]

const unexplained = (file: PackFile): PackFault[] => {
  const named: readonly (readonly [string, string | undefined])[] = [
    ...Object.entries(file.parameters).map(([name, row]) => [`parameters.${name}`, row.inferredFrom] as const),
    ...Object.entries(file.refunds).flatMap(([table, rows]) =>
      rows.map((row, index) => [`refunds.${table}[${index}]`, row.inferredFrom] as const),
    ),
    ['violations', file.violations?.inferredFrom],
  ]
  return named.flatMap(([path, origin]) =>
    origin === undefined || Object.hasOwn(file.origins, origin)
      ? []
      : [{ path: `${path}.inferredFrom`, fault: 'origin', expected: origin }],
  )
}

const repeated = <Row>(rows: readonly Row[], nameOf: (row: Row) => string, path: string, key: string): PackFault[] => {
  const seen = new Set<string>()
  return rows.flatMap((row, index) => {
    const name = nameOf(row)
    if (seen.has(name)) return [{ path: `${path}[${index}].${key}`, fault: 'twice', expected: name }]
    seen.add(name)
    return []
  })
}

const unknownCategories = ({ parameters: { depositByCategoryFen: row } }: PackFile): PackFault[] =>
  (row.confirmed ?? []).flatMap((category, index) =>
    Object.hasOwn(row.value, category)
      ? []
      : [
          {
            path: `parameters.depositByCategoryFen.confirmed[${index}]`,
            fault: 'no-such-category',
            expected: category,
          },
        ],
  )

const refundFaults = (rows: PackFile['refunds']['service'], path: string): PackFault[] =>
  rows.flatMap(({ when, reasonCode, clauses, refusing }, index): PackFault[] => {
    const usual = rows.some((row) => row.when === when && row.reasonCode === undefined)
    const refuses = refusing !== undefined || clauses.some(isRefusingClauseId)
    return [
      ...(reasonCode !== undefined && !usual
        ? [{ path: `${path}[${index}].when`, fault: 'no-usual-row' as const, expected: when }]
        : []),
      ...(refuses ? [] : [{ path: `${path}[${index}].clauses`, fault: 'refusing-clause' as const, expected: '' }]),
    ]
  })

/** Reads a parsed JSON value as a version of a pack; the first faults where it is none. */
export const readCandidate = (json: unknown): CandidateReading => {
  const read = packFile.safeParse(json, { reportInput: true })
  if (!read.success) return { ok: false, faults: read.error.issues.flatMap(faultsOfIssue).slice(0, FAULTS_MOST) }
  const faults = faultsWithin(read.data)
  if (faults.length > 0) return { ok: false, faults: faults.slice(0, FAULTS_MOST) }
  return { ok: true, source: json as PackSource, file: read.data }
}
