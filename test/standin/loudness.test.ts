// @vitest-environment node
// Whatever the stand-in lacks fails by name: nothing may pass on a silent no-op.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Running, launchFixture } from './launch-fixture.ts'

let running: Running

beforeAll(async () => {
  running = await launchFixture()
})
afterAll(() => running.close())

test('a part of Electron that is missing altogether', async () => {
  const used = running.app.evaluate(({ globalShortcut }) => globalShortcut.register('F1', () => {}))
  await expect(used).rejects.toThrow('the Electron stand-in has no globalShortcut.register')
})

test('a function that is missing', async () => {
  const used = running.app.evaluate(({ app }) => app.getAppMetrics())
  await expect(used).rejects.toThrow('the Electron stand-in has no app.getAppMetrics')
  const ofAWindow = running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setKiosk(true))
  await expect(ofAWindow).rejects.toThrow('the Electron stand-in has no BrowserWindow.setKiosk')
  const ofItsPage = running.app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.openDevTools())
  await expect(ofItsPage).rejects.toThrow('the Electron stand-in has no webContents.openDevTools')
})

test('an option that is missing', async () => {
  const made = running.app.evaluate(({ BrowserWindow }) => new BrowserWindow({ kiosk: true }).id)
  await expect(made).rejects.toThrow('the Electron stand-in has no BrowserWindow option kiosk')
})

test('an event that would never come', async () => {
  const listened = running.app.evaluate(({ app }) => {
    app.on('accessibility-support-changed', () => {})
  })
  await expect(listened).rejects.toThrow("the Electron stand-in has no event 'accessibility-support-changed' of app")
})

test('what nobody could answer without a display', async () => {
  const asked = running.app.evaluate(({ dialog }) => dialog.showMessageBox({ message: 'Really?' }))
  await expect(asked).rejects.toThrow('no display to show dialog.showMessageBox on')
})

test('what it says of itself', async () => {
  const said = await running.app.evaluate(({ Notification, safeStorage, app }) => ({
    notifications: Notification.isSupported(),
    encryption: safeStorage.isEncryptionAvailable(),
    packaged: app.isPackaged,
    electron: process.versions.electron,
  }))
  expect(said).toMatchObject({ notifications: false, encryption: false, packaged: false })
  expect(said.electron).toContain('standin')
})
