// `webContents`: one page in Chromium, with its preload in a world of its own.

import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { chromium } from './chromium.mjs'
import { writeLocally } from './clipboard-store.mjs'
import { Frame } from './frame.mjs'
import { serveInvoke, serveSend } from './ipc-main.mjs'
import { NativeImage } from './native-image.mjs'
import { BINDING, ISOLATED_WORLD, isolatedWorldScript, mainWorldScript } from './page/page-scripts.mjs'
import { answerPathForFile } from './path-for-file.mjs'
import { pdfParameters } from './pdf.mjs'
import { serveRequest } from './requests.mjs'
import { fromChromium, toChromium } from './schemes.mjs'
import { defaultSession } from './session.mjs'
import { StrictEmitter, lacking, preventable, strict } from './strict.mjs'
import { openTarget } from './targets.mjs'
import { encodeWire } from './wire.mjs'

const EVENTS = [
  ...[
    'dom-ready',
    'did-finish-load',
    'did-fail-load',
    'did-navigate',
    'did-navigate-in-page',
    'did-start-loading',
    'did-stop-loading',
  ],
  ...[
    'will-navigate',
    'will-frame-navigate',
    'did-create-window',
    'page-title-updated',
    'render-process-gone',
    'console-message',
  ],
  ...['preload-error', 'destroyed', 'focus', 'blur'],
  // Rightly never sent here: no webviews, no redirects, no devtools; menus and keys are the browser's own.
  ...[
    'will-attach-webview',
    'did-attach-webview',
    'will-redirect',
    'unresponsive',
    'responsive',
    'will-prevent-unload',
  ],
  ...[
    'context-menu',
    'before-input-event',
    'devtools-opened',
    'certificate-error',
    'select-bluetooth-device',
    'zoom-changed',
  ],
]

/** @type {Set<Contents>} */
const all = new Set()
let nextId = 0

export class Contents extends StrictEmitter {
  id = ++nextId
  targetId = ''
  session = defaultSession
  /** Addresses that the main process itself is about to load, as Chromium knows them. @type {Set<string>} */
  expected = new Set()
  #sessionId = ''
  #attached
  #destroyed = false
  #loading = false
  #url = ''
  #title = ''
  /** The preload world of the document that is shown. @type {number | null} */
  #world = null
  /** @type {(details: object) => { action: string }} */
  #openHandler = () => ({ action: 'allow' })

