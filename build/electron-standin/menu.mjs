// `Menu`: the tree, which tests read and click. It isn't shown: Chromium has no place for it.

import { StrictEmitter, lacking, strict } from './strict.mjs'
import { focusedWindow } from './windows.mjs'

class Item {
  /** @type {any} */
  submenu = undefined

  /** @param {Record<string, any>} options */
  constructor(options) {
    const { click, submenu, ...others } = options
    const type = options['type'] ?? (submenu ? 'submenu' : 'normal')
    Object.assign(this, {
      id: undefined,
      label: '',
      role: undefined,
      accelerator: undefined,
      enabled: true,
      visible: true,
      checked: false,
      ...others,
      type,
    })
    if (submenu) this.submenu = Array.isArray(submenu) ? Tree.buildFromTemplate(submenu) : submenu
    /** @param {object} [event] */
    this.click = (event = {}) => {
      const window = focusedWindow()
      if (!click) throw lacking(`menu role ${String(options['role'])}`)
      click(strict('MenuItem', this), window && strict('BrowserWindow', window), event)
    }
  }
}

class Tree extends StrictEmitter {
  /** @type {any} */
  static #application = null
  /** @type {any[]} */
  items = []

  constructor() {
    super('Menu', 'menu-will-show menu-will-close')
  }

  /** @param {any} item */
  append(item) {
    this.items.push(item)
  }

  /** @param {string} id @returns {any} */
  getMenuItemById(id) {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }

  /** @param {any} menu */
  static setApplicationMenu(menu) {
    Tree.#application = menu
  }

  static getApplicationMenu() {
    return Tree.#application
  }

  /** @param {Record<string, any>[]} template */
  static buildFromTemplate(template) {
    const menu = new Tree()
    for (const options of template)
      menu.append(options instanceof Item ? options : strict('MenuItem', new Item(options)))
    return strict('Menu', menu)
  }
}

export const Menu = strict('Menu', Tree)
export const MenuItem = strict('MenuItem', Item)
