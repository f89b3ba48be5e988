// A note beside the store that says "a store was made here". Without it a file that vanished would look like a first
// run, and a desk full of work would open empty.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileSize, writeDurably } from '../platform/fs.ts'
import type { StorePaths } from '../platform/paths.ts'

export interface Marker {
  readonly storeId: string
}

export const writeMarker = (paths: StorePaths, marker: Marker): void => {
  const text = JSON.stringify(marker)
  if (fileSize(paths.marker) !== null && readFileSync(paths.marker, 'utf8') === text) return
  writeDurably(paths.marker, text)
}

/** What shows that a store was here although its file is missing or empty; null where nothing does. */
export const tracesOf = (paths: StorePaths): string | null => {
  if (existsSync(paths.marker)) return paths.marker
  if ((fileSize(`${paths.db}-wal`) ?? 0) > 0) return `${paths.db}-wal`
  if (existsSync(paths.attachments) && readdirSync(paths.attachments).some((name) => name !== 'parts'))
    return paths.attachments
  return null
}
