// Which options a window may be made with: the stand-in plays only safe windows, and says so about all others.

import { lacking, words } from './strict.mjs'

/** What the stand-in can play only one way, and a safe application wants only that way. @type {Record<string, boolean>} */
const SAFE = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  plugins: false,
}

const PREFERENCES = new Set([
  ...Object.keys(SAFE),
  ...words(
    'preload additionalArguments spellcheck devTools safeDialogs backgroundThrottling defaultEncoding disableDialogs',
  ),
])

const PLAYED = 'width height x y minWidth minHeight maxWidth maxHeight useContentSize center show title webPreferences'

/** The frame is Chromium's: what these ask for isn't shown. */
const COSMETIC = `
  icon backgroundColor autoHideMenuBar titleBarStyle titleBarOverlay trafficLightPosition frame resizable movable
  minimizable maximizable closable fullscreenable paintWhenInitiallyHidden darkTheme roundedCorners acceptFirstMouse
`

const OPTIONS = new Set(words(`${PLAYED} ${COSMETIC}`))

/**
 * @param {Record<string, any>} options
 * @returns {Record<string, any>} the web preferences
 */
export function checkedPreferences({ webPreferences = {}, ...options }) {
  for (const name of Object.keys(options)) if (!OPTIONS.has(name)) throw lacking(`BrowserWindow option ${name}`)
  for (const [name, value] of Object.entries(webPreferences)) {
    if (!PREFERENCES.has(name)) throw lacking(`webPreferences option ${name}`)
    if (name in SAFE && value !== undefined && value !== SAFE[name])
      throw new Error(`the Electron stand-in only opens windows with ${name}: ${SAFE[name]}`)
  }
  return webPreferences
}
