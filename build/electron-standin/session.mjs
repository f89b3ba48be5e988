// `session`: the one session there is, with the filters on its requests. Permissions are Chromium's own affair here:
// the handlers are kept for tests to call, nothing else asks them.

import { StrictEmitter, lacking, preventable, strict } from './strict.mjs'

/** @typedef {{ url: string, [key: string]: unknown }} Details */
/** @typedef {(details: any, callback: (answer: any) => void) => void} Filter */
/** @typedef {{ matches: (url: string) => boolean, listener: Filter }} Registered */

/** @type {Map<string, Registered>} */
const filters = new Map()

/** @param {string} name */
const register =
  (name) =>
  /** @param {{ urls: string[] } | Filter | null} filter @param {Filter | null} [listener] */
  (filter, listener) => {
    const chosen = typeof filter === 'function' ? filter : (listener ?? null)
    if (chosen === null) filters.delete(name)
    else
      filters.set(name, {
        matches: matcher(typeof filter === 'function' ? ['<all_urls>'] : (filter?.urls ?? ['<all_urls>'])),
        listener: chosen,
      })
  }

/** @param {string[]} patterns such as `https://*\/*` */
function matcher(patterns) {
  const expressions = patterns.map((pattern) =>
    pattern === '<all_urls>'
      ? /^/
      : new RegExp(`^${pattern.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '.*')}$`),
  )
  return (/** @type {string} */ url) => expressions.some((expression) => expression.test(url))
}

/** @param {string} name @param {Details} details @returns {Promise<any>} what the filter answered, {} without one */
function ask(name, details) {
  const filter = filters.get(name)
  if (!filter?.matches(details.url)) return Promise.resolve({})
  return new Promise((resolve) => filter.listener(details, resolve))
}

/** @param {Details} details @returns {Promise<boolean>} whether the request is to be blocked */
export async function askBeforeRequest(details) {
  const answer = await ask('onBeforeRequest', details)
  if (answer.redirectURL) throw lacking('webRequest redirectURL')
  return answer.cancel === true
}

/**
 * Asked for the responses of the application's own schemes only.
 * @param {Details & { responseHeaders: Record<string, string[]> }} details
 * @returns {Promise<Record<string, string[]>>} the headers to use
 */
export async function askHeadersReceived(details) {
  const answer = await ask('onHeadersReceived', details)
  if (answer.cancel) throw new Error('net::ERR_BLOCKED_BY_CLIENT')
  const headers = answer.responseHeaders ?? details.responseHeaders
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value : [String(value)]]),
  )
}

class Session extends StrictEmitter {
  /** @type {Function | null} */
  permissionRequestHandler = null
  /** @type {Function | null} */
  permissionCheckHandler = null
  webRequest = strict('session.webRequest', {
    onBeforeRequest: register('onBeforeRequest'),
    onHeadersReceived: register('onHeadersReceived'),
  })

  constructor() {
    super('session', 'will-download select-hid-device select-serial-port select-usb-device')
  }

  /** @param {Function | null} handler */
  setPermissionRequestHandler(handler) {
    this.permissionRequestHandler = handler
  }

  /** @param {Function | null} handler */
  setPermissionCheckHandler(handler) {
    this.permissionCheckHandler = handler
  }

  setDevicePermissionHandler() {}

  setDisplayMediaRequestHandler() {}

  setSpellCheckerEnabled() {}

  isPersistent() {
    return true
  }
}

const onlySession = new Session()

export const defaultSession = strict('session.defaultSession', onlySession)

/** A page began a download, which Chromium is told to refuse. @param {{ url: string, suggestedFilename: string }} begun */
export function reportDownload({ url, suggestedFilename }) {
  const item = { getURL: () => url, getFilename: () => suggestedFilename, cancel() {} }
  onlySession.emit('will-download', preventable(), strict('DownloadItem', item))
}

export const session = strict('session', { defaultSession })
