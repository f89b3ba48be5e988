// @vitest-environment node
// A package holds what the desk needs and nothing else, its fuses are set, and what it holds runs.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { extractAll, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { _electron } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { STANDIN } from '../../build/start/electron-binary.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(path.join(tmpdir(), 'package-test-'))
const packed = path.join(folder, 'release/linux-unpacked')
const archive = path.join(packed, 'resources/app.asar')

/** Paths inside the archive, with `/` between the parts and none in front. */
const contents = (): string[] =>
  listPackage(archive, { isPack: false }).map((file) => file.slice(1).replaceAll(path.sep, '/'))

beforeAll(() => {
  const args = ['build/dist.mjs', '--linux', 'dir', `-c.directories.output=${path.join(folder, 'release')}`]
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: STANDIN }
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(stdout + stderr)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

test('the archive holds the build, the manifest and one native module', () => {
  const tops = new Set(
    contents().map((file) =>
      file
        .split('/')
        .slice(0, file.startsWith('node_modules/') ? 2 : 1)
        .join('/'),
    ),
  )
  expect([...tops].toSorted()).toEqual(['dist', 'node_modules', 'node_modules/better-sqlite3', 'package.json'])
  expect(contents()).toEqual(
    expect.arrayContaining(['dist/main/main.js', 'dist/preload/preload.cjs', 'dist/renderer/index.html']),
  )
})

test('nothing that only building needs is packed', () => {
  const inModule = contents().filter((file) => file.startsWith('node_modules/better-sqlite3/'))
  const parts = new Set(inModule.map((file) => file.split('/')[2] ?? ''))
  expect([...parts].toSorted()).toEqual(['LICENSE', 'lib', 'package.json', 'prebuilds'])
  expect(contents().filter((file) => file.endsWith('.map'))).toEqual([])
  expect(contents().filter((file) => file.includes('standin'))).toEqual([])
})

test('the only native binary is that of this platform, and it lies outside the archive', () => {
  const prebuilds = contents().filter((file) => file.endsWith('.node'))
  const own = `node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`
  expect(prebuilds).toEqual([own])
  expect(existsSync(path.join(`${archive}.unpacked`, own))).toBe(true)
})

test('only the languages of the desk are there', () => {
  expect(new Set(readdirSync(path.join(packed, 'locales')))).toEqual(new Set(['en-US.pak', 'zh-CN.pak']))
})

test('the fuses are set as the security checklist asks', async () => {
  const wire = await getCurrentFuseWire(path.join(packed, 'seller-workbench'))
  const on = (fuse: FuseV1Options): boolean => wire[fuse] === FuseState.ENABLE
  expect(on(FuseV1Options.RunAsNode)).toBe(false)
  expect(on(FuseV1Options.EnableCookieEncryption)).toBe(true)
  expect(on(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(false)
  expect(on(FuseV1Options.EnableNodeCliInspectArguments)).toBe(false)
  expect(on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe(true)
  expect(on(FuseV1Options.OnlyLoadAppFromAsar)).toBe(true)
  expect(on(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(false)
})

test('what was packed runs: taken out of the archive, on the stand-in', async () => {
  const extracted = path.join(folder, 'extracted')
  extractAll(archive, extracted)
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = STANDIN
  const app = await _electron.launch({ args: [extracted, `--user-data-dir=${path.join(folder, 'data')}`] })
  try {
    const page = await app.firstWindow()
    await expect.poll(() => page.evaluate<string>('document.body.innerText'), { timeout: 20_000 }).not.toBe('')
    expect(await app.evaluate((electron) => electron.app.getAppPath())).toBe(extracted)
    const sqlite = await app.evaluate((electron) => {
      const require = process.getBuiltinModule('node:module').createRequire(`${electron.app.getAppPath()}/package.json`)
      return require.resolve('better-sqlite3')
    })
    expect(sqlite.startsWith(extracted)).toBe(true)
  } finally {
    await app.close()
  }
})
