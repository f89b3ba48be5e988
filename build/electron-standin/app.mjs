// `app`: starting, quitting, and what the application asks about itself.

import path from 'node:path'
import { AppPaths } from './app-paths.mjs'
import { chromium, headless, quitChromium, startChromium } from './chromium.mjs'
import { launch } from './launch.mjs'
import { measureScreen } from './screen.mjs'
import { reportDownload } from './session.mjs'
import { StrictEmitter, preventable, strict } from './strict.mjs'
import { allWindows, whenLastWindowCloses } from './windows.mjs'

const EVENTS = `
  ready before-quit will-quit quit window-all-closed web-contents-created browser-window-created browser-window-focus
`

/** Rightly never sent here: other platforms, a second instance, helper processes that Chromium keeps to itself. */
const NEVER_HERE =
  'activate second-instance open-file open-url child-process-gone certificate-error render-process-gone will-finish-launching'

class App extends StrictEmitter {
  #ready = Promise.withResolvers()
  #isReady = false
  #quitting = false
  #paths = new AppPaths()

  isPackaged = false
  /** macOS only, as in Electron. */
  dock = undefined

  constructor() {
    super('app', `${EVENTS} ${NEVER_HERE}`)
    whenLastWindowCloses(() => {
      if (this.#quitting) return
      if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed')
      else this.quit()
    })
  }

  get commandLine() {
    return strict('app.commandLine', launch.switches)
  }

  get name() {
    return this.#paths.name
  }

  set name(name) {
    this.#paths.name = name
  }

  getName() {
    return this.#paths.name
  }

  /** @param {string} name */
  setName(name) {
    this.#paths.name = name
  }

  getVersion() {
    return launch.commandLine.manifest.version ?? process.versions['electron']
  }

  getAppPath() {
    return launch.commandLine.root
  }

  getLocale() {
    return launch.switches.getSwitchValue('lang') || 'zh-CN'
  }

  getSystemLocale() {
    return this.getLocale()
  }

  getLocaleCountryCode() {
    return this.getLocale().split('-')[1] ?? ''
  }

  getPreferredSystemLanguages() {
    return [this.getLocale()]
  }

  /** @param {string} name */
  getPath(name) {
    return this.#paths.get(name)
  }

  /** @param {string} name @param {string} folder */
  setPath(name, folder) {
    this.#paths.set(name, folder)
  }

  /** @param {string} [folder] */
  setAppLogsPath(folder) {
    this.#paths.set('logs', folder ?? path.join(this.getPath('userData'), 'logs'))
  }

  isReady() {
    return this.#isReady
  }

  whenReady() {
    return this.#ready.promise
  }

  /** The stand-in can't tell: the store's own lock refuses a second process. */
  requestSingleInstanceLock() {
    return true
  }

  hasSingleInstanceLock() {
    return true
  }

  releaseSingleInstanceLock() {}

  /** Every window here is checked for it anyway. */
  enableSandbox() {}

  setAppUserModelId() {}

  setAboutPanelOptions() {}

  /** There is no icon it could stand on. */
  setBadgeCount() {
    return false
  }

  disableHardwareAcceleration() {
    launch.switches.appendSwitch('disable-gpu')
  }

  focus() {
    allWindows().at(0)?.focus()
  }

  /** Quits unless a listener of 'before-quit' or of a window's 'close' prevents it. */
  quit() {
    if (this.#quitting || this.#prevented('before-quit')) return
    this.#quitting = true
    void this.#closeWindows().then((closed) => {
      if (closed && !this.#prevented('will-quit')) this.exit(0)
      else this.#quitting = false
    })
  }

  /** Ends without asking anybody. @param {number} [code] */
  exit(code = 0) {
    this.emit('quit', preventable(), code)
    this.#quitting = true
    void quitChromium().finally(() => process.exit(code))
  }

  async #closeWindows() {
    const closed = await Promise.all(allWindows().map((window) => window.closeUnlessPrevented()))
    return closed.every(Boolean)
  }

  /** @param {string} name */
  #prevented(name) {
    const event = preventable()
    this.emit(name, event)
    return event.defaultPrevented
  }

  /** Brings Chromium up; afterwards windows can be opened. */
  async start() {
    startChromium({
      userData: this.getPath('userData'),
      locale: this.getLocale(),
      switches: launch.switches.entries(),
      onExit: (why) => this.#onChromiumGone(why),
    })
    await chromium().send('Target.setDiscoverTargets', { discover: true })
    await chromium().send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter: [{ type: 'page' }],
    })
    chromium().on('browser', (method, params) => {
      if (method === 'Browser.downloadWillBegin') reportDownload(params)
    })
    await chromium().send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true })
    if (!headless) await measureScreen()
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => this.quit())
    this.#isReady = true
    this.emit('ready', preventable(), {})
    this.#ready.resolve(undefined)
  }

  /** @param {string} why */
  #onChromiumGone(why) {
    if (!this.#quitting) console.error(why)
    process.exit(this.#quitting ? 0 : 1)
  }
}

const theApp = new App()

export const app = strict('app', theApp)

/** Called once by the executable, when the application's main module has run up to its first `await`. */
export function startApp() {
  theApp.start().catch((error) => {
    console.error(error)
    process.exit(1)
  })
}
