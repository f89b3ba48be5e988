// What Chromium reports about a page, in Electron's words.

import { writeLocally } from './clipboard-store.mjs'
import { serveInvoke, serveSend } from './ipc-main.mjs'
import { BINDING } from './page/page-scripts.mjs'
import { answerPathForFile } from './path-for-file.mjs'
import { serveRequest } from './requests.mjs'
import { fromChromium } from './schemes.mjs'
import { lacking, preventable, strict } from './strict.mjs'

/** @typedef {import('./web-contents.mjs').Contents} Contents */

/** @type {Record<string, (contents: Contents, params: any) => void>} */
const REACTIONS = {
  'Fetch.requestPaused': (contents, params) => void serveRequest(contents, params),
  'Debugger.paused': (contents, params) => void answerPathForFile(contents.page, params),
  'Runtime.bindingCalled'(contents, { name, payload, executionContextId }) {
    if (name === BINDING) onMessage(contents, JSON.parse(payload), executionContextId)
  },
  'Runtime.consoleAPICalled': onConsole,
  'Page.windowOpen': onWindowOpen,
  'Page.domContentEventFired': (contents) => contents.emit('dom-ready', preventable()),
  'Page.loadEventFired': (contents) => contents.emit('did-finish-load'),
  'Page.frameNavigated'(contents, { frame }) {
    if (frame.parentId) return
    contents.url = fromChromium(frame.url + (frame.urlFragment ?? ''))
    contents.emit('did-navigate', preventable(), contents.url, 200, 'OK')
  },
  'Page.navigatedWithinDocument'(contents, { frameId, url }) {
    if (frameId !== contents.page.targetId) return
    contents.url = fromChromium(url)
    contents.emit('did-navigate-in-page', preventable(), contents.url, true)
  },
  'Page.frameStartedLoading': (contents, { frameId }) => onLoading(contents, frameId, true),
  'Page.frameStoppedLoading': (contents, { frameId }) => onLoading(contents, frameId, false),
  'Inspector.targetCrashed': (contents) =>
    contents.emit('render-process-gone', preventable(), { reason: 'crashed', exitCode: 1 }),
}

/** @param {Contents} contents @param {string} method @param {any} params */
export function onPageEvent(contents, method, params) {
  REACTIONS[method]?.(contents, params)
}

/** @param {Contents} contents @param {string} frameId @param {boolean} loading */
function onLoading(contents, frameId, loading) {
  if (frameId !== contents.page.targetId) return
  contents.loading = loading
  contents.emit(loading ? 'did-start-loading' : 'did-stop-loading')
}

/**
 * A message of the preload's world.
 * @param {Contents} contents
 * @param {any} message
 * @param {number} world the one it came from
 */
function onMessage(contents, message, world) {
  const { mainFrame } = contents
  const event = {
    type: 'frame',
    sender: strict('webContents', contents),
    senderFrame: mainFrame,
    processId: 1,
    frameId: 1,
  }
  if ('invoke' in message) {
    void serveInvoke(event, message.channel, message.args).then(({ value, error }) =>
      contents.page.callWorld(world, '__electronReply', [message.invoke, value, error]),
    )
  } else if ('send' in message) {
    serveSend({ ...event, reply: contents.send.bind(contents) }, message.channel, message.args)
  } else if ('opened' in message) onWindowOpen(contents, message.opened)
  else if ('copied' in message) writeLocally(message.copied)
  else if ('preloadError' in message) onPreloadError(contents, message.preloadError)
  else contents.onReport(message)
}

/** @param {Contents} contents @param {string} stack */
function onPreloadError(contents, stack) {
  const { preload } = contents.preferences
  console.error(`Unable to load preload script: ${preload}\n${stack}`)
  contents.emit('preload-error', preventable(), preload, new Error(stack))
}

/** @param {Contents} contents @param {any} params */
function onConsole(contents, { type, args, stackTrace }) {
  /** @type {Record<string, string>} */
  const levels = { error: 'error', assert: 'error', warning: 'warning', debug: 'debug' }
  const texts = args.map((/** @type {any} */ arg) =>
    String(arg.value ?? arg.description ?? arg.unserializableValue ?? ''),
  )
  const { url = '', lineNumber = 0 } = stackTrace?.callFrames[0] ?? {}
  contents.emit('console-message', {
    message: texts.join(' '),
    level: levels[type] ?? 'info',
    lineNumber: lineNumber + 1,
    sourceId: fromChromium(url),
    frame: contents.mainFrame,
  })
}

/** The window that the page wanted is already being closed. @param {Contents} contents @param {any} params */
function onWindowOpen(contents, { url, windowName, windowFeatures }) {
  const { action } = contents.askOpenHandler({
    url: fromChromium(url),
    frameName: windowName,
    features: windowFeatures.join(','),
    disposition: 'new-window',
    referrer: { url: '', policy: 'default' },
  })
  if (action !== 'deny') throw lacking('windows that pages open: setWindowOpenHandler has to deny them')
}
