// `npm run check`: everything a machine can say about the code without running it. Prints one line per step and the
// output of those that fail; exits 1 when one does.
import { spawnSync } from 'node:child_process'

export interface CheckResult {
  readonly name: string
  readonly ok: boolean
  readonly seconds: number
}

const steps: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['types', 'tsc', '-b'],
  ['lint', 'oxlint', '--type-aware', '--deny-warnings', '.'],
  ['format', 'oxfmt', '--check', '.'],
  ['dead code', 'knip'],
  ['clause trace', process.execPath, 'build/trace/clause-trace.ts'],
]

const runStep = ([name, command, ...args]: (typeof steps)[number]): CheckResult => {
  const started = performance.now()
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' })
  const ok = status === 0
  const seconds = (performance.now() - started) / 1000
  console.log(`${ok ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`)
  if (!ok) console.log([error?.message, stdout, stderr].filter(Boolean).join('\n'))
  return { name, ok, seconds }
}

/** Runs every step, also after one has failed, so that one run shows all there is to mend. */
export const check = (): readonly CheckResult[] => steps.map(runStep)

if (import.meta.main) process.exitCode = check().every((result) => result.ok) ? 0 : 1
