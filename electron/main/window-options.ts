// What the window is told, as data: frameless with the system's buttons laid over our own 40 px bar, and as safe as Electron
// can make it.
import type { BrowserWindowConstructorOptions } from 'electron'
import { DEFAULT_SIZE, MINIMUM_SIZE } from './window-place.ts'
import type { WindowPlace } from './window-place.ts'

/** The height of the page's own bar (`design.md` section 3); the overlay's buttons fill it, less the hairline. */
const BAR_HEIGHT = 40
const TITLE = '服务商工作台'

/** `--bg-app`, on which the page's bar lies and which shows before it has painted, and `--fg-2` of the design's tokens. */
const COLOURS = {
  light: { ground: '#F3F4F6', symbols: '#4B5361' },
  dark: { ground: '#0F1216', symbols: '#AEB6C2' },
} as const

export interface WindowSetting {
  readonly preload: string
  readonly platform: NodeJS.Platform
  readonly dark: boolean
  readonly place: WindowPlace | null
}

/** The system's buttons on our bar; macOS draws its own. */
export const overlay = (dark: boolean) => {
  const { ground, symbols } = dark ? COLOURS.dark : COLOURS.light
  return { color: ground, symbolColor: symbols, height: BAR_HEIGHT - 1 }
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
