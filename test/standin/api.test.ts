// @vitest-environment node
// The stand-in offers only what Electron's own type declarations have: what works here must not fail there.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Running, launchFixture } from './launch-fixture.ts'

const electron = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'))
const declarations = readFileSync(path.join(electron, 'electron.d.ts'), 'utf8')

/** What a class or interface of the declarations has, with what it inherits. */
const declared = (name: string): ReadonlySet<string> => {
  const head = new RegExp(`^  (?:class|interface) ${name}(?: extends ([\\w., ]+))? \\{\\r?$`, 'm').exec(declarations)
  if (head === null) return new Set()
  const body = declarations.slice(head.index, declarations.indexOf('\n  }', head.index))
  const own = [...body.matchAll(/^ {4}(?:static )?(?:readonly )?(?:get |set )?(\w+)[?(:<]/gm)].map(
    ([, member]) => member ?? '',
  )
  const bases = (head[1] ?? '').split(', ').filter((base) => base !== '')
  return new Set(own.concat(bases.flatMap((base) => Array.from(declared(base)))))
}

/** What each of the stand-in's own objects offers, by the name of its type in the declarations. */
const offered = (running: Running): Promise<Record<string, string[]>> =>
  running.app.evaluate((module) => {
    const { BrowserWindow, Menu, Tray, Notification, session, webContents } = module
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- this function is sent to the main process
    const namesOf = (object: object): string[] => {
      const names = new Set<string>()
      for (
        let level: object | null = object;
        level !== null && !Object.hasOwn(level, 'emit') && !Object.hasOwn(level, 'hasOwnProperty');
        level = Object.getPrototypeOf(level) as object | null
      )
        for (const name of Object.getOwnPropertyNames(level)) names.add(name)
      return [...names].filter(
        (name) =>
          !name.startsWith('_') && !['constructor', 'length', 'name', 'prototype', 'prependListener'].includes(name),
      )
    }
    const window = BrowserWindow.getAllWindows()[0]
    const menu = Menu.buildFromTemplate([{ label: 'x', click: () => {} }])
    const objects: Record<string, object | undefined> = {
      App: module.app,
      BrowserWindow: window,
      Clipboard: module.clipboard,
      Dialog: module.dialog,
      IpcMain: module.ipcMain,
      Menu: menu,
      MenuItem: menu.items[0],
      NativeTheme: module.nativeTheme,
      Net: module.net,
      Notification: new Notification(),
      Protocol: module.protocol,
      SafeStorage: module.safeStorage,
      Screen: module.screen,
      Session: session.defaultSession,
      Shell: module.shell,
      Tray: new Tray(''),
      WebContents: webContents.getAllWebContents()[0],
      WebFrameMain: window?.webContents.mainFrame,
      WebRequest: session.defaultSession.webRequest,
    }
    return Object.fromEntries(Object.entries(objects).map(([name, object]) => [name, namesOf(object ?? {})]))
  })

/** The stand-in's own affairs, and what Electron itself has without declaring it. */
const UNDECLARED: Readonly<Record<string, readonly string[]>> = {
  App: ['start'],
  BrowserWindow: ['applyBounds', 'closeUnlessPrevented', 'followUser'],
  Session: ['permissionCheckHandler', 'permissionRequestHandler'],
  WebContents: [
    'askOpenHandler',
    'expected',
    'getLastWebPreferences',
    'loading',
    'onReport',
    'page',
    'preferences',
    'url',
  ],
}

let running: Running
beforeAll(async () => {
  running = await launchFixture()
  await running.page.getByText('hello 世界').waitFor()
})
afterAll(() => running.close())

test('every member exists in Electron', async () => {
  const extra = Object.entries(await offered(running)).flatMap(([name, members]) => {
    const known = declared(name)
    expect(known.size, `${name} is declared`).toBeGreaterThan(0)
    return members
      .filter((member) => !known.has(member) && !UNDECLARED[name]?.includes(member))
      .map((member) => `${name}.${member}`)
  })
  expect(extra).toEqual([])
})
