// `WebFrameMain` of the top frame: the one a trusted sender is checked by.

/** Only the top frame runs the preload, so no other frame ever speaks. */
export class Frame {
  #contents
  parent = null
  processId = 1
  routingId = 1
  frameTreeNodeId = 1
  name = ''

  /** @param {import('./web-contents.mjs').Contents} contents */
  constructor(contents) {
    this.#contents = contents
  }

  get url() {
    return this.#contents.getURL()
  }

  get origin() {
    const { protocol, host } = new URL(this.url || 'about:blank')
    return host === '' ? 'null' : `${protocol}//${host}`
  }

  get top() {
    return this.#contents.mainFrame
  }

  get detached() {
    return this.#contents.isDestroyed()
  }

  isDestroyed() {
    return this.#contents.isDestroyed()
  }

  /** @param {string} channel @param {unknown[]} args */
  send(channel, ...args) {
    this.#contents.send(channel, ...args)
  }

  /** @param {string} code */
  executeJavaScript(code) {
    return this.#contents.executeJavaScript(code)
  }
}
