// Decides once which Electron the journeys drive, says so, and sees to the build they drive. Specs read `ELECTRON_KIND`:
// those marked @real skip themselves on the stand-in.
import { findBrowser } from '../../build/browser.mjs'
import { ensureBuilt } from '../../build/ensure-built.ts'
import { chooseElectron } from '../../build/start/electron-binary.ts'

const globalSetup = async (): Promise<void> => {
  const { kind, folder, why } = await chooseElectron()
  if (kind === 'stand-in' && process.env['REQUIRE_REAL_ELECTRON'] === '1')
    throw new Error(`REQUIRE_REAL_ELECTRON=1 asks for the real Electron, but ${why}.`)
  if (folder !== null) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = folder
  process.env['ELECTRON_KIND'] = kind
  if (kind === 'stand-in') process.env['CHROMIUM'] = findBrowser()
  console.log(
    kind === 'real'
      ? 'Journeys run on the real Electron.'
      : `Journeys run on the Electron stand-in, because ${why}. Specs marked @real are reported as skipped.`,
  )
  ensureBuilt()
}

export default globalSetup
