// Opening: whose file, whether it is whole, whether it is too new, and that nobody else has it.
import Database from 'better-sqlite3'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { WorldError } from '../../electron/platform/world-error.ts'
import { checkInBackground } from '../../electron/store/health.ts'
import { connectionOf } from '../../electron/store/sql.ts'
import { someOrder } from './made-up-order.ts'
import { addShop, newFolder, openAt, tell } from './support.ts'

const kindOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof WorldError) return error.kind
    throw error
  }
  return 'opened'
}

const withWork = (): string => {
  const file = join(newFolder(), 'desk.db')
  const store = openAt(file)
  addShop(store)
  store.write((db) => tell(db, someOrder))
  store.close()
  return file
}

describe('a store is opened', () => {
  it('with every setting on its connection', () => {
    const { raw } = connectionOf(openAt(join(newFolder(), 'desk.db')).db)
    const simple = (pragma: string) => raw.pragma(pragma, { simple: true })
    expect([
      simple('journal_mode'),
      simple('synchronous'),
      simple('foreign_keys'),
      simple('trusted_schema'),
      simple('secure_delete'),
    ]).toEqual(['wal', 2, 1, 0, 1])
  })

  it('and keeps its work over closing and reopening', () => {
    const file = withWork()
    const store = openAt(file)
    expect(store.created).toBe(false)
    expect(connectionOf(store.db).raw.prepare('SELECT count(*) AS n FROM orders').get()).toEqual({ n: 1 })
  })

  it('anew where the making of it was cut off before its first table', () => {
    const file = join(newFolder(), 'desk.db')
    new Database(file).exec('PRAGMA application_id = 5').close()
    expect(openAt(file).created).toBe(true)
  })
})

describe('a store is refused', () => {
  it('as missing where the file went or was emptied, and nothing is put in its place', () => {
    const file = withWork()
    truncateSync(file)
    expect(kindOf(() => openAt(file))).toBe('store-missing')
    rmSync(file)
    expect(kindOf(() => openAt(file))).toBe('store-missing')
    expect(existsSync(file)).toBe(false)
  })

  it('as missing where an empty database stands in its place', () => {
    const file = withWork()
    rmSync(file)
    new Database(file).exec('CREATE TABLE t (x); DROP TABLE t').close()
    expect(kindOf(() => openAt(file))).toBe('store-missing')
  })

  it('as missing where only attachments show that it was there', () => {
    const file = join(newFolder(), 'desk.db')
    mkdirSync(join(`${file}.attachments`, 'ab'), { recursive: true })
    expect(kindOf(() => openAt(file))).toBe('store-missing')
  })

  it('as newer, and left untouched', () => {
    const file = withWork()
    const raw = new Database(file)
    raw.pragma('user_version = 99')
    raw.close()
    const before = readFileSync(file)
    expect(kindOf(() => openAt(file))).toBe('store-newer')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('as foreign, and left untouched', () => {
    const file = join(newFolder(), 'desk.db')
    new Database(file).exec('CREATE TABLE theirs (x)').close()
    const before = readFileSync(file)
    expect(kindOf(() => openAt(file))).toBe('store-corrupt')
    expect(readFileSync(file).equals(before)).toBe(true)
    writeFileSync(file, 'not a database at all, just words')
    expect(kindOf(() => openAt(file))).toBe('store-corrupt')
  })

  it('as corrupt where pages are damaged or cut off', () => {
    const file = withWork()
    const whole = readFileSync(file)
    writeFileSync(file, Buffer.concat([whole.subarray(0, 8192), Buffer.alloc(8192, 0xa5), whole.subarray(16384)]))
    expect(kindOf(() => openAt(file))).toBe('store-corrupt')
    writeFileSync(file, whole.subarray(0, whole.length - 4096 * 3))
    expect(kindOf(() => openAt(file))).toBe('store-corrupt')
  })

  it('as locked in the same process and to a second one, until the first ends, however it ends', async () => {
    const file = join(newFolder(), 'desk.db')
    const script = join(import.meta.dirname, 'hold-store.ts')
    const holder = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] })
    const [said] = (await once(holder.stdout, 'data')) as [Buffer]
    expect(said.toString().trim()).toBe('held')
    expect(kindOf(() => openAt(file))).toBe('store-locked')
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    const store = openAt(file)
    expect(kindOf(() => openAt(file))).toBe('store-locked')
    store.close()
    expect(kindOf(() => openAt(file))).toBe('opened')
  })
})

describe('the full check', () => {
  it('runs beside other work and finds a damaged page', async () => {
    const file = withWork()
    expect(await checkInBackground(file)).toEqual({ intact: true, problems: [] })
    const whole = readFileSync(file)
    writeFileSync(file, Buffer.concat([whole.subarray(0, 8192), Buffer.alloc(4096, 0xa5), whole.subarray(12288)]))
    const { intact, problems } = await checkInBackground(file)
    expect(intact).toBe(false)
    expect(problems.length).toBeGreaterThan(0)
  })
})
