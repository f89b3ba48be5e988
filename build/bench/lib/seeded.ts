// Seeded stores, made once and kept under the system's folder for temporary files: by the arguments they were made with and
// by the code that made them, so that a changed rule or table makes a new one.
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DEFAULT_NOW } from '../../seed/defaults.ts'
import { seedStore } from '../../seed/seed-store.ts'
import type { BenchContext } from './bench.ts'

const ROOT = path.resolve(import.meta.dirname, '../../..')

/** Everything a seeded store's content follows from. */
const CODE = [
  'build/seed',
  'shared',
  'electron/store',
  'electron/app/project-order.ts',
  'electron/app/imports/terms.ts',
]

const filesOf = (entry: string): string[] => {
  const whole = path.join(ROOT, entry)
  if (/\.(ts|json)$/.test(entry)) return [entry]
  return readdirSync(whole, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|json)$/.test(name) && !name.includes('node_modules'))
    .map((name) => path.join(entry, name))
    .toSorted()
}

const codeHash = (): string => {
  const hash = createHash('sha256')
  for (const file of CODE.flatMap(filesOf)) hash.update(file).update(readFileSync(path.join(ROOT, file)))
  return hash.digest('hex').slice(0, 12)
}

/** The file of a store with that many orders, to be read only; `seed` and shops are those of `npm run seed`. */
export const seededStore = (orders: number, { say }: Pick<BenchContext, 'say'>): string => {
  const folder = path.join(tmpdir(), 'workbench-bench-stores')
  const file = path.join(folder, `${orders}-3-1-${codeHash()}.db`)
  if (existsSync(file)) return file
  mkdirSync(folder, { recursive: true })
  for (const old of readdirSync(folder)) if (old.startsWith(`${orders}-`)) rmSync(path.join(folder, old))
  const part = path.join(folder, `making-${orders}.db`)
  for (const left of readdirSync(folder)) if (left.startsWith(`making-${orders}.`)) rmSync(path.join(folder, left))
  say(`Seeding ${orders} orders (kept in ${folder}) …`)
  const { seconds, events } = seedStore({ file: part, orders, shops: 3, seed: 1, now: DEFAULT_NOW })
  say(`${orders} orders, ${events} events in ${seconds.toFixed(0)} s`)
  renameSync(`${part}.marker`, `${file}.marker`)
  renameSync(part, file)
  return file
}

/** A copy to write in; shares its blocks with the original where the file system can. */
export const writableCopy = (file: string, folder: string): string => {
  const copy = path.join(folder, 'store.db')
  for (const suffix of ['', '.marker']) copyFileSync(`${file}${suffix}`, `${copy}${suffix}`, 2)
  return copy
}

/** How many orders the benches with much work run over. */
export const manyOrders = ({ quick }: Pick<BenchContext, 'quick'>): number => (quick ? 1_200 : 1_000_000)
