// `webUtils.getPathForFile` answers at once, yet only Chromium knows the path. So the preload's function stops at a
// debugger statement, the path is asked for and put into its variable, and the page goes on.

/**
 * @param {import('./page-connection.mjs').PageConnection} page
 * @param {{ callFrames: { callFrameId: string, functionName: string }[] }} paused
 */
export async function answerPathForFile(page, { callFrames: [top] }) {
  try {
    if (top?.functionName !== 'getPathForFile') return
    const evaluate = (/** @type {string} */ expression) =>
      page.cdp('Debugger.evaluateOnCallFrame', { callFrameId: top.callFrameId, expression })
    const { result } = await evaluate('file')
    // A file made by the page itself has no path: Chromium refuses to tell one, Electron says ''.
    const { path } = await page.cdp('DOM.getFileInfo', { objectId: result.objectId }).catch(() => ({ path: '' }))
    await evaluate(`path = ${JSON.stringify(path)}`)
  } finally {
    page.post('Debugger.resume', {})
  }
}
