// Where a window is and how large, within its limits; applied to Chromium's window. Without a display a window has no
// frame: its page is exactly as large as the window.

import { chromium, headless } from './chromium.mjs'
import { primaryDisplay } from './screen.mjs'

/** @typedef {{ x: number, y: number, width: number, height: number }} Rectangle */
/** @typedef {'normal' | 'minimized' | 'maximized' | 'fullscreen'} State */

export class WindowBounds {
  /** @type {Rectangle} as set, whatever the state */
  normal
  /** @type {State} */
  state = 'normal'
  #limits
  #targetId

  /**
   * @param {Record<string, any>} options the window's
   * @param {() => Promise<string>} targetId
   */
  constructor(
    { x, y, width = 800, height = 600, minWidth = 0, minHeight = 0, maxWidth = Infinity, maxHeight = Infinity },
    targetId,
  ) {
    this.#targetId = targetId
    this.#limits = { minWidth, minHeight, maxWidth, maxHeight }
    const { workArea } = primaryDisplay()
    const size = this.#limited({ width, height })
    this.normal = {
      x: x ?? workArea.x + Math.max(0, Math.round((workArea.width - size.width) / 2)),
      y: y ?? workArea.y + Math.max(0, Math.round((workArea.height - size.height) / 2)),
      ...size,
    }
  }

  get current() {
    return this.state === 'maximized' || this.state === 'fullscreen'
      ? { ...primaryDisplay().workArea }
      : { ...this.normal }
  }

  get minimum() {
    return [this.#limits.minWidth, this.#limits.minHeight]
  }

  /** @param {number} minWidth @param {number} minHeight */
  setMinimum(minWidth, minHeight) {
    this.#limits = { ...this.#limits, minWidth, minHeight }
    this.set({})
  }

  /** @param {Partial<Rectangle>} bounds @returns {{ moved: boolean, resized: boolean }} */
  set(bounds) {
    const before = this.normal
    const wanted = { ...before, ...bounds }
    this.normal = { ...wanted, ...this.#limited(wanted) }
    void this.apply()
    return {
      moved: before.x !== this.normal.x || before.y !== this.normal.y,
      resized: before.width !== this.normal.width || before.height !== this.normal.height,
    }
  }

  /** @param {State} state */
  setState(state) {
    this.state = state
    void this.apply()
  }

  /** Makes Chromium's window so. */
  async apply() {
    try {
      const { windowId } = await chromium().send('Browser.getWindowForTarget', { targetId: await this.#targetId() })
      if (headless) {
        const { width, height } = this.current
        await chromium().send('Browser.setContentsSize', { windowId, width, height })
        return
      }
      await chromium().send('Browser.setWindowBounds', { windowId, bounds: { windowState: this.state } })
      const { x: left, y: top, width, height } = this.normal
      if (this.state === 'normal')
        await chromium().send('Browser.setWindowBounds', { windowId, bounds: { left, top, width, height } })
    } catch {
      // The window was closed meanwhile.
    }
  }

  /** @param {{ width: number, height: number }} size */
  #limited({ width, height }) {
    const { minWidth, minHeight, maxWidth, maxHeight } = this.#limits
    return {
      width: Math.round(Math.max(minWidth, Math.min(maxWidth, width))),
      height: Math.round(Math.max(minHeight, Math.min(maxHeight, height))),
    }
  }
}
