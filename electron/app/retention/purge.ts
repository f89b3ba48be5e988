// The purge of personal data (W9): in batches, each one transaction with the acts that say so, so that one broken off, or killed,
// leaves every order either whole or purged. Afterwards nothing of it is left in the store's files.
import type { ApiOutput } from '../../../shared/contract/api.ts'
import { dueCounts, dueOrders } from '../../store/queries/retention.ts'
import type { DueOrder } from '../../store/queries/retention.ts'
import { forgetSearched } from '../../store/personal-data.ts'
import { emptyWal, purgeOrder } from '../../store/retention/purges.ts'
import type { Desk } from '../desk.ts'
import { ordersChanged } from '../desk.ts'
import { inOneWrite, standingOf, writeBeside } from '../write-order.ts'
import type { Write } from '../write-order.ts'
import { afterDaysOf, pastSince } from './setting.ts'

/** As many as are gone in the blink of an eye; the desk is used between two. */
const BATCH = 50

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Runs that were asked to stop, and those under way, by their store. */
const running = new WeakMap<Desk['store'], { stop: boolean }>()

/** The act says since when and on what ground; what went is named nowhere. */
const purgeOne = (write: Write, { id, stream, since }: DueOrder, afterDays: number): number => {
  const ask = {
    name: 'contact.purge',
    input: { afterDays, since },
    by: 'provider',
    recorded: false,
    occurredAt: write.at,
  } as const
  writeBeside(write, standingOf(write, stream), ask, (order) => order)
  return purgeOrder(write.db, id, { at: write.at, person: write.desk.seat.person, afterDays, since })
}

/** Looked for inside the transaction: what was reopened since the preview stays. */
const purgeBatch = (desk: Desk, afterDays: number): { orders: number; values: number } =>
  inOneWrite(desk, null, (write) => {
    const due = dueOrders(write.db, pastSince(afterDays, write.at), BATCH)
    const values = due.reduce((sum, order) => sum + purgeOne(write, order, afterDays), 0)
    if (due.length > 0) forgetSearched(write.db)
    return { orders: due.length, values }
  })

export const purgeDue = async (desk: Desk): Promise<ApiOutput<'retention.purge'>> => {
  if (running.has(desk.store)) return { orders: 0, values: 0, stopped: true }
  const run = { stop: false }
  running.set(desk.store, run)
  const afterDays = afterDaysOf(desk.store.db)
  const total = dueCounts(desk.store.db, pastSince(afterDays, desk.clock.now())).due
  let [orders, values, left] = [0, 0, true]
  try {
    while (left && !run.stop) {
      const batch = purgeBatch(desk, afterDays)
      orders += batch.orders
      values += batch.values
      left = batch.orders === BATCH
      desk.push({ kind: 'progress', task: 'purge', done: orders, total: Math.max(total, orders) })
      await nextTurn()
    }
  } finally {
    running.delete(desk.store)
    emptyWal(desk.store.db)
    if (orders > 0) ordersChanged(desk)
  }
  return { orders, values, stopped: run.stop && left }
}

export const stopPurge = (desk: Desk): void => {
  const run = running.get(desk.store)
  if (run !== undefined) run.stop = true
}
