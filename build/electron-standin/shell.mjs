// `shell`: handing things to the desktop. Without one there is nobody to hand them to, so it fails unless stubbed.

import { spawn } from 'node:child_process'
import path from 'node:path'
import { headless } from './chromium.mjs'
import { strict } from './strict.mjs'

/** @param {string} what a file, folder or address */
function open(what) {
  if (headless) throw new Error(`the Electron stand-in has no desktop to open ${what} with: stub it`)
  const [command, ...args] = { win32: ['cmd', '/c', 'start', '', what], darwin: ['open', what] }[
    /** @type {string} */ (process.platform)
  ] ?? ['xdg-open', what]
  return new Promise((resolve, reject) => {
    const child = spawn(command ?? '', args, { stdio: 'ignore', detached: true })
    child.on('error', reject)
    child.on('spawn', () => {
      child.unref()
      resolve(undefined)
    })
  })
}

export const shell = strict('shell', {
  /** @param {string} url */
  openExternal: async (url) => open(url),
  /** @param {string} file @returns {Promise<string>} '' or what went wrong */
  openPath: (file) =>
    Promise.resolve()
      .then(() => open(file))
      .then(() => '', String),
  /** @param {string} file */
  showItemInFolder(file) {
    void open(path.dirname(file))
  },
  beep() {},
})
