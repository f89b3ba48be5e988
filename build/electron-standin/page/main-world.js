// Runs in the page's own world before any of its scripts: receives what the preload exposes.

/* oxlint-disable unicorn/consistent-function-scoping -- the function is sent to the page as text: it holds all it uses */

/**
 * Self-contained: its source is sent to the page.
 * @param {ReturnType<typeof import('./bridge.js').createBridge>} bridge
 * @param {string} COPIED the key of the stand-in's own listener
 */
export function mainWorld(bridge, COPIED) {
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

  bridge.listen((key, api) => {
    if (key === COPIED) {
      reportWrites(api)
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
