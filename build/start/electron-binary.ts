// Which Electron there is: the real one, installed or downloaded now, or the stand-in.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Plays Electron's executable where the real one can't be had. */
export const STANDIN = path.resolve(import.meta.dirname, '../electron-standin')

/** The download of Electron's binary, about 120 MB, gets at most this long. Milliseconds. */
const DOWNLOAD_PATIENCE = 60_000

export interface ChosenElectron {
  readonly kind: 'real' | 'stand-in'
  /** What `ELECTRON_OVERRIDE_DIST_PATH` has to say for it; null: nothing, the real one lies where npm put it. */
  readonly folder: string | null
  /** Why it is not the real one; '' when it is. */
  readonly why: string
}

export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY'])

/** The real Electron needs a display; where it has one and isn't installed it is downloaded, with its progress shown. */
export const chooseElectron = async (): Promise<ChosenElectron> => {
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (given) {
    const kind = path.resolve(given) === STANDIN ? 'stand-in' : 'real'
    return { kind, folder: given, why: kind === 'real' ? '' : 'ELECTRON_OVERRIDE_DIST_PATH asks for it' }
  }
  if (!hasDisplay()) return standIn('there is no display')
  if (await obtainElectron()) return { kind: 'real', folder: null, why: '' }
  return standIn("Electron's binary could not be downloaded")
}

/** Whether the real Electron is installed, downloading it where it is not. */
export const obtainElectron = async (): Promise<boolean> => isInstalled() || (await download())

const standIn = (why: string): ChosenElectron => ({ kind: 'stand-in', folder: STANDIN, why })

const packageFolder = (): string => path.dirname(createRequire(import.meta.url).resolve('electron/package.json'))

/** As Electron's own installer decides it. */
const isInstalled = (): boolean => {
  const folder = packageFolder()
  const read = (file: string): string | null => {
    const full = path.join(folder, file)
    return existsSync(full) ? readFileSync(full, 'utf8').trim() : null
  }
  const { version } = JSON.parse(read('package.json') ?? '{}') as { readonly version?: string }
  const executable = read('path.txt')
  if (executable === null || read('dist/version')?.replace(/^v/, '') !== version) return false
  return existsSync(path.join(folder, 'dist', executable))
}

/** Runs Electron's installer; what it has got so far is read off the temporary folder it downloads into. */
const download = async (): Promise<boolean> => {
  const temporary = mkdtempSync(path.join(tmpdir(), 'electron-download-'))
  const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary, ELECTRON_GET_NO_PROGRESS: '1' }
  const installer = path.join(packageFolder(), 'install.js')
  const started = performance.now()
  const child = spawn(process.execPath, [installer], { env, stdio: 'ignore', timeout: DOWNLOAD_PATIENCE })
  console.log(`Downloading Electron (at most ${DOWNLOAD_PATIENCE / 1000} s) …`)
  const progress = setInterval(() => {
    const seconds = Math.round((performance.now() - started) / 1000)
    console.log(`  ${Math.round(sizeOf(temporary) / 1e6)} MB after ${seconds} s`)
  }, 3000)
  const status = await new Promise<number | null>((resolve) => {
    child.on('exit', resolve)
    child.on('error', () => resolve(1))
  })
  clearInterval(progress)
  rmSync(temporary, { recursive: true, force: true })
  return status === 0 && isInstalled()
}

/** Bytes in a folder, subfolders included. */
const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(path.join(folder, name), { throwIfNoEntry: false }))
    .reduce((sum, stat) => sum + (stat?.isFile() === true ? stat.size : 0), 0)
