// Electron's security checklist, point by point, as far as it shows from outside the built application.
import { expect, test } from '@playwright/test'
import { type Desk, openDesk } from '../../build/drive/desk.ts'

let desk: Desk
test.beforeAll(async () => {
  desk = await openDesk()
})
test.afterAll(async () => {
  await desk.close()
})

test('the page is the bundled one and nothing remote', () => {
  expect(desk.page.url()).toMatch(/^(app:\/\/bundle|https:\/\/bundle\.app\.invalid)\//)
})

test('the page has no Node and sees only the frozen bridge', async () => {
  const seen = await desk.page.evaluate(() => ({
    require: typeof (globalThis as { require?: unknown }).require,
    process: typeof (globalThis as { process?: unknown }).process,
    frozen: Object.isFrozen(window.desk),
    keys: Object.keys(window.desk).sort(),
  }))
  expect(seen).toEqual({
    require: 'undefined',
    process: 'undefined',
    frozen: true,
    keys: ['call', 'onPush', 'platform'],
  })
})

test('a call that the contract does not know is refused', async () => {
  const said = await desk.page.evaluate(async () => {
    const bridge = window.desk as unknown as { call: (name: string, input: unknown) => Promise<{ ok: boolean }> }
    return bridge.call('store.drop', null).then(
      (reply) => ({ thrown: false, ok: reply.ok }),
      () => ({ thrown: true, ok: false }),
    )
  })
  expect(said.ok).toBe(false)
})

test('input that does not fit the contract is refused before anything is touched', async () => {
  const reply = await desk.page.evaluate(() =>
    (window.desk.call as unknown as (name: string, input: unknown) => Promise<unknown>)('queue.page', {
      tab: 'everything',
      limit: -1,
    }),
  )
  expect(reply).toMatchObject({ ok: false, error: { kind: 'bad-input' } })
})

test('the content security policy stops inline scripts, eval and foreign requests', async () => {
  const stopped = await desk.page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.inlined = true'
    document.head.append(script)
    const fetched = await fetch('https://example.com/').then(
      () => true,
      () => false,
    )
    return { inlined: 'inlined' in window, fetched }
  })
  expect(stopped).toEqual({ inlined: false, fetched: false })
})

test('the window does not navigate away, and new windows are refused', async () => {
  const before = desk.page.url()
  await desk.page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://example.com/away'
    document.body.append(link)
    link.click()
    link.remove()
    window.open('file:///etc/passwd')
  })
  await desk.page.waitForTimeout(300)
  expect(desk.page.url()).toBe(before)
  expect(desk.app.windows()).toHaveLength(1)
})

test('permissions are denied without asking', async () => {
  const state = await desk.page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state)
  expect(state).not.toBe('granted')
})
