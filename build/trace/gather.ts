// Reads what the clause trace judges: the rulebook's ids, the registry, the not-yet list, and every citation in the tree.
import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { inCode, inPack, inScenario, inTest } from './citations.ts'
import type { Citation, Evidence, Pending, Row } from './judge.ts'

type Reader = (file: string, text: string) => readonly Citation[]

const source = '*.{ts,tsx,mts,cts}'

// The registry itself and the tests of the registry name every clause, so they prove nothing.
const codeFiles = [`shared/!(rulebook)/**/${source}`, `electron/**/${source}`, `renderer/**/${source}`]
const testFiles = [`test/!(rulebook|trace|fixtures|scenarios)/**/${source}`, `test/${source}`]
// Boundary fixtures are there to fail, and scenarios put by for a later desk aren't run yet.
const unrun = ['test/boundaries/fixtures/', 'test/scenarios/later/']

const read = (root: string, patterns: readonly string[], reader: Reader): readonly Citation[] =>
  globSync([...patterns], { cwd: root })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => !unrun.some((folder) => file.startsWith(folder)))
    .sort()
    .flatMap((file) => reader(file, readFileSync(path.join(root, file), 'utf8')))

export const rulebookIds = 'test/trace/rulebook-ids.json'
export const notYetList = 'test/trace/not-yet.ts'

interface Registry {
  readonly clauses: Readonly<Record<string, { readonly kind: string; readonly refuses?: boolean }>>
}

interface NotYet {
  readonly notYet: readonly Pending[]
  readonly ceiling: number
}

const load = async <T>(root: string, file: string): Promise<T> => import(pathToFileURL(path.join(root, file)).href)

/** @param root the project's folder. Throws when a file can't be read or parsed: a trace that is blind must not pass. */
export const gather = async (root: string): Promise<Evidence> => {
  const { clauses } = await load<Registry>(root, 'shared/rulebook/clauses.ts')
  const { notYet, ceiling } = await load<NotYet>(root, notYetList)
  const scenarios = existsSync(path.join(root, 'test/scenarios')) ? ['test/scenarios/**/*.json'] : []
  return {
    rulebook: JSON.parse(readFileSync(path.join(root, rulebookIds), 'utf8')) as readonly Row[],
    registered: Object.entries(clauses).map(([id, { kind, refuses = false }]) => ({ id, kind, refuses })),
    code: [...read(root, codeFiles, inCode), ...read(root, ['shared/packs/**/*.json'], inPack)],
    tests: [...read(root, testFiles, inTest), ...read(root, scenarios, inScenario)],
    notYet,
    ceiling,
  }
}
