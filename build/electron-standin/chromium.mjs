// The Chromium process behind the windows. It dies with this process whatever ends it: Chromium quits when its
// debugging pipe closes, and the system closes that pipe even after SIGKILL.

import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findBrowser } from '../browser.mjs'
import { CdpPipe } from './cdp-pipe.mjs'
import { chromiumFlags } from './chromium-flags.mjs'

/** Without a display, or when asked for, everything runs headless. */
export const headless =
  process.env['ELECTRON_STANDIN_HEADLESS'] === '1' ||
  (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'])

/** How long Chromium may take to write its profile when it is asked to quit. Milliseconds. */
const QUIT_PATIENCE = 3000

/** @type {CdpPipe | null} */
let pipe = null
/** @type {import('node:child_process').ChildProcess | null} */
let running = null

/**
 * @param {object} options
 * @param {string} options.userData the application's folder; Chromium's profile lies in it
 * @param {string} options.locale
 * @param {[name: string, value: string][]} options.switches
 * @param {(why: string) => void} options.onExit when Chromium ended without being asked to
 */
export function startChromium({ userData, locale, switches, onExit }) {
  const profile = profileFolder(userData)
  const child = spawn(findBrowser(), chromiumFlags({ profile, headless, locale, switches }), {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, LANGUAGE: locale },
  })
  running = child
  const complaints = readComplaints(child)
  child.on('error', (error) => onExit(`Chromium could not be started: ${error.message}`))
  child.on('exit', (code, signal) => {
    running = null
    onExit(`Chromium ended with ${signal ?? `code ${code}`}.\n${complaints.join('\n')}`)
  })
  process.once('exit', () => child.kill())
  const [, , , writable, readable] = /** @type {any[]} */ (child.stdio)
  pipe = new CdpPipe(writable, readable)
  return pipe
}

/** @returns {CdpPipe} */
export function chromium() {
  if (pipe === null) throw new Error('Cannot use windows before the app is ready')
  return pipe
}

/** Asks Chromium to quit, so that it writes its profile, and waits until it is gone. */
export async function quitChromium() {
  const child = running
  if (child === null) return
  child.removeAllListeners('exit')
  const gone = new Promise((resolve) => child.once('exit', resolve))
  const impatient = setTimeout(() => child.kill('SIGKILL'), QUIT_PATIENCE)
  chromium()
    .send('Browser.close')
    .catch(() => child.kill())
  await gone
  clearTimeout(impatient)
}

/**
 * Passes on the one line that Playwright waits for and keeps the last others for a report.
 * @param {import('node:child_process').ChildProcess} child
 */
function readComplaints(child) {
  /** @type {string[]} */
  const last = []
  child.stderr?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    for (const line of text.split('\n').filter((each) => each !== '')) {
      if (line.startsWith('DevTools listening on ') || process.env['ELECTRON_STANDIN_DEBUG']) console.error(line)
      last.push(line)
      if (last.length > 10) last.shift()
    }
  })
  return last
}

/**
 * Two processes can't share a Chromium profile, yet the application may well be started twice on one folder (its store
 * refuses the second itself): the second one gets a profile for once.
 * @param {string} userData
 */
function profileFolder(userData) {
  const own = path.join(userData, 'chromium')
  const profile = isInUse(own) ? mkdtempSync(path.join(tmpdir(), 'electron-standin-')) : own
  if (profile !== own) process.once('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }))
  const preferences = path.join(profile, 'Default', 'Preferences')
  if (!existsSync(preferences)) {
    mkdirSync(path.dirname(preferences), { recursive: true })
    writeFileSync(preferences, JSON.stringify({ translate: { enabled: false }, credentials_enable_service: false }))
  }
  return profile
}

/** Chromium's lock is a link to `host-pid`. @param {string} profile */
function isInUse(profile) {
  try {
    process.kill(Number(readlinkSync(path.join(profile, 'SingletonLock')).split('-').at(-1)), 0)
    return true
  } catch {
    return false
  }
}
