// Pages in Chromium: those that windows asked for, and those that a page tries to open by itself. The latter are
// closed before they load anything: whether a window opens is for the application's handler to say.

import { setTimeout } from 'node:timers/promises'
import { chromium, headless } from './chromium.mjs'

/** @typedef {{ targetId: string, sessionId: string }} Target */

/** How long a page may take to close before it is told again. Milliseconds. */
const CLOSING_PATIENCE = 300

/** @type {Map<string, PromiseWithResolvers<string>>} the session of each page, by its target id */
const sessions = new Map()
/** @type {Map<string, () => void>} what to do when a page of ours is gone */
const owned = new Map()
/** @type {Set<Promise<unknown>>} pages being made just now */
const making = new Set()
let watching = false
let startupPageTaken = false

/** @param {string} targetId */
function sessionOf(targetId) {
  const known = sessions.get(targetId) ?? Promise.withResolvers()
  sessions.set(targetId, known)
  return known
}

function watch() {
  if (watching) return
  watching = true
  chromium().on('browser', (method, params) => {
    if (method === 'Target.attachedToTarget') void onAttached(params)
    if (method === 'Target.targetDestroyed') {
      sessions.delete(params.targetId)
      owned.get(params.targetId)?.()
      owned.delete(params.targetId)
    }
  })
}

/** @param {{ sessionId: string, targetInfo: { targetId: string, type: string } }} attached */
async function onAttached({ sessionId, targetInfo: { targetId, type } }) {
  if (type !== 'page') return
  sessionOf(targetId).resolve(sessionId)
  await Promise.allSettled(making)
  if (!owned.has(targetId)) await closeTarget(targetId)
}

/**
 * Chromium forgets to close a page that is just being replaced by its next document: it is told until it is gone.
 * @param {string} targetId
 */
export async function closeTarget(targetId) {
  while (sessions.has(targetId)) {
    try {
      await chromium().send('Target.closeTarget', { targetId })
    } catch {
      return
    }
    await setTimeout(CLOSING_PATIENCE)
  }
}

/**
 * @param {{ width: number, height: number }} size
 * @param {() => void} onGone
 * @returns {Promise<Target>} a page that waits until it is let go
 */
export async function openTarget(size, onGone) {
  watch()
  const made = makePage(size).then((targetId) => {
    owned.set(targetId, onGone)
    return targetId
  })
  making.add(made)
  const targetId = await made.finally(() => making.delete(made))
  return { targetId, sessionId: await sessionOf(targetId).promise }
}

/** @param {{ width: number, height: number }} size @returns {Promise<string>} */
async function makePage({ width, height }) {
  const startup = await startupPage()
  if (startup !== null) return startup
  const { targetId } = await chromium().send('Target.createTarget', {
    url: 'about:blank',
    newWindow: true,
    width,
    height,
  })
  return targetId
}

/** The window that `--app` opened has no tab strip: the first window takes it over. @returns {Promise<string | null>} */
async function startupPage() {
  if (headless || startupPageTaken) return null
  startupPageTaken = true
  const { targetInfos } = await chromium().send('Target.getTargets')
  const page = targetInfos.find((/** @type {{ type: string }} */ target) => target.type === 'page')
  if (!page) return null
  const { sessionId } = await chromium().send('Target.attachToTarget', { targetId: page.targetId, flatten: true })
  sessionOf(page.targetId).resolve(sessionId)
  return page.targetId
}
