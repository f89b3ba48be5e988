// Electron's security checklist, point by point, as far as it can be checked without Electron: what the window is told, what
// pages may do, and what the source never does. The header's policy is in protocol.test.ts, the sender's check in serve.test.ts.
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { WebContents } from 'electron'
import { confineEveryPage, denyPermissions, isOpenableOutside } from '../../electron/main/security.ts'
import { windowOptions } from '../../electron/main/window-options.ts'

const pages = { origins: ['app://bundle'] }

describe('the window', () => {
  const options = windowOptions({ preload: '/p.cjs', platform: 'win32', dark: false, place: null })

  test('every switch is on the safe side, written out', () => {
    expect(options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    })
    expect(options.webPreferences).not.toHaveProperty('enableBlinkFeatures')
  })

  test('it is frameless under the system’s own buttons, in the size most screens have', () => {
    expect(options).toMatchObject({
      width: 1366,
      height: 768,
      minWidth: 683,
      minHeight: 480,
      titleBarStyle: 'hidden',
      show: false,
    })
    expect(options.titleBarOverlay).toMatchObject({ height: 39 })
    const mac = windowOptions({ preload: '/p.cjs', platform: 'darwin', dark: true, place: null })
    expect(mac).not.toHaveProperty('titleBarOverlay')
  })
})

/** The little of a page that is listened to. */
class Page {
  readonly listeners = new Map<string, (event: { url: string; preventDefault: () => void }) => void>()
  open: ((details: { url: string }) => { action: string }) | null = null
  on(name: string, listener: (event: { url: string; preventDefault: () => void }) => void): void {
    this.listeners.set(name, listener)
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.open = handler
  }
  prevents(name: string, url: string): boolean {
    let prevented = false
    this.listeners.get(name)?.({ url, preventDefault: () => (prevented = true) })
    return prevented
  }
}

const confined = () => {
  const page = new Page()
  const opened: string[] = []
  const app = {
    on: (_name: string, listener: (event: unknown, contents: WebContents) => void) =>
      listener({}, page as unknown as WebContents),
  }
  const shell = { openExternal: async (url: string) => void opened.push(url) }
  confineEveryPage(app as unknown as Parameters<typeof confineEveryPage>[0], pages, shell)
  return { page, opened }
}

describe('every page', () => {
  test('stays on our own page, whoever asks it to leave', () => {
    const { page } = confined()
    for (const event of ['will-navigate', 'will-redirect']) {
      expect(page.prevents(event, 'app://bundle/index.html#/home')).toBe(false)
      const others = [
        'https://example.com/',
        'file:///etc/passwd',
        'app://elsewhere/',
        'javascript:alert(1)',
        'data:text/html,x',
      ]
      expect(others.filter((url) => !page.prevents(event, url))).toEqual([])
    }
  })

  test('opens no window; only an https address goes to the person’s own browser', () => {
    const { page, opened } = confined()
    for (const url of [
      'https://cloud.example.com/a',
      'http://example.com',
      'file:///x',
      'mailto:a@b.c',
      'ms-msdt:x',
      'no address',
    ])
      expect(page.open?.({ url })).toEqual({ action: 'deny' })
    expect(opened).toEqual(['https://cloud.example.com/a'])
    expect(isOpenableOutside('HTTPS://example.com')).toBe(true)
  })

  test('attaches no webview', () => {
    expect(confined().page.prevents('will-attach-webview', '')).toBe(true)
  })

  test('gets no permission', () => {
    const answers: boolean[] = []
    denyPermissions({
      setPermissionRequestHandler: (handler) =>
        handler?.({} as WebContents, 'media', (granted) => void answers.push(granted), {} as never),
      setPermissionCheckHandler: (handler) =>
        void answers.push(handler?.(null, 'clipboard-read', 'https://x', {} as never) ?? true),
    })
    expect(answers).toEqual([false, false])
  })
})

describe('the source', () => {
  const folder = path.join(import.meta.dirname, '../../electron/main')
  const source = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n')

  /** The empty page that what is printed is set into. */
  const PRINTED_PAGE = "loadURL('about:blank')"
  test('loads nothing over http or from a file, and listens on no second channel', () => {
    expect(source).not.toMatch(/loadFile|http:\/\/|ipcMain\.(on|handle)\(/)
    expect(new Set(source.match(/loadURL\(.*?\)/g))).toEqual(new Set(['loadURL(devServer ?? APP_PAGE)', PRINTED_PAGE]))
  })

  test('shows the page two functions and a word', () => {
    expect(source.match(/exposeInMainWorld\(/g)?.length).toBe(1)
    expect(source).toContain("exposeInMainWorld('desk', bridge)")
  })

  test('follows Vite’s server only where the app is not packaged', () => {
    expect(source).toContain("app.isPackaged ? undefined : process.env['WORKBENCH_DEV_SERVER']")
  })
})
