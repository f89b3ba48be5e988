// `npm run demo -- --out DIR`: drives the real application without a display through each one's day and writes one
// numbered picture a step; the manager's in light and dark, on a small and a large screen. Exits 1 where a step does not
// come out as it should.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from '@playwright/test'
import { findBrowser } from '../browser.mjs'
import { type Desk, TODAY, openDesk } from '../drive/desk.ts'
import { ensureBuilt } from '../ensure-built.ts'
import { chooseElectron } from '../start/electron-binary.ts'
import { clerkDay } from './clerk-day.ts'
import { managerDay } from './manager-day.ts'
import { type Step, serviceDay } from './service-day.ts'

interface Look {
  /** Ends the picture's name; empty for the one every day has. */
  readonly suffix: string
  readonly theme: 'light' | 'dark'
  readonly size: { readonly width: number; readonly height: number }
}

const SMALL = { width: 1366, height: 768 }
const LARGE = { width: 1920, height: 1080 }
const plain: Look = { suffix: '', theme: 'light', size: SMALL }
const everyLook: readonly Look[] = [
  plain,
  { suffix: '-dark', theme: 'dark', size: SMALL },
  { suffix: '-1920-dark', theme: 'dark', size: LARGE },
  { suffix: '-1920', theme: 'light', size: LARGE },
]

interface Day {
  readonly steps: readonly Step[]
  readonly looks: readonly Look[]
}

const days: readonly Day[] = [
  { steps: serviceDay, looks: [plain] },
  { steps: clerkDay, looks: [plain] },
  { steps: managerDay, looks: everyLook },
]

let pictures = 0

const putOn = async (page: Page, { theme, size }: Look): Promise<void> => {
  await page.emulateMedia({ colorScheme: theme })
  await page.setViewportSize(size)
  // Whatever is still on its way: a fade, a row that closes up, a list that has more room.
  await page.waitForTimeout(350)
}

const run = async (desk: Desk, { steps, looks }: Day, out: string): Promise<void> => {
  for (const { name, act } of steps) {
    await act(desk)
    const number = String((pictures += 1)).padStart(2, '0')
    for (const look of looks) {
      await putOn(desk.page, look)
      const file = path.join(out, `${number}-${name}${look.suffix}.png`)
      writeFileSync(file, await desk.page.screenshot())
      console.log(file)
    }
    if (looks.length > 1) await putOn(desk.page, plain)
  }
}

const { values } = parseArgs({ options: { out: { type: 'string' } } })
if (values.out === undefined) {
  console.error('npm run demo -- --out DIR: DIR says where the pictures go.')
  process.exit(2)
}
mkdirSync(values.out, { recursive: true })

const electron = await chooseElectron()
if (electron.folder !== null) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = electron.folder
if (electron.kind === 'stand-in') {
  process.env['CHROMIUM'] = findBrowser()
  process.env['ELECTRON_STANDIN_HEADLESS'] = '1'
}
ensureBuilt()

for (const day of days) {
  const desk = await openDesk({ today: TODAY, size: SMALL })
  try {
    await run(desk, day, values.out)
  } catch (error) {
    writeFileSync(path.join(values.out, 'failed.png'), await desk.page.screenshot())
    console.error(error)
    process.exitCode = 1
  } finally {
    await desk.close()
  }
  if (process.exitCode === 1) break
}
