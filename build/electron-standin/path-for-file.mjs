// `webUtils.getPathForFile` answers at once, yet only Chromium knows the path. So the preload's function stops at a
// debugger statement, the path is asked for and put into its variable, and the page goes on.

/**
 * @param {import('./web-contents.mjs').Contents} contents
 * @param {{ callFrames: { callFrameId: string, functionName: string }[] }} paused
 */
export async function answerPathForFile(contents, { callFrames: [top] }) {
  try {
    if (top?.functionName !== 'getPathForFile') return
    const evaluate = (/** @type {string} */ expression) =>
      contents.cdp('Debugger.evaluateOnCallFrame', { callFrameId: top.callFrameId, expression })
    const { result } = await evaluate('file')
    // A file made by the page itself has no path: Chromium refuses to tell one, Electron says ''.
    const { path } = await contents.cdp('DOM.getFileInfo', { objectId: result.objectId }).catch(() => ({ path: '' }))
    await evaluate(`path = ${JSON.stringify(path)}`)
  } finally {
    contents.post('Debugger.resume', {})
  }
}
