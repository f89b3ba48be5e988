// `Tray`: what it would show; nothing shows it.

import { StrictEmitter, strict } from './strict.mjs'

class Icon extends StrictEmitter {
  #destroyed = false
  #toolTip = ''
  /** @type {unknown} */
  #menu = null

  constructor() {
    super('Tray', 'click right-click double-click balloon-click')
    return strict('Tray', this)
  }

  setImage() {}

  /** @param {string} text */
  setToolTip(text) {
    this.#toolTip = text
  }

  /** For tests of the stand-in's users; not in Electron. */
  get standinState() {
    return { toolTip: this.#toolTip, menu: this.#menu }
  }

  /** @param {unknown} menu */
  setContextMenu(menu) {
    this.#menu = menu
  }

  destroy() {
    this.#destroyed = true
  }

  isDestroyed() {
    return this.#destroyed
  }
}

export const Tray = strict('Tray', Icon)
