// `npm run bench -- [--quick] [--json FILE] [NAME …]`: floors, peers and ours in interleaved rounds of one run, each figure with
// a check that the right thing was done. Prints one table and writes JSON. `--quick` is small enough for the tests and judges
// nothing. Exits 1 where a check fails, 2 for an unknown name; a goal missed is named and changes no exit code.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { benches } from './benches.ts'
import type { BenchContext, BenchResult } from './lib/bench.ts'
import { judged } from './lib/judge.ts'
import { tableOf } from './lib/table.ts'

const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, json: { type: 'string' } },
  allowPositionals: true,
})
const unknown = positionals.filter((wanted) => !benches.some(({ name }) => name === wanted))
if (unknown.length > 0) {
  console.error(`npm run bench knows ${benches.map(({ name }) => name).join(', ')}; not ${unknown.join(', ')}.`)
  process.exit(2)
}

const { quick } = values
const say = (text: string): void => void process.stderr.write(`${text}\n`)

const runOne = async ({ name, run }: (typeof benches)[number]): Promise<BenchResult | null> => {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-bench-'))
  const context: BenchContext = { quick, rounds: quick ? 2 : 7, folder, say }
  try {
    say(`${name} …`)
    return judged(name, await run(context), quick)
  } catch (error) {
    say(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    process.exitCode = 1
    return null
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const results: BenchResult[] = []
for (const bench of benches) {
  if (positionals.length > 0 && !positionals.includes(bench.name)) continue
  const result = await runOne(bench)
  if (result !== null) results.push(result)
}
console.log(tableOf(results, quick))
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 1)}\n`)
