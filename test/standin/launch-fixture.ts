// Launches the fixture on the stand-in the way the journeys launch the product: through Electron's own package.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

export const STANDIN = path.resolve(import.meta.dirname, '../../build/electron-standin')
export const FIXTURE = path.join(import.meta.dirname, 'fixture')

export interface Running {
  readonly app: ElectronApplication
  readonly page: Page
  readonly close: () => Promise<void>
}

/**
 * @param main a folder with a package.json, or a main module
 * @param kept a user data folder that outlives the application; without it there is one for this run
 */
export async function launchFixture(main: string = FIXTURE, kept?: string): Promise<Running> {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = STANDIN
  const userData = kept ?? mkdtempSync(path.join(tmpdir(), 'standin-test-'))
  const app = await _electron.launch({ args: [main, `--user-data-dir=${userData}`] })
  const page = await app.firstWindow()
  return {
    app,
    page,
    close: async () => {
      await app.close()
      if (kept === undefined) rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
