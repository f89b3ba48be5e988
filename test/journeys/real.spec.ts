// What only the real Electron can show; reported as skipped, with the reason, on the stand-in.
import { expect, test } from '@playwright/test'
import { openDesk } from '../../build/drive/desk.ts'

test.describe('@real', () => {
  test.skip(
    () => process.env['ELECTRON_KIND'] !== 'real',
    'needs the Electron binary: the OS sandbox and its process metrics',
  )

  test('every page runs in the sandbox with context isolation', async () => {
    const desk = await openDesk()
    const sandboxed = await desk.app.evaluate(({ app }) =>
      app
        .getAppMetrics()
        .filter((metric) => metric.type === 'Tab')
        .every((metric) => metric.sandboxed !== false),
    )
    expect(sandboxed).toBe(true)
    await desk.close()
  })
})
