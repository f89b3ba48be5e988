// `npm run bench -- --quick`: every bench that needs no browser does the right thing, and its JSON has the agreed shape.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { BenchResult, Measured } from '../../build/bench/lib/bench.ts'
import { judged } from '../../build/bench/lib/judge.ts'

const withoutBrowser = [
  'cmd.durable',
  'cmd.group',
  'page.queue',
  'search',
  'due.sweep',
  'flow.step',
  'rules',
  'rebuild',
  'size',
  'bundle',
]

const metric = z.enum(['opsPerSecond', 'p50ms', 'p99ms', 'seconds', 'peakMb', 'bytes'])
const result = z
  .strictObject({
    name: z.string(),
    rounds: z.int().min(1),
    metrics: z.partialRecord(metric, z.number().positive()),
    ratios: z.record(z.string(), z.number().nonnegative()),
    goals: z.record(z.string(), z.string().regex(/^(>=|<=) \d+(\.\d+)?$/)),
    met: z.boolean(),
    why: z.string().optional(),
  })
  .refine(({ met, why }) => met === (why === undefined), 'a goal that is not met says why')

const bench = (...args: string[]) =>
  spawnSync(process.execPath, ['build/bench/run.ts', ...args], { encoding: 'utf8', cwd: path.resolve('.') })

describe('npm run bench', () => {
  it('measures quickly, checks what it measures, and writes JSON', { timeout: 180_000 }, () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'workbench-bench-test-'))
    const file = path.join(folder, 'bench.json')
    const ran = bench('--quick', '--json', file, ...withoutBrowser)
    expect(ran.stderr).not.toContain('wrong result')
    expect(ran.status, ran.stderr).toBe(0)
    const results = z.array(result).parse(JSON.parse(readFileSync(file, 'utf8')))
    rmSync(folder, { recursive: true, force: true })
    expect(results.map(({ name }) => name)).toEqual(withoutBrowser)
    for (const { name, metrics } of results) {
      expect(Object.keys(metrics).length, name).toBeGreaterThan(0)
      expect(ran.stdout).toContain(name)
    }
  })

  it('refuses a name it does not know', () => {
    const ran = bench('--quick', 'cmd.slow')
    expect(ran.status).toBe(2)
    expect(ran.stderr).toContain('cmd.durable')
  })
})

describe('the verdict', () => {
  const measured: Measured = {
    rounds: 5,
    metrics: { p99ms: 4 },
    ratios: { floor: 0.95 },
    goals: { floor: '>= 0.9', p99ms: '<= 5' },
  }
  const verdictOf = (changed: Partial<Measured>, quick = false): Pick<BenchResult, 'met' | 'why'> => {
    const { met, why } = judged('some', { ...measured, ...changed }, quick)
    return why === undefined ? { met } : { met, why }
  }

  it('is met only when every goal is', () => {
    expect(verdictOf({})).toEqual({ met: true })
    expect(verdictOf({ ratios: { floor: 0.8912 } })).toEqual({ met: false, why: 'floor is 0.8912, the goal >= 0.9' })
    expect(verdictOf({ metrics: { p99ms: 5.1 } }).met).toBe(false)
  })

  it('is not met by a peer that could not be had, and names the reason', () => {
    const without = verdictOf({ ratios: {}, notRun: ['some-peer not run: no compiler'] })
    expect(without.met).toBe(false)
    expect(without.why).toContain('floor: not measured')
    expect(without.why).toContain('no compiler')
  })

  it('is not given for sizes too small', () => {
    expect(verdictOf({}, true).met).toBe(false)
    expect(verdictOf({}, true).why).toContain('--quick')
  })
})
