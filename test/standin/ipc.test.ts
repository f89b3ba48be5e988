// @vitest-environment node
// The preload's world, the bridge out of it and the calls through it behave as Electron's do.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Running, launchFixture } from './launch-fixture.ts'

let running: Running
const inPage = (expression: string) => running.page.evaluate<unknown>(expression)
/** What the page sees of an error. */
const messageOf = (expression: string) =>
  inPage(`(async () => ${expression})().then(() => 'nothing', (e) => e.message)`)

beforeAll(async () => {
  running = await launchFixture()
  await running.page.getByText('hello 世界').waitFor()
})
afterAll(() => running.close())

test('a call reaches the main process and its answer the page', async () => {
  expect(await inPage("api.greet('花子')")).toBe('hello 花子')
})

test('JSON travels unchanged in both directions, undefined included', async () => {
  const value = "{ a: [1, null, 'é', { b: false }], c: undefined }"
  expect(await inPage(`api.echo(${value})`)).toEqual({ a: [1, null, 'é', { b: false }], c: undefined })
  expect(await inPage(`api.echo(undefined).then((answer) => answer === undefined)`)).toBe(true)
  expect(await inPage(`api.countArguments(1, undefined, 3)`)).toBe(3)
})

test('a megabyte travels', async () => {
  expect(await inPage("api.echo('x'.repeat(1 << 20)).then((text) => text.length)")).toBe(1 << 20)
})

test('errors are worded as Electron words them', async () => {
  expect(await messageOf('api.fail()')).toBe("Error invoking remote method 'fail': RangeError: out of paper")
  const unknown = "Error invoking remote method 'nobody-listens': Error: No handler registered for 'nobody-listens'"
  expect(await messageOf('api.unknown()')).toBe(unknown)
  expect(await messageOf('api.echo(Symbol())')).toBe('An object could not be cloned.')
})

test('what only a structured clone could carry is refused by name', async () => {
  expect(await messageOf('api.date()')).toContain('carries only JSON over IPC, not Date')
  expect(await messageOf('api.sendDate()')).toContain('carries only JSON over IPC, not Date')
})

test('messages go both ways, until the listener is taken off', async () => {
  await inPage("api.note('first')")
  await running.page.getByText('FIRST').waitFor()
  expect(await running.app.evaluate(() => Reflect.get(globalThis, 'lastNote') as unknown)).toBe('first')
  await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.send('noted', 'sent'))
  await running.page.getByText('sent').waitFor()
  await inPage("stopNoting(); api.note('second')")
  expect(await inPage("api.greet('after').then(() => document.querySelector('#noted').textContent)")).toBe('sent')
})

test('the main process knows who is calling, by its own scheme', async () => {
  expect(await inPage('api.sender()')).toEqual({ url: 'app://bundle/index.html', origin: 'app://bundle', top: true })
})

test("the page sees the bridge and nothing else of the preload's world", async () => {
  expect(await inPage('typeof preloadSecret')).toBe('undefined')
  expect(await inPage('typeof require')).toBe('undefined')
  expect(await inPage('typeof process')).toBe('undefined')
  expect(await inPage('typeof __electronIpc + typeof __electronReply + typeof __electronEmit')).toBe(
    'undefined'.repeat(3),
  )
})

test('the bridge is frozen all the way down', async () => {
  expect(await inPage('[api, api.nested, api.nested.list, api.greet].every(Object.isFrozen)')).toBe(true)
  expect(await inPage("(() => { 'use strict'; try { api.greet = 1 } catch (e) { return e.name } })()")).toBe(
    'TypeError',
  )
  expect(
    await inPage(
      "(() => { try { Object.defineProperty(window, 'api', { value: 1 }) } catch (e) { return e.name } })()",
    ),
  ).toBe('TypeError')
})

test('plain values and functions cross the bridge at once', async () => {
  expect(await inPage('api.nested.twice(21)')).toBe(42)
  expect(await inPage('api.nested.list')).toEqual([1, 2, 3])
  expect(await inPage('api.version')).toMatch(/^45\..*-standin$/)
  expect(await messageOf('api.throwNow()')).toBe('thrown in the preload')
})

test('what the preload asks for in vain fails by name', async () => {
  expect(await messageOf('api.lacking()')).toBe('the Electron stand-in has no ipcRenderer.sendSync')
})
