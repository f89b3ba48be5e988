// The peers: packages with a lock file of their own, installed when the benches first need them and never for the tests. One
// that can't be had is reported as not run, with the reason.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const FOLDER = path.resolve(import.meta.dirname, '..')

let tried = false

const npm = (...args: readonly string[]): boolean =>
  spawnSync('npm', ['ci', '--no-audit', '--no-fund', ...args], { cwd: FOLDER, stdio: 'ignore' }).status === 0

/** Once a run. Where a driver doesn't compile, the peers that need none are still had. */
const install = (say: (text: string) => void): void => {
  if (tried || existsSync(path.join(FOLDER, 'node_modules/.package-lock.json'))) return
  tried = true
  say('Installing the peers (build/bench/package.json) …')
  if (!npm() && !npm('--ignore-scripts')) say('The peers could not be installed.')
}

export type Peer<Module> = { readonly module: Module } | { readonly notRun: string }

/** `Module` says what the bench uses of the package; the caller vouches for it. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the packages may be missing, so their types are too
export const peer = async <Module>(
  name: string,
  { quick, say }: { readonly quick: boolean; readonly say: (text: string) => void },
): Promise<Peer<Module>> => {
  if (!quick) install(say)
  try {
    return { module: (await import(name)) as Module }
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n')
    return { notRun: `${name} not run: ${reason}` }
  }
}
