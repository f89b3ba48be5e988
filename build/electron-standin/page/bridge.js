// Runs in both worlds of a page, the page's own and the preload's: carries values and calls between them. The worlds
// share nothing but the DOM; an event's `detail` is cloned when it is read in the other world.

/* oxlint-disable unicorn/consistent-function-scoping -- the function is sent to the page as text: it holds all it uses */

/**
 * Self-contained: its source is sent to the page.
 * @param {string} token a name that the page can't guess
 * @param {'page' | 'preload'} mine
 * @param {'page' | 'preload'} theirs
 */
export function createBridge(token, mine, theirs) {
  const KIND = '\u0000bridge'
  /** @type {Map<number, Function>} functions of this world that the other one may call */
  const functions = new Map()
  /** @type {Map<number, (answer: any) => void>} */
  const waiting = new Map()
  let next = 0
  /** @type {any} the answer to the call that is under way */
  let answer

  /** @param {object} message */
  function post(message) {
    document.dispatchEvent(new CustomEvent(`${token}-${theirs}`, { detail: message }))
  }

  /** @param {any} value @returns {any} a value that can be cloned, with functions and promises replaced by their number */
  function pack(value) {
    if (typeof value === 'function') {
      functions.set(++next, value)
      return { [KIND]: 'function', id: next }
    }
    if (typeof value === 'symbol') throw new TypeError('An object could not be cloned.')
    if (typeof value !== 'object' || value === null) return value
    if (value instanceof Promise) return packPromise(value)
    if (value instanceof Error) return { [KIND]: 'error', message: value.message }
    if (Array.isArray(value)) return value.map(pack)
    const prototype = Object.getPrototypeOf(value)
    if (prototype !== null && Object.prototype.toString.call(value) !== '[object Object]') return value
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, pack(each)]))
  }

  /** @param {Promise<unknown>} promise */
  function packPromise(promise) {
    const id = ++next
    promise.then(
      (value) => post({ settle: id, value: pack(value) }),
      (error) => post({ settle: id, error: messageOf(error) }),
    )
    return { [KIND]: 'promise', id }
  }

  /** @param {any} value @returns {any} */
  function unpack(value) {
    if (typeof value !== 'object' || value === null) return value
    if (value[KIND] === 'function') return (/** @type {unknown[]} */ ...args) => call(value.id, args)
    if (value[KIND] === 'error') return new Error(value.message)
    if (value[KIND] === 'promise') {
      return new Promise((resolve, reject) => {
        waiting.set(value.id, (settled) =>
          'error' in settled ? reject(new Error(settled.error)) : resolve(unpack(settled.value)),
        )
      })
    }
    if (Array.isArray(value)) return value.map(unpack)
    if (Object.prototype.toString.call(value) !== '[object Object]') return value
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unpack(each)]))
  }

  /** @param {number} id @param {unknown[]} args */
  function call(id, args) {
    answer = undefined
    post({ call: id, args: args.map(pack) })
    const given = answer
    if (given === undefined) throw new TypeError('An object could not be cloned.')
    if ('error' in given) throw new Error(given.error)
    return unpack(given.value)
  }

  /** @param {number} id @param {any[]} args */
  function serve(id, args) {
    try {
      post({ answer: true, value: pack(functions.get(id)?.(...args.map(unpack))) })
    } catch (error) {
      post({ answer: true, error: messageOf(error) })
    }
  }

  /** @param {unknown} error */
  function messageOf(error) {
    return error instanceof Error ? error.message : String(error)
  }

  /** @param {(key: string, api: any) => void} onExpose what to do when the other world exposes an API */
  function listen(onExpose) {
    document.addEventListener(`${token}-${mine}`, (event) => {
      const message = /** @type {CustomEvent} */ (event).detail
      if (!message) return
      if ('answer' in message) answer = message
      else if ('call' in message) serve(message.call, message.args)
      else if ('expose' in message) onExpose(message.expose, unpack(message.api))
      else if ('settle' in message) {
        waiting.get(message.settle)?.(message)
        waiting.delete(message.settle)
      }
    })
  }

  return {
    listen,
    /** @param {string} key @param {unknown} api */
    expose: (key, api) => post({ expose: key, api: pack(api) }),
  }
}
