// Loudness: whatever the stand-in lacks fails by name, so that nothing can pass on a silent no-op.

import { EventEmitter } from 'node:events'

/** Names that the language and its tools read from any object. */
const HARMLESS = new Set(['then', 'toJSON', 'constructor', 'prototype'])

/** @type {WeakMap<object, any>} */
const proxies = new WeakMap()

/** @param {string} what */
export const lacking = (what) => new Error(`the Electron stand-in has no ${what}`)

/**
 * The only face of `target` that the application sees: reading a property it doesn't have throws.
 * The same target always gives the same face.
 * @template {object} T
 * @param {string} name how the application calls it
 * @param {T} target
 * @returns {T}
 */
export function strict(name, target) {
  const known = proxies.get(target)
  if (known) return known
  const proxy = new Proxy(target, {
    get(object, key) {
      if (!(key in object) && typeof key === 'string' && !HARMLESS.has(key)) throw lacking(`${name}.${key}`)
      const value = Reflect.get(object, key, object)
      return typeof value === 'function' && !HARMLESS.has(String(key)) ? boundTo(object, value) : value
    },
    set(object, key, value) {
      if (!(key in object)) throw lacking(`${name}.${String(key)}`)
      return Reflect.set(object, key, value, object)
    },
  })
  proxies.set(target, proxy)
  return proxy
}

/** @type {WeakMap<object, WeakMap<Function, Function>>} */
const bound = new WeakMap()

/**
 * Methods run on the target itself: private fields can't be reached through a proxy.
 * @param {object} object
 * @param {Function} method
 */
function boundTo(object, method) {
  const methods = bound.get(object) ?? new WeakMap()
  bound.set(object, methods)
  const known = methods.get(method) ?? method.bind(object)
  methods.set(method, known)
  return known
}

/**
 * A part of Electron that the stand-in doesn't have at all: it can be imported, any use of it throws.
 * @param {string} name
 * @returns {any}
 */
export function missing(name) {
  const fail = () => {
    throw lacking(name)
  }
  return new Proxy(fail, {
    get(_target, key) {
      if (typeof key === 'symbol' || HARMLESS.has(key)) return undefined
      throw lacking(`${name}.${key}`)
    },
    apply: fail,
    construct: fail,
  })
}

/** A list of names, written as a text. @param {string} text */
export const words = (text) => text.trim().split(/\s+/)

/** An emitter that refuses listeners for events it would never send. */
export class StrictEmitter extends EventEmitter {
  #name
  #events

  /**
   * @param {string} name
   * @param {string} events sent here, or rightly never sent here; names with spaces between
   */
  constructor(name, events) {
    super()
    this.#name = name
    this.#events = new Set([...words(events), 'newListener', 'removeListener'])
  }

  /** @override @param {string | symbol} event @param {(...args: any[]) => void} listener */
  on(event, listener) {
    return super.on(this.#checked(event), listener)
  }

  /** @override @param {string | symbol} event @param {(...args: any[]) => void} listener */
  addListener(event, listener) {
    return this.on(event, listener)
  }

  /** @override @param {string | symbol} event @param {(...args: any[]) => void} listener */
  prependListener(event, listener) {
    return super.prependListener(this.#checked(event), listener)
  }

  /** @param {string | symbol} event */
  #checked(event) {
    if (!this.#events.has(String(event))) throw lacking(`event '${String(event)}' of ${this.#name}`)
    return event
  }
}

/**
 * An event whose default the application may prevent.
 * @template {object} T
 * @param {T} [details]
 */
export function preventable(details) {
  return {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true
    },
  }
}
