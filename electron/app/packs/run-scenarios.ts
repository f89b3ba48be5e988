// Scenarios held against a draft: those that ship for its marketplace, or files a person picks. Played by the same pure engine;
// nothing of them is kept.
import type { ApiInput, ApiOutput } from '../../../shared/contract/api.ts'
import type { ScenarioResult } from '../../../shared/contract/packs.ts'
import type { PackVersions } from '../../../shared/packs/pack.ts'
import { exampleScenarios } from '../../../shared/scenario/examples.ts'
import { play, subjectSchemas } from '../../../shared/scenario/play.ts'
import type { PlayedStep } from '../../../shared/scenario/play.ts'
import type { Problem } from '../../../shared/scenario/problem.ts'
import { readScenario } from '../../../shared/scenario/schema.ts'
import { CallRefused } from '../call-refused.ts'
import type { Desk } from '../desk.ts'
import type { Native } from '../native.ts'
import { readDraft, versionsWith } from './candidate.ts'
import { readJsonFile } from './pack-files.ts'
import type { JsonFile } from './pack-files.ts'

const FILES_MOST = 200

const failed = (file: string | null, title: string | null, problems: readonly Problem[]): ScenarioResult => ({
  file,
  title,
  ok: false,
  steps: [],
  problems,
})

const whole = (message: string): readonly Problem[] => [{ path: '', message }]

const shownStep = ({ at, do: command, mismatches }: PlayedStep): ScenarioResult['steps'][number] => ({
  at: String(at),
  command: typeof command === 'string' ? command : null,
  mismatches,
})

const playFile = ({ name, json }: JsonFile, marketplace: string, versions: PackVersions): ScenarioResult => {
  const file = name === '' ? null : name
  if (json === undefined) return failed(file, null, whole('不是 JSON (not JSON)'))
  const reading = readScenario(json, subjectSchemas)
  if (!reading.ok) return failed(file, null, reading.problems)
  const { scenario } = reading
  const { title } = scenario
  if (scenario.pack !== marketplace)
    return failed(file, title, [
      { path: 'pack', message: `应为 (expected) ${marketplace}, 实际 (found) ${scenario.pack}` },
    ])
  try {
    const { ok, steps } = play(scenario, versions)
    return { file, title, ok, steps: steps.map(shownStep), problems: [] }
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    return failed(file, title, whole(`规则引擎出错 (the rules failed): ${said}`))
  }
}

/** Null where nobody picked a file. Throws `CallRefused('bad-input')` for a draft that is no pack. */
export const runScenarios = async (
  desk: Desk,
  native: Native,
  { of, held, ...candidate }: ApiInput<'packs.run-scenarios'>,
): Promise<ApiOutput<'packs.run-scenarios'>> => {
  const draft = readDraft(desk, candidate)
  if ('faults' in draft) throw new CallRefused('bad-input', draft.faults[0]?.path ?? null)
  const versions: PackVersions = held === 'throughout' ? [draft.pack] : versionsWith(desk, draft)
  const { marketplace } = candidate
  if (of === 'examples')
    return exampleScenarios(marketplace).map((json) => playFile({ name: '', json }, marketplace, versions))
  const picked = await native.pickFiles('scenarios')
  if (picked.length === 0) return null
  if (picked.length > FILES_MOST) throw new CallRefused('too-many')
  const results: ScenarioResult[] = []
  for (const file of picked) results.push(playFile(await readJsonFile(file), marketplace, versions))
  return results
}
