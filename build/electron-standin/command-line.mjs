// What the command line says: Electron's own options, the application, and the switches meant for Chromium.

import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * @typedef {object} CommandLine
 * @property {string[]} argv everything after the executable, as Electron passes it on in `process.argv`
 * @property {string | null} required the module named by `-r` (Playwright's loader)
 * @property {number | null} inspectPort the port of `--inspect[=port]`, 0 for any; null when it was not asked for
 * @property {string} root the application's folder
 * @property {string} entry the application's main module
 * @property {{ name: string, productName?: string, version?: string, main?: string }} manifest its package.json
 */

/**
 * @param {string[]} argv
 * @returns {CommandLine}
 */
export function parseCommandLine(argv) {
  const required = argv[0] === '-r' || argv[0] === '--require' ? (argv[1] ?? null) : null
  const rest = required === null ? argv : argv.slice(2)
  const target = path.resolve(rest.find((argument) => !argument.startsWith('-')) ?? '.')
  const folder = statSync(target).isDirectory()
  const root = folder ? target : path.dirname(target)
  const manifest = readManifest(root)
  return {
    argv,
    required,
    inspectPort: inspectPort(rest),
    root,
    entry: folder ? path.join(root, manifest.main ?? 'index.js') : target,
    manifest,
  }
}

/** @param {string[]} argv */
function inspectPort(argv) {
  const option = argv.find((argument) => /^--inspect(=|$)/.test(argument))
  return option === undefined ? null : Number(option.split('=')[1] ?? 9229)
}

/** @param {string} root */
function readManifest(root) {
  try {
    return JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  } catch {
    return { name: path.basename(root) }
  }
}

/** `app.commandLine`: reads the switches given at the start and collects those the application adds before it is ready. */
export class Switches {
  /** @type {Map<string, string>} */
  #values = new Map()

  /** @param {string[]} argv */
  constructor(argv) {
    for (const argument of argv) {
      const match = /^--([^=]+)(?:=(.*))?$/s.exec(argument)
      if (match?.[1]) this.#values.set(match[1], match[2] ?? '')
    }
  }

  /** @param {string} name @param {string} [value] */
  appendSwitch(name, value = '') {
    const joined = name.endsWith('able-features') ? [this.#values.get(name), value].filter(Boolean).join(',') : value
    this.#values.set(name, joined)
  }

  /** @param {string} name */
  hasSwitch(name) {
    return this.#values.has(name)
  }

  /** @param {string} name */
  getSwitchValue(name) {
    return this.#values.get(name) ?? ''
  }

  /** @param {string} name */
  removeSwitch(name) {
    this.#values.delete(name)
  }

  /** Every switch in Chromium's own notation. @returns {[name: string, value: string][]} */
  entries() {
    return [...this.#values]
  }
}
