// A window's size, place and state, as `BrowserWindow` offers them.

import { headless } from './chromium.mjs'
import { primaryDisplay } from './screen.mjs'
import { StrictEmitter } from './strict.mjs'
import { WindowBounds } from './window-bounds.mjs'

/** @typedef {import('./window-bounds.mjs').Rectangle} Rectangle */

export class BoundedWindow extends StrictEmitter {
  #bounds

  /**
   * @param {string} name
   * @param {string} events
   * @param {Record<string, any>} options the window's
   * @param {() => Promise<string>} whenAttached gives the page's target id
   */
  constructor(name, events, options, whenAttached) {
    super(name, events)
    this.#bounds = new WindowBounds(options, whenAttached)
  }

  /** Makes Chromium's window as large as this one. */
  applyBounds() {
    void this.#bounds.apply()
  }

  /** The user moved or resized Chromium's window. Without a display only the page can have been resized. @param {Rectangle} bounds */
  followUser(bounds) {
    if (headless || !this.isNormal()) return
    this.#bounds.normal = bounds
    this.emit('resize')
    this.emit('resized')
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
    if (flag === this.isFullScreen()) return
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
    return this.getBounds()
  }

  getSize() {
    const { width, height } = this.getBounds()
    return [width, height]
  }

  getContentSize() {
    return this.getSize()
  }

  getPosition() {
    const { x, y } = this.getBounds()
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
}
