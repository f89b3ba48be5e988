// Finding and reading scenario files. Everything that can go wrong with a file becomes a problem that names it.
import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Scenario, SubjectSchemas } from '../../shared/scenario/schema.ts'
import type { Problem } from '../../shared/scenario/problem.ts'
import { readScenario } from '../../shared/scenario/schema.ts'

export type Loaded =
  | { readonly file: string; readonly scenario: Scenario }
  | { readonly file: string; readonly problems: readonly Problem[] }

export const STDIN = '-'

const root = path.resolve(import.meta.dirname, '../..')
const home = 'test/scenarios'

/** The project's own scenarios, as paths from its root. */
export const ownScenarios = (): readonly string[] =>
  globSync(`${home}/**/*.json`, { cwd: root })
    .map((file) => file.replaceAll(path.sep, '/'))
    .toSorted()

/** A name is taken from the folder the command was typed in; npm runs scripts in the project's own. */
const located = (file: string): string => {
  const bases = [process.cwd(), process.env['INIT_CWD'] ?? root, root]
  const found = bases.map((base) => path.resolve(base, file)).find((candidate) => existsSync(candidate))
  return found ?? path.resolve(file)
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const wholeFile = (file: string, message: string): Loaded => ({ file, problems: [{ path: '', message }] })

export const load = (file: string, commands: SubjectSchemas): Loaded => {
  let text: string
  try {
    text = readFileSync(file === STDIN ? 0 : located(file), 'utf8')
  } catch (error) {
    return wholeFile(file, `读不到文件 (the file cannot be read): ${reason(error)}`)
  }
  let json: unknown
  try {
    json = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
  } catch (error) {
    return wholeFile(file, `不是 JSON (not JSON): ${reason(error)}`)
  }
  const reading = readScenario(json, commands)
  return reading.ok ? { file, scenario: reading.scenario } : { file, problems: reading.problems }
}
