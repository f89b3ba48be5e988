// Migrations: released files never change, a store one version older is brought up with a backup of it beside, and what
// a migration adds can be filled from the log.
import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { countTogether } from '../../electron/store/counters.ts'
import { append, readStream } from '../../electron/store/event-log.ts'
import { findDrift } from '../../electron/store/drift-check.ts'
import { migrations, NEWEST } from '../../electron/store/migrate.ts'
import { orderStream } from '../../electron/store/order-projection.ts'
import { rowOf } from '../../electron/store/order-row.ts'
import { loadOrder } from '../../electron/store/orders.ts'
import { needsRebuild, rebuild } from '../../electron/store/rebuild.ts'
import { keepOrderText } from '../../electron/store/search-text.ts'
import { listShops } from '../../electron/store/settings/shops.ts'
import { connectionOf } from '../../electron/store/sql.ts'
import { verifyWhole } from '../../electron/store/verify-chain.ts'
import type { Store } from '../../electron/store/open.ts'
import { project, shop, someInvoice, someOrder } from './made-up-order.ts'
import { act, newFolder, openAt, tell } from './support.ts'

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

/** A shop as older versions kept one. */
const addOldShop = (store: Store): void => {
  connectionOf(store.db).raw.exec(
    `INSERT INTO shops (marketplace, account_id, name) VALUES ('${shop.marketplace}', '${shop.accountId}', '云帆一店')`,
  )
}

/** A store of the version before orders had projections. */
const withLogOnly = () => {
  const file = join(newFolder(), 'desk.db')
  const store = openAt(file, 1)
  addOldShop(store)
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

/** The last version that knew no invoices: its orders are kept as it kept them. */
const BEFORE_INVOICES = 2

/** The last version whose reports weren't counted. */
const BEFORE_DUTIES = 4

const older = () => {
  const file = join(newFolder(), 'desk.db')
  const store = openAt(file, BEFORE_INVOICES)
  addOldShop(store)
  store.write((db) => {
    for (let n = 0; n < 5; n += 1) {
      const order = { ...someOrder, orderId: `A${n}` }
      const stream = orderStream(shop, order.orderId)
      const by = act()
      const told = { type: 'order.told', at: by.occurredAt, citing: ['Q1'], order }
      append(db, { stream, expectedVersion: 0, act: by, events: [{ event: told }] })
      const projection = project(readStream(db, stream))
      if (projection === null) throw new Error('an order that was told is there')
      const place = { id: n + 1, shop: 1, orderId: order.orderId, version: 1, lastAct: n + 1, updatedAt: by.recordedAt }
      const row = rowOf(place, projection)
      const raw = connectionOf(store.db).raw
      const known = new Set(raw.prepare('SELECT name FROM pragma_table_info(?)').pluck().all('orders'))
      const columns = Object.entries(row).filter(([name]) => known.has(name))
      raw
        .prepare(
          `INSERT INTO orders (${columns.map(([name]) => name).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
        )
        .run(columns.map(([, kept]) => kept))
      countTogether(db, [row])
      keepOrderText(db, row)
    }
  })
  store.close()
  return file
}

describe('an older store', () => {
  it('is brought up, keeps its log, and lies beside as it was', () => {
    const file = older()
    const store = openAt(file)
    expect(connectionOf(store.db).raw.pragma('user_version', { simple: true })).toBe(NEWEST)
    expect(verifyWhole(store.db)).toMatchObject({ intact: true, acts: 5 })
    const [backup] = readdirSync(store.paths.backups)
    const copy = new Database(join(store.paths.backups, backup ?? ''), { readonly: true })
    expect(copy.pragma('user_version', { simple: true })).toBe(BEFORE_INVOICES)
    expect(copy.prepare('SELECT count(*) AS n FROM acts').get()).toEqual({ n: 5 })
    copy.close()
  })

  it('asks for everything to be made from the log, which then holds what reports count', () => {
    const store = openAt(older())
    expect(needsRebuild(store.db)).toBe(true)
    Array.from(rebuild(store, project))
    expect(needsRebuild(store.db)).toBe(false)
    expect(findDrift(store.db, project)).toEqual([])
    const stream = orderStream(shop, 'A3')
    const before = loadOrder(store.db, stream)?.projection
    expect(before).toEqual(project(readStream(store.db, stream)))
    expect(listShops(store.db)).toMatchObject([{ issuesSpecial: true }])
    store.write((db) => tell(db, { orderId: 'A3', invoice: someInvoice }))
    expect(loadOrder(store.db, stream)?.projection.invoice).toEqual(someInvoice)
    expect(findDrift(store.db, project)).toEqual([])
  })

  it('leaves nothing behind where a step fails', () => {
    const file = older()
    const raw = new Database(file)
    raw.exec('CREATE TABLE duties (stands INTEGER, in_the_way INTEGER)')
    raw.close()
    expect(() => openAt(file)).toThrow(/duties/)
    const look = new Database(file)
    expect(look.pragma('user_version', { simple: true })).toBe(BEFORE_DUTIES)
    expect(look.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE name = 'stays'").get()).toEqual({ n: 0 })
    look.close()
  })

  it('has no reminders yet, and has room for them', () => {
    const file = join(newFolder(), 'desk.db')
    openAt(file, 3).close()
    const store = openAt(file)
    expect(connectionOf(store.db).raw.prepare('SELECT count(*) AS n FROM reminders').get()).toEqual({ n: 0 })
    expect(readdirSync(store.paths.backups).length).toBe(1)
  })
})

describe('a store without projections', () => {
  it('has them made from the log', () => {
    const store = openAt(withLogOnly())
    expect(needsRebuild(store.db)).toBe(true)
    const steps = [...rebuild(store, project)]
    expect(steps.at(-1)).toEqual({ done: 5, total: 5 })
    expect(needsRebuild(store.db)).toBe(false)
    expect(findDrift(store.db, project)).toEqual([])
    const stream = orderStream(shop, 'A3')
    expect(loadOrder(store.db, stream)?.projection).toEqual(project(readStream(store.db, stream)))
  })

  it('leaves nothing behind where a step fails', () => {
    const file = withLogOnly()
    const raw = new Database(file)
    raw.exec('CREATE TABLE counters (stands INTEGER, in_the_way INTEGER)')
    raw.close()
    expect(() => openAt(file)).toThrow(/counters/)
    const look = new Database(file)
    expect(look.pragma('user_version', { simple: true })).toBe(1)
    expect(look.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE name = 'orders'").get()).toEqual({ n: 0 })
    look.close()
  })
})
