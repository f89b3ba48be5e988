// `ipcMain`: the main process's end of the calls that come from preload scripts.

import { EventEmitter } from 'node:events'
import { strict } from './strict.mjs'
import { decodeWire, encodeWire } from './wire.mjs'

/** @typedef {(event: object, ...args: any[]) => unknown} Listener */

/** @type {Map<string, Listener>} */
const handlers = new Map()

class IpcMain extends EventEmitter {
  /** @param {string} channel @param {Listener} listener */
  handle(channel, listener) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    if (typeof listener !== 'function')
      throw new TypeError(`Expected handler to be a function, but found type '${typeof listener}'`)
    handlers.set(channel, listener)
  }

  /** @param {string} channel @param {Listener} listener */
  handleOnce(channel, listener) {
    this.handle(channel, (event, ...args) => {
      handlers.delete(channel)
      return listener(event, ...args)
    })
  }

  /** @param {string} channel */
  removeHandler(channel) {
    handlers.delete(channel)
  }
}

export const ipcMain = strict('ipcMain', new IpcMain())

/**
 * Serves one `ipcRenderer.invoke`.
 * @param {object} event
 * @param {string} channel
 * @param {string} args encoded
 * @returns {Promise<{ value: string | null, error: string | null }>} the encoded value, or the message the page will see
 */
export async function serveInvoke(event, channel, args) {
  try {
    const handler = handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return { value: encodeWire(await handler(event, ...decodeWire(args))), error: null }
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error)
    return { value: null, error: `Error invoking remote method '${channel}': ${String(error)}` }
  }
}

/**
 * Serves one `ipcRenderer.send`.
 * @param {object} event
 * @param {string} channel
 * @param {string} args encoded
 */
export function serveSend(event, channel, args) {
  ipcMain.emit(channel, event, ...decodeWire(args))
}
