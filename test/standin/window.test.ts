// @vitest-environment node
// Windows and what belongs to them: sizes, printing, menus, dialogs, the clipboard, files.

import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Running, launchFixture } from './launch-fixture.ts'

let running: Running
const inPage = (expression: string) => running.page.evaluate<unknown>(expression)
const viewport = () => inPage('[innerWidth, innerHeight]')

beforeAll(async () => {
  running = await launchFixture()
  await running.page.getByText('hello 世界').waitFor()
})
afterAll(() => running.close())

test('the page is exactly as large as the window asked for', async () => {
  await expect.poll(viewport).toEqual([900, 640])
})

test.each([
  [1366, 768],
  [1920, 1080],
])('a window set to %i×%i shows a page of that size', async (width, height) => {
  const resized = running.app.evaluate(
    ({ BrowserWindow }, size) =>
      new Promise<number[] | undefined>((resolve) => {
        const [window] = BrowserWindow.getAllWindows()
        window?.once('resize', () => resolve(window.getContentSize()))
        window?.setContentSize(size.width, size.height)
      }),
    { width, height },
  )
  expect(await resized).toEqual([width, height])
  await expect.poll(viewport).toEqual([width, height])
  const png = await running.page.screenshot()
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height])
})

test('a window keeps its minimum size, and its bounds through being maximized', async () => {
  const bounds = await running.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setBounds({ x: 40, y: 30, width: 100, height: 100 })
    const small = window?.getBounds()
    window?.maximize()
    const large = window?.getBounds()
    const normal = window?.getNormalBounds()
    window?.unmaximize()
    return { small, large, normal }
  })
  expect(bounds.small).toEqual({ x: 40, y: 30, width: 600, height: 400 })
  expect(bounds.large).toMatchObject({ width: 1920, height: 1080 })
  expect(bounds.normal).toEqual(bounds.small)
})

test('a PDF is printed and the page is photographed', async () => {
  const made = await running.app.evaluate(async ({ webContents }) => {
    const [contents] = webContents.getAllWebContents()
    const pdf = await contents?.printToPDF({ pageSize: 'A4', printBackground: true })
    const image = await contents?.capturePage()
    return { pdf: pdf?.subarray(0, 5).toString(), size: image?.getSize() }
  })
  expect(made).toEqual({ pdf: '%PDF-', size: { width: 600, height: 400 } })
})

test('the menu can be read and clicked', async () => {
  const marked = await running.app.evaluate(({ Menu }) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById('mark')
    item?.click()
    return [item?.label, Reflect.get(globalThis, 'marked')]
  })
  expect(marked).toEqual(['Mark', true])
})

test('a dialog is stubbed the usual way', async () => {
  await running.app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: ['/a.csv', '/b.csv'] })
  })
  expect(await inPage('api.pick()')).toEqual(['/a.csv', '/b.csv'])
})

test('what the page copies the main process reads, and what that writes the page pastes', async () => {
  const field = running.page.getByRole('textbox', { name: 'text' })
  const readText = () => running.app.evaluate(({ clipboard }) => clipboard.readText())
  await field.fill('选中的文字')
  await field.press('Control+A')
  await field.press('Control+C')
  await expect.poll(readText).toBe('选中的文字')
  await inPage("navigator.clipboard.writeText('written')")
  await expect.poll(readText).toBe('written')
  await running.app.evaluate(({ clipboard }) => clipboard.writeText('from main'))
  await expect
    .poll(async () => {
      await field.fill('')
      await field.press('Control+V')
      return field.inputValue()
    })
    .toBe('from main')
})

test('a file that was picked has its path, one made by the page has none', async () => {
  const file = path.join(tmpdir(), '结果.txt')
  writeFileSync(file, 'result')
  await running.page.getByLabel('file').setInputFiles(file)
  expect(await inPage("api.pathOf(document.querySelector('input[type=file]').files[0])")).toBe(file)
  expect(await inPage("api.pathOf(new File(['x'], 'x.txt'))")).toBe('')
})

test('a worker of the page runs, and what it fetches is served too', async () => {
  const answered = `new Promise((resolve) => {
    const worker = new Worker('./worker.js', { type: 'module' })
    worker.onmessage = ({ data }) => resolve(data)
    worker.postMessage(21)
  })`
  expect(await inPage(answered)).toEqual([42, 200])
})

test('a theme chosen by the application reaches the page', async () => {
  const dark = "matchMedia('(prefers-color-scheme: dark)').matches"
  await running.app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'dark'
  })
  await expect.poll(() => inPage(dark)).toBe(true)
})

test('a window is known by its page', async () => {
  const window = await running.app.browserWindow(running.page)
  expect(await window.evaluate((it) => [it.isVisible(), it.isDestroyed(), it.getTitle()])).toEqual([
    true,
    false,
    'Stand-in fixture',
  ])
})

test('a test may give the page a size of its own', async () => {
  await running.page.setViewportSize({ width: 1024, height: 700 })
  await expect.poll(viewport).toEqual([1024, 700])
})
