// Seeded stores: the same for the same arguments, by the rules, with something of everything and nothing due by itself.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_NOW } from '../../build/seed/defaults.ts'
import { seedStore } from '../../build/seed/seed-store.ts'
import { projectOrder } from '../../electron/app/project-order.ts'
import { openStore } from '../../electron/store/open.ts'
import type { Store } from '../../electron/store/open.ts'
import { findDrift } from '../../electron/store/drift-check.ts'
import { nextAutomatic } from '../../electron/store/queries/next-due.ts'
import { tabCounts } from '../../electron/store/queries/tab-counts.ts'
import { all, value } from '../../electron/store/sql.ts'
import { verifyWhole } from '../../electron/store/verify-chain.ts'
import { instant } from '../../shared/kernel/instant.ts'

const ORDERS = 1000

const happened = [
  'order.opened',
  'order.adopted',
  'requirement.submitted',
  'requirement.revised',
  'requirement.confirmed',
  'requirement.rejected',
  'result.submitted',
  'result.accepted',
  'result.rejected',
  'result.autoAccepted',
  'appeal.filed',
  'appeal.settled',
  'refund.requested',
  'refund.approved',
  'refund.declined',
  'refund.withdrawn',
  'fact.kept',
]

const folder = mkdtempSync(path.join(tmpdir(), 'workbench-seed-test-'))
const file = (name: string): string => path.join(folder, name)
const hashOf = (name: string): string =>
  createHash('sha256')
    .update(readFileSync(file(name)))
    .digest('hex')
const make = (name: string, orders: number, seed = 1) =>
  seedStore({ file: file(name), orders, shops: 3, seed, now: DEFAULT_NOW })

let store: Store
beforeAll(() => {
  make('many.db', ORDERS)
  store = openStore({ file: file('many.db'), clock: { now: () => DEFAULT_NOW }, ids: { other: () => 'unused' } })
}, 120_000)
afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the same arguments', () => {
  it('make the same file, byte by byte; another seed makes another', () => {
    make('a.db', 60)
    make('b.db', 60)
    make('c.db', 60, 2)
    expect(hashOf('b.db')).toBe(hashOf('a.db'))
    expect(hashOf('c.db')).not.toBe(hashOf('a.db'))
  })
})

describe('a seeded store', () => {
  it('is whole: its chain holds and no projection drifts', () => {
    expect(verifyWhole(store.db)).toMatchObject({ intact: true, brokenAt: null })
    expect(findDrift(store.db, projectOrder)).toEqual([])
  })

  it('has nothing due by itself at its instant, and something soon after', () => {
    const next = nextAutomatic(store.db)
    expect(next?.at).toBeGreaterThan(DEFAULT_NOW)
    const latest = value<number>(store.db, 'SELECT max(recorded_at) FROM acts')
    expect(latest).toBeLessThanOrEqual(DEFAULT_NOW)
  })

  it('has about five events an order, and every order', () => {
    const [count] = all<{ orders: number; events: number }>(
      store.db,
      'SELECT (SELECT count(*) FROM orders) AS orders, (SELECT count(*) FROM events) AS events',
    )
    expect(count?.orders).toBe(ORDERS)
    expect((count?.events ?? 0) / ORDERS).toBeGreaterThan(4.5)
    expect((count?.events ?? 0) / ORDERS).toBeLessThan(5.5)
  })

  it('has something of everything: stages, appeals, refunds, console entries, facts that contradict, people', () => {
    const { appeal: _few, refund: _fewToo, ...standing } = tabCounts(store.db)
    for (const [tab, count] of Object.entries(standing)) expect(count, tab).toBeGreaterThan(0)
    const words = all<{ word: string }>(
      store.db,
      'SELECT DISTINCT w.word FROM events e JOIN words w ON w.id = e.type',
    ).map(({ word }) => word)
    expect(words).toEqual(expect.arrayContaining(happened))
    const shown = value<number>(store.db, 'SELECT count(*) FROM fill_ins WHERE filled_at IS NULL') ?? 0
    expect(shown).toBeGreaterThan(0)
    expect(value<number>(store.db, 'SELECT count(*) FROM fill_ins')).toBeGreaterThan(shown)
    expect(value<number>(store.db, "SELECT count(DISTINCT assignee) FROM orders WHERE assignee <> ''")).toBe(6)
    expect(value<number>(store.db, 'SELECT count(DISTINCT shop) FROM orders')).toBe(3)
  })

  it('knows nobody who exists', () => {
    const phones = all<{ value: string }>(store.db, "SELECT value FROM personal_data WHERE kind = 'phone'")
    expect(phones).toHaveLength(ORDERS)
    expect(phones.every((phone) => /^13800\d{6}$/.test(phone.value))).toBe(true)
  })
})

const seed = (...args: string[]) =>
  spawnSync(process.execPath, ['build/seed/run.ts', ...args], { encoding: 'utf8', cwd: path.resolve('.') })

describe('npm run seed', () => {
  it('takes its arguments and says what it made', () => {
    const now = '2026-03-02T09:00+08:00'
    const made = seed('--orders', '20', '--db', file('cli.db'), '--shops', '2', '--seed', '5', '--now', now)
    expect(made.stderr).toContain('projections 100 %')
    expect(made.stdout).toMatch(/20 orders, \d+ events, as of 2026-03-02T09:00:00\+08:00/)
    expect(made.status).toBe(0)
    const opened = openStore({ file: file('cli.db'), clock: { now: () => instant(0) }, ids: { other: () => 'unused' } })
    expect(value<number>(opened.db, 'SELECT count(*) FROM shops')).toBe(2)
    opened.close()
  })

  it('never writes over a file, and answers what it does not understand with how it is used', () => {
    writeFileSync(file('there.db'), 'something')
    for (const args of [
      ['--orders', '20', '--db', file('there.db')],
      ['--orders', 'many', '--db', file('new.db')],
      ['--orders', '20', '--db', file('new.db'), '--now', '2026-03-02'],
      ['--orders', '20', '--db', file('new.db'), '--colour', 'red'],
      ['--db', file('new.db')],
    ]) {
      const refused = seed(...args)
      expect(refused.status, args.join(' ')).toBe(2)
      expect(refused.stderr).toContain('npm run seed -- --orders N --db FILE')
    }
    expect(readFileSync(file('there.db'), 'utf8')).toBe('something')
  })
})
