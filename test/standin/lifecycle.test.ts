// @vitest-environment node
// Starting and ending: in Electron's order, and never with a Chromium left behind.

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { FIXTURE, STANDIN, launchFixture } from './launch-fixture.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

interface Started {
  readonly child: ChildProcess
  readonly userData: string
  readonly output: () => string
  readonly says: (line: string) => Promise<void>
  readonly ended: Promise<number | null>
}

const newFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'standin-test-'))
  folders.push(folder)
  return folder
}

const start = (env: Readonly<Record<string, string>> = {}, userData: string = newFolder()): Started => {
  const child = spawn(process.execPath, [path.join(STANDIN, 'electron'), FIXTURE, `--user-data-dir=${userData}`], {
    env: { ...process.env, ...env },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)))
  return {
    child,
    userData,
    output: () => output,
    says: (line) => expect.poll(() => output, { timeout: 15_000 }).toContain(line),
    ended: new Promise((resolve) => child.on('exit', resolve)),
  }
}

/** Processes that run on this profile. */
const chromiumsOf = (userData: string) =>
  readdirSync('/proc').filter((id) => {
    try {
      return (
        /^\d+$/.test(id) && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(`--user-data-dir=${userData}/chromium`)
      )
    } catch {
      return false
    }
  })

test('Chromium dies with an application that is killed', async () => {
  const { child, userData, says } = start()
  await says('loaded')
  expect(chromiumsOf(userData)).not.toEqual([])
  child.kill('SIGKILL')
  await expect.poll(() => chromiumsOf(userData), { timeout: 10_000 }).toEqual([])
})

test('an application whose Chromium is killed ends and says so', async () => {
  const { userData, output, says, ended } = start()
  await says('loaded')
  for (const id of chromiumsOf(userData)) process.kill(Number(id), 'SIGKILL')
  expect(await ended).toBe(1)
  expect(output()).toContain('Chromium ended with SIGKILL')
})

test('a second application on the same folder comes up beside the first', async () => {
  const first = start()
  await first.says('loaded')
  const second = start({}, first.userData)
  await second.says('loaded')
  for (const { child } of [first, second]) child.kill('SIGTERM')
  expect([await first.ended, await second.ended]).toEqual([0, 0])
})

test('SIGTERM quits in order', async () => {
  const { child, userData, output, says, ended } = start()
  await says('loaded')
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(output()).toContain('before-quit')
  expect(chromiumsOf(userData)).toEqual([])
})

test('closing the last window quits as the application says', async () => {
  const { app, page } = await launchFixture()
  const lines: string[] = []
  app.on('console', (message) => lines.push(message.text()))
  const ended = new Promise<number | null>((resolve) => app.process().on('exit', resolve))
  await page.getByText('hello 世界').waitFor()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  expect(await ended).toBe(0)
  expect(lines).toEqual(expect.arrayContaining(['window-all-closed', 'before-quit']))
})

test('a window that prevents its closing keeps the application', async () => {
  const { app, page, close } = await launchFixture()
  await page.getByText('hello 世界').waitFor()
  const kept = await app.evaluate(
    ({ app: electron, BrowserWindow }) =>
      new Promise<boolean>((resolve) => {
        const [window] = BrowserWindow.getAllWindows()
        window?.once('close', (event) => {
          event.preventDefault()
          setTimeout(() => resolve(!window.isDestroyed()), 200)
        })
        electron.quit()
      }),
  )
  expect(kept).toBe(true)
  await close()
})

test('quitting may wait for what the application has to finish first', async () => {
  const { app, page } = await launchFixture()
  await page.getByText('hello 世界').waitFor()
  const ended = new Promise<number | null>((resolve) => app.process().on('exit', resolve))
  await app.evaluate(({ app: electron }) => {
    electron.once('before-quit', (event) => {
      event.preventDefault()
      void Promise.resolve().finally(() => electron.quit())
    })
    setTimeout(() => electron.quit())
  })
  expect(await ended).toBe(0)
})

test('quitting while the page is still loading ends all the same', async () => {
  for (const delay of [0, 10, 20, 40, 80]) {
    const { app } = await launchFixture()
    const ended = new Promise<number | null>((resolve) => app.process().on('exit', resolve))
    await app.evaluate(({ app: electron, BrowserWindow }, milliseconds) => {
      void BrowserWindow.getAllWindows()[0]
        ?.loadURL('app://bundle/second.html')
        .catch(() => {})
      setTimeout(() => electron.quit(), milliseconds)
    }, delay)
    await ended
  }
}, 60_000)

test('what a page stores is there the next time', async () => {
  const userData = newFolder()
  const first = await launchFixture(FIXTURE, userData)
  await first.page.getByText('hello 世界').waitFor()
  await first.page.evaluate("localStorage.setItem('density', 'compact')")
  await first.close()
  const second = await launchFixture(FIXTURE, userData)
  await second.page.getByText('hello 世界').waitFor()
  expect(await second.page.evaluate("localStorage.getItem('density')")).toBe('compact')
  await second.close()
})

test('a browser that is not there is named', async () => {
  const { output, ended } = start({ CHROMIUM: '/nowhere/chromium' })
  expect(await ended).toBe(1)
  expect(output()).toContain("CHROMIUM names /nowhere/chromium, which isn't there")
})
