// The DevTools protocol over a pipe: zero-terminated JSON messages, answers matched to calls by their number.

import { EventEmitter } from 'node:events'

/** Emits `(method, params)` under the session's id, or under 'browser' for the browser itself. */
export class CdpPipe extends EventEmitter {
  #next = 0
  /** @type {Map<number, { method: string, resolve: (result: any) => void, reject: (error: Error) => void }>} */
  #waiting = new Map()
  /** @type {string[]} parts of a message that hasn't ended yet */
  #parts = []
  #writable

  /**
   * @param {import('node:stream').Writable} writable
   * @param {import('node:stream').Readable} readable
   */
  constructor(writable, readable) {
    super()
    this.#writable = writable
    writable.on('error', () => this.#close())
    readable.setEncoding('utf8')
    readable.on('data', (data) => this.#read(data))
    readable.on('close', () => this.#close())
  }

  /**
   * @param {string} method
   * @param {object} [params]
   * @param {string} [sessionId]
   * @returns {Promise<any>} the result; rejects with the protocol's own message
   */
  send(method, params = {}, sessionId) {
    const id = ++this.#next
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { method, resolve, reject })
      this.#writable.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  /** @param {string} data */
  #read(data) {
    const pieces = data.split('\0')
    this.#parts.push(pieces[0] ?? '')
    for (const piece of pieces.slice(1)) {
      const message = this.#parts.join('')
      this.#parts = [piece]
      this.#receive(JSON.parse(message))
    }
  }

  /** @param {{ id?: number, result?: any, error?: { message: string }, method: string, params: any, sessionId?: string }} message */
  #receive({ id, result, error, method, params, sessionId }) {
    if (id === undefined) {
      this.emit(sessionId ?? 'browser', method, params)
      return
    }
    const call = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (error) call?.reject(new Error(`${call.method}: ${error.message}`))
    else call?.resolve(result)
  }

  #close() {
    for (const { method, reject } of this.#waiting.values()) reject(new Error(`${method}: Chromium is gone`))
    this.#waiting.clear()
  }
}
