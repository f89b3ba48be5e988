// Starting the desk: choose the Electron, build what is out of date, run it until it ends.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { findBrowser } from '../browser.mjs'
import { ensureBuilt } from '../ensure-built.ts'
import { STANDIN, chooseElectron, hasDisplay } from './electron-binary.ts'
import type { ChosenElectron } from './electron-binary.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

const MISSING = 'no tray, no native menus and dialogs, no notifications, no sandbox of Electron’s own, no updates'

interface Command {
  readonly executable: string
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
}

const onTheRealOne = ({ folder }: ChosenElectron): Command => {
  const executable = createRequire(import.meta.url)('electron') as string
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0
  if (asRoot) console.log('Running as root: Electron starts only without its sandbox (--no-sandbox).')
  const env = folder === null ? process.env : { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: folder }
  return { executable, args: asRoot ? ['--no-sandbox', ROOT] : [ROOT], env }
}

const onTheStandIn = ({ why }: ChosenElectron): Command => {
  const place = hasDisplay() ? 'in a browser window' : 'headless'
  console.log(`Starting ${place} on the Electron stand-in (Node and Chromium), because ${why}: ${MISSING}.`)
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: STANDIN, CHROMIUM: findBrowser() }
  return { executable: process.execPath, args: [path.join(STANDIN, 'electron'), ROOT], env }
}

/** Ends this process with the application's exit code; a signal to end is passed on. */
const follow = ({ executable, args, env }: Command, passedOn: readonly string[]): void => {
  const child = spawn(executable, [...args, ...passedOn], { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    console.error(`${executable} could not be started: ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (code) => process.exit(code ?? 1))
}

/** `args` are the application's own. Sentences instead of stacks for what the machine lacks. */
export const startDesk = async (args: readonly string[]): Promise<void> => {
  try {
    const electron = await chooseElectron()
    ensureBuilt()
    follow(electron.kind === 'real' ? onTheRealOne(electron) : onTheStandIn(electron), args)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
