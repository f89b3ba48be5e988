// The one place that finds the browser for start, test, demo and bench.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const APT_GET = '/usr/bin/apt-get'

/** @type {string | null} */
let found = null

/**
 * `CHROMIUM`, else a Chromium, Chrome or Edge in the places where systems put them, else, on a Debian-like machine as
 * root, one installed just now.
 * @returns {string} the executable; throws an error that says what to install when there is none
 */
export function findBrowser() {
  found ??= named() ?? installed() ?? installedNow()
  if (found === null)
    throw new Error('No browser found: install Chromium, Chrome or Edge, or set CHROMIUM to the executable of one.')
  return found
}

function named() {
  const browser = process.env['CHROMIUM']
  if (!browser) return null
  if (!existsSync(browser))
    throw new Error(
      `CHROMIUM names ${browser}, which isn't there: set it to the executable of a Chromium, Chrome or Edge.`,
    )
  return browser
}

function installed() {
  return knownPaths().find((candidate) => existsSync(candidate)) ?? null
}

/** @returns {string[]} */
function knownPaths() {
  const { env, platform } = process
  if (platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (root) => root !== undefined,
    )
    const inside = [
      String.raw`Google\Chrome\Application\chrome.exe`,
      String.raw`Chromium\Application\chrome.exe`,
      String.raw`Microsoft\Edge\Application\msedge.exe`,
    ]
    return inside.flatMap((file) => roots.map((root) => path.join(root, file)))
  }
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ]
  const folders = [...new Set(['/usr/bin', '/usr/local/bin', '/snap/bin', ...(env['PATH'] ?? '').split(':')])].filter(
    (folder) => folder !== '',
  )
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)))
}

/** Fonts too: without them Chinese text is empty boxes. */
function installedNow() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync(APT_GET)) return null
  console.error('No browser found: installing chromium and fonts-noto-cjk with apt-get, which takes a minute or two.')
  /** @type {import('node:child_process').SpawnSyncOptions} what apt-get says goes to standard error */
  const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync(APT_GET, ['update', '-qq'], options)
  const { status } = spawnSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
    options,
  )
  return status === 0 ? installed() : null
}
