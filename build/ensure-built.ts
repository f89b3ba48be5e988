// The build, made when it is missing or older than what it is made from.
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '..')
const SOURCES = ['shared', 'electron', 'renderer', 'vite.config.ts', 'package.json']
const BUILT = ['dist/main/main.js', 'dist/preload/preload.cjs', 'dist/renderer/index.html']

/** Epoch milliseconds; null where there is no such file. */
const changedAt = (file: string): number | null => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null

const newest = (entry: string): number => {
  const file = path.join(ROOT, entry)
  const stat = statSync(file, { throwIfNoEntry: false })
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0
  return Math.max(0, ...readdirSync(file).map((name) => newest(path.join(entry, name))))
}

const isFresh = (): boolean => {
  const built = BUILT.map((file) => changedAt(path.join(ROOT, file)))
  const oldest = Math.min(...built.map((at) => at ?? 0))
  return oldest > 0 && SOURCES.every((source) => newest(source) <= oldest)
}

/** Builds the application if it has to be; throws an error when that fails. */
export const ensureBuilt = (): void => {
  if (isFresh()) return
  console.log('Building the application …')
  const vite = path.join(ROOT, 'node_modules/vite/bin/vite.js')
  // A test runner's NODE_ENV would give React's development build.
  const env = { ...process.env, NODE_ENV: 'production' }
  const args = [vite, 'build', '--logLevel', 'warn']
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env })
  if (status !== 0) throw new Error('The application could not be built: what is wrong stands above.')
}
