// The one window: frameless with the system's buttons laid over our own 40 px bar, and as safe as Electron can make it.
import path from 'node:path'
import { BrowserWindow, screen } from 'electron'
import type { BrowserWindowConstructorOptions } from 'electron'
import { DEFAULT_SIZE, MINIMUM_SIZE, recallPlace, rememberPlace } from './window-place.ts'
import type { WindowPlace } from './window-place.ts'

/** The height of the page's own bar (`design.md` section 3); the overlay's buttons fill it, less the hairline. */
const BAR_HEIGHT = 40
const TITLE = '服务商工作台'

/** `--bg-surface`, `--fg-2` and `--bg-app` of the design's tokens: what shows before the page has painted. */
const COLOURS = {
  light: { bar: '#FFFFFF', symbols: '#4B5361', ground: '#F3F4F6' },
  dark: { bar: '#171B21', symbols: '#AEB6C2', ground: '#0F1216' },
} as const

export interface WindowSetting {
  readonly preload: string
  readonly platform: NodeJS.Platform
  readonly dark: boolean
  readonly place: WindowPlace | null
}

const overlay = (dark: boolean) => {
  const { bar, symbols } = dark ? COLOURS.dark : COLOURS.light
  return { color: bar, symbolColor: symbols, height: BAR_HEIGHT - 1 }
}

/** Everything the window is told, as data; every safety switch is written out, defaults included. */
export const windowOptions = ({ preload, platform, dark, place }: WindowSetting): BrowserWindowConstructorOptions => ({
  ...(place?.bounds ?? DEFAULT_SIZE),
  minWidth: MINIMUM_SIZE.width,
  minHeight: MINIMUM_SIZE.height,
  show: false,
  title: TITLE,
  backgroundColor: dark ? COLOURS.dark.ground : COLOURS.light.ground,
  titleBarStyle: 'hidden',
  ...(platform === 'darwin' ? { trafficLightPosition: { x: 14, y: 13 } } : { titleBarOverlay: overlay(dark) }),
  webPreferences: {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  },
})

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
