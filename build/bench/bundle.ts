// What the page loads before it shows anything: the scripts of index.html and everything they import statically, gzipped
// one by one as they would be sent.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { ensureBuilt } from '../ensure-built.ts'
import { mustBe } from './lib/bench.ts'
import type { Bench, BenchContext } from './lib/bench.ts'

const RENDERER = path.resolve(import.meta.dirname, '../../dist/renderer')

const staticImports = (script: string): string[] =>
  [...script.matchAll(/(?:^|[;}\s])(?:import|export)(?:[\w$\s{},*]*?from)?\s*"(\.[^"]+)"/g)].map(
    ([, from]) => from ?? '',
  )

const initialScripts = (): ReadonlyMap<string, string> => {
  const page = readFileSync(path.join(RENDERER, 'index.html'), 'utf8')
  const waiting = [...page.matchAll(/<script[^>]+src="([^"]+\.js)"/g)].map(([, src]) => path.join(RENDERER, src ?? ''))
  const found = new Map<string, string>()
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue
    const script = readFileSync(file, 'utf8')
    found.set(file, script)
    for (const from of staticImports(script)) waiting.push(path.resolve(path.dirname(file), from))
  }
  return found
}

const run = ({ quick }: BenchContext) => {
  if (!quick || !existsSync(path.join(RENDERER, 'index.html'))) ensureBuilt()
  const scripts = initialScripts()
  mustBe(scripts.size > 0, 'index.html loads a script')
  const bytes = [...scripts.values()].reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0)
  mustBe(bytes > 20_000, 'the page is more than an empty one')
  return { rounds: 1, metrics: { bytes }, ratios: {}, goals: { bytes: `<= ${350 * 1024}` } }
}

export const bundle: Bench = { name: 'bundle', run }
