// Drives the built application the way a person does: for the journeys, the demo and the pictures of the README.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** The demo's and the journeys' present: a Monday morning with orders of every kind behind it. */
export const TODAY = '2026-11-30T09:00:00+08:00'

export interface DeskOptions {
  /** The store's folder; without one the desk gets its own, which goes when it closes. */
  readonly folder?: string
  readonly practice?: boolean
  readonly today?: string
  readonly size?: { readonly width: number; readonly height: number }
}

export interface Desk {
  readonly app: ElectronApplication
  readonly page: Page
  readonly folder: string
  readonly close: () => Promise<void>
}

/** Starts the desk and waits until a screen stands. */
export const openDesk = async ({ folder, practice = true, today = TODAY, size }: DeskOptions = {}): Promise<Desk> => {
  const home = folder ?? mkdtempSync(path.join(tmpdir(), 'workbench-desk-'))
  const args = [ROOT, '--db', path.join(home, 'desk.db'), `--user-data-dir=${path.join(home, 'profile')}`]
  if (practice) args.push('--practice', '--today', today)
  const app = await _electron.launch({ args })
  const page = await app.firstWindow()
  if (size !== undefined) await page.setViewportSize(size)
  await page.getByRole('navigation').waitFor()
  return {
    app,
    page,
    folder: home,
    close: async () => {
      await app.close()
      if (folder === undefined) rmSync(home, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Puts a list on the clipboard as a console's copy would. */
export const copyText = (app: ElectronApplication, text: string): Promise<void> =>
  app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)

/** Goes to the delivery queue by its keys and waits for its rows. */
export const goToDelivery = async (page: Page): Promise<void> => {
  await page.keyboard.press('g')
  await page.keyboard.press('d')
  await page.getByRole('heading', { name: '交付' }).waitFor()
  await settled(page)
}

/** The rows shown answer the query shown. */
const settled = (page: Page): Promise<void> => page.locator('#queue-list[aria-busy=false]').waitFor()

/** Chooses a stage's tab. */
export const chooseTab = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('tab', { name, exact: true }).click()
  await page.getByRole('tab', { name, exact: true, selected: true }).waitFor()
  await settled(page)
}

/** Puts the keyboard on the n-th row of the list, from 0. */
export const focusRow = async (page: Page, index = 0): Promise<void> => {
  const list = page.getByRole('grid', { name: '订单' })
  await list.focus()
  await page.keyboard.press('Home')
  for (let row = 0; row < index; row += 1) await page.keyboard.press('j')
}

/** The order number the drawer or the page shows. */
export const orderShown = async (page: Page): Promise<string> =>
  (await page.locator('.drawer-head h2, .page-head h1').first().textContent()) ?? ''
