// What is wrong with a scenario file, said so that its author can mend it: where in the file, what was expected there,
// what stands there instead. In Chinese and English, as every message to people.
import type { z } from 'zod'

export interface Problem {
  /** As `steps[2].with.via`; empty for the file as a whole. */
  readonly path: string
  readonly message: string
}

type Path = readonly PropertyKey[]

export const pathText = (path: Path): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    return text === '' ? String(key) : `${text}.${String(key)}`
  }, '')

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? Object.entries(inner).find(([name]) => name === String(key))?.[1]
        : undefined,
    value,
  )

const written = (value: unknown): string => {
  if (value === undefined) return '没有 (nothing)'
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

export const expectedFound = (expected: string, found: unknown): string =>
  `应为 (expected) ${expected}, 实际 (found) ${written(found)}`

const TYPES: Readonly<Record<string, string>> = {
  string: '文本 (a text)',
  number: '数字 (a number)',
  int: '整数 (a whole number)',
  boolean: 'true 或 (or) false',
  array: '数组 (an array)',
  object: '对象 (an object)',
  record: '对象 (an object)',
}

/** Values a key may take, as the file would write them. */
const choice = (values: readonly unknown[]): string =>
  values.map((value) => (typeof value === 'bigint' ? String(value) : JSON.stringify(value))).join(' | ')

const expectedBy = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? issue.expected
    case 'invalid_value':
      return choice(issue.values)
    case 'invalid_union':
      return 'options' in issue && issue.options !== undefined ? choice(issue.options) : issue.message
    case 'too_small':
      return `≥ ${issue.minimum}`
    case 'too_big':
      return `≤ ${issue.maximum}`
    default:
      return issue.message
  }
}

/** Zod's issues about `root`, a part of the file that lies at `base`. */
export const problemsOf = (error: z.ZodError, root: unknown, base: Path = []): Problem[] =>
  error.issues.flatMap((issue) => {
    const path = pathText([...base, ...issue.path])
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        path: pathText([...base, ...issue.path, key]),
        message: '没有这个键: 请核对拼写或删去 (no such key here: check the spelling or remove it)',
      }))
    return [{ path, message: expectedFound(expectedBy(issue), valueAt(root, issue.path)) }]
  })

/** The lines that tell an author why `file` cannot run. */
export const told = (file: string, problems: readonly Problem[]): string =>
  [
    `${file}: 不是有效的场景文件 (not a valid scenario)`,
    ...problems.map(({ path, message }) => `  ${path === '' ? message : `${path}: ${message}`}`),
    '',
  ].join('\n')
