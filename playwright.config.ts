// The journeys: the built application, driven through Electron's own package.
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'test/journeys',
  testMatch: '**/*.spec.ts',
  globalSetup: './test/journeys/global-setup.ts',
  workers: 1,
  reporter: 'list',
  timeout: 60_000,
})
