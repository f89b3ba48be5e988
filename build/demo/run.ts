// `npm run demo -- --out DIR`: drives the real application without a display through each one's day and writes one
// numbered picture a step. Exits 1 where a step does not come out as it should.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { findBrowser } from '../browser.mjs'
import { type Desk, TODAY, openDesk } from '../drive/desk.ts'
import { ensureBuilt } from '../ensure-built.ts'
import { chooseElectron } from '../start/electron-binary.ts'
import { clerkDay } from './clerk-day.ts'
import { type Step, serviceDay } from './service-day.ts'

const SIZE = { width: 1366, height: 768 }

let pictures = 0

const run = async (desk: Desk, steps: readonly Step[], out: string): Promise<void> => {
  for (const { name, act } of steps) {
    await act(desk)
    // Whatever was still on its way when the step ended: a fade, a row that closes up.
    await desk.page.waitForTimeout(350)
    const file = path.join(out, `${String((pictures += 1)).padStart(2, '0')}-${name}.png`)
    writeFileSync(file, await desk.page.screenshot())
    console.log(file)
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

for (const day of [serviceDay, clerkDay]) {
  const desk = await openDesk({ today: TODAY, size: SIZE })
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
