// The page's files: what app://bundle serves, what it refuses, and the policy every answer carries.
import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { CONTENT_SECURITY_POLICY, serveBundle } from '../../electron/main/protocol.ts'

const outside = mkdtempSync(path.join(os.tmpdir(), 'bundle-'))
const folder = path.join(outside, 'renderer')
const get = (address: string, method = 'GET'): Promise<Response> => serveBundle(folder)({ url: address, method })

beforeAll(() => {
  mkdirSync(path.join(folder, 'assets'), { recursive: true })
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(path.join(folder, 'assets/页 1.js'), 'export {}')
  writeFileSync(path.join(folder, 'run.exe'), 'MZ')
  writeFileSync(path.join(outside, 'secret.json'), '{}')
})

describe('app://bundle', () => {
  test('serves the page and its assets with their types', async () => {
    const page = await get('app://bundle/')
    expect([page.status, page.headers.get('content-type'), await page.text()]).toEqual([
      200,
      'text/html; charset=utf-8',
      '<!doctype html>',
    ])
    const script = await get(`app://bundle/assets/${encodeURIComponent('页 1.js')}?v=1#x`)
    expect([script.status, script.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
  })

  test.each([
    'app://bundle/%2e%2e/secret.json',
    'app://bundle/..%2fsecret.json',
    'app://bundle/..%5csecret.json',
    'app://bundle/%00.html',
    'app://bundle/%E0%A4%A',
    'app://elsewhere/index.html',
    'https://bundle/index.html',
    'app://bundle/run.exe',
    'app://bundle/missing.js',
    'app://bundle/assets',
  ])('%s is not there', async (address) => {
    const response = await get(address)
    expect([response.status, await response.text()]).toEqual([404, ''])
  })

  test('only reading is answered', async () => {
    expect((await get('app://bundle/', 'POST')).status).toBe(405)
    expect(await (await get('app://bundle/', 'HEAD')).text()).toBe('')
  })

  test('every answer, refusals too, carries the policy', async () => {
    for (const response of [
      await get('app://bundle/'),
      await get('app://bundle/none.js'),
      await get('app://bundle/', 'PUT'),
    ]) {
      expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY)
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  test('the policy lets nothing run that is not ours', () => {
    const policy = new Map(CONTENT_SECURITY_POLICY.split('; ').map((part) => [part.split(' ')[0], part]))
    expect(policy.get('default-src')).toBe("default-src 'self'")
    expect(policy.has('script-src')).toBe(false)
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe-eval|https?:|\*/)
    for (const closed of ['object-src', 'base-uri', 'frame-ancestors', 'form-action'])
      expect(policy.get(closed)).toBe(`${closed} 'none'`)
  })
})
