// `npm run --silent scenario -- FILE.json …`: plays scenarios against the rules and prints one JSON line per file.
// Exit 0 when every expectation holds, 1 when one doesn't, 2 when a file is not a scenario (said on stderr). A file the
// engine fails on counts as one that doesn't hold, and the others still run.
import { load, ownScenarios } from './files.ts'
import { play, subjectSchemas } from '../../shared/scenario/play.ts'
import { told } from '../../shared/scenario/problem.ts'

const HOLDS = 0
const DIFFERS = 1
const INVALID = 2

const runFile = (file: string): number => {
  const loaded = load(file, subjectSchemas)
  if ('problems' in loaded) {
    process.stderr.write(told(file, loaded.problems))
    return INVALID
  }
  try {
    const played = play(loaded.scenario)
    process.stdout.write(`${JSON.stringify({ file, ...played })}\n`)
    return played.ok ? HOLDS : DIFFERS
  } catch (error) {
    process.stderr.write(
      `${file}: 规则引擎出错 (the engine failed)\n${error instanceof Error ? error.stack : String(error)}\n`,
    )
    return DIFFERS
  }
}

const named = process.argv.slice(2)
const worst = (named.length > 0 ? named : ownScenarios()).map(runFile).reduce((a, b) => Math.max(a, b), HOLDS)
process.exitCode = worst
