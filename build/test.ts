// `npm test`: checks, unit and property tests, scenarios, journeys in a real browser and the benches' correctness, each
// with its own output, then one closing line that counts them all. `npm test -- unit` runs one part.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { check } from './check.ts'

interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

const reports = mkdtempSync(path.join(tmpdir(), 'workbench-test-'))

/** A part that dies before it could report counts as one failure, so that a broken runner is never green. */
const counted = (status: number | null, report: string, read: (json: unknown) => Count): Count => {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 }
  const count = read(JSON.parse(readFileSync(report, 'utf8')))
  return status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

const checks = (): Count => {
  const results = check()
  const passed = results.filter((result) => result.ok).length
  return { passed, failed: results.length - passed, skipped: 0 }
}

const unit = (): Count => {
  const report = path.join(reports, 'unit.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { status } = spawnSync('vitest', args, { stdio: 'inherit' })
  return counted(status, report, (json) => {
    const { numPassedTests, numFailedTests, numPendingTests } = json as Record<string, number>
    return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0, skipped: numPendingTests ?? 0 }
  })
}

const build = (): Count => {
  const ok = spawnSync('vite', ['build', '--logLevel', 'warn'], { stdio: 'inherit' }).status === 0
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }
}

const journeys = (): Count => {
  const report = path.join(reports, 'journeys.json')
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report }
  const { status } = spawnSync('playwright', ['test', '--reporter=list,json'], { stdio: 'inherit', env })
  return counted(status, report, (json) => {
    const { stats } = json as { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
  })
}

const parts: Readonly<Record<string, () => Count>> = { checks, build, unit, journeys }

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in parts))
if (unknown.length > 0) {
  console.error(`npm test knows the parts ${Object.keys(parts).join(', ')}; not ${unknown.join(', ')}.`)
  process.exit(2)
}
const started = performance.now()
const total = { passed: 0, failed: 0, skipped: 0 }
for (const [name, run] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`\n— ${name}`)
  const count = run()
  total.passed += count.passed
  total.failed += count.failed
  total.skipped += count.skipped
}
rmSync(reports, { recursive: true, force: true })
console.log(`\nall parts took ${((performance.now() - started) / 1000).toFixed(0)} s`)
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`)
process.exitCode = total.failed === 0 ? 0 : 1
