// Runs in the page's own world before any of its scripts: receives what the preload exposes.

/* oxlint-disable unicorn/consistent-function-scoping -- the function is sent to the page as text: it holds all it uses */

/**
 * Self-contained: its source is sent to the page.
 * @param {ReturnType<typeof import('./bridge.js').createBridge>} bridge
 * @param {string} REPORTS the key of the stand-in's own listener
 */
export function mainWorld(bridge, REPORTS) {
  /** @param {any} value @returns {any} */
  function freeze(value) {
    if ((typeof value !== 'object' || value === null) && typeof value !== 'function') return value
    if (value instanceof Promise) return value
    for (const each of Object.values(value)) freeze(each)
    return Object.freeze(value)
  }

  /** What the page writes to the clipboard, the main process can read. @param {(text: string) => void} copied */
  function reportWrites(copied) {
    if (!globalThis.isSecureContext) return
    const { clipboard } = navigator
    const write = clipboard.writeText.bind(clipboard)
    clipboard.writeText = (text) => write(text).then(() => copied(text))
  }

  /**
   * Whether a window opens is for the main process to say, and here it always says no: as in Electron the page gets null.
   * @param {(url: string, name: string, features: string) => void} opened
   */
  function reportOpening(opened) {
    globalThis.open = (url = '', name = '', features = '') => {
      opened(url === '' ? 'about:blank' : new URL(url, document.baseURI).href, name, features)
      return null
    }
  }

  bridge.listen((key, api) => {
    if (key === REPORTS) {
      reportWrites(api.copied)
      reportOpening(api.opened)
      return
    }
    Object.defineProperty(globalThis, key, {
      value: freeze(api),
      enumerable: true,
      configurable: false,
      writable: false,
    })
  })
}
