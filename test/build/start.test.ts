// @vitest-environment node
// `npm start` from the outside: on a copy of the scripts whose application is the stand-in's fixture.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')
let project: string

const FIXTURE = path.join(ROOT, 'test/standin/fixture')

/** A project that looks freshly built. */
beforeAll(() => {
  project = mkdtempSync(path.join(tmpdir(), 'start-test-'))
  const scripts = ['start', 'start.mjs', 'node-version.mjs', 'browser.mjs', 'ensure-built.ts', 'electron-standin']
  for (const script of scripts)
    cpSync(path.join(ROOT, 'build', script), path.join(project, 'build', script), { recursive: true })
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(project, 'node_modules'))
  const manifest = {
    name: 'start-test',
    type: 'module',
    main: 'dist/main/main.js',
    scripts: { start: 'node build/start.mjs' },
  }
  writeFileSync(path.join(project, 'package.json'), JSON.stringify(manifest))
  cpSync(FIXTURE, path.join(project, 'dist/main'), { recursive: true })
  cpSync(path.join(FIXTURE, 'main.js'), path.join(project, 'dist/main/main.js'))
  for (const file of ['preload/preload.cjs', 'renderer/index.html']) {
    mkdirSync(path.join(project, 'dist', path.dirname(file)), { recursive: true })
    writeFileSync(path.join(project, 'dist', file), '')
  }
})
afterAll(() => rmSync(project, { recursive: true, force: true, maxRetries: 5 }))

interface Started {
  readonly child: ChildProcess
  readonly output: () => string
  readonly ended: Promise<number | null>
}

const start = (...args: readonly string[]): Started => {
  const env = { ...process.env }
  for (const name of ['DISPLAY', 'WAYLAND_DISPLAY', 'ELECTRON_OVERRIDE_DIST_PATH']) delete env[name]
  const child = spawn(process.execPath, ['build/start.mjs', `--user-data-dir=${project}/data`, ...args], {
    cwd: project,
    env,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)))
  return { child, output: () => output, ended: new Promise((resolve) => child.on('exit', resolve)) }
}

test.skipIf(process.platform !== 'linux')(
  'without a display it starts headless, says so in one line, and ends on SIGTERM',
  async () => {
    const { child, output, ended } = start('--practice')
    await expect.poll(output, { timeout: 20_000 }).toContain('loaded')
    const [line, ...others] = output().trim().split('\n')
    expect(line).toBe(
      'Starting headless on the Electron stand-in (Node and Chromium), because there is no display: no tray, no native ' +
        'menus and dialogs, no notifications, no sandbox of Electron’s own, no updates.',
    )
    expect(others).toEqual(['arguments: --practice', 'loaded'])
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(output()).toContain('before-quit')
  },
)

test('an older Node is told what to do', () => {
  const pretended = "Object.defineProperty(process.versions, 'node', { value: '20.20.2' })"
  const args = ['--import', `data:text/javascript,${encodeURIComponent(pretended)}`, 'build/start.mjs']
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toMatch(/^This needs Node 24 or newer, and this is Node 20\.20\.2\..*npm start/)
})

test('journeys that must have the real Electron fail where there is none', () => {
  const setup = path.join(ROOT, 'test/journeys/global-setup.ts')
  const args = ['--input-type=module', '-e', `import setUp from ${JSON.stringify(setup)}; await setUp()`]
  const env = {
    ...process.env,
    ELECTRON_OVERRIDE_DIST_PATH: path.join(ROOT, 'build/electron-standin'),
    REQUIRE_REAL_ELECTRON: '1',
  }
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env })
  expect(status).toBe(1)
  expect(stderr).toContain('REQUIRE_REAL_ELECTRON=1 asks for the real Electron')
})
