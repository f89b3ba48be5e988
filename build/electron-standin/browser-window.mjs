// `BrowserWindow`: a page in a window of its own.

import { app } from './app.mjs'
import { headless } from './chromium.mjs'
import { primaryDisplay } from './screen.mjs'
import { StrictEmitter, preventable, strict } from './strict.mjs'
import { Contents } from './web-contents.mjs'
import { WindowBounds } from './window-bounds.mjs'
import { checkedPreferences } from './window-options.mjs'
import { addWindow, allWindows, focusedWindow, removeWindow, setFocusedWindow } from './windows.mjs'

/** @typedef {import('./window-bounds.mjs').Rectangle} Rectangle */

const EVENTS = [
  ...[
    'ready-to-show',
    'show',
    'hide',
    'focus',
    'blur',
    'close',
    'closed',
    'resize',
    'resized',
    'move',
    'moved',
    'page-title-updated',
  ],
  ...['maximize', 'unmaximize', 'minimize', 'restore', 'enter-full-screen', 'leave-full-screen'],
  // Rightly never sent here: other platforms, hung pages, native frames.
  ...[
    'unresponsive',
    'responsive',
    'session-end',
    'query-session-end',
    'will-resize',
    'will-move',
    'app-command',
    'system-context-menu',
  ],
]

let nextId = 0

/** The methods that only change how the frame looks; Chromium's frame doesn't. */
const COSMETIC = [
  'setMenuBarVisibility',
  'setAutoHideMenuBar',
  'setTitleBarOverlay',
  'setIcon',
  'setBackgroundColor',
  'flashFrame',
  'setProgressBar',
  'setOverlayIcon',
  'removeMenu',
  'setMenu',
  'moveTop',
]

export class Window extends StrictEmitter {
  id = ++nextId
  #bounds
  #contents
  #destroyed = false
  #shown
  #title

