// @vitest-environment node
// What a page may not do here it can't do: the policy is Chromium's own, navigation asks the application first.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Running, launchFixture } from './launch-fixture.ts'

let running: Running
const inPage = (expression: string) => running.page.evaluate<unknown>(expression)

/** Addresses that were handed to the shell, which is stubbed. */
const opened = () => running.app.evaluate(() => Reflect.get(globalThis, 'opened') as string[])

beforeAll(async () => {
  running = await launchFixture()
  await running.page.getByText('hello 世界').waitFor()
  await running.app.evaluate(({ shell }) => {
    const addresses: string[] = []
    Reflect.set(globalThis, 'opened', addresses)
    shell.openExternal = (url) => Promise.resolve(void addresses.push(url))
  })
})
afterAll(() => running.close())

test('the content security policy blocks inline scripts, eval and foreign requests', async () => {
  await inPage(
    "(() => { const s = document.createElement('script'); s.textContent = 'window.inlined = 1'; document.head.append(s) })()",
  )
  expect(await inPage('typeof inlined')).toBe('undefined')
  // Evaluated by a script of the page itself: code sent through DevTools is exempt.
  await inPage(
    "(() => { const b = document.createElement('button'); b.setAttribute('onclick', 'window.clicked = 1'); document.body.append(b); b.click() })()",
  )
  expect(await inPage('typeof clicked')).toBe('undefined')
  const blocked =
    "new Promise((done) => document.addEventListener('securitypolicyviolation', (e) => done(e.effectiveDirective), { once: true }))"
  expect(
    await inPage(
      `(() => { const blocked = ${blocked}; fetch('https://example.invalid/').catch(() => {}); return blocked })()`,
    ),
  ).toBe('connect-src')
  expect(
    await inPage(
      `(() => { const blocked = ${blocked}; new Image().src = 'https://example.invalid/x.png'; return blocked })()`,
    ),
  ).toBe('img-src')
})

test('a filter on requests holds', async () => {
  expect(await inPage("fetch('./page.js').then((r) => r.status)")).toBe(200)
  expect(await inPage("fetch('./nowhere.js').then((r) => r.status)")).toBe(404)
  expect(await inPage("fetch('./blocked.txt').then((r) => r.status, (e) => e.message)")).toBe('Failed to fetch')
})

test('a download is announced', async () => {
  const announced = running.app.evaluate(
    ({ session }) =>
      new Promise<string>((resolve) => {
        session.defaultSession.once('will-download', (_event, item) => resolve(item.getFilename()))
      }),
  )
  const link =
    "Object.assign(document.createElement('a'), { href: URL.createObjectURL(new Blob(['x'])), download: 'x.txt' })"
  await inPage(`${link}.click()`)
  expect(await announced).toBe('x.txt')
})

test('a page that wants to leave stays', async () => {
  const before = running.page.url()
  const asked = running.app.evaluate(
    ({ webContents }) =>
      new Promise<string>((resolve) => {
        webContents.getAllWebContents()[0]?.once('will-navigate', (_event, url) => resolve(url))
      }),
  )
  await running.page.getByRole('link', { name: 'away' }).click()
  expect(await asked).toBe('https://example.invalid/away')
  await running.page.getByRole('heading', { name: 'Fixture' }).waitFor()
  expect(running.page.url()).toBe(before)
})

test('a page may go to another page of the application', async () => {
  await running.page.getByRole('link', { name: 'second' }).click()
  await running.page.getByRole('heading', { name: 'Second' }).waitFor()
  const url = await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL())
  expect(url).toBe('app://bundle/second.html')
  expect(await inPage("api.greet('again')")).toBe('hello again')
  await running.page.goBack()
  await running.page.getByText('hello 世界').waitFor()
})

test('a new window is asked for, and not opened', async () => {
  await running.page.getByRole('link', { name: 'new window' }).click()
  await expect.poll(opened).toEqual(['https://example.invalid/new'])
  expect(await inPage("open('https://example.invalid/popup')")).toBe(null)
  await expect.poll(opened).toEqual(['https://example.invalid/new', 'https://example.invalid/popup'])
  await expect.poll(() => running.app.windows().length).toBe(1)
})

test.each([
  ['sandbox', false],
  ['contextIsolation', false],
  ['nodeIntegration', true],
  ['webSecurity', false],
  ['webviewTag', true],
])('a window with %s: %s is refused', async (name, value) => {
  const made = running.app.evaluate(
    ({ BrowserWindow }, preferences) => {
      const window = new BrowserWindow({ webPreferences: preferences })
      return window.id
    },
    { [name]: value },
  )
  await expect(made).rejects.toThrow(`the Electron stand-in only opens windows with ${name}: ${!value}`)
})
