// Which windows are open, so that the app, the dialogs and the windows needn't know one another.

/** @typedef {import('./browser-window.mjs').Window} Window */

/** @type {Set<Window>} */
const open = new Set()
/** @type {Window | null} */
let focused = null
/** @type {() => void} */
let onLastClosed = () => {}

/** @param {Window} window */
export function addWindow(window) {
  open.add(window)
}

/** @param {Window} window */
export function removeWindow(window) {
  open.delete(window)
  if (focused === window) focused = null
  if (open.size === 0) onLastClosed()
}

/** @param {() => void} listener */
export function whenLastWindowCloses(listener) {
  onLastClosed = listener
}

/** @param {Window | null} window */
export function setFocusedWindow(window) {
  focused = window
}

/** The window that has the focus, or the only one there is. @returns {Window | null} */
export const focusedWindow = () => focused ?? (open.size === 1 ? ([...open][0] ?? null) : null)

/** @returns {Window[]} */
export const allWindows = () => [...open]
