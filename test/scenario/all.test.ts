// Every scenario of the project, one test each, named by its file (which begins with its clause) and its title.
import { expect, test } from 'vitest'
import { load, ownScenarios } from '../../build/scenario/files.ts'
import type { Loaded } from '../../build/scenario/files.ts'
import { play, subjectSchemas } from '../../shared/scenario/play.ts'
import { told } from '../../shared/scenario/problem.ts'
import type { Scenario } from '../../shared/scenario/schema.ts'

const files = ownScenarios()
const home = 'test/scenarios/'

test('the project has scenarios for every part of the rules', () => {
  expect(files.length).toBeGreaterThanOrEqual(500)
  expect(files.filter((file) => file.startsWith(`${home}public/`))).toHaveLength(7)
})

const readable = files.map((file) => {
  const loaded = load(file, subjectSchemas)
  const title = 'scenario' in loaded ? loaded.scenario.title : 'unreadable'
  return { name: file.slice(home.length, -'.json'.length), title, loaded }
})

/** A file of ours that cannot be read fails its own test, with the reason. */
const scenarioOf = (loaded: Loaded): Scenario => {
  if ('scenario' in loaded) return loaded.scenario
  throw new Error(told(loaded.file, loaded.problems))
}

test.each(readable)('$name: $title', ({ loaded }) => {
  const played = play(scenarioOf(loaded))
  const mismatches = played.steps.flatMap((step, index) =>
    step.mismatches.map((mismatch) => ({ step: index, ...mismatch })),
  )
  expect(mismatches).toEqual([])
  expect(played.ok).toBe(true)
})
