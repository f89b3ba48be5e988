// Puts together the two scripts that every document of a window starts with.

import { createBridge } from './bridge.js'
import { isolatedWorld } from './isolated-world.js'
import { mainWorld } from './main-world.js'
import { createWire } from './wire.js'

/** The preload's world, by the name Electron gives it. */
export const ISOLATED_WORLD = 'Electron Isolated Context'

/** The binding through which the preload's world speaks to the main process. */
export const BINDING = '__electronIpc'

/** Exposed by the stand-in itself: where the page's world reports what the main process has to know. */
const REPORTS = '\u0000reports'

/** Preload scripts run in the top frame only, as in Electron by default. @param {string} body */
const inTopFrame = (body) => `if (window.top === window) { ${body} }`

/** @param {string} token */
export const mainWorldScript = (token) =>
  inTopFrame(
    `(${String(mainWorld)})((${String(createBridge)})(${JSON.stringify(token)}, 'page', 'preload'), ${JSON.stringify(REPORTS)})`,
  )

/**
 * @param {string} token
 * @param {string} preload its source
 * @param {string[]} argv
 */
export function isolatedWorldScript(token, preload, argv) {
  const { electron, chrome, node } = process.versions
  const about = { platform: process.platform, arch: process.arch, argv, versions: { electron, chrome, node } }
  return inTopFrame(`(${String(isolatedWorld)})({
    bridge: (${String(createBridge)})(${JSON.stringify(token)}, 'preload', 'page'),
    wire: (${String(createWire)})(),
    post: (message) => globalThis.${BINDING}(message),
    REPORTS: ${JSON.stringify(REPORTS)},
    about: ${JSON.stringify(about)},
  }, function (require, module, exports, process) {\n${preload}\n})`)
}
