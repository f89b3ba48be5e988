// Clearing away what nobody came to need: uploads that were broken off, and attachments that no act names a day later.
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DAY } from '../../../shared/kernel/instant.ts'
import type { StorePaths } from '../../platform/paths.ts'

export interface Swept {
  readonly parts: number
  readonly attachments: number
}

const SHA256 = /^[0-9a-f]{64}$/

const olderThan = async (path: string, epochMs: number): Promise<boolean> => {
  const found = await stat(path).catch(() => null)
  return found !== null && found.isFile() && found.mtimeMs < epochMs
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => [])

/** `now` is the machine's own time in epoch milliseconds, as file times are; `isNamed` asks the log. */
export const sweepOrphans = async (
  paths: StorePaths,
  now: number,
  isNamed: (sha256: string) => boolean,
): Promise<Swept> => {
  const swept = { parts: 0, attachments: 0 }
  for (const name of await namesIn(paths.parts)) {
    const path = join(paths.parts, name)
    if (!(await olderThan(path, now - DAY))) continue
    await rm(path, { force: true })
    swept.parts += 1
  }
  for (const folder of await namesIn(paths.attachments)) {
    if (folder.length !== 2) continue
    for (const name of await namesIn(join(paths.attachments, folder))) {
      const path = join(paths.attachments, folder, name)
      if (!SHA256.test(name) || isNamed(name) || !(await olderThan(path, now - DAY))) continue
      await rm(path, { force: true })
      swept.attachments += 1
    }
  }
  return swept
}
