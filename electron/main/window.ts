// The one window: opened where it stood last, shown when the page has painted, its place remembered when it closes.
import path from 'node:path'
import { BrowserWindow, screen } from 'electron'
import { overlay, windowOptions } from './window-options.ts'
import type { WindowSetting } from './window-options.ts'
import { recallPlace, rememberPlace } from './window-place.ts'

/** The overlay's colours follow the theme; macOS draws its own. */
export const paintOverlay = (window: BrowserWindow, platform: NodeJS.Platform, dark: boolean): void => {
  if (platform !== 'darwin' && !window.isDestroyed()) window.setTitleBarOverlay(overlay(dark))
}

/** Opens the window hidden; it shows itself when the page has painted. `folder` is the app's own data folder. */
export const openWindow = (setting: Omit<WindowSetting, 'place'>, folder: string): BrowserWindow => {
  const file = path.join(folder, 'window.json')
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea)
  const place = recallPlace(file, screens)
  const window = new BrowserWindow(windowOptions({ ...setting, place }))
  window.once('ready-to-show', () => (place?.maximized === true ? window.maximize() : window.show()))
  window.on('close', () => rememberPlace(file, { bounds: window.getNormalBounds(), maximized: window.isMaximized() }))
  return window
}
