// The desk's list with 100,000 rows in a real Chromium: how soon the first rows stand, how many frames come late while the wheel
// turns, how much the page works meanwhile. Peer: @tanstack/react-virtual alone around the same cells.
import path from 'node:path'
import { chromium } from '@playwright/test'
import type { Browser, CDPSession } from '@playwright/test'
import { build, preview } from 'vite'
import { findBrowser } from '../browser.mjs'
import { mustBe } from './lib/bench.ts'
import type { Bench, BenchContext } from './lib/bench.ts'
import { interleaved, median, ratio } from './lib/rounds.ts'

const PAGE = path.resolve(import.meta.dirname, '../../test/bench/list-page')
const ROWS = 100_000

interface Scrolled {
  readonly firstRowsMs: number
  /** Main-thread time for the whole scroll. */
  readonly workMs: number
  /** Of all frames, over 33 ms. */
  readonly late: number
}

const serve = async (folder: string): Promise<{ readonly url: string; readonly close: () => Promise<void> }> => {
  const outDir = path.join(folder, 'list')
  const common = { root: PAGE, configFile: false, logLevel: 'error' } as const
  await build({ ...common, build: { outDir, emptyOutDir: true, target: 'chrome148' } })
  const server = await preview({ ...common, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } })
  return { url: server.resolvedUrls?.local[0] ?? '', close: () => server.close() }
}

const workOf = async (cdp: CDPSession): Promise<number> => {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
}

const scroll = async (browser: Browser, url: string, list: 'desk' | 'bare', turns: number): Promise<Scrolled> => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  try {
    const row = list === 'bare' ? '.list-row' : '.grid-row'
    await page.goto(`${url}?list=${list}&rows=${ROWS}`, { waitUntil: 'commit' })
    await page.waitForFunction('window.measured')
    const firstRowsMs = await page.evaluate<number>(`measured.firstRows('${row}')`)
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Performance.enable')
    await page.mouse.move(600, 400)
    const before = await workOf(cdp)
    await page.evaluate('measured.watchFrames()')
    for (let turn = 0; turn < turns; turn += 1) await page.mouse.wheel(0, 240)
    await page.waitForFunction(`measured.scrolledTo() === ${turns * 240}`)
    const frames = await page.evaluate<readonly number[]>('measured.frames()')
    const workMs = (await workOf(cdp)) - before
    const top = await page.evaluate<number>('measured.scrolledTo()')
    const texts = await page.locator(row).allTextContents()
    mustBe(top === turns * 240, `${list}: the wheel moved the list by ${top} pixels`)
    mustBe(texts.length >= 20 && texts.every((text) => text.length > 10), `${list}: rows stand after the scroll`)
    return { firstRowsMs, workMs, late: frames.filter((ms) => ms > 33).length / Math.max(1, frames.length) }
  } finally {
    await page.close()
  }
}

const run = async ({ folder, rounds, quick }: BenchContext) => {
  const turns = quick ? 10 : 180
  const { url, close } = await serve(folder)
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] })
  const seen: Record<'desk' | 'bare', Scrolled[]> = { desk: [], bare: [] }
  const measure = (list: 'desk' | 'bare') => async () => {
    const scrolled = await scroll(browser, url, list, turns)
    seen[list].push(scrolled)
    return scrolled.workMs
  }
  try {
    for (const list of ['desk', 'bare'] as const) await scroll(browser, url, list, 3)
    const work = await interleaved(rounds, { desk: measure('desk'), bare: measure('bare') })
    const of = (list: 'desk' | 'bare', key: keyof Scrolled): number[] => seen[list].map((scrolled) => scrolled[key])
    const late = median(of('desk', 'late'))
    return {
      rounds,
      metrics: { p50ms: median(of('desk', 'firstRowsMs')) },
      ratios: {
        'bare react-virtual': ratio(work.desk, work.bare),
        'bare react-virtual, first rows': ratio(of('desk', 'firstRowsMs'), of('bare', 'firstRowsMs')),
        'late frames': late,
        'late frames beyond the bare one': Math.max(0, late - median(of('bare', 'late'))),
      },
      goals: {
        p50ms: '<= 300',
        'bare react-virtual': '<= 1.3',
        'bare react-virtual, first rows': '<= 1.3',
        'late frames': '<= 0.01',
        'late frames beyond the bare one': '<= 0',
      },
    }
  } finally {
    await browser.close()
    await close()
  }
}

export const uiList: Bench = { name: 'ui.list', run }
