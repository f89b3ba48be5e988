// Runs in the page's own world before any of its scripts: receives what the preload exposes.

/**
 * Self-contained: its source is sent to the page.
 * @param {ReturnType<typeof import('./bridge.js').createBridge>} bridge
 */
export function mainWorld(bridge) {
  /** @param {any} value @returns {any} */
  function freeze(value) {
    if ((typeof value !== 'object' || value === null) && typeof value !== 'function') return value
    if (value instanceof Promise) return value
    for (const each of Object.values(value)) freeze(each)
    return Object.freeze(value)
  }

  bridge.listen((key, api) => {
    Object.defineProperty(globalThis, key, {
      value: freeze(api),
      enumerable: true,
      configurable: false,
      writable: false,
    })
  })
}
