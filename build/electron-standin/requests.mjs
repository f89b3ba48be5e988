// Every request of a window passes here: the navigation policy, `webRequest`, and the application's own schemes,
// whose responses reach Chromium with their headers, so that a content security policy is really enforced.

import { fromChromium, handlerOf, policyForChromium } from './schemes.mjs'
import { askBeforeRequest, askHeadersReceived } from './session.mjs'
import { preventable } from './strict.mjs'

/**
 * @typedef {object} Paused
 * @property {string} requestId
 * @property {{ url: string, method: string, headers: Record<string, string>, postData?: string }} request
 * @property {string} resourceType
 * @property {string} frameId
 */

/**
 * @param {import('./web-contents.mjs').Contents} contents
 * @param {Paused} paused
 */
export async function serveRequest(contents, paused) {
  const { requestId, request } = paused
  const url = fromChromium(request.url)
  try {
    if (paused.resourceType === 'Document' && !mayNavigate(contents, paused, url)) {
      return await contents.page.cdp('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
    }
    if (
      await askBeforeRequest({
        url,
        method: request.method,
        resourceType: resourceType(contents, paused),
        webContentsId: contents.id,
      })
    ) {
      return await contents.page.cdp('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
    }
    if (isFavicon(url, paused)) return await contents.page.cdp('Fetch.fulfillRequest', { requestId, responseCode: 204 })
    if (url === request.url) return await contents.page.cdp('Fetch.continueRequest', { requestId })
    return await contents.page.cdp('Fetch.fulfillRequest', { requestId, ...(await answer(url, request)) })
  } catch (error) {
    if (contents.isDestroyed()) return undefined
    console.error(`Error while serving ${url}:`, error)
    return contents.page.cdp('Fetch.failRequest', { requestId, errorReason: 'Failed' }).catch(() => {})
  }
}

/** Chromium asks every https origin for one; Electron asks no scheme of the application's. @param {string} url @param {Paused} paused */
function isFavicon(url, { request, resourceType }) {
  return url !== request.url && resourceType === 'Other' && new URL(url).pathname === '/favicon.ico'
}

/**
 * Navigations that the main process began are expected; any other the page began itself.
 * @param {import('./web-contents.mjs').Contents} contents
 * @param {Paused} paused
 * @param {string} url
 */
function mayNavigate(contents, { request, frameId }, url) {
  const isMainFrame = frameId === contents.page.targetId
  if (isMainFrame && contents.expected.delete(request.url)) return true
  const anywhere = preventable({
    url,
    isMainFrame,
    isSameDocument: false,
    frame: isMainFrame ? contents.mainFrame : null,
  })
  contents.emit('will-frame-navigate', anywhere)
  if (!isMainFrame) return !anywhere.defaultPrevented
  const event = preventable({ url, isMainFrame, isSameDocument: false, frame: contents.mainFrame })
  contents.emit('will-navigate', event, url)
  return !anywhere.defaultPrevented && !event.defaultPrevented
}

/** Electron's names of resource kinds. @param {import('./web-contents.mjs').Contents} contents @param {Paused} paused */
function resourceType(contents, { resourceType: kind, frameId }) {
  if (kind === 'Document') return frameId === contents.page.targetId ? 'mainFrame' : 'subFrame'
  if (kind === 'Fetch' || kind === 'XHR') return 'xhr'
  return kind.charAt(0).toLowerCase() + kind.slice(1)
}

/**
 * @param {string} url
 * @param {Paused['request']} request
 */
async function answer(url, { method, headers, postData }) {
  const handler = handlerOf(url)
  if (!handler) throw new Error('net::ERR_UNKNOWN_URL_SCHEME')
  const response = await handler(
    new Request(url, { method, headers, ...(postData === undefined ? {} : { body: postData }) }),
  )
  const responseHeaders = await askHeadersReceived({
    url,
    method,
    statusCode: response.status,
    responseHeaders: listed(response.headers),
  })
  return {
    responseCode: response.status,
    responseHeaders: Object.entries(responseHeaders).flatMap(([name, values]) =>
      values.map((value) => ({
        name,
        value: name.toLowerCase().startsWith('content-security-policy') ? policyForChromium(value) : value,
      })),
    ),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  }
}

/** @param {Headers} headers @returns {Record<string, string[]>} */
const listed = (headers) => Object.fromEntries([...headers].map(([name, value]) => [name, [value]]))