  /** @param {Record<string, any>} [options] */
  constructor(options = {}) {
    super('BrowserWindow', EVENTS)
    const preferences = checkedPreferences(options)
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    this.#shown = options['show'] !== false
    this.#title = options['title'] ?? app.name
    this.#bounds = new WindowBounds(options, () => this.#contents.attached().then(() => this.#contents.targetId))
    this.#contents = new Contents({
      ...this.#bounds.normal,
      preferences,
      onGone: () => this.#onGone(),
      onReport: (report) => this.#onReport(report),
    })
    this.webContents = strict('webContents', this.#contents)
    this.#contents.once('did-finish-load', () => this.emit('ready-to-show'))
    addWindow(this)
    setFocusedWindow(this)
    void this.#bounds.apply()
    for (const name of COSMETIC) Object.assign(this, { [name]: () => {} })
    const face = strict('BrowserWindow', this)
    app.emit('web-contents-created', preventable(), this.webContents)
    app.emit('browser-window-created', preventable(), face)
    return face
  }

  /** @param {{ window: string, bounds?: Rectangle }} report what the page saw of its window */
  #onReport({ window, bounds }) {
    if (window === 'focus') this.#onFocus()
    else if (window === 'blur') this.emit('blur')
    else if (bounds && !headless && this.#bounds.state === 'normal') {
      this.#bounds.normal = bounds
      this.emit('resize')
      this.emit('resized')
    }
  }

  #onFocus() {
    setFocusedWindow(this)
    this.emit('focus')
    app.emit('browser-window-focus', preventable(), strict('BrowserWindow', this))
  }

  #onGone() {
    if (this.#destroyed) return
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
    await this.#closed()
    return true
  }

  destroy() {
    void this.#closed()
  }

  #closed() {
    const closed = new Promise((resolve) => this.once('closed', () => resolve(undefined)))
    this.#contents.close()
    return closed
  }

  isDestroyed() {
    return this.#destroyed
  }

  show() {
    this.#shown = true
    this.emit('show')
    this.focus()
  }

  showInactive() {
    this.#shown = true
    this.emit('show')
  }

  hide() {
    this.#shown = false
    this.emit('hide')
  }

  isVisible() {
    return this.#shown && this.#bounds.state !== 'minimized'
  }

  focus() {
    this.#contents.focus()
    this.#onFocus()
  }

  blur() {
    setFocusedWindow(null)
    this.emit('blur')
  }

  isFocused() {
    return focusedWindow() === this
  }

  minimize() {
    this.#become('minimized', 'minimize')
  }

  maximize() {
    this.#become('maximized', 'maximize')
  }

  unmaximize() {
    if (this.isMaximized()) this.#become('normal', 'unmaximize')
  }

  restore() {
    if (this.isMinimized()) this.#become('normal', 'restore')
  }

  /** @param {boolean} flag */
  setFullScreen(flag) {
    if (flag !== this.isFullScreen())
      this.#become(flag ? 'fullscreen' : 'normal', flag ? 'enter-full-screen' : 'leave-full-screen')
  }

  /** @param {import('./window-bounds.mjs').State} state @param {string} event */
  #become(state, event) {
    this.#bounds.setState(state)
    this.emit(event)
    this.emit('resize')
  }

  isMinimized() {
    return this.#bounds.state === 'minimized'
  }

  isMaximized() {
    return this.#bounds.state === 'maximized'
  }

  isFullScreen() {
    return this.#bounds.state === 'fullscreen'
  }

  isNormal() {
    return this.#bounds.state === 'normal'
  }

  getBounds() {
    return this.#bounds.current
  }

  getNormalBounds() {
    return { ...this.#bounds.normal }
  }

  getContentBounds() {
    return this.#bounds.current
  }

  getSize() {
    const { width, height } = this.#bounds.current
    return [width, height]
  }

  getContentSize() {
    return this.getSize()
  }

  getPosition() {
    const { x, y } = this.#bounds.current
    return [x, y]
  }

  getMinimumSize() {
    return this.#bounds.minimum
  }

  /** @param {Partial<Rectangle>} bounds */
  setBounds(bounds) {
    const { moved, resized } = this.#bounds.set(bounds)
    if (moved) for (const event of ['move', 'moved']) this.emit(event)
    if (resized) for (const event of ['resize', 'resized']) this.emit(event)
  }

  /** @param {Partial<Rectangle>} bounds */
  setContentBounds(bounds) {
    this.setBounds(bounds)
  }

  /** @param {number} width @param {number} height */
  setSize(width, height) {
    this.setBounds({ width, height })
  }

  /** @param {number} width @param {number} height */
  setContentSize(width, height) {
    this.setBounds({ width, height })
  }

  /** @param {number} x @param {number} y */
  setPosition(x, y) {
    this.setBounds({ x, y })
  }

  /** @param {number} width @param {number} height */
  setMinimumSize(width, height) {
    this.#bounds.setMinimum(width, height)
  }

  center() {
    const { workArea } = primaryDisplay()
    const { width, height } = this.#bounds.normal
    this.setPosition(
      workArea.x + Math.round((workArea.width - width) / 2),
      workArea.y + Math.round((workArea.height - height) / 2),
    )
  }

  getTitle() {
    return this.#title
  }

  /** @param {string} title */
  setTitle(title) {
    this.#title = title
  }

  getParentWindow() {
    return null
  }
}

/** @param {Window} window */
const face = (window) => strict('BrowserWindow', window)

/** The class as the application sees it: `new` and the static functions. */
export const BrowserWindow = strict(
  'BrowserWindow',
  Object.assign(Window, {
    getAllWindows: () => allWindows().map(face),
    getFocusedWindow: () => {
      const window = focusedWindow()
      return window && face(window)
    },
    /** @param {number} id */
    fromId: (id) => BrowserWindow.getAllWindows().find((window) => window.id === id) ?? null,
    /** @param {{ id: number }} contents */
    fromWebContents: (contents) =>
      BrowserWindow.getAllWindows().find((window) => window.webContents.id === contents?.id) ?? null,
  }),
)
