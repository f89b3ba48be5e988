// `BrowserWindow`: a page in a window of its own.

import { app } from './app.mjs'
import { BoundedWindow } from './bounded-window.mjs'
import { preventable, strict, words } from './strict.mjs'
import { Contents } from './web-contents.mjs'
import { checkedPreferences } from './window-options.mjs'
import { addWindow, allWindows, focusedWindow, removeWindow, setFocusedWindow } from './windows.mjs'

const EVENTS = `
  ready-to-show show hide focus blur close closed resize resized move moved page-title-updated
  maximize unmaximize minimize restore enter-full-screen leave-full-screen
`

/** Rightly never sent here: other platforms, hung pages, native frames. */
const NEVER_HERE = `
  unresponsive responsive session-end query-session-end will-resize will-move app-command system-context-menu
`

/** The methods that only change how the frame looks; Chromium's frame doesn't. */
const COSMETIC = words(`
  setMenuBarVisibility setAutoHideMenuBar setTitleBarOverlay setIcon setBackgroundColor flashFrame setProgressBar
  setOverlayIcon removeMenu setMenu moveTop
`)

let nextId = 0

export class Window extends BoundedWindow {
  id = ++nextId
  #contents
  #destroyed = false
  #shown
  #title

  /** @param {Record<string, any>} [options] */
  constructor(options = {}) {
    const preferences = checkedPreferences(options)
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    super('BrowserWindow', `${EVENTS} ${NEVER_HERE}`, options, () => this.#contents.page.whenAttached())
    this.#shown = options['show'] !== false
    this.#title = options['title'] ?? app.name
    this.#contents = new Contents({
      size: this.getNormalBounds(),
      preferences,
      onGone: () => this.#onGone(),
      onReport: (report) => this.#onReport(report),
    })
    this.webContents = strict('webContents', this.#contents)
    this.#contents.once('did-finish-load', () => this.emit('ready-to-show'))
    this.applyBounds()
    addWindow(this)
    setFocusedWindow(this)
    for (const name of COSMETIC) Object.assign(this, { [name]: () => {} })
    const seen = strict('BrowserWindow', this)
    app.emit('web-contents-created', preventable(), this.webContents)
    app.emit('browser-window-created', preventable(), seen)
    return seen
  }

  /** @param {{ window: string, bounds?: import('./window-bounds.mjs').Rectangle }} report what the page saw of its window */
  #onReport({ window, bounds }) {
    if (bounds) this.followUser(bounds)
    else if (window === 'focus') this.#onFocus()
    else {
      this.emit('blur')
      this.#contents.emit('blur')
    }
  }

  #onFocus() {
    setFocusedWindow(this)
    this.emit('focus')
    this.#contents.emit('focus')
    app.emit('browser-window-focus', preventable(), strict('BrowserWindow', this))
  }

  #onGone() {
    this.#destroyed = true
    this.emit('closed')
    removeWindow(this)
  }

  /** @param {string} url */
  loadURL(url) {
    return this.#contents.loadURL(url)
  }

  close() {
    void this.closeUnlessPrevented()
  }

  /** @returns {Promise<boolean>} whether the window is closed */
  async closeUnlessPrevented() {
    if (this.#destroyed) return true
    const event = preventable()
    this.emit('close', event)
    if (event.defaultPrevented) return false
    const closed = new Promise((resolve) => this.once('closed', () => resolve(true)))
    this.#contents.close()
    return closed
  }

  destroy() {
    this.#contents.close()
  }

  isDestroyed() {
    return this.#destroyed
  }

  show() {
    this.showInactive()
    this.focus()
  }

  showInactive() {
    this.#shown = true
    this.emit('show')
  }

  /** Maximizing shows a window too. @override */
  maximize() {
    this.#shown = true
    super.maximize()
  }

  hide() {
    this.#shown = false
    this.emit('hide')
  }

  isVisible() {
    return this.#shown && !this.isMinimized()
  }

  focus() {
    this.#contents.focus()
    this.#onFocus()
  }

  isFocused() {
    return focusedWindow() === this
  }

  getTitle() {
    return this.#title
  }

  /** @param {string} title */
  setTitle(title) {
    this.#title = title
  }
}

/** @returns {Window[]} as the application sees them */
const seenWindows = () => allWindows().map((window) => strict('BrowserWindow', window))

/** The class as the application sees it: `new` and the static functions. */
export const BrowserWindow = strict(
  'BrowserWindow',
  Object.assign(Window, {
    getAllWindows: seenWindows,
    getFocusedWindow: () => seenWindows().find((window) => window.id === focusedWindow()?.id) ?? null,
    /** @param {number} id */
    fromId: (id) => seenWindows().find((window) => window.id === id) ?? null,
    /** @param {{ id: number } | undefined} contents */
    fromWebContents: (contents) => seenWindows().find((window) => window.webContents.id === contents?.id) ?? null,
  }),
)
