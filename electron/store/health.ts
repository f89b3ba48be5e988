// Whether a store is whole. At the start only what costs milliseconds whatever the size: the header, the schema, both
// ends of the log, and for a small file SQLite's own check of every page. A big file gets that check in a thread of its
// own while people already work; it reads everything, which on 2 GB takes many seconds.
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { fileSize } from '../platform/fs.ts'
import { WorldError } from '../platform/world-error.ts'
import { all, one, value, type ReadDb } from './sql.ts'

/** `SBWK`: says in the file's header whose it is. */
export const APPLICATION_ID = 0x5342574b

/** Files up to this size are checked page by page before they open. */
export const CHECKED_AT_START = 16 * 1024 * 1024

const corrupt = (path: string, detail: string): never => {
  throw new WorldError('store-corrupt', { path, detail })
}

/** Throws `store-corrupt` where the quick checks find the store broken. */
export const checkAtStart = (db: ReadDb, path: string): void => {
  const pages = value<number>(db, 'PRAGMA page_count') ?? 0
  const pageSize = value<number>(db, 'PRAGMA page_size') ?? 0
  const bytes = fileSize(path) ?? 0
  const walBytes = fileSize(`${path}-wal`) ?? 0
  // Pages that are only in the write-ahead log aren't in the file yet.
  if (walBytes === 0 && bytes < pages * pageSize) corrupt(path, `${bytes} bytes where ${pages * pageSize} were written`)
  if (bytes <= CHECKED_AT_START) {
    const problems = all<{ quick_check: string }>(db, 'PRAGMA quick_check(3)').map((row) => row.quick_check)
    if (problems.join() !== 'ok') corrupt(path, problems.join('; '))
  }
  const ends = one<{ first: number | null; last: number | null }>(
    db,
    // Each by itself: asked together, SQLite reads the whole log.
    'SELECT (SELECT min(seq) FROM acts) AS first, (SELECT max(seq) FROM acts) AS last',
  )
  if (ends?.last === null || ends === undefined) return
  if (ends.first !== 1) corrupt(path, `the log begins with act ${ends.first}`)
  const lastEvent = value<number>(db, 'SELECT act FROM events ORDER BY place DESC LIMIT 1') ?? 0
  if (lastEvent > ends.last) corrupt(path, 'the log ends with an event of no act')
}

export interface FullCheck {
  readonly intact: boolean
  readonly problems: readonly string[]
}

const worker = `
const { parentPort, workerData } = require('node:worker_threads')
const Database = require(workerData.driver)
const check = () => {
  const db = new Database(workerData.path, { readonly: true, fileMustExist: true })
  try {
    return db.pragma('integrity_check(10)').map((row) => row.integrity_check)
  } finally {
    db.close()
  }
}
try {
  parentPort.postMessage(check())
} catch (error) {
  parentPort.postMessage([String(error.message)])
}
`

/** SQLite's full check (pages, indexes, constraints) in a thread of its own. A file that can't be opened is a problem like others. */
export const checkInBackground = (path: string): Promise<FullCheck> =>
  new Promise((resolve, reject) => {
    const driver = createRequire(import.meta.url).resolve('better-sqlite3')
    const thread = new Worker(worker, { eval: true, workerData: { path, driver } })
    thread.once('message', (problems: string[]) => {
      const intact = problems.length === 1 && problems[0] === 'ok'
      resolve({ intact, problems: intact ? [] : problems })
    })
    thread.once('error', reject)
    thread.unref()
  })
