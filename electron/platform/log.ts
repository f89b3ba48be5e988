// What went wrong, for whoever has to find out why: stacks and instants in a file that never grows past its size.
// Callers pass no names, phones, addresses or texts that people typed; what looks like one is struck out anyway.
import { appendFileSync, mkdirSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { formatInstant } from '../../shared/kernel/iso.ts'
import type { Clock } from './clock.ts'
import { fileSize } from './fs.ts'

export interface ErrorLog {
  /** `where` names the call or the job that failed. Never throws. */
  readonly write: (where: string, error: unknown) => void
}

const MAX_BYTES = 1024 * 1024
const KEPT = 3
/** Longer than any stack; a whole file's text has no business in a log. */
const ENTRY_MAX = 10_000

const strike = (text: string): string =>
  text
    .replaceAll(/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g, '<e-mail>')
    .replaceAll(/(?<!\d)(?:\+?86[- ]?)?1[3-9]\d{9}(?!\d)/g, '<phone>')

const rotate = (path: string): void => {
  if ((fileSize(path) ?? 0) < MAX_BYTES) return
  for (let n = KEPT - 1; n >= 1; n--)
    if (fileSize(`${path}.${n}`) !== null) renameSync(`${path}.${n}`, `${path}.${n + 1}`)
  renameSync(path, `${path}.1`)
}

export const errorLog = (path: string, clock: Pick<Clock, 'now'>): ErrorLog => ({
  write: (where, error) => {
    try {
      mkdirSync(dirname(path), { recursive: true })
      rotate(path)
      const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
      appendFileSync(path, `${formatInstant(clock.now())} ${where}\n${strike(what.slice(0, ENTRY_MAX))}\n`)
    } catch {
      // Not being able to write down an error must not become a second one.
    }
  },
})
