// `app.getPath`: Electron's folders, where its documentation puts them.

import { mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import { launch } from './launch.mjs'
import { lacking } from './strict.mjs'

export class AppPaths {
  /** @type {Map<string, string>} */
  #set = new Map()
  /** @type {string | null} */
  #name = null

  get name() {
    const { manifest } = launch.commandLine
    return this.#name ?? manifest.productName ?? manifest.name
  }

  set name(name) {
    this.#name = name
  }

  /** @param {string} key @param {string} folder an absolute path */
  set(key, folder) {
    if (!path.isAbsolute(folder)) throw new Error('Path must be absolute')
    this.#set.set(key, folder)
  }

  /** @param {string} key @returns {string} the folder, which exists when it is the application's own */
  get(key) {
    const folder = this.#set.get(key) ?? this.#standard(key)
    if (['userData', 'sessionData', 'logs'].includes(key)) mkdirSync(folder, { recursive: true })
    return folder
  }

  /** @param {string} key @returns {string} */
  #standard(key) {
    const home = homedir()
    switch (key) {
      case 'userData':
        return launch.switches.getSwitchValue('user-data-dir') || path.join(this.get('appData'), this.name)
      case 'sessionData':
        return this.get('userData')
      case 'logs':
        return path.join(this.get('userData'), 'logs')
      case 'appData':
        return appDataFolder(home)
      case 'home':
        return home
      case 'temp':
        return tmpdir()
      case 'exe':
        return path.join(import.meta.dirname, 'electron')
      case 'desktop':
      case 'documents':
      case 'downloads':
      case 'pictures':
        return path.join(home, key.charAt(0).toUpperCase() + key.slice(1))
      default:
        throw lacking(`path '${key}'`)
    }
  }
}

/** @param {string} home */
function appDataFolder(home) {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming')
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Application Support')
  return process.env['XDG_CONFIG_HOME'] ?? path.join(home, '.config')
}
