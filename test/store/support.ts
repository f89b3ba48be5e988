// Stores for tests in folders of their own, closed and removed afterwards, and a use case that tells of an order.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { makeIds } from '../../electron/platform/ids.ts'
import { append, readStream, type NewAct } from '../../electron/store/event-log.ts'
import { openStore, type Store, type WriteDb } from '../../electron/store/open.ts'
import { orderStream } from '../../electron/store/order-projection.ts'
import { saveOrder } from '../../electron/store/orders.ts'
import { saveShop } from '../../electron/store/settings/shops.ts'
import { instant, type Instant } from '../../shared/kernel/instant.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import { project, shop, START, type Order, type Told } from './made-up-order.ts'

let ticks = 0
/** A clock that moves one second with every look. */
export const clock = { now: (): Instant => instant(START + ++ticks * 1000) }
export const ids = makeIds(clock)

const opened: Store[] = []
const folders: string[] = []

export const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-store-'))
  folders.push(folder)
  return folder
}

export const openAt = (file: string, upTo?: number): Store => {
  const store = openStore({ file, clock, ids, ...(upTo === undefined ? {} : { upTo }) })
  opened.push(store)
  return store
}

export const newStore = (): Store => openAt(join(newFolder(), 'desk.db'))

afterEach(() => {
  for (const store of opened.splice(0)) store.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

export const shopId = 'tencent:100012345678'
export const addShop = (store: Store, of: { marketplace: string; accountId: string } = shop): void => {
  store.write((db) => saveShop(db, { ...of, name: '云帆一店', targetConfirm: null, targetDeliver: null }))
}

export const act = (over: Partial<NewAct> = {}): NewAct => {
  const at = clock.now()
  return {
    id: ids.act(),
    name: 'requirement.confirm',
    input: { note: '已电话核对' },
    by: 'platform',
    recorded: false,
    person: 'p-1',
    device: 'desk-1',
    occurredAt: at,
    recordedAt: at,
    batch: null,
    supersedes: [],
    ...over,
  }
}

/** Appends what is told of an order and keeps its projection, as a use case does. */
export const tell = (
  db: WriteDb,
  order: Partial<Order> & { readonly orderId: string },
  over: Partial<NewAct> = {},
): StreamId => {
  const stream = orderStream(shop, order.orderId)
  const { version } = readStream(db, stream)
  const by = act(over)
  append<Told>(db, {
    stream,
    expectedVersion: version,
    act: by,
    events: [{ event: { type: 'order.told', at: by.occurredAt, citing: ['Q1'], order } }],
  })
  const projection = project(readStream(db, stream))
  if (projection !== null) saveOrder(db, stream, projection)
  return stream
}
