// From starting the process to the first usable queue over a store with 1,000,000 orders, on the Electron stand-in. Floor: the
// same to an empty window of an application that does nothing else.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { _electron } from '@playwright/test'
import type { Page } from '@playwright/test'
import { closeDesk } from '../../electron/app/open-desk.ts'
import { keepPreferences } from '../../electron/app/preferences.ts'
import { formatInstant } from '../../shared/kernel/iso.ts'
import { findBrowser } from '../browser.mjs'
import { ensureBuilt } from '../ensure-built.ts'
import { DEFAULT_NOW } from '../seed/defaults.ts'
import { mustBe } from './lib/bench.ts'
import type { Bench, BenchContext } from './lib/bench.ts'
import { benchDesk } from './lib/review-desk.ts'
import { interleaved, median, ratio } from './lib/rounds.ts'
import { manyOrders, seededStore } from './lib/seeded.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const STANDIN = path.join(ROOT, 'build/electron-standin')

const MARGIN = 300

/** An application of one empty window. */
const blankApp = (folder: string): string => {
  const app = path.join(folder, 'blank')
  mkdirSync(app)
  writeFileSync(path.join(app, 'package.json'), JSON.stringify({ name: 'blank', main: 'main.js', type: 'module' }))
  writeFileSync(
    path.join(app, 'main.js'),
    `import { app, BrowserWindow } from 'electron'
app.on('window-all-closed', () => app.quit())
await app.whenReady()
await new BrowserWindow({ webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false } }).loadURL('data:text/html,<main>blank</main>')
`,
  )
  return app
}

/** Milliseconds from starting `args` until `usable` is through. */
const started = async (args: readonly string[], usable: (page: Page) => Promise<unknown>): Promise<number> => {
  const from = performance.now()
  const app = await _electron.launch({ args: [...args] })
  try {
    await usable(await app.firstWindow())
    return performance.now() - from
  } finally {
    await app.close()
  }
}

const queueStands = async (page: Page): Promise<void> => {
  await page.getByRole('navigation').waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('d')
  const rows = page.getByRole('grid').getByRole('row')
  await rows.nth(10).waitFor()
  mustBe(/\d{10}/.test((await rows.nth(1).textContent()) ?? ''), 'the queue shows orders')
}

const run = async (context: BenchContext) => {
  const { folder, rounds } = context
  ensureBuilt()
  Object.assign(process.env, { ELECTRON_OVERRIDE_DIST_PATH: STANDIN, CHROMIUM: findBrowser() })
  const file = seededStore(manyOrders(context), context)
  const desk = await benchDesk(file)
  // A copy of two gigabytes beside the start would be measured too.
  desk.store.write((db) => keepPreferences(db, { dailyBackup: false }))
  closeDesk(desk)
  const blank = blankApp(folder)
  const profile = (name: string) => `--user-data-dir=${path.join(folder, name)}`
  const args = [ROOT, '--db', file, '--practice', '--today', formatInstant(DEFAULT_NOW), profile('desk')]
  const figures = await interleaved(rounds, {
    ours: () => started(args, queueStands),
    blank: () => started([blank, profile('blank')], (page) => page.getByText('blank').waitFor()),
  })
  const [own, floor] = [median(figures.ours), median(figures.blank)]
  return {
    rounds,
    metrics: { p50ms: own },
    ratios: { 'blank window': ratio(figures.ours, figures.blank) },
    goals: { p50ms: `<= ${Math.round(floor + MARGIN)}` },
  }
}

export const start: Bench = { name: 'start', run }
