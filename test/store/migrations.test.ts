// Migrations: released files never change, a store one version older is brought up with a backup of it beside, and what
// a migration adds can be filled from the log.
import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { append, readStream } from '../../electron/store/event-log.ts'
import { findDrift } from '../../electron/store/drift-check.ts'
import { migrations, NEWEST } from '../../electron/store/migrate.ts'
import { orderStream } from '../../electron/store/order-projection.ts'
import { loadOrder } from '../../electron/store/orders.ts'
import { needsRebuild, rebuild } from '../../electron/store/rebuild.ts'
import { connectionOf } from '../../electron/store/sql.ts'
import { verifyWhole } from '../../electron/store/verify-chain.ts'
import { project, shop, someOrder } from './made-up-order.ts'
import { act, addShop, newFolder, openAt } from './support.ts'

/** SHA-256 of every released migration file: a line is added with a release and never changed. */
const released: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'released-migrations.json'), 'utf8'),
)
const folder = join(import.meta.dirname, '../../electron/store/migrations')

describe('released migrations', () => {
  it('are one file each, numbered without gaps, and never edited', () => {
    const files = readdirSync(folder).filter((name) => /^\d{4}-/.test(name))
    expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(migrations.map(({ version }) => version))
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
    const hashes = files.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ])
    expect(Object.fromEntries(hashes)).toEqual(released)
  })
})

const older = () => {
  const file = join(newFolder(), 'desk.db')
  const store = openAt(file, NEWEST - 1)
  addShop(store)
  store.write((db) => {
    for (let n = 0; n < 5; n += 1) {
      const at = act().occurredAt
      const order = { ...someOrder, orderId: `A${n}` }
      append(db, {
        stream: orderStream(shop, order.orderId),
        expectedVersion: 0,
        act: act(),
        events: [{ event: { type: 'order.told', at, citing: ['Q1'], order } }],
      })
    }
  })
  store.close()
  return file
}

describe('a store one version older', () => {
  it('is brought up, keeps its log, and lies beside as it was', () => {
    const file = older()
    const store = openAt(file)
    expect(connectionOf(store.db).raw.pragma('user_version', { simple: true })).toBe(NEWEST)
    expect(verifyWhole(store.db)).toMatchObject({ intact: true, acts: 5 })
    const [backup] = readdirSync(store.paths.backups)
    const copy = new Database(join(store.paths.backups, backup ?? ''), { readonly: true })
    expect(copy.pragma('user_version', { simple: true })).toBe(NEWEST - 1)
    expect(copy.prepare('SELECT count(*) AS n FROM acts').get()).toEqual({ n: 5 })
    copy.close()
  })

  it('has its projections made from the log', () => {
    const store = openAt(older())
    expect(needsRebuild(store.db)).toBe(true)
    const steps = [...rebuild(store, project)]
    expect(steps.at(-1)).toEqual({ done: 5, total: 5 })
    expect(needsRebuild(store.db)).toBe(false)
    expect(findDrift(store.db, project)).toEqual([])
    const stream = orderStream(shop, 'A3')
    expect(loadOrder(store.db, stream)?.projection).toEqual(project(readStream(store.db, stream)))
  })

  it('leaves nothing behind where a step fails', () => {
    const file = older()
    const raw = new Database(file)
    raw.exec('CREATE TABLE counters (stands INTEGER, in_the_way INTEGER)')
    raw.close()
    expect(() => openAt(file)).toThrow(/counters/)
    const look = new Database(file)
    expect(look.pragma('user_version', { simple: true })).toBe(NEWEST - 1)
    expect(look.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE name = 'orders'").get()).toEqual({ n: 0 })
    look.close()
  })
})
