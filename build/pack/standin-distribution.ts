// A folder that looks to electron-builder like Electron's own distribution for Linux. Its executable only says what it
// is, yet it carries a fuse wire, so that fuses can be flipped in it and read back.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { FuseV1Options } from '@electron/fuses'

/** Marks the wire in an executable; Electron's own value, which @electron/fuses looks for. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const VERSION_1 = 1
const DISABLED = '0'

const LOCALES = ['en-US', 'zh-CN', 'de']

/** Every fuse there is, all of them off: a fuse that is on was turned on by the packaging. */
const fuseWire = (): Buffer => {
  const count = Object.values(FuseV1Options).filter((value) => typeof value === 'number').length
  return Buffer.concat([Buffer.from(SENTINEL), Buffer.from([VERSION_1, count]), Buffer.from(DISABLED.repeat(count))])
}

const EXECUTABLE = `#!/bin/sh
echo 'This package was made without the binary of Electron and cannot be started.' >&2
exit 1
`

/** @param folder an empty one */
export const writeStandInDistribution = (folder: string): void => {
  const { version } = createRequire(import.meta.url)('electron/package.json') as { readonly version: string }
  for (const subfolder of ['locales', 'resources']) mkdirSync(path.join(folder, subfolder))
  writeFileSync(path.join(folder, 'electron'), Buffer.concat([Buffer.from(EXECUTABLE), fuseWire()]))
  chmodSync(path.join(folder, 'electron'), 0o755)
  const empty = ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox', 'chrome_crashpad_handler']
  for (const file of [...empty, ...LOCALES.map((locale) => `locales/${locale}.pak`)])
    writeFileSync(path.join(folder, file), '')
  writeFileSync(path.join(folder, 'version'), version)
}
