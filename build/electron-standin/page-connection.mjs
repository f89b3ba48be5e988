// The line to one page: its DevTools session, the scripts every document of it starts with, and the way back into
// the preload's world.

import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { chromium } from './chromium.mjs'
import { BINDING, ISOLATED_WORLD, isolatedWorldScript, mainWorldScript } from './page/page-scripts.mjs'
import { closeTarget, openTarget } from './targets.mjs'

export class PageConnection {
  targetId = ''
  /** The preload's world in the document that is shown. @type {number | null} */
  world = null
  #sessionId = ''
  #attached
  #onEvent
  #onGone

  /**
   * @param {object} options
   * @param {{ width: number, height: number }} options.size
   * @param {Record<string, any>} options.preferences
   * @param {(method: string, params: any) => void} options.onEvent
   * @param {() => void} options.onGone
   */
  constructor({ size, preferences, onEvent, onGone }) {
    this.#onEvent = onEvent
    this.#onGone = onGone
    this.#attached = this.#attach(size, preferences)
    this.#attached.catch((error) => console.error(error))
  }

  /**
   * @param {{ width: number, height: number }} size
   * @param {Record<string, any>} preferences
   */
  async #attach(size, { preload, additionalArguments = [] }) {
    const source = preload === undefined ? '' : readFileSync(preload, 'utf8')
    const { targetId, sessionId } = await openTarget(size, this.#onGone)
    this.targetId = targetId
    this.#sessionId = sessionId
    chromium().on(sessionId, (method, params) => {
      this.#followWorld(method, params)
      this.#onEvent(method, params)
    })
    const token = randomUUID()
    await Promise.all([
      this.#send('Page.enable'),
      this.#send('Runtime.addBinding', { name: BINDING, executionContextName: ISOLATED_WORLD }),
      this.#send('Runtime.enable'),
      this.#send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      this.#send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldScript(token) }),
      this.#send('Page.addScriptToEvaluateOnNewDocument', {
        worldName: ISOLATED_WORLD,
        source: isolatedWorldScript(token, source, additionalArguments),
      }),
      ...(source.includes('getPathForFile') ? [this.#send('Debugger.enable')] : []),
      this.#send('Runtime.runIfWaitingForDebugger'),
    ])
  }

  /** @param {string} method @param {any} params */
  #followWorld(method, params) {
    if (method === 'Runtime.executionContextsCleared') this.world = null
    if (method !== 'Runtime.executionContextCreated') return
    const { id, name, auxData } = params.context
    if (name === ISOLATED_WORLD && auxData.frameId === this.targetId) this.world = id
  }

  /** @param {string} method @param {object} [params] @returns {Promise<any>} */
  #send(method, params = {}) {
    return chromium().send(method, params, this.#sessionId)
  }

  /** @param {string} method @param {object} [params] @returns {Promise<any>} once the page is there */
  async cdp(method, params) {
    await this.#attached
    return this.#send(method, params)
  }

  /** For what may fail because the page has gone. @param {string} method @param {object} params */
  post(method, params) {
    this.cdp(method, params).catch(() => {})
  }

  /**
   * Calls a function that lives in a preload's world. Nothing happens when that document is gone.
   * @param {number | null} executionContextId
   * @param {string} name
   * @param {unknown[]} args
   */
  callWorld(executionContextId, name, args) {
    if (executionContextId === null) return
    this.post('Runtime.callFunctionOn', {
      executionContextId,
      functionDeclaration: `(...args) => globalThis.${name}(...args)`,
      arguments: args.map((value) => ({ value })),
    })
  }

  /** @returns {Promise<string>} the target's id, once the page is there */
  async whenAttached() {
    await this.#attached
    return this.targetId
  }

  /** A page that never came up is gone already. */
  close() {
    this.whenAttached().then(closeTarget, this.#onGone)
  }
}