  /**
   * @param {{ width: number, height: number, preferences: Record<string, any>, onGone: () => void, onReport: (report: any) => void }} options
   */
  constructor({ width, height, preferences, onGone, onReport }) {
    super('webContents', EVENTS)
    this.preferences = preferences
    this.onReport = onReport
    this.mainFrame = strict('WebFrameMain', new Frame(this))
    all.add(this)
    this.#attached = this.#attach({ width, height }, () => {
      this.#destroyed = true
      all.delete(this)
      this.emit('destroyed')
      onGone()
    })
    this.#attached.catch((error) => console.error(error))
  }

  /**
   * @param {string} method
   * @param {object} [params]
   */
  async cdp(method, params) {
    await this.#attached
    return chromium().send(method, params, this.#sessionId)
  }

  /** For what may fail because the page has gone. @param {string} method @param {object} params */
  post(method, params) {
    this.cdp(method, params).catch(() => {})
  }

  /** @param {{ width: number, height: number }} size @param {() => void} onGone */
  async #attach(size, onGone) {
    const { targetId, sessionId } = await openTarget(size, onGone)
    this.targetId = targetId
    this.#sessionId = sessionId
    chromium().on(sessionId, (method, params) => this.#on(method, params))
    const token = randomUUID()
    const { preload, additionalArguments = [] } = this.preferences
    const source = preload === undefined ? '' : readFileSync(preload, 'utf8')
    const send = (/** @type {string} */ method, /** @type {object} */ params = {}) =>
      chromium().send(method, params, sessionId)
    await Promise.all([
      send('Page.enable'),
      send('Runtime.addBinding', { name: BINDING, executionContextName: ISOLATED_WORLD }),
      send('Runtime.enable'),
      send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldScript(token) }),
      send('Page.addScriptToEvaluateOnNewDocument', {
        worldName: ISOLATED_WORLD,
        source: isolatedWorldScript(token, source, additionalArguments),
      }),
      ...(source.includes('getPathForFile') ? [send('Debugger.enable')] : []),
      send('Runtime.runIfWaitingForDebugger'),
    ])
  }

  /** @param {string} method @param {any} params */
  #on(method, params) {
    switch (method) {
      case 'Fetch.requestPaused':
        void serveRequest(this, params)
        break
      case 'Runtime.bindingCalled':
        if (params.name === BINDING) this.#onMessage(JSON.parse(params.payload), params.executionContextId)
        break
      case 'Runtime.executionContextCreated':
        if (params.context.name === ISOLATED_WORLD && params.context.auxData.frameId === this.targetId)
          this.#world = params.context.id
        break
      case 'Runtime.executionContextsCleared':
        this.#world = null
        break
      case 'Runtime.consoleAPICalled':
        this.#onConsole(params)
        break
      case 'Debugger.paused':
        void answerPathForFile(this, params)
        break
      case 'Page.windowOpen':
        this.#onWindowOpen(params)
        break
      case 'Inspector.targetCrashed':
        this.emit('render-process-gone', preventable(), { reason: 'crashed', exitCode: 1 })
        break
      default:
        this.#onPageEvent(method, params)
    }
  }

  /** @param {string} method @param {any} params */
  #onPageEvent(method, params) {
    if (method === 'Page.frameNavigated' && !params.frame.parentId) {
      this.#url = fromChromium(params.frame.url + (params.frame.urlFragment ?? ''))
      this.emit('did-navigate', preventable(), this.#url, 200, 'OK')
    } else if (method === 'Page.navigatedWithinDocument' && params.frameId === this.targetId) {
      this.#url = fromChromium(params.url)
      this.emit('did-navigate-in-page', preventable(), this.#url, true)
    } else if (method === 'Page.frameStartedLoading' && params.frameId === this.targetId) {
      this.#loading = true
      this.emit('did-start-loading')
    } else if (method === 'Page.frameStoppedLoading' && params.frameId === this.targetId) {
      this.#loading = false
      this.emit('did-stop-loading')
    } else if (method === 'Page.domContentEventFired') this.emit('dom-ready', preventable())
    else if (method === 'Page.loadEventFired') this.emit('did-finish-load')
  }

  /** @param {any} message @param {number} contextId the world it came from */
  #onMessage(message, contextId) {
    const event = {
      type: 'frame',
      sender: strict('webContents', this),
      senderFrame: this.mainFrame,
      processId: 1,
      frameId: 1,
    }
    if ('invoke' in message) {
      void serveInvoke(event, message.channel, message.args).then((answer) =>
        this.#callWorld(contextId, '__electronReply', [
          message.invoke,
          'value' in answer ? answer.value : null,
          'error' in answer ? answer.error : null,
        ]),
      )
    } else if ('send' in message) serveSend({ ...event, reply: this.send.bind(this) }, message.channel, message.args)
    else if ('copied' in message) writeLocally(message.copied)
    else if ('preloadError' in message) {
      console.error(`Unable to load preload script: ${this.preferences['preload']}\n${message.preloadError}`)
      this.emit('preload-error', preventable(), this.preferences['preload'], new Error(message.preloadError))
    } else {
      if (message.window === 'focus' || message.window === 'blur') this.emit(message.window)
      this.onReport(message)
    }
  }

  /** @param {number} executionContextId @param {string} name @param {unknown[]} args */
  #callWorld(executionContextId, name, args) {
    this.post('Runtime.callFunctionOn', {
      executionContextId,
      functionDeclaration: `(...args) => globalThis.${name}(...args)`,
      arguments: args.map((value) => ({ value })),
    })
  }

  /** @param {any} params */
  #onConsole({ type, args, stackTrace }) {
    const message = args
      .map((/** @type {any} */ arg) => String(arg.value ?? arg.description ?? arg.unserializableValue ?? ''))
      .join(' ')
    const level =
      { error: 'error', assert: 'error', warning: 'warning', debug: 'debug' }[/** @type {string} */ (type)] ?? 'info'
    const { url = '', lineNumber = 0 } = stackTrace?.callFrames[0] ?? {}
    this.emit('console-message', {
      message,
      level,
      lineNumber: lineNumber + 1,
      sourceId: fromChromium(url),
      frame: this.mainFrame,
    })
  }

  /** The page's own new window is already being closed. @param {any} params */
  #onWindowOpen({ url, windowName, windowFeatures }) {
    const details = {
      url: fromChromium(url),
      frameName: windowName,
      features: windowFeatures.join(','),
      disposition: 'new-window',
      referrer: { url: '', policy: 'default' },
    }
    const { action } = this.#openHandler(details)
    if (action !== 'deny') throw lacking('windows that pages open (setWindowOpenHandler has to deny them)')
  }

  /** @param {string} channel @param {unknown[]} args */
  send(channel, ...args) {
    const encoded = encodeWire(args)
    if (this.#world !== null) this.#callWorld(this.#world, '__electronEmit', [channel, encoded])
  }

  /**
   * @param {string} url
   * @returns {Promise<void>} resolves when the page has finished loading; rejects like Electron when it can't be loaded
   */
  async loadURL(url) {
    const address = toChromium(url)
    const loaded = new Promise((resolve) => this.once('did-finish-load', () => resolve(undefined)))
    this.expected.add(address)
    const { errorText } = await this.cdp('Page.navigate', { url: address })
    if (errorText) {
      const code = errorText.replace('net::', '')
      this.emit('did-fail-load', preventable(), -2, code, url, true)
      throw Object.assign(new Error(`${code} (-2) loading '${url}'`), { code, errno: -2, url })
    }
    await loaded
  }

  reload() {
    this.expected.add(toChromium(this.#url).replace(/#.*$/, ''))
    this.post('Page.reload', {})
  }

  reloadIgnoringCache() {
    this.reload()
  }

  stop() {
    this.post('Page.stopLoading', {})
  }

  /** @param {string} code @returns {Promise<any>} */
  async executeJavaScript(code) {
    const { result, exceptionDetails } = await this.cdp('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  /** @param {number} count how many files `chooseFiles` holds @returns {Promise<string[]>} */
  pathsOfChosenFiles(count) {
    const pathOf = async (/** @type {number} */ index) => {
      const { result } = await this.cdp('Runtime.evaluate', { expression: `globalThis.__electronChosen[${index}]` })
      return (await this.cdp('DOM.getFileInfo', { objectId: result.objectId })).path
    }
    return Promise.all(Array.from({ length: count }, (_, index) => pathOf(index)))
  }

  /** @param {(details: any) => { action: string }} handler */
  setWindowOpenHandler(handler) {
    this.#openHandler = handler
  }

  /** @param {object} [options] Electron's @returns {Promise<Buffer>} */
  async printToPDF(options = {}) {
    const { data } = await this.cdp('Page.printToPDF', pdfParameters(options))
    return Buffer.from(data, 'base64')
  }

  /** @param {{ x: number, y: number, width: number, height: number }} [area] */
  async capturePage(area) {
    const { data } = await this.cdp('Page.captureScreenshot', {
      format: 'png',
      ...(area ? { clip: { ...area, scale: 1 } } : {}),
    })
    return strict('NativeImage', new NativeImage(Buffer.from(data, 'base64')))
  }

  /** @param {{ waitForBeforeUnload?: boolean }} [options] */
  close({ waitForBeforeUnload = false } = {}) {
    if (waitForBeforeUnload) this.post('Page.close', {})
    else
      this.attached()
        .then(() => chromium().send('Target.closeTarget', { targetId: this.targetId }))
        .catch(() => {})
  }

  attached() {
    return this.#attached
  }

  focus() {
    this.post('Page.bringToFront', {})
  }

  getURL() {
    return this.#url
  }

  isLoading() {
    return this.#loading
  }

  isDestroyed() {
    return this.#destroyed
  }

  isCrashed() {
    return false
  }

  isDevToolsOpened() {
    return false
  }

  /** The page can't be zoomed by pinching here anyway. */
  async setVisualZoomLevelLimits() {}

  /** For tests, as in Electron: not part of its typed API. */
  getLastWebPreferences() {
    return {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      ...this.preferences,
    }
  }

  static getAllWebContents() {
    return [...all].map((contents) => strict('webContents', contents))
  }

  /** @param {number} id */
  static fromId(id) {
    return Contents.getAllWebContents().find((contents) => contents.id === id)
  }

  /** @param {string} targetId */
  static fromDevToolsTargetId(targetId) {
    return Contents.getAllWebContents().find((contents) => contents.targetId === targetId)
  }
}

export const webContents = strict('webContents', {
  getAllWebContents: Contents.getAllWebContents,
  fromId: Contents.fromId,
  fromDevToolsTargetId: Contents.fromDevToolsTargetId,
  getFocusedWebContents: () => Contents.getAllWebContents().at(-1) ?? null,
})
