// Runs an application the way Electron's executable does: Playwright's inspector and loader first, then the
// application's own main module, with the module `electron` resolved to the stand-in.

import inspector from 'node:inspector'
import { createRequire, registerHooks } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseCommandLine } from './command-line.mjs'
import { launch } from './launch.mjs'

const ELECTRON = new URL('./electron.mjs', import.meta.url).href
const START = new URL('./start-app.mjs', import.meta.url).href

/** @param {string[]} argv everything after the executable */
export async function runApplication(argv) {
  const commandLine = parseCommandLine(argv)
  launch.from(commandLine)
  pretendToBeElectron(argv)
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron' || specifier === 'electron/main' || specifier === 'electron/common'
        ? { url: ELECTRON, format: 'module', shortCircuit: true }
        : next(specifier, context),
  })
  loadFetch()
  if (commandLine.inspectPort !== null) inspector.open(commandLine.inspectPort)
  await import(ELECTRON)
  if (commandLine.required !== null) createRequire(import.meta.url)(commandLine.required)
  await evaluateThenStart(pathToFileURL(commandLine.entry).href)
}

/**
 * Node loads its fetch when it is first used; a debugger that looks at the globals meanwhile can find that half done
 * ("reading 'markResourceTiming'"). So it is loaded before one can attach.
 */
function loadFetch() {
  performance.now()
  void [new Request('https://standin.invalid/'), new Response(null), new Headers()]
}

/** @param {string[]} argv */
function pretendToBeElectron(argv) {
  const { version } = createRequire(import.meta.url)('electron/package.json')
  Object.defineProperty(process, 'versions', {
    value: { ...process.versions, electron: `${version}-standin` },
    enumerable: true,
  })
  Object.assign(process, {
    type: 'browser',
    defaultApp: true,
    resourcesPath: path.join(import.meta.dirname, 'resources'),
  })
  process.argv = [process.execPath, ...argv]
}

/**
 * Electron becomes ready when the main module has run up to its first `await`. Two sibling imports have exactly that
 * order: the second one runs when the first has finished or waits.
 * @param {string} entry
 */
async function evaluateThenStart(entry) {
  const siblings = `import ${JSON.stringify(entry)}\nimport ${JSON.stringify(START)}`
  try {
    await import(`data:text/javascript,${encodeURIComponent(siblings)}`)
  } catch (error) {
    console.error('A JavaScript error occurred in the main process')
    console.error(error)
    process.exit(1)
  }
}
