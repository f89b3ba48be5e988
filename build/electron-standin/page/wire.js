// Runs in the page and in the main process: turns IPC payloads into text and back.

/* oxlint-disable unicorn/consistent-function-scoping -- the function is sent to the page as text: it holds all it uses */

/** Self-contained: its source is also sent to the page. */
export function createWire() {
  const UNDEFINED = '\u0000undefined'

  /** @type {(this: any, key: string, value: unknown) => unknown} */
  function replacer(key) {
    const value = this[key]
    if (value === undefined) return UNDEFINED
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (typeof value === 'number' && Number.isFinite(value)) return value
    if (typeof value === 'function' || typeof value === 'symbol') throw new TypeError('An object could not be cloned.')
    if (typeof value === 'object' && (Array.isArray(value) || isRecord(value))) return value
    const kind = typeof value === 'object' ? value.constructor.name : `${typeof value} ${String(value)}`
    throw new TypeError(`the Electron stand-in carries only JSON over IPC, not ${kind} (at '${key}')`)
  }

  /** A class instance travels as its own properties, as in a structured clone; built-in kinds don't. @param {object} value */
  function isRecord(value) {
    return (
      Object.prototype.toString.call(value) === '[object Object]' && !('toJSON' in value) && !(value instanceof Promise)
    )
  }

  /** @param {any} value @returns {any} */
  function restore(value) {
    if (value === UNDEFINED) return undefined
    if (typeof value !== 'object' || value === null) return value
    for (const key of Object.keys(value)) value[key] = restore(value[key])
    return value
  }

  return {
    /** @param {unknown} value @returns {string} */
    encode: (value) => JSON.stringify({ value }, replacer),
    /** @param {string} text @returns {any} */
    decode: (text) => restore(JSON.parse(text)).value,
  }
}
