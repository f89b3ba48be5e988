// The start: read what was asked for, open the window, and open the desk while the page loads. Everything else is elsewhere.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Menu, app, dialog, ipcMain, nativeTheme, powerMonitor, protocol, session, shell } from 'electron'
import type { BrowserWindow } from 'electron'
import type { Push } from '../../shared/contract/api.ts'
import { MINUTE } from '../../shared/kernel/instant.ts'
import { makeHandlers } from '../app/handlers.ts'
import { DeskHost } from '../app/host.ts'
import type { Alerts } from '../app/native.ts'
import { PUSH_CHANNEL } from '../ipc/channels.ts'
import { gatherPushes } from '../ipc/push.ts'
import { serveCalls } from '../ipc/serve.ts'
import { systemClock } from '../platform/clock.ts'
import { writeDurably } from '../platform/fs.ts'
import { errorLog } from '../platform/log.ts'
import { launchArguments, parseLaunchOptions } from './launch-options.ts'
import type { LaunchOptions } from './launch-options.ts'
import { menuTemplate } from './menu.ts'
import { electronAlerts } from './alerts.ts'
import { electronNative } from './native.ts'
import { APP_ORIGIN, APP_PAGE, APP_SCHEME, serveBundle } from './protocol.ts'
import { confineEveryPage, denyPermissions } from './security.ts'
import { openWindow, paintOverlay } from './window.ts'

const here = import.meta.dirname
const TITLE = '服务商工作台'

/** Only while developing: Vite's server, which serves the page with hot reloading. */
const devServer = app.isPackaged ? undefined : process.env['WORKBENCH_DEV_SERVER']
const pages = { origins: [APP_ORIGIN, ...(devServer === undefined ? [] : [new URL(devServer).origin])] }

const clock = systemClock()
const folder = app.getPath('userData')
const log = errorLog(path.join(folder, 'logs', 'errors.log'), clock)

/** This installation's own name, made once: it stands on every act. */
const deviceId = (): string => {
  const file = path.join(folder, 'device')
  try {
    return readFileSync(file, 'utf8')
  } catch {
    const id = randomUUID()
    writeDurably(file, id)
    return id
  }
}

const makeHost = ({ db, practice, today }: LaunchOptions, push: (notice: Push) => void, alerts: Alerts): DeskHost =>
  new DeskHost({
    folder,
    db: db === null ? null : path.resolve(db),
    practice,
    today,
    clock,
    device: deviceId(),
    log,
    push,
    alerts,
  })

const focus = (window: BrowserWindow): void => {
  if (window.isMinimized()) window.restore()
  window.focus()
}

/** A page that crashed is loaded again, once a minute at most: the desk itself lost nothing. */
const reloadAfterCrash = (window: BrowserWindow): void => {
  let lastAt = 0
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.write('page', new Error(`the page's process is gone: ${reason}`))
    const now = clock.now()
    if (reason === 'clean-exit' || now - lastAt < MINUTE || window.isDestroyed()) return
    lastAt = now
    void window.loadURL(devServer ?? APP_PAGE)
  })
}

/** The desk is caught up after the machine slept, and let go of before the app ends. */
const tieToMachine = (host: DeskHost, flush: () => void): void => {
  powerMonitor.on('resume', () => {
    host.caughtUp().catch((error: unknown) => log.write('resume', error))
  })
  let closed = false
  app.on('before-quit', (event) => {
    flush()
    if (closed) return
    event.preventDefault()
    void host.close().finally(() => {
      closed = true
      clock.stop()
      app.quit()
    })
  })
  app.on('window-all-closed', () => app.quit())
}

const start = async (options: LaunchOptions): Promise<void> => {
  await app.whenReady()
  protocol.handle(APP_SCHEME, serveBundle(path.join(here, '../renderer')))
  denyPermissions(session.defaultSession)
  confineEveryPage(app, pages, shell)
  Menu.setApplicationMenu(menuTemplate(process.platform, app.name, Menu))

  const preload = path.join(here, '../preload/preload.cjs')
  const window = openWindow({ preload, platform: process.platform, dark: nativeTheme.shouldUseDarkColors }, folder)
  nativeTheme.on('updated', () => paintOverlay(window, process.platform, nativeTheme.shouldUseDarkColors))
  app.on('second-instance', () => focus(window))
  reloadAfterCrash(window)

  const pusher = gatherPushes((notice) => {
    if (!window.isDestroyed()) window.webContents.send(PUSH_CHANNEL, notice)
  })
  const alerts = electronAlerts((target) => {
    focus(window)
    if (target !== null) pusher.push({ kind: 'open', target })
  })
  const host = makeHost(options, pusher.push, alerts)
  serveCalls(ipcMain, { pages, handlers: makeHandlers(host, electronNative(window, process.platform, alerts)), log })
  tieToMachine(host, pusher.flush)

  const loaded = window.loadURL(devServer ?? APP_PAGE)
  host.start()
  await loaded
}

const fail = (problem: string): void => {
  process.stderr.write(`${problem}\n`)
  if (app.isPackaged) dialog.showErrorBox(TITLE, problem)
  app.exit(2)
}

process.on('unhandledRejection', (error) => log.write('unhandled', error))

const launch = parseLaunchOptions(launchArguments(process.argv, app.isPackaged))
protocol.registerSchemesAsPrivileged([
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
app.enableSandbox()

if (!launch.ok) fail(launch.problem)
else if (app.requestSingleInstanceLock())
  start(launch.options).catch((error: unknown) => {
    log.write('start', error)
    fail(`${TITLE} 没有启动成功，原因已写入日志。 It did not start; the reason is in the log.`)
  })
else app.quit()
