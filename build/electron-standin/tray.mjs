// `Tray`: takes what it is given; nothing shows it.

import { StrictEmitter, strict } from './strict.mjs'

class Icon extends StrictEmitter {
  #destroyed = false

  constructor() {
    super('Tray', 'click right-click double-click balloon-click')
    return strict('Tray', this)
  }

  setImage() {}

  setToolTip() {}

  setContextMenu() {}

  destroy() {
    this.#destroyed = true
  }

  isDestroyed() {
    return this.#destroyed
  }
}

export const Tray = strict('Tray', Icon)
