// Runs in the preload's own world: the module `electron` as a sandboxed preload script sees it, then the preload.

/* oxlint-disable unicorn/consistent-function-scoping -- the function is sent to the page as text: it holds all it uses */

/**
 * Self-contained: its source is sent to the page.
 * @param {object} parts
 * @param {ReturnType<typeof import('./bridge.js').createBridge>} parts.bridge
 * @param {ReturnType<typeof import('./wire.js').createWire>} parts.wire
 * @param {(message: string) => void} parts.post to the main process
 * @param {string} parts.REPORTS
 * @param {{ platform: string, arch: string, argv: string[], versions: Record<string, string> }} parts.about
 * @param {(require: Function, module: object, exports: object, process: object) => void} preload
 */
export function isolatedWorld({ bridge, wire, post, about, REPORTS }, preload) {
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
  const calls = new Map()
  /** @type {Map<string, Function[]>} */
  const listeners = new Map()
  let next = 0

  /** @param {object} message */
  const tell = (message) => post(JSON.stringify(message))

  /** @template {object} T @param {string} name @param {T} object @returns {T} */
  const strict = (name, object) =>
    new Proxy(object, {
      get(target, key) {
        if (typeof key === 'string' && !(key in target) && key !== 'then')
          throw new Error(`the Electron stand-in has no ${name}.${key}`)
        return Reflect.get(target, key)
      },
    })

  /** @param {string} channel */
  const listenersOf = (channel) => listeners.get(channel) ?? []

  const ipcRenderer = strict('ipcRenderer', {
    /** @param {string} channel @param {unknown[]} args */
    invoke: (channel, ...args) =>
      new Promise((resolve, reject) => {
        const encoded = wire.encode(args)
        calls.set(++next, { resolve, reject })
        tell({ invoke: next, channel, args: encoded })
      }),
    /** @param {string} channel @param {unknown[]} args */
    send: (channel, ...args) => tell({ send: true, channel, args: wire.encode(args) }),
    /** @param {string} channel @param {Function} listener */
    on(channel, listener) {
      listeners.set(channel, [...listenersOf(channel), listener])
      return ipcRenderer
    },
    /** @param {string} channel @param {Function} listener */
    once(channel, listener) {
      const once = (/** @type {unknown[]} */ ...args) => {
        ipcRenderer.off(channel, once)
        listener(...args)
      }
      return ipcRenderer.on(channel, once)
    },
    /** @param {string} channel @param {Function} listener */
    off(channel, listener) {
      const index = listenersOf(channel).indexOf(listener)
      if (index >= 0) listeners.set(channel, listenersOf(channel).toSpliced(index, 1))
      return ipcRenderer
    },
    /** @param {string} channel @param {Function} listener */
    addListener: (channel, listener) => ipcRenderer.on(channel, listener),
    /** @param {string} channel @param {Function} listener */
    removeListener: (channel, listener) => ipcRenderer.off(channel, listener),
    /** @param {string} channel */
    removeAllListeners(channel) {
      listeners.delete(channel)
      return ipcRenderer
    },
    /** @param {string} channel */
    listenerCount: (channel) => listenersOf(channel).length,
  })

  const contextBridge = strict('contextBridge', {
    /** @param {string} key @param {unknown} api */
    exposeInMainWorld(key, api) {
      if (exposed.has(key)) throw new Error('Cannot bind an API on top of an existing property on the window object')
      exposed.add(key)
      bridge.expose(key, api)
    },
  })
  /** @type {Set<string>} */
  const exposed = new Set()

  const webUtils = strict('webUtils', {
    /** The main process answers while the page stands still at the debugger statement. @param {File} file */
    getPathForFile: function getPathForFile(file) {
      let path = '' // oxlint-disable-line prefer-const
      if (!(file instanceof File)) throw new TypeError('getPathForFile needs a File')
      debugger // oxlint-disable-line no-debugger -- the main process sets `path` here
      return path
    },
  })

  // The main process calls these two; they exist in this world only.
  Object.assign(globalThis, {
    /** @param {number} id @param {string | null} value @param {string | null} error */
    __electronReply(id, value, error) {
      const call = calls.get(id)
      calls.delete(id)
      if (value === null) call?.reject(new Error(error ?? ''))
      else call?.resolve(wire.decode(value))
    },
    /** @param {string} channel @param {string} args */
    __electronEmit(channel, args) {
      for (const listener of listenersOf(channel)) listener({ sender: ipcRenderer, ports: [] }, ...wire.decode(args))
    },
  })
  bridge.listen(() => {})
  bridge.expose(REPORTS, {
    copied: (/** @type {string} */ text) => tell({ copied: { text, html: '' } }),
    opened: (/** @type {string} */ url, /** @type {string} */ name, /** @type {string} */ features) =>
      tell({ opened: { url, windowName: name, windowFeatures: features.split(',') } }),
  })
  reportWindow(tell)

  const electron = strict('preload module electron', { contextBridge, ipcRenderer, webUtils })
  const require = (/** @type {string} */ name) => {
    if (['electron', 'electron/renderer', 'electron/common'].includes(name)) return electron
    throw new Error(`module not found: ${name}`)
  }
  const module = { exports: {} }
  const process = strict('preload process', {
    ...about,
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    isMainFrame: true,
    env: {},
  })
  try {
    preload(require, module, module.exports, process)
  } catch (error) {
    tell({ preloadError: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    throw error
  }

  /** What Electron's window knows of itself, and what was copied. @param {(message: object) => void} report */
  function reportWindow(report) {
    addEventListener('focus', () => report({ window: 'focus' }))
    addEventListener('blur', () => report({ window: 'blur' }))
    addEventListener('resize', () =>
      report({ window: 'resize', bounds: { x: screenX, y: screenY, width: outerWidth, height: outerHeight } }),
    )
    for (const kind of ['copy', 'cut'])
      addEventListener(kind, (event) => report({ copied: copiedBy(/** @type {ClipboardEvent} */ (event)) }))
  }

  /** @param {ClipboardEvent} event after the page's own listeners */
  function copiedBy({ defaultPrevented, clipboardData }) {
    if (defaultPrevented)
      return { text: clipboardData?.getData('text/plain') ?? '', html: clipboardData?.getData('text/html') ?? '' }
    const field = document.activeElement
    const typed = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field : null
    const text = typed ? typed.value.slice(typed.selectionStart ?? 0, typed.selectionEnd ?? 0) : String(getSelection())
    return { text, html: '' }
  }
}
