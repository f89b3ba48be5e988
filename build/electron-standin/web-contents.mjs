// `webContents`: one page in Chromium, as the application handles it.

import { Frame } from './frame.mjs'
import { NativeImage } from './native-image.mjs'
import { PageConnection } from './page-connection.mjs'
import { onPageEvent } from './page-events.mjs'
import { pdfParameters } from './pdf.mjs'
import { toChromium } from './schemes.mjs'
import { defaultSession } from './session.mjs'
import { StrictEmitter, preventable, strict } from './strict.mjs'
import { encodeWire } from './wire.mjs'

const EVENTS = `
  dom-ready did-finish-load did-fail-load did-navigate did-navigate-in-page did-start-loading did-stop-loading
  will-navigate will-frame-navigate render-process-gone console-message preload-error destroyed focus blur
`

/** Rightly never sent here: no webviews, no child windows, no devtools; menus and keys are the browser's own. */
const NEVER_HERE = `
  will-attach-webview did-attach-webview did-create-window will-redirect unresponsive responsive will-prevent-unload
  context-menu before-input-event devtools-opened certificate-error select-bluetooth-device zoom-changed
`

/** @type {Set<Contents>} */
const all = new Set()
let nextId = 0

export class Contents extends StrictEmitter {
  id = ++nextId
  session = defaultSession
  /** Addresses that the main process itself is about to load, as Chromium knows them. @type {Set<string>} */
  expected = new Set()
  /** As the application writes it. */
  url = ''
  loading = false
  #page
  #destroyed = false
  /** @type {(details: object) => { action: string }} */
  #openHandler = () => ({ action: 'allow' })

  /**
   * @param {object} options
   * @param {{ width: number, height: number }} options.size
   * @param {Record<string, any>} options.preferences checked
   * @param {() => void} options.onGone
   * @param {(report: any) => void} options.onReport what the page saw of its window
   */
  constructor({ size, preferences, onGone, onReport }) {
    super('webContents', `${EVENTS} ${NEVER_HERE}`)
    this.preferences = preferences
    this.onReport = onReport
    this.mainFrame = strict('WebFrameMain', new Frame(this))
    all.add(this)
    this.#page = new PageConnection({
      size,
      preferences,
      onEvent: (method, params) => onPageEvent(this, method, params),
      onGone: () => {
        if (this.#destroyed) return
        this.#destroyed = true
        all.delete(this)
        this.emit('destroyed')
        onGone()
      },
    })
  }

  get page() {
    return this.#page
  }

  /** @param {string} channel @param {unknown[]} args */
  send(channel, ...args) {
    this.#page.callWorld(this.#page.world, '__electronEmit', [channel, encodeWire(args)])
  }

  /**
   * @param {string} url
   * @returns {Promise<void>} resolves when the page has finished loading; rejects like Electron when it can't be loaded
   */
  async loadURL(url) {
    const address = toChromium(url)
    const loaded = new Promise((resolve) => this.once('did-finish-load', () => resolve(undefined)))
    this.expected.add(address.replace(/#.*$/s, ''))
    const { errorText } = await this.#page.cdp('Page.navigate', { url: address })
    if (errorText) {
      const code = errorText.replace('net::', '')
      this.emit('did-fail-load', preventable(), -2, code, url, true)
      throw Object.assign(new Error(`${code} (-2) loading '${url}'`), { code, errno: -2, url })
    }
    await loaded
  }

  reload() {
    this.expected.add(toChromium(this.url).replace(/#.*$/s, ''))
    this.#page.post('Page.reload', {})
  }

  stop() {
    this.#page.post('Page.stopLoading', {})
  }

  /** @param {string} code @returns {Promise<any>} */
  async executeJavaScript(code) {
    const parameters = { expression: code, awaitPromise: true, returnByValue: true, userGesture: true }
    const { result, exceptionDetails } = await this.#page.cdp('Runtime.evaluate', parameters)
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  /** @param {(details: any) => { action: string }} handler */
  setWindowOpenHandler(handler) {
    this.#openHandler = handler
  }

  /** What the application says to a window that a page wants to open. @param {object} details */
  askOpenHandler(details) {
    return this.#openHandler(details)
  }

  /** @param {object} [options] Electron's @returns {Promise<Buffer>} */
  async printToPDF(options = {}) {
    const { data } = await this.#page.cdp('Page.printToPDF', pdfParameters(options))
    return Buffer.from(data, 'base64')
  }

  /** @param {{ x: number, y: number, width: number, height: number }} [area] */
  async capturePage(area) {
    const clip = area ? { clip: { ...area, scale: 1 } } : {}
    const { data } = await this.#page.cdp('Page.captureScreenshot', { format: 'png', ...clip })
    return strict('NativeImage', new NativeImage(Buffer.from(data, 'base64')))
  }

  /** @param {{ waitForBeforeUnload?: boolean }} [options] */
  close({ waitForBeforeUnload = false } = {}) {
    if (waitForBeforeUnload) this.#page.post('Page.close', {})
    else this.#page.close()
  }

  focus() {
    this.#page.post('Page.bringToFront', {})
  }

  getURL() {
    return this.url
  }

  isLoading() {
    return this.loading
  }

  isDestroyed() {
    return this.#destroyed
  }

  isDevToolsOpened() {
    return false
  }

  /** Pages here can't be zoomed by pinching anyway. */
  async setVisualZoomLevelLimits() {}

  /** For tests, as in Electron: not part of its typed API. */
  getLastWebPreferences() {
    return { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, ...this.preferences }
  }
}

/** @returns {Contents[]} as the application sees them */
export const allContents = () => [...all].map((contents) => strict('webContents', contents))

export const webContents = strict('webContents', {
  getAllWebContents: allContents,
  getFocusedWebContents: () => allContents().at(-1) ?? null,
  /** @param {number} id */
  fromId: (id) => allContents().find((contents) => contents.id === id),
  /** @param {string} targetId */
  fromDevToolsTargetId: (targetId) => allContents().find((contents) => contents.page.targetId === targetId),
})
