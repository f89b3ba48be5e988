// `dialog`: file choosers and questions, in the page of the window that asks. Without a display nobody could answer, so
// there a dialog that a test hasn't stubbed fails.

import { headless } from './chromium.mjs'
import { strict } from './strict.mjs'
import { focusedWindow } from './windows.mjs'
import { chooseFiles } from './page/choose-files.js'
import { askQuestion } from './page/ask-question.js'

/** @param {any[]} args Electron allows the window to be left out */
const withWindow = (args) => (args.length > 1 || args[0]?.webContents ? args : [null, ...args])

/**
 * Runs a function in the window's page and gives its answer.
 * @param {string} what
 * @param {any} window
 * @param {Function} run
 * @param {object} options
 */
function inPage(what, window, run, options) {
  const contents = (window ?? focusedWindow())?.webContents
  if (headless || !contents)
    throw new Error(
      `the Electron stand-in has no display to show dialog.${what} on (${JSON.stringify(options)}): stub it`,
    )
  return contents.executeJavaScript(`(${String(run)})(${JSON.stringify(options)})`)
}

/** @param {any} window */
const contentsOf = (window) => (window ?? focusedWindow()).webContents

export const dialog = strict('dialog', {
  /** @param {any[]} args @returns {Promise<{ canceled: boolean, filePaths: string[] }>} */
  async showOpenDialog(...args) {
    const [window, options = {}] = withWindow(args)
    const { properties = ['openFile'], filters = [] } = options
    const accept = filters.flatMap((/** @type {{ extensions: string[] }} */ filter) =>
      filter.extensions.filter((each) => each !== '*').map((each) => `.${each}`),
    )
    const wanted = {
      multiple: properties.includes('multiSelections'),
      directory: properties.includes('openDirectory'),
      accept: accept.join(','),
    }
    const count = await inPage('showOpenDialog', window, chooseFiles, wanted)
    const filePaths = await pathsOfChosenFiles(contentsOf(window), count)
    return { canceled: filePaths.length === 0, filePaths }
  },
  /** @param {any[]} args @returns {Promise<{ canceled: boolean, filePath: string }>} */
  async showSaveDialog(...args) {
    const [window, options = {}] = withWindow(args)
    const question = {
      message: options.title ?? '',
      detail: '',
      input: options.defaultPath ?? '',
      buttons: [options.buttonLabel ?? 'Save', 'Cancel'],
      defaultId: 0,
      cancelId: 1,
    }
    const { response, input } = await inPage('showSaveDialog', window, askQuestion, question)
    return { canceled: response !== 0, filePath: response === 0 ? input : '' }
  },
  /** @param {any[]} args @returns {Promise<{ response: number, checkboxChecked: boolean }>} */
  async showMessageBox(...args) {
    const [window, options] = withWindow(args)
    const { message = '', detail = '', buttons = ['OK'], defaultId = 0, cancelId = buttons.length - 1 } = options
    const { response } = await inPage('showMessageBox', window, askQuestion, {
      message,
      detail,
      buttons,
      defaultId,
      cancelId,
    })
    return { response, checkboxChecked: false }
  },
  /** @param {string} title @param {string} content */
  showErrorBox(title, content) {
    console.error(`${title}\n${content}`)
  },
})

/**
 * @param {import('./web-contents.mjs').Contents} contents
 * @param {number} count how many files `chooseFiles` left in the page
 * @returns {Promise<string[]>}
 */
function pathsOfChosenFiles({ page }, count) {
  const pathOf = async (/** @type {number} */ index) => {
    const { result } = await page.cdp('Runtime.evaluate', { expression: `globalThis.__electronChosen[${index}]` })
    return (await page.cdp('DOM.getFileInfo', { objectId: result.objectId })).path
  }
  return Promise.all(Array.from({ length: count }, (_, index) => pathOf(index)))
}
